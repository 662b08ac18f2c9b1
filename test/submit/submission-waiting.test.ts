import { expect } from '@open-wc/testing';
import { ImportHostError } from '../../src/submit/host-error.js';
import { all, answer, created, failWith, networkDown, Rig, type CreateStep } from './rig.js';

const minute = 60_000;

/** A response of the back end, thrown as a portal would. */
function respond(status: number, retryAfter?: string): CreateStep {
  return () => {
    const headers = new Headers(retryAfter === undefined ? {} : { 'Retry-After': retryAfter });
    throw ImportHostError.fromResponse(new Response(null, { status, headers }), { retryable: true });
  };
}

const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toUTCString();

const retryAfterCases: readonly {
  readonly description: string;
  readonly step: CreateStep;
  readonly expected: readonly [number, number];
}[] = [
  { description: 'nothing said: the back-off', step: respond(429), expected: [1000, 1000] },
  { description: 'seconds', step: respond(429, '7'), expected: [7000, 7000] },
  { description: 'zero seconds: no slower than the pace', step: respond(503, '0'), expected: [1000, 1000] },
  { description: 'a date', step: respond(503, inSeconds(20)), expected: [18_000, 21_000] },
  { description: 'a date in the past', step: respond(503, inSeconds(-20)), expected: [1000, 1000] },
  { description: 'nonsense: the back-off', step: respond(429, 'soon'), expected: [1000, 1000] },
  { description: 'a day: capped', step: respond(429, '86400'), expected: [5 * minute, 5 * minute] },
  {
    description: 'said of a row',
    step: answer('refused', { retryAfterSeconds: 4 }),
    expected: [4000, 4000],
  },
  {
    description: 'of the wrong type: the back-off',
    step: failWith({ retryable: true, retryAfterSeconds: '9' }),
    expected: [1000, 1000],
  },
];

describe('submission: waiting', () => {
  for (const { description, step, expected } of retryAfterCases) {
    it(`Retry-After: ${description}`, async () => {
      const rig = new Rig({ create: [step, all] });
      await rig.run();
      expect(rig.rows).to.equal('created created');
      expect(rig.sentAt[1]).to.be.within(...expected);
    });
  }

  it('backs off exponentially', async () => {
    const rig = new Rig({ create: [failWith({ retryable: true, status: 400 })] });
    await rig.run();
    const waits = rig.sentAt.slice(1).map((at, index) => at - (rig.sentAt[index] ?? 0));
    // Longer than the pace, which every refusal lowers as well.
    expect(waits).to.deep.equal([1000, 2000, 4000, 8000]);
  });

  it('waits as long before it asks again what became of rows', async () => {
    const rig: Rig = new Rig({ create: [networkDown], recover: [answer('pending')] });
    await rig.run();
    expect(rig.clock.now()).to.equal(1000 + 2000 + 4000 + 8000 + 16_000);
  });

  it('spreads the back-off by chance', async () => {
    const rig = new Rig({ create: [networkDown, all], idempotent: true, random: () => 0.25 });
    await rig.run();
    expect(rig.sentAt).to.deep.equal([0, 250]);
  });

  it('tells until when it waits', async () => {
    const rig = new Rig({ create: [failWith({ status: 503, retryable: true, retryAfterSeconds: 9 }), all] });
    await rig.run();
    expect(rig.statuses).to.deep.include({ phase: 'running', waitingUntil: 9000, slowed: true });
  });

  it('holds all lists when the server asks for it', async () => {
    const rig = new Rig({
      rows: 3,
      batchSize: 1,
      concurrency: 3,
      create: [failWith({ status: 429, retryable: true, retryAfterSeconds: 30 }), all, all, all],
    });
    await rig.run();
    expect(rig.rows).to.equal('created created created');
    expect(rig.sentAt.slice(0, 3)).to.deep.equal([0, 0, 0]);
    expect(rig.sentAt[3]).to.equal(30_000);
  });

  it('slows down for the rest, less and less, and says so', async () => {
    const refuse = failWith({ status: 429, retryable: true });
    const rig = new Rig({ rows: 12, batchSize: 1, create: [refuse, refuse, all] });
    await rig.run();
    const waits = rig.sentAt.slice(3).map((at, index) => at - (rig.sentAt[index + 2] ?? 0));
    expect(waits.slice(0, 4)).to.deep.equal([2000, 1750, 1500, 1250]);
    expect(waits.at(-1)).to.equal(0);
    expect(rig.statuses[0]).to.deep.equal({ phase: 'running' });
    expect(rig.statuses.filter(({ slowed }) => slowed)).to.have.length.above(3);
    expect(rig.status).to.deep.equal({ phase: 'done' });
  });

  it('slows down for an ambiguous 429 as well', async () => {
    const rig = new Rig({
      create: [failWith({ status: 429, retryAfterSeconds: 12 }), all],
      recover: [answer('absent')],
    });
    await rig.run();
    expect(rig.sentAt).to.deep.equal([0, 13_000]);
    expect(rig.statuses.some(({ slowed }) => slowed)).to.equal(true);
  });

  it('waits while the browser is offline, and goes on by itself', async () => {
    const rig = new Rig({ rows: 2, batchSize: 1 });
    rig.online.set(false);
    const running = rig.submission.run();
    await rig.clock.pass(10 * minute);
    expect(rig.sent).to.deep.equal([]);
    expect(rig.status).to.deep.equal({ phase: 'running', offline: true });
    rig.online.set(true);
    await rig.clock.until(running);
    expect(rig.rows).to.equal('created created');
  });

  it('goes offline in mid-call: asks what became of it when back, having burnt no question', async () => {
    const rig: Rig = new Rig({
      create: [
        () => {
          rig.online.set(false);
          throw new TypeError('Failed to fetch');
        },
      ],
      recover: [answer('created')],
    });
    const running = rig.submission.run();
    await rig.clock.pass(10 * minute);
    expect(rig.asked).to.deep.equal([]);
    rig.online.set(true);
    await rig.clock.until(running);
    expect(rig.rows).to.equal('created created');
    expect(rig.asked).to.deep.equal(['u1 u2']);
  });

  it('sends although the browser says that it is offline, when somebody knows better, until it has been online', async () => {
    const rig = new Rig({ rows: 2, batchSize: 1 });
    rig.online.set(false);
    const running = rig.submission.run();
    await rig.clock.pass(minute);
    expect(rig.sent).to.deep.equal([]);
    rig.submission.tryAnyway();
    expect(rig.status).to.deep.equal({ phase: 'running' });
    await rig.clock.until(running);
    expect(rig.rows).to.equal('created created');
  });

  it('believes the browser again once it has been online', async () => {
    const rig: Rig = new Rig({
      rows: 2,
      batchSize: 1,
      create: [
        (users) => {
          rig.online.set(true);
          rig.online.set(false);
          return users.map(created);
        },
        all,
      ],
    });
    rig.online.set(false);
    const running = rig.submission.run();
    rig.submission.tryAnyway();
    await rig.clock.pass(minute);
    expect(rig.rows).to.equal('created');
    expect(rig.sent).to.have.length(1);
    expect(rig.status).to.deep.equal({ phase: 'running', offline: true });
    rig.online.set(true);
    await rig.clock.until(running);
    expect(rig.rows).to.equal('created created');
  });

  it('can be stopped while offline', async () => {
    const rig = new Rig();
    rig.online.set(false);
    const running = rig.submission.run();
    await rig.clock.pass(0);
    rig.submission.stop();
    await rig.clock.until(running);
    expect(rig.rows).to.equal('not-attempted not-attempted');
  });
});

describe('submission: too many failures in a row', () => {
  const tenRows = { rows: 10, batchSize: 1 };

  for (const { description, step, rows } of [
    { description: 'network down', step: networkDown, rows: 'unknown' },
    { description: 'forbidden', step: failWith({ status: 403 }), rows: 'rejected' },
    { description: 'answers that say nothing', step: () => [], rows: 'unknown' },
  ]) {
    it(`${description}: pauses itself and asks, and after a Resume asks again at the next failure`, async () => {
      const rig = new Rig({ ...tenRows, create: [step, step, step, step, step, step, all] });
      const running = rig.submission.run();
      await rig.clock.pass(minute);
      expect(rig.status).to.deep.equal({ phase: 'paused', pausedFor: 'failures' });
      expect(rig.sent).to.have.length(5);
      rig.submission.resume();
      await rig.clock.pass(minute);
      expect(rig.status).to.deep.equal({ phase: 'paused', pausedFor: 'failures' });
      expect(rig.sent).to.have.length(6);
      rig.submission.resume();
      await rig.clock.until(running);
      expect(rig.rows).to.equal(`${`${rows} `.repeat(6)}created created created created`);
    });
  }

  it('does not count what is in between, nor rows rejected for themselves', async () => {
    const bad = failWith({ status: 422 });
    const rig = new Rig({
      ...tenRows,
      create: [networkDown, networkDown, networkDown, networkDown, all, networkDown, bad],
    });
    await rig.run();
    expect(rig.statuses.some(({ pausedFor }) => pausedFor)).to.equal(false);
    expect(rig.sent).to.have.length(10);
  });

  it('does not ask when nothing is left to send', async () => {
    const rig = new Rig({ rows: 5, batchSize: 1, create: [networkDown] });
    await rig.run();
    expect(rig.rows).to.equal('unknown unknown unknown unknown unknown');
  });

  it('stopped instead of resumed: the batch that was not sent is not attempted', async () => {
    const rig = new Rig({ rows: 7, batchSize: 1, create: [networkDown] });
    const running = rig.submission.run();
    await rig.clock.pass(minute);
    rig.submission.stop();
    await rig.clock.until(running);
    expect(rig.rows).to.equal(`${'unknown '.repeat(5)}not-attempted not-attempted`);
  });

  it('counts failures across lists under way at the same time', async () => {
    const rig = new Rig({ rows: 20, batchSize: 1, concurrency: 2, create: [networkDown] });
    const running = rig.submission.run();
    await rig.clock.pass(minute);
    expect(rig.status).to.deep.equal({ phase: 'paused', pausedFor: 'failures' });
    expect(rig.sent.length).to.be.within(5, 6);
    rig.host = { createUsers: async (users) => users.map(created) };
    rig.submission.resume();
    await rig.clock.until(running);
    expect(rig.ledger.counts().created).to.equal(20 - rig.sent.length);
  });
});
