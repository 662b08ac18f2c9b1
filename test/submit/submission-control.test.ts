import { expect } from '@open-wc/testing';
import type { LedgerPort } from '../../src/submit/outcome.js';
import { all, answer, answers, created, failWith, networkDown, never, Rig, type CreateStep } from './rig.js';

const minute = 60_000;
const signedOut = failWith({ status: 401 });

/** Answers after a second. */
function slowly(rig: () => Rig, step: CreateStep = all): CreateStep {
  return async (users, request) => {
    await rig().clock.sleep(1000);
    return step(users, request);
  };
}

describe('submission: pause and stop', () => {
  it('pauses when what is under way has ended, and goes on where it was', async () => {
    const rig: Rig = new Rig({ rows: 3, batchSize: 1, create: [slowly(() => rig)] });
    const running = rig.submission.run();
    await rig.clock.pass(500);
    rig.submission.pause();
    expect(rig.status).to.deep.equal({ phase: 'pausing', pausedFor: 'administrator' });
    await rig.clock.pass(minute);
    expect(rig.status).to.deep.equal({ phase: 'paused', pausedFor: 'administrator' });
    expect(rig.ledger.counts()).to.include({ created: 1, pending: 2 });
    rig.submission.resume();
    await rig.clock.until(running);
    expect(rig.rows).to.equal('created created created');
  });

  it('paused before it began, it sends nothing', async () => {
    const rig = new Rig();
    rig.submission.pause();
    const running = rig.submission.run();
    await rig.clock.pass(minute);
    expect(rig.sent).to.deep.equal([]);
    rig.submission.resume();
    await rig.clock.until(running);
    expect(rig.rows).to.equal('created created');
  });

  it('stopped before it began, it attempts nothing', async () => {
    const rig = new Rig();
    rig.submission.stop();
    await rig.run();
    expect(rig.rows).to.equal('not-attempted not-attempted');
    expect(rig.sent).to.deep.equal([]);
  });

  it('stopped, it takes the answer that is under way, and attempts no more', async () => {
    const rig: Rig = new Rig({ rows: 3, batchSize: 1, create: [slowly(() => rig)] });
    const running = rig.submission.run();
    await rig.clock.pass(500);
    rig.submission.stop();
    expect(rig.status).to.deep.equal({ phase: 'stopping' });
    await rig.clock.until(running);
    expect(rig.rows).to.equal('created not-attempted not-attempted');
    expect(rig.requests[0]?.signal.aborted).to.equal(false);
  });

  it('stopped, it waits for the time-out and asks once what became of the rows, without back-off', async () => {
    const rig = new Rig({
      rows: 4,
      batchSize: 3,
      create: [never],
      recover: [answers('created', 'absent', 'pending')],
    });
    const running = rig.submission.run();
    await rig.clock.pass(500);
    rig.submission.stop();
    await rig.clock.until(running);
    expect(rig.rows).to.equal('created refused unknown not-attempted');
    expect(rig.asked).to.deep.equal(['u1 u2 u3']);
    expect(rig.clock.now()).to.equal(minute);
  });

  it('stopped while it waits to ask again, it asks a last time at once', async () => {
    const rig = new Rig({
      create: [networkDown],
      recover: [answer('pending'), answers('created', 'pending')],
    });
    const running = rig.submission.run();
    await rig.clock.pass(500);
    expect(rig.asked).to.have.length(1);
    rig.submission.stop();
    await rig.clock.until(running);
    expect(rig.asked).to.have.length(2);
    expect(rig.rows).to.equal('created unknown');
    expect(rig.clock.now()).to.equal(500);
  });

  it('stopped while a refused list waits: refused, certainly not created', async () => {
    const rig = new Rig({
      rows: 3,
      batchSize: 2,
      create: [failWith({ retryable: true, retryAfterSeconds: 20 })],
    });
    const running = rig.submission.run();
    await rig.clock.pass(500);
    rig.submission.stop();
    await rig.clock.until(running);
    expect(rig.rows).to.equal('refused refused not-attempted');
  });

  it('stopped while paused, it ends', async () => {
    const rig: Rig = new Rig({ rows: 3, batchSize: 1, create: [slowly(() => rig)] });
    const running = rig.submission.run();
    await rig.clock.pass(500);
    rig.submission.pause();
    await rig.clock.pass(minute);
    rig.submission.stop();
    await rig.clock.until(running);
    expect(rig.rows).to.equal('created not-attempted not-attempted');
  });

  it('holds a recovery while paused', async () => {
    const rig: Rig = new Rig({ create: [slowly(() => rig, networkDown)], recover: [answer('created')] });
    const running = rig.submission.run();
    await rig.clock.pass(500);
    rig.submission.pause();
    await rig.clock.pass(minute);
    expect(rig.asked).to.deep.equal([]);
    rig.submission.resume();
    await rig.clock.until(running);
    expect(rig.rows).to.equal('created created');
  });

  it('ends in good order wherever it is stopped, paused or aborted', async () => {
    const script: CreateStep[] = [
      all,
      failWith({ retryable: true }),
      networkDown,
      answers('created', 'refused'),
      failWith({ status: 422 }),
      never,
      all,
    ];
    for (const act of ['stop', 'pause', 'abort'] as const) {
      for (let at = 0; at < 100_000; at += 331) {
        const rig: Rig = new Rig({
          rows: 12,
          batchSize: 2,
          create: script.map((step) => slowly(() => rig, step)),
          recover: [networkDown, answers('absent', 'pending'), answer('created')],
        });
        const running = rig.submission.run();
        await rig.clock.pass(at);
        if (act === 'stop') rig.submission.stop();
        if (act === 'pause') rig.submission.pause();
        if (act === 'abort') rig.abort.abort();
        const sent = rig.sent.length;
        await rig.clock.pass(100_000);
        if (act !== 'pause') expect(rig.sent.length, `${act} at ${at}`).to.equal(sent);
        rig.submission.resume();
        await rig.clock.until(running);
        const counts = rig.ledger.counts();
        expect(counts.pending, `${act} at ${at}`).to.equal(0);
        expect(rig.rows.split(' '), `${act} at ${at}`).to.have.length(12);
        expect(rig.status?.phase).to.equal('done');
      }
    }
  });
});

describe('submission: signed out', () => {
  it('pauses until signed in, then sends the list again as it was', async () => {
    const rig = new Rig({ create: [signedOut, signedOut, all] });
    const running = rig.submission.run();
    for (const tries of [1, 2]) {
      await rig.clock.pass(10 * minute);
      expect(rig.status).to.deep.equal({ phase: 'paused', pausedFor: 'sign-in' });
      expect(rig.sent).to.have.length(tries);
      rig.submission.resume();
    }
    await rig.clock.until(running);
    expect(rig.rows).to.equal('created created');
    expect(rig.sent).to.deep.equal(['A1: u1 u2', 'A2: u1 u2', 'A3: u1 u2']);
  });

  it('stopped instead: the rows of the list are refused, the others not attempted', async () => {
    const rig = new Rig({ rows: 3, batchSize: 2, create: [signedOut] });
    const running = rig.submission.run();
    await rig.clock.pass(minute);
    rig.submission.stop();
    await rig.clock.until(running);
    expect(rig.rows).to.equal('refused refused not-attempted');
  });

  it('pauses a recovery as well, without giving the rows up', async () => {
    const rig = new Rig({ create: [networkDown], recover: [signedOut, answer('created')] });
    const running = rig.submission.run();
    await rig.clock.pass(minute);
    expect(rig.status).to.deep.equal({ phase: 'paused', pausedFor: 'sign-in' });
    rig.submission.resume();
    await rig.clock.until(running);
    expect(rig.rows).to.equal('created created');
    expect(rig.asked).to.deep.equal(['u1 u2', 'u1 u2']);
  });

  it('a list in doubt stays in doubt', async () => {
    const rig = new Rig({ create: [networkDown, signedOut], idempotent: true });
    const running = rig.submission.run();
    await rig.clock.pass(minute);
    rig.submission.stop();
    await rig.clock.until(running);
    expect(rig.rows).to.equal('unknown unknown');
  });
});

describe('submission: abort', () => {
  it('ends at once, what is under way is unknown, and the host is told', async () => {
    const rig = new Rig({ rows: 3, batchSize: 2, create: [never], recover: [answer('created')] });
    const running = rig.submission.run();
    await rig.clock.pass(500);
    rig.abort.abort();
    await rig.clock.until(running);
    expect(rig.rows).to.equal('unknown unknown not-attempted');
    expect(rig.requests[0]?.signal.aborted).to.equal(true);
    expect(rig.asked).to.deep.equal([]);
    expect(rig.clock.now()).to.equal(500);
  });

  it('aborted before it began, it sends nothing', async () => {
    const rig = new Rig();
    rig.abort.abort();
    await rig.run();
    expect(rig.sent).to.deep.equal([]);
  });
});

describe('submission: the ledger', () => {
  const failing = (method: keyof LedgerPort) => (port: LedgerPort) => ({
    ...port,
    [method]: () => Promise.reject(new Error('The disk is full')),
  });

  for (const method of ['next', 'record', 'finish'] as const) {
    it(`rejects when ${method} does, and sends nothing more`, async () => {
      const rig = new Rig({ rows: 9, batchSize: 1, concurrency: 2, wrapLedger: failing(method) });
      const error = await rig.run().catch((reason: unknown) => reason);
      expect(error).to.have.property('message', 'The disk is full');
      expect(rig.status?.phase).to.equal('done');
      expect(rig.sent.length).to.be.at.most(method === 'finish' ? 9 : 2);
    });
  }

  it('waits for it: nothing is sent before the batch was handed out, nothing counted before it was recorded', async () => {
    const log: string[] = [];
    const rig: Rig = new Rig({
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
          await rig.clock.sleep(1000);
          log.push('handed out');
          return port.next(size);
        },
        record: async (outcomes) => {
          await rig.clock.sleep(1000);
          log.push(`recorded, told ${rig.counts.length} times`);
          return port.record(outcomes);
        },
      }),
    });
    await rig.run();
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
