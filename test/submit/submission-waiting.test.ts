import { expect } from '@open-wc/testing';
import { ImportHostError } from '../../src/submit/host-error.js';
import {
  createAll,
  replyAll,
  created,
  failWith,
  networkDown,
  SubmissionFixture,
  type CreateStep,
} from './submission-fixture.js';

const minute = 60_000;

/** A response of the back end, thrown as a portal would throw one. */
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
  { description: 'without a time, it backs off', step: respond(429), expected: [1000, 1000] },
  { description: 'it waits for the seconds', step: respond(429, '7'), expected: [7000, 7000] },
  {
    description: 'at zero seconds, it is no slower than the rate limiter',
    step: respond(503, '0'),
    expected: [1000, 1000],
  },
  { description: 'it waits until the date', step: respond(503, inSeconds(20)), expected: [18_000, 21_000] },
  {
    description: 'it does not wait for a date in the past',
    step: respond(503, inSeconds(-20)),
    expected: [1000, 1000],
  },
  { description: 'at nonsense, it backs off', step: respond(429, 'soon'), expected: [1000, 1000] },
  {
    description: 'it waits for at most some minutes of a day',
    step: respond(429, '86400'),
    expected: [5 * minute, 5 * minute],
  },
  {
    description: 'it waits for the seconds of a row',
    step: replyAll('refused', { retryAfterSeconds: 4 }),
    expected: [4000, 4000],
  },
  {
    description: 'at a value of the wrong type, it backs off',
    step: failWith({ retryable: true, retryAfterSeconds: '9' }),
    expected: [1000, 1000],
  },
];

describe('the submission when it waits', () => {
  for (const { description, step, expected } of retryAfterCases) {
    it(`respects Retry-After: ${description}`, async () => {
      const fixture = new SubmissionFixture({ create: [step, createAll] });
      await fixture.run();
      expect(fixture.rows).to.equal('created created');
      expect(fixture.sentAt[1]).to.be.within(...expected);
    });
  }

  it('backs off exponentially', async () => {
    const fixture = new SubmissionFixture({ create: [failWith({ retryable: true, status: 400 })] });
    await fixture.run();
    const waits = fixture.sentAt.slice(1).map((at, index) => at - (fixture.sentAt[index] ?? 0));
    // These waits are longer than those of the rate limiter, which every refusal lengthens as well.
    expect(waits).to.deep.equal([1000, 2000, 4000, 8000]);
  });

  it('backs off as long before it recovers rows again', async () => {
    const fixture: SubmissionFixture = new SubmissionFixture({
      create: [networkDown],
      recover: [replyAll('pending')],
    });
    await fixture.run();
    expect(fixture.clock.now()).to.equal(1000 + 2000 + 4000 + 8000 + 16_000);
  });

  it('spreads the back-off at random', async () => {
    const fixture = new SubmissionFixture({
      create: [networkDown, createAll],
      idempotent: true,
      random: () => 0.25,
    });
    await fixture.run();
    expect(fixture.sentAt).to.deep.equal([0, 250]);
  });

  it('reports until when it waits', async () => {
    const fixture = new SubmissionFixture({
      create: [failWith({ status: 503, retryable: true, retryAfterSeconds: 9 }), createAll],
    });
    await fixture.run();
    expect(fixture.statuses).to.deep.include({ phase: 'running', waitingUntil: 9000, slowed: true });
  });

  it('holds all lists when the server requests a wait', async () => {
    const fixture = new SubmissionFixture({
      rows: 3,
      batchSize: 1,
      concurrency: 3,
      create: [
        failWith({ status: 429, retryable: true, retryAfterSeconds: 30 }),
        createAll,
        createAll,
        createAll,
      ],
    });
    await fixture.run();
    expect(fixture.rows).to.equal('created created created');
    expect(fixture.sentAt.slice(0, 3)).to.deep.equal([0, 0, 0]);
    expect(fixture.sentAt[3]).to.equal(30_000);
  });

  it('slows down for the rest, less and less, and reports it', async () => {
    const refuse = failWith({ status: 429, retryable: true });
    const fixture = new SubmissionFixture({ rows: 12, batchSize: 1, create: [refuse, refuse, createAll] });
    await fixture.run();
    const waits = fixture.sentAt.slice(3).map((at, index) => at - (fixture.sentAt[index + 2] ?? 0));
    expect(waits.slice(0, 4)).to.deep.equal([2000, 1750, 1500, 1250]);
    expect(waits.at(-1)).to.equal(0);
    expect(fixture.statuses[0]).to.deep.equal({ phase: 'running' });
    expect(fixture.statuses.filter(({ slowed }) => slowed)).to.have.length.above(3);
    expect(fixture.status).to.deep.equal({ phase: 'done' });
  });

  it('slows down for an ambiguous 429 as well', async () => {
    const fixture = new SubmissionFixture({
      create: [failWith({ status: 429, retryAfterSeconds: 12 }), createAll],
      recover: [replyAll('absent')],
    });
    await fixture.run();
    expect(fixture.sentAt).to.deep.equal([0, 13_000]);
    expect(fixture.statuses.some(({ slowed }) => slowed)).to.equal(true);
  });

  it('waits while the browser is offline, and continues by itself', async () => {
    const fixture = new SubmissionFixture({ rows: 2, batchSize: 1 });
    fixture.online.set(false);
    const running = fixture.submission.run();
    await fixture.clock.pass(10 * minute);
    expect(fixture.sent).to.deep.equal([]);
    expect(fixture.status).to.deep.equal({ phase: 'running', offline: true });
    fixture.online.set(true);
    await fixture.clock.until(running);
    expect(fixture.rows).to.equal('created created');
  });

  it('recovers the rows of a call during which it went offline, once it is back online', async () => {
    const fixture: SubmissionFixture = new SubmissionFixture({
      create: [
        () => {
          fixture.online.set(false);
          throw new TypeError('Failed to fetch');
        },
      ],
      recover: [replyAll('created')],
    });
    const running = fixture.submission.run();
    await fixture.clock.pass(10 * minute);
    expect(fixture.asked).to.deep.equal([]);
    fixture.online.set(true);
    await fixture.clock.until(running);
    expect(fixture.rows).to.equal('created created');
    expect(fixture.asked).to.deep.equal(['u1 u2']);
  });

  it('sends although the browser says that it is offline when the administrator knows better, until it has been online', async () => {
    const fixture = new SubmissionFixture({ rows: 2, batchSize: 1 });
    fixture.online.set(false);
    const running = fixture.submission.run();
    await fixture.clock.pass(minute);
    expect(fixture.sent).to.deep.equal([]);
    fixture.submission.ignoreOffline();
    expect(fixture.status).to.deep.equal({ phase: 'running' });
    await fixture.clock.until(running);
    expect(fixture.rows).to.equal('created created');
  });

  it('believes the browser again once it has been online', async () => {
    const fixture: SubmissionFixture = new SubmissionFixture({
      rows: 2,
      batchSize: 1,
      create: [
        (users) => {
          fixture.online.set(true);
          fixture.online.set(false);
          return users.map(created);
        },
        createAll,
      ],
    });
    fixture.online.set(false);
    const running = fixture.submission.run();
    fixture.submission.ignoreOffline();
    await fixture.clock.pass(minute);
    expect(fixture.rows).to.equal('created');
    expect(fixture.sent).to.have.length(1);
    expect(fixture.status).to.deep.equal({ phase: 'running', offline: true });
    fixture.online.set(true);
    await fixture.clock.until(running);
    expect(fixture.rows).to.equal('created created');
  });

  it('can be stopped while offline', async () => {
    const fixture = new SubmissionFixture();
    fixture.online.set(false);
    const running = fixture.submission.run();
    await fixture.clock.pass(0);
    fixture.submission.stop();
    await fixture.clock.until(running);
    expect(fixture.rows).to.equal('not-attempted not-attempted');
  });
});

describe('the submission after too many failures in a row', () => {
  const tenRows = { rows: 10, batchSize: 1 };

  for (const { description, step, rows } of [
    { description: 'a network failure', step: networkDown, rows: 'unknown' },
    { description: 'a forbidden call', step: failWith({ status: 403 }), rows: 'rejected' },
    { description: 'an empty response', step: () => [], rows: 'unknown' },
  ]) {
    it(`pauses, and after a Resume pauses again at the next failure: ${description}`, async () => {
      const fixture = new SubmissionFixture({
        ...tenRows,
        create: [step, step, step, step, step, step, createAll],
      });
      const running = fixture.submission.run();
      await fixture.clock.pass(minute);
      expect(fixture.status).to.deep.equal({ phase: 'paused', pausedFor: 'failures' });
      expect(fixture.sent).to.have.length(5);
      fixture.submission.resume();
      await fixture.clock.pass(minute);
      expect(fixture.status).to.deep.equal({ phase: 'paused', pausedFor: 'failures' });
      expect(fixture.sent).to.have.length(6);
      fixture.submission.resume();
      await fixture.clock.until(running);
      expect(fixture.rows).to.equal(`${`${rows} `.repeat(6)}created created created created`);
    });
  }

  it('does not count failures with an outcome in between, nor rows rejected for themselves', async () => {
    const bad = failWith({ status: 422 });
    const fixture = new SubmissionFixture({
      ...tenRows,
      create: [networkDown, networkDown, networkDown, networkDown, createAll, networkDown, bad],
    });
    await fixture.run();
    expect(fixture.statuses.some(({ pausedFor }) => pausedFor)).to.equal(false);
    expect(fixture.sent).to.have.length(10);
  });

  it('does not pause when no row is left to send', async () => {
    const fixture = new SubmissionFixture({ rows: 5, batchSize: 1, create: [networkDown] });
    await fixture.run();
    expect(fixture.rows).to.equal('unknown unknown unknown unknown unknown');
  });

  it('leaves the unsent batch not attempted when stopped instead of resumed', async () => {
    const fixture = new SubmissionFixture({ rows: 7, batchSize: 1, create: [networkDown] });
    const running = fixture.submission.run();
    await fixture.clock.pass(minute);
    fixture.submission.stop();
    await fixture.clock.until(running);
    expect(fixture.rows).to.equal(`${'unknown '.repeat(5)}not-attempted not-attempted`);
  });

  it('counts failures across lists under way at the same time', async () => {
    const fixture = new SubmissionFixture({ rows: 20, batchSize: 1, concurrency: 2, create: [networkDown] });
    const running = fixture.submission.run();
    await fixture.clock.pass(minute);
    expect(fixture.status).to.deep.equal({ phase: 'paused', pausedFor: 'failures' });
    expect(fixture.sent.length).to.be.within(5, 6);
    fixture.host = { createUsers: async (users) => users.map(created) };
    fixture.submission.resume();
    await fixture.clock.until(running);
    expect(fixture.ledger.counts().created).to.equal(20 - fixture.sent.length);
  });
});
