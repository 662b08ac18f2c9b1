import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { ImportHost } from '../../src/host.js';
import { Ledger } from '../../src/submit/ledger.js';
import { oneByOne, type CreateUser } from '../../src/hosts/one-by-one.js';
import { Submission } from '../../src/submit/submission.js';
import { BackEnd, batchTimeout, type Traits } from './back-end.js';
import { byStatus, checkRows, createdTwice, type ImportedRows } from './imported-rows.js';
import { FakeOnline, portOf, userOf } from './submission-fixture.js';
import { seeded } from '../chance.js';
import { VirtualClock } from './virtual-clock.js';
import { runs } from '../runs.js';

interface Setup {
  readonly seed: number;
  readonly traits: Traits;
  readonly rows: number;
  readonly batchSize: number;
  readonly concurrency: number;
  /** The back end's only call creates one user. */
  readonly oneByOne: boolean;
  /** Milliseconds after which Stop is pressed. */
  readonly stopAt: number | undefined;
}

const setups: fc.Arbitrary<Setup> = fc.record({
  seed: fc.nat(),
  traits: fc.record({
    commit: fc.constantFrom('transaction', 'one-by-one'),
    idempotent: fc.boolean(),
    recover: fc.constantFrom('none', 'all', 'paginated', 'flaky'),
    faults: fc.constantFrom(0, 0.1, 0.3, 0.6, 0.9),
  }),
  rows: fc.integer({ min: 1, max: 24 }),
  batchSize: fc.integer({ min: 1, max: 7 }),
  concurrency: fc.integer({ min: 1, max: 3 }),
  oneByOne: fc.boolean(),
  stopAt: fc.option(fc.integer({ min: 0, max: 60_000 }), { nil: undefined }),
});

interface World extends ImportedRows {
  readonly attempts: ReadonlyMap<string, readonly number[]>;
}

function viaOneByOne(host: ImportHost): ImportHost {
  const createUser: CreateUser = async (user, request) => {
    const results = await host.createUsers([user], request);
    return (
      results.find(({ status }) => status === 'created' || status === 'rejected') ?? { status: 'unknown' }
    );
  };
  return { ...host, createUsers: oneByOne(createUser, { concurrency: 2 }) };
}

/** Runs an import against the back end, retries failed rows twice, and waits for all late responses. */
async function simulate(
  setup: Setup,
  hostOf: (backEnd: BackEnd) => ImportHost = ({ host }) => host,
): Promise<World> {
  const clock = new VirtualClock();
  const random = seeded(setup.seed);
  const keys = Array.from({ length: setup.rows }, (_, at) => `u${at + 1}`);
  const ledger = new Ledger('session', keys, userOf);
  const backEnd = new BackEnd(clock, random, setup.traits, keys);
  const attempts = new Map<string, number[]>();
  const host = setup.oneByOne ? viaOneByOne(hostOf(backEnd)) : hostOf(backEnd);
  const watched: ImportHost = {
    ...host,
    createUsers: (users, request) => {
      attempts.set(request.idempotencyKey, [
        ...(attempts.get(request.idempotencyKey) ?? []),
        request.attempt,
      ]);
      return host.createUsers(users, request);
    },
  };
  for (let run = 0; run < 3; run++) {
    if (run) ledger.reopen(setup.traits.idempotent || setup.traits.recover !== 'none');
    await runOnce(setup, { clock, random, ledger, host: watched, run });
    expect(ledger.counts().pending).to.equal(0);
  }
  await clock.pass(Infinity);
  return { keys, ledger, backEnd, attempts };
}

async function runOnce(
  { batchSize, concurrency, stopAt }: Setup,
  world: { clock: VirtualClock; random: () => number; ledger: Ledger; host: ImportHost; run: number },
): Promise<void> {
  const { clock, random, ledger, host, run } = world;
  const submission = new Submission({
    host: () => host,
    ledger: portOf(ledger),
    batchSize,
    concurrency,
    batchTimeout,
    random,
    clock,
    online: new FakeOnline(),
    signal: new AbortController().signal,
    onCounts: ({ total, ...buckets }) => {
      expect(Object.values(buckets).reduce((sum, rows) => sum + rows, 0)).to.equal(total);
    },
    onStatus: ({ phase }) => {
      // The administrator signs in, or tries once more, after a while.
      if (phase === 'paused') void clock.sleep(5000).then(() => submission.resume());
    },
    onUnrecorded: () => expect.fail('The ledger records every outcome'),
    onHostFailed: () => expect.fail('The back end never answers for others'),
  });
  const running = submission.run();
  if (stopAt !== undefined && run === 0) {
    await clock.pass(stopAt);
    submission.stop();
  }
  await clock.until(running);
}

/** Checks that must hold whatever happened. */
function check(world: World): void {
  checkRows(world);
  for (const key of world.backEnd.delivered) {
    expect(world.ledger.outcomeOf(key), 'a password that was received').to.include({
      temporaryPassword: `secret-${key}`,
    });
  }
  for (const [first, ...later] of world.attempts.values()) {
    expect(first, 'first attempt').to.equal(1);
    expect(later, 'later attempts').to.not.include(1);
  }
}

/** A case that failed once. */
const found: [Setup][] = [
  [
    {
      seed: 672334904,
      traits: { commit: 'transaction', idempotent: false, recover: 'flaky', faults: 0.6 },
      rows: 9,
      batchSize: 6,
      concurrency: 1,
      oneByOne: true,
      stopAt: 11596,
    },
  ],
  [
    {
      seed: 212040401,
      traits: { commit: 'transaction', idempotent: true, recover: 'none', faults: 0.9 },
      rows: 17,
      batchSize: 3,
      concurrency: 3,
      oneByOne: false,
      stopAt: 30239,
    },
  ],
];

const seeds = 300;
const plain = { oneByOne: false, stopAt: undefined };

describe('a simulated import with faults of every kind', () => {
  it('creates no user twice, loses no row, and no password that was received', async () => {
    await fc.assert(
      fc.asyncProperty(setups, async (setup) => check(await simulate(setup))),
      { numRuns: runs(seeds), examples: found, includeErrorInReport: true },
    );
  }).timeout(120_000);

  it('creates all users in the end where the faults are few and the host can recover', async () => {
    const traits = { commit: 'one-by-one', idempotent: false, recover: 'all', faults: 0.1 } as const;
    for (let seed = 0; seed < 40; seed++) {
      const world = await simulate({
        seed,
        traits,
        rows: 20,
        batchSize: 5,
        concurrency: 2,
        ...plain,
      });
      const able = world.keys.filter((key) => !world.backEnd.poisoned.has(key));
      expect(byStatus(world).get('created'), `seed ${seed}`).to.deep.equal(able);
    }
  });

  for (const { description, lie } of [
    {
      description: 'calls rows absent that are still being created',
      lie: (host: ImportHost): ImportHost => ({
        ...host,
        recoverUsers: async (keys) => keys.map((key) => ({ key, status: 'absent' })),
      }),
    },
    {
      description: 'claims to be idempotent and is not',
      lie: (host: ImportHost) => ({ ...host, idempotent: true }),
    },
  ]) {
    it(`would notice a user created twice by a host that ${description}`, async () => {
      const traits = { commit: 'transaction', idempotent: false, recover: 'none', faults: 0.6 } as const;
      let twice = 0;
      for (let seed = 0; seed < 20; seed++) {
        const setup = { seed, traits, rows: 20, batchSize: 5, concurrency: 1, ...plain };
        twice += createdTwice(await simulate(setup, ({ host }) => lie(host))).length;
      }
      expect(twice).to.be.above(0);
    });
  }
});
