import { expect } from '@open-wc/testing';
import type { LedgerPort } from '../../src/submit/ledger-port.js';
import {
  createAll,
  replyAll,
  replyEach,
  created,
  failWith,
  networkDown,
  never,
  SubmissionFixture,
  type CreateStep,
} from './submission-fixture.js';

const minute = 60_000;
const signedOut = failWith({ status: 401 });

/** Responds after a second. */
function slowly(fixture: () => SubmissionFixture, step: CreateStep = createAll): CreateStep {
  return async (users, request) => {
    await fixture().clock.sleep(1000);
    return step(users, request);
  };
}

describe('the submission when paused or stopped', () => {
  it('pauses when calls under way have ended, and continues where it was', async () => {
    const fixture: SubmissionFixture = new SubmissionFixture({
      rows: 3,
      batchSize: 1,
      create: [slowly(() => fixture)],
    });
    const running = fixture.submission.run();
    await fixture.clock.pass(500);
    fixture.submission.pause();
    expect(fixture.status).to.deep.equal({ phase: 'pausing', pausedFor: 'administrator' });
    await fixture.clock.pass(minute);
    expect(fixture.status).to.deep.equal({ phase: 'paused', pausedFor: 'administrator' });
    expect(fixture.ledger.counts()).to.include({ created: 1, pending: 2 });
    fixture.submission.resume();
    await fixture.clock.until(running);
    expect(fixture.rows).to.equal('created created created');
  });

  it('sends nothing when paused before the start', async () => {
    const fixture = new SubmissionFixture();
    fixture.submission.pause();
    const running = fixture.submission.run();
    await fixture.clock.pass(minute);
    expect(fixture.sent).to.deep.equal([]);
    fixture.submission.resume();
    await fixture.clock.until(running);
    expect(fixture.rows).to.equal('created created');
  });

  it('attempts nothing when stopped before the start', async () => {
    const fixture = new SubmissionFixture();
    fixture.submission.stop();
    await fixture.run();
    expect(fixture.rows).to.equal('not-attempted not-attempted');
    expect(fixture.sent).to.deep.equal([]);
  });

  it('takes the response under way when stopped, and attempts no more', async () => {
    const fixture: SubmissionFixture = new SubmissionFixture({
      rows: 3,
      batchSize: 1,
      create: [slowly(() => fixture)],
    });
    const running = fixture.submission.run();
    await fixture.clock.pass(500);
    fixture.submission.stop();
    expect(fixture.status).to.deep.equal({ phase: 'stopping' });
    await fixture.clock.until(running);
    expect(fixture.rows).to.equal('created not-attempted not-attempted');
    expect(fixture.requests[0]?.signal.aborted).to.equal(false);
  });

  it('waits for the time-out when stopped, then recovers the rows once without back-off', async () => {
    const fixture = new SubmissionFixture({
      rows: 4,
      batchSize: 3,
      create: [never],
      recover: [replyEach('created', 'absent', 'pending')],
    });
    const running = fixture.submission.run();
    await fixture.clock.pass(500);
    fixture.submission.stop();
    await fixture.clock.until(running);
    expect(fixture.rows).to.equal('created refused unknown not-attempted');
    expect(fixture.asked).to.deep.equal(['u1 u2 u3']);
    expect(fixture.clock.now()).to.equal(minute);
  });

  it('recovers a last time at once when stopped while it waits for the next recovery', async () => {
    const fixture = new SubmissionFixture({
      create: [networkDown],
      recover: [replyAll('pending'), replyEach('created', 'pending')],
    });
    const running = fixture.submission.run();
    await fixture.clock.pass(500);
    expect(fixture.asked).to.have.length(1);
    fixture.submission.stop();
    await fixture.clock.until(running);
    expect(fixture.asked).to.have.length(2);
    expect(fixture.rows).to.equal('created unknown');
    expect(fixture.clock.now()).to.equal(500);
  });

  it('leaves the rows of a refused list refused when stopped while the list waits', async () => {
    const fixture = new SubmissionFixture({
      rows: 3,
      batchSize: 2,
      create: [failWith({ retryable: true, retryAfterSeconds: 20 })],
    });
    const running = fixture.submission.run();
    await fixture.clock.pass(500);
    fixture.submission.stop();
    await fixture.clock.until(running);
    expect(fixture.rows).to.equal('refused refused not-attempted');
  });

  it('ends when stopped while paused', async () => {
    const fixture: SubmissionFixture = new SubmissionFixture({
      rows: 3,
      batchSize: 1,
      create: [slowly(() => fixture)],
    });
    const running = fixture.submission.run();
    await fixture.clock.pass(500);
    fixture.submission.pause();
    await fixture.clock.pass(minute);
    fixture.submission.stop();
    await fixture.clock.until(running);
    expect(fixture.rows).to.equal('created not-attempted not-attempted');
  });

  it('holds a recovery while paused', async () => {
    const fixture: SubmissionFixture = new SubmissionFixture({
      create: [slowly(() => fixture, networkDown)],
      recover: [replyAll('created')],
    });
    const running = fixture.submission.run();
    await fixture.clock.pass(500);
    fixture.submission.pause();
    await fixture.clock.pass(minute);
    expect(fixture.asked).to.deep.equal([]);
    fixture.submission.resume();
    await fixture.clock.until(running);
    expect(fixture.rows).to.equal('created created');
  });

  it('ends in good order wherever it is stopped, paused or aborted', async () => {
    const script: CreateStep[] = [
      createAll,
      failWith({ retryable: true }),
      networkDown,
      replyEach('created', 'refused'),
      failWith({ status: 422 }),
      never,
      createAll,
    ];
    for (const act of ['stop', 'pause', 'abort'] as const) {
      for (let at = 0; at < 100_000; at += 331) {
        const fixture: SubmissionFixture = new SubmissionFixture({
          rows: 12,
          batchSize: 2,
          create: script.map((step) => slowly(() => fixture, step)),
          recover: [networkDown, replyEach('absent', 'pending'), replyAll('created')],
        });
        const running = fixture.submission.run();
        await fixture.clock.pass(at);
        if (act === 'stop') fixture.submission.stop();
        if (act === 'pause') fixture.submission.pause();
        if (act === 'abort') fixture.abort.abort();
        const sent = fixture.sent.length;
        await fixture.clock.pass(100_000);
        if (act !== 'pause') expect(fixture.sent.length, `${act} at ${at}`).to.equal(sent);
        fixture.submission.resume();
        await fixture.clock.until(running);
        const counts = fixture.ledger.counts();
        expect(counts.pending, `${act} at ${at}`).to.equal(0);
        expect(fixture.rows.split(' '), `${act} at ${at}`).to.have.length(12);
        expect(fixture.status?.phase).to.equal('done');
      }
    }
  });
});

describe('the submission when signed out', () => {
  it('pauses until signed in, then sends the list again as it was', async () => {
    const fixture = new SubmissionFixture({ create: [signedOut, signedOut, createAll] });
    const running = fixture.submission.run();
    for (const tries of [1, 2]) {
      await fixture.clock.pass(10 * minute);
      expect(fixture.status).to.deep.equal({ phase: 'paused', pausedFor: 'sign-in' });
      expect(fixture.sent).to.have.length(tries);
      fixture.submission.resume();
    }
    await fixture.clock.until(running);
    expect(fixture.rows).to.equal('created created');
    expect(fixture.sent).to.deep.equal(['A1: u1 u2', 'A2: u1 u2', 'A3: u1 u2']);
  });

  it('has the rows of the list refused and the others not attempted when stopped instead', async () => {
    const fixture = new SubmissionFixture({ rows: 3, batchSize: 2, create: [signedOut] });
    const running = fixture.submission.run();
    await fixture.clock.pass(minute);
    fixture.submission.stop();
    await fixture.clock.until(running);
    expect(fixture.rows).to.equal('refused refused not-attempted');
  });

  it('pauses a recovery as well, without giving the rows up', async () => {
    const fixture = new SubmissionFixture({
      create: [networkDown],
      recover: [signedOut, replyAll('created')],
    });
    const running = fixture.submission.run();
    await fixture.clock.pass(minute);
    expect(fixture.status).to.deep.equal({ phase: 'paused', pausedFor: 'sign-in' });
    fixture.submission.resume();
    await fixture.clock.until(running);
    expect(fixture.rows).to.equal('created created');
    expect(fixture.asked).to.deep.equal(['u1 u2', 'u1 u2']);
  });

  it('leaves an ambiguous list ambiguous', async () => {
    const fixture = new SubmissionFixture({ create: [networkDown, signedOut], idempotent: true });
    const running = fixture.submission.run();
    await fixture.clock.pass(minute);
    fixture.submission.stop();
    await fixture.clock.until(running);
    expect(fixture.rows).to.equal('unknown unknown');
  });
});

describe('the submission when aborted', () => {
  it('ends at once with dispatched rows unknown, and the host’s signal is aborted', async () => {
    const fixture = new SubmissionFixture({
      rows: 3,
      batchSize: 2,
      create: [never],
      recover: [replyAll('created')],
    });
    const running = fixture.submission.run();
    await fixture.clock.pass(500);
    fixture.abort.abort();
    await fixture.clock.until(running);
    expect(fixture.rows).to.equal('unknown unknown not-attempted');
    expect(fixture.requests[0]?.signal.aborted).to.equal(true);
    expect(fixture.asked).to.deep.equal([]);
    expect(fixture.clock.now()).to.equal(500);
  });

  it('sends nothing when aborted before the start', async () => {
    const fixture = new SubmissionFixture();
    fixture.abort.abort();
    await fixture.run();
    expect(fixture.sent).to.deep.equal([]);
  });
});

describe('the submission and its ledger', () => {
  const failing = (method: keyof LedgerPort) => (port: LedgerPort) => ({
    ...port,
    [method]: () => Promise.reject(new Error('The disk is full')),
  });

  for (const method of ['next', 'record', 'finish'] as const) {
    it(`rejects when ${method} does, and sends nothing more`, async () => {
      const fixture = new SubmissionFixture({
        rows: 9,
        batchSize: 1,
        concurrency: 2,
        wrapLedger: failing(method),
      });
      const error = await fixture.run().catch((reason: unknown) => reason);
      expect(error).to.have.property('message', 'The disk is full');
      expect(fixture.status?.phase).to.equal('done');
      expect(fixture.sent.length).to.be.at.most(method === 'finish' ? 9 : 2);
    });
  }

  it('sends nothing before the batch was dispatched, and counts nothing before it was recorded', async () => {
    const log: string[] = [];
    const fixture: SubmissionFixture = new SubmissionFixture({
      rows: 2,
      batchSize: 1,
      create: [
        (users) => {
          log.push('sent');
          return users.map(created);
        },
      ],
      wrapLedger: (port) => ({
        ...port,
        next: async (size) => {
          await fixture.clock.sleep(1000);
          log.push('handed out');
          return port.next(size);
        },
        record: async (outcomes) => {
          await fixture.clock.sleep(1000);
          log.push(`recorded, told ${fixture.counts.length} times`);
          return port.record(outcomes);
        },
      }),
    });
    await fixture.run();
    expect(log.slice(0, 6)).to.deep.equal([
      'handed out',
      'sent',
      'recorded, told 0 times',
      'handed out',
      'sent',
      'recorded, told 1 times',
    ]);
  });
});
