import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { RecordRow } from '../../src/submit/journal/journal-rows.js';
import type { JournalEntry } from '../../src/submit/journal/journaled-ledger.js';
import type { Ledger } from '../../src/submit/ledger.js';
import { BackEnd, type Traits } from './back-end.js';
import { Disk, Page, type Crash, type World } from './journal/crashing-page.js';
import { byStatus, checkRows, createdTwice, type ImportedRows } from './imported-rows.js';
import { seeded } from '../chance.js';
import { VirtualClock } from './virtual-clock.js';
import { runs } from '../runs.js';

/** How one load of the page ends; `undefined`: when no row is left. */
type Ending = Crash | { readonly stopAt: number } | { readonly leaveAt: number } | undefined;

interface Setup {
  readonly seed: number;
  readonly traits: Traits;
  readonly rows: number;
  readonly batchSize: number;
  readonly concurrency: number;
  readonly writeFaults: number;
  readonly corrected?: number;
  readonly endings: readonly Ending[];
  /** After so many loads of the page, these entries and rows of the journal are damaged: positions from 0 to 1. */
  readonly damage?: Damage;
}

interface Damage {
  readonly after: number;
  readonly lost: readonly number[];
  readonly undecryptable: readonly number[];
  readonly unreadable: readonly number[];
}

const time = fc.integer({ min: 0, max: 60_000 });
const ending: fc.Arbitrary<Ending> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      write: fc.nat(25),
      when: fc.constantFrom('before' as const, 'within' as const, 'after' as const),
    }),
  },
  { weight: 4, arbitrary: time.map((at) => ({ at })) },
  { weight: 1, arbitrary: time.map((stopAt) => ({ stopAt })) },
  { weight: 2, arbitrary: time.map((leaveAt) => ({ leaveAt })) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const setups: fc.Arbitrary<Setup> = fc.record({
  seed: fc.nat(),
  traits: fc.record({
    commit: fc.constantFrom('transaction', 'one-by-one'),
    idempotent: fc.boolean(),
    recover: fc.constantFrom('none', 'all', 'paginated', 'flaky'),
    faults: fc.constantFrom(0, 0.1, 0.3, 0.6, 0.9),
    poisoned: fc.constantFrom(0, 0.1, 0.5),
  }),
  rows: fc.integer({ min: 1, max: 24 }),
  batchSize: fc.integer({ min: 1, max: 7 }),
  concurrency: fc.integer({ min: 1, max: 3 }),
  writeFaults: fc.constantFrom(0, 0, 0.1, 0.4),
  corrected: fc.constantFrom(0, 0.6, 1),
  endings: fc.array(ending, { maxLength: 5 }),
});
const some = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { maxLength: 3 });
const damage: fc.Arbitrary<Damage> = fc.record({
  after: fc.integer({ min: 1, max: 3 }),
  lost: fc.oneof(fc.constant([]), some),
  undecryptable: some,
  unreadable: fc.oneof(fc.constant([]), some),
});

interface Replayed extends ImportedRows {
  readonly disk: Disk;
  /** Rows that were sent although their users could not be read any more. */
  readonly sentUnreadable: readonly string[];
}

type Misread = (records: readonly RecordRow[]) => readonly RecordRow[];

/** Loads the page again and again, each time from the disk of the load before; at last until all is done, with two retries. */
async function simulate(setup: Setup, misread: Misread = (records) => records): Promise<Replayed> {
  const clock = new VirtualClock();
  const random = seeded(setup.seed);
  const keys = Array.from({ length: setup.rows }, (_, at) => `u${at + 1}`);
  const backEnd = new BackEnd(clock, random, setup.traits, keys);
  const disk = new Disk();
  const sentUnreadable: string[] = [];
  const { host } = backEnd;
  const createUsers: typeof host.createUsers = (users, request) => {
    sentUnreadable.push(...users.flatMap(({ key }) => (disk.unreadable.has(key) ? [key] : [])));
    return host.createUsers(users, request);
  };
  const world: World = { ...setup, clock, random, keys, host: { ...host, createUsers }, disk };
  let ledger: Ledger | undefined;
  for (const [load, end] of [...setup.endings, undefined, undefined, undefined].entries()) {
    if (load === setup.damage?.after) spoil(disk, keys, setup.damage);
    const page = new Page(world, end && ('at' in end || 'write' in end) ? end : undefined);
    ledger = page.ledger;
    await page.open(misread(disk.records));
    if (!setup.damage && misread(disk.records).length === disk.entries.length) checkReplay(disk, ledger);
    if (end && 'stopAt' in end) void clock.sleep(end.stopAt).then(() => page.submission.stop());
    if (end && 'leaveAt' in end) void clock.sleep(end.leaveAt).then(() => page.leave());
    await page.run(setup.traits.idempotent || setup.traits.recover !== 'none');
    if (load === setup.endings.length + 2) continue;
    await clock.pass(random() * 30_000);
    page.end();
    await clock.pass(random() * 30_000);
  }
  await clock.pass(Infinity);
  if (!ledger) throw new Error('It was never loaded');
  expect(ledger.counts().pending).to.equal(0);
  return { keys, ledger, backEnd, disk, sentUnreadable };
}

function spoil(disk: Disk, keys: readonly string[], { lost, undecryptable, unreadable }: Damage): void {
  const { length } = disk.entries;
  for (const part of length ? lost : []) disk.lost.add(Math.floor(part * length));
  for (const part of length ? undecryptable : []) disk.undecryptable.add(Math.floor(part * length));
  for (const part of unreadable) disk.unreadable.add(keys[Math.floor(part * keys.length)] ?? '');
}

/** The outcomes of a row by the entries, found in another way: `undefined` where a crash does not matter. */
function lastWord(entries: readonly JournalEntry[], key: string): 'unsent' | 'in-doubt' | undefined {
  let said: 'unsent' | 'in-doubt' | undefined = 'unsent';
  for (const { kind, keys = [], outcomes } of entries) {
    const found = outcomes?.find((outcome) => outcome.key === key);
    if (kind === 'finished' || found) said = undefined;
    else if (kind === 'sent' && keys.includes(key)) said = 'in-doubt';
    else if ((kind === 'cleared' || kind === 'revised') && keys.includes(key)) said = 'unsent';
  }
  return said;
}

/** Right after a crash: dispatched rows are ambiguous, cleared rows are not, and no password is lost. */
function checkReplay(disk: Disk, ledger: Ledger): void {
  const pending = new Set(ledger.pendingKeys());
  for (const key of [...pending]) {
    const said = lastWord(disk.entries, key);
    if (said === 'unsent') expect(ledger.outcomeOf(key), `${key} may be sent`).to.equal(undefined);
    if (said === 'in-doubt') expect(ledger.outcomeOf(key)?.status, `${key} was sent`).to.equal('unknown');
  }
  checkPasswords(disk, ledger);
}

function checkPasswords({ entries, undecryptable, lost }: Disk, ledger: Ledger): void {
  for (const [at, { outcomes = [] }] of entries.entries()) {
    if (undecryptable.has(at) || lost.has(at)) continue;
    for (const outcome of outcomes) {
      if (outcome.status !== 'created' || outcome.temporaryPassword === undefined) continue;
      expect(ledger.outcomeOf(outcome.key), 'a password in the journal').to.include({
        temporaryPassword: outcome.temporaryPassword,
      });
    }
  }
}

function check(world: Replayed): void {
  checkRows(world);
  checkPasswords(world.disk, world.ledger);
  expect(world.sentUnreadable, 'rows that can not be read').to.deep.equal([]);
}

const plain = { rows: 20, batchSize: 5, concurrency: 2, writeFaults: 0 };
const within = (write: number): Crash => ({ write, when: 'within' });

describe('a replay after crashes at any point', () => {
  it('creates no user twice, loses no row, and no password that was journaled', async () => {
    await fc.assert(
      fc.asyncProperty(setups, async (setup) => check(await simulate(setup))),
      { numRuns: runs(300), includeErrorInReport: true },
    );
  }).timeout(240_000);

  it('creates no user twice from a damaged journal: rows of which it is not sure are unknown, never unsent', async () => {
    await fc.assert(
      fc.asyncProperty(setups, damage, async (setup, damage) => check(await simulate({ ...setup, damage }))),
      { numRuns: runs(300), includeErrorInReport: true },
    );
  }).timeout(240_000);

  it('creates all users in the end where the faults are few and the host can recover', async () => {
    const traits = { commit: 'one-by-one', idempotent: false, recover: 'all', faults: 0.1 } as const;
    for (let seed = 0; seed < 40; seed++) {
      const endings = [within(seed % 12), { at: seed * 500 }, within(seed % 7)];
      const world = await simulate({ seed, traits, endings, ...plain });
      const able = world.keys.filter((key) => !world.backEnd.poisoned.has(key));
      expect(byStatus(world).get('created'), `seed ${seed}`).to.deep.equal(able);
    }
  });

  it('leaves only dispatched rows unknown for a host that can’t recover', async () => {
    const traits = { commit: 'transaction', idempotent: false, recover: 'none', faults: 0 } as const;
    for (let write = 0; write < 8; write++) {
      for (const when of ['before', 'within', 'after'] as const) {
        const endings = [{ write, when }];
        const world = await simulate({ seed: write, traits, endings, ...plain, concurrency: 1 });
        const unknown = byStatus(world).get('unknown') ?? [];
        expect(unknown.length, `${when} write ${write}`).to.be.oneOf([0, 5]);
        if (when === 'before' && write % 2 === 0)
          expect(unknown, `before it sends ${write}`).to.deep.equal([]);
      }
    }
  });

  it('creates all users in the end when the administrator corrects rejected rows', async () => {
    const traits = {
      commit: 'one-by-one',
      idempotent: false,
      recover: 'all',
      faults: 0.1,
      poisoned: 0.5,
    } as const;
    for (let seed = 0; seed < 40; seed++) {
      const endings = [within(seed % 12), { at: seed * 500 }, within(seed % 7)];
      const world = await simulate({ seed, traits, endings, corrected: 1, ...plain });
      expect(byStatus(world).get('created'), `seed ${seed}`).to.deep.equal(world.keys);
    }
  });

  const mutations: readonly { description: string; misread: Misread }[] = [
    {
      description: 'sent lists were not written',
      misread: (records) => records.filter(({ kind }) => kind !== 'sent'),
    },
    {
      description: 'ambiguous rows were taken for cleared',
      misread: (records) => [
        ...records,
        { session: 'session', at: -1, kind: 'cleared', keys: records.flatMap(({ keys = [] }) => keys) },
      ],
    },
  ];
  it('would notice rows that are taken for what they were before their correction', async () => {
    const traits = {
      commit: 'transaction',
      idempotent: true,
      recover: 'none',
      faults: 0.3,
      poisoned: 0.4,
    } as const;
    const forget: Misread = (records) => records.filter(({ kind }) => kind !== 'revised');
    let misused = 0;
    for (let seed = 0; seed < 20; seed++) {
      const setup = { seed, traits, endings: [within(8 + seed), within(seed)], corrected: 1, ...plain };
      misused += (await simulate(setup, forget)).backEnd.misused.length;
    }
    expect(misused, 'lists under the key of another').to.be.above(0);
  });

  for (const { description, misread } of mutations) {
    it(`would notice it if ${description}`, async () => {
      const traits = { commit: 'transaction', idempotent: false, recover: 'all', faults: 0.3 } as const;
      let twice = 0;
      for (let seed = 0; seed < 20; seed++) {
        const setup = { seed, traits, endings: [within(seed % 6), { at: 300 * seed }], ...plain };
        twice += createdTwice(await simulate(setup, misread)).length;
      }
      expect(twice).to.be.above(0);
    });
  }
});
