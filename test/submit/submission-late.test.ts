import { expect } from '@open-wc/testing';
import { oneByOne } from '../../src/hosts/one-by-one.js';
import {
  createAll,
  replyAll,
  created,
  failWith,
  networkDown,
  never,
  SubmissionFixture,
  userOf,
  type CreateStep,
} from './submission-fixture.js';

const minute = 60_000;

/** Runs a step after so long. */
function after(milliseconds: number, fixture: () => SubmissionFixture, step: CreateStep): CreateStep {
  return async (users, request) => {
    await fixture().clock.sleep(milliseconds);
    return step(users, request);
  };
}

describe('the submission and late responses', () => {
  it('takes a response that comes after the end, with its passwords', async () => {
    const fixture: SubmissionFixture = new SubmissionFixture({
      rows: 2,
      create: [after(5 * minute, () => fixture, createAll)],
    });
    await fixture.run();
    expect(fixture.rows).to.equal('unknown unknown');
    const countsBefore = fixture.counts.length;
    await fixture.clock.pass(10 * minute);
    expect(fixture.rows).to.equal('created created');
    expect(fixture.password('u2')).to.equal('secret-u2');
    expect(fixture.counts).to.have.length(countsBefore + 1);
    expect(fixture.counts.at(-1)).to.deep.include({ created: 2, unknown: 0 });
  });

  it('takes a response that comes after Stop', async () => {
    const fixture: SubmissionFixture = new SubmissionFixture({
      rows: 1,
      create: [after(2 * minute, () => fixture, createAll)],
    });
    const running = fixture.submission.run();
    await fixture.clock.pass(500);
    fixture.submission.stop();
    await fixture.clock.until(running);
    await fixture.clock.pass(10 * minute);
    expect(fixture.password('u1')).to.equal('secret-u1');
  });

  it('takes a response that comes after an abort', async () => {
    const fixture: SubmissionFixture = new SubmissionFixture({
      rows: 1,
      create: [after(2 * minute, () => fixture, createAll)],
    });
    const running = fixture.submission.run();
    await fixture.clock.pass(500);
    fixture.abort.abort();
    await fixture.clock.until(running);
    await fixture.clock.pass(10 * minute);
    expect(fixture.password('u1')).to.equal('secret-u1');
  });

  it('recovers a corrected row whose response was late, since the response may be about the old values', async () => {
    const fixture: SubmissionFixture = new SubmissionFixture({
      rows: 1,
      create: [
        replyAll('rejected', { message: 'No' }),
        after(3 * minute, () => fixture, replyAll('rejected', { message: 'No' })),
      ],
      recover: [replyAll('pending'), replyAll('pending'), replyAll('rejected', { message: 'Still not' })],
      userOf: (key) => ({ ...userOf(key), revision: 2 }),
    });
    await fixture.run();
    fixture.ledger.revise([{ key: 'u1' }]);
    await fixture.clock.until(fixture.newSubmission().run());
    await fixture.clock.pass(10 * minute);
    expect(fixture.rows).to.equal('rejected');
  });

  it('does not abort a late call', async () => {
    const fixture: SubmissionFixture = new SubmissionFixture({
      rows: 1,
      create: [after(2 * minute, () => fixture, createAll)],
    });
    await fixture.run();
    await fixture.clock.pass(10 * minute);
    expect(fixture.requests[0]?.signal.aborted).to.equal(false);
  });

  it('adds the password to a row that was recovered without one', async () => {
    const fixture: SubmissionFixture = new SubmissionFixture({
      rows: 1,
      create: [after(2 * minute, () => fixture, createAll)],
      recover: [replyAll('created')],
    });
    await fixture.run();
    expect(fixture.rows).to.equal('created');
    expect(fixture.password('u1')).to.equal(undefined);
    await fixture.clock.pass(10 * minute);
    expect(fixture.ledger.outcomeOf('u1')).to.deep.equal({
      key: 'u1',
      status: 'created',
      id: 'id-u1',
      temporaryPassword: 'secret-u1',
    });
  });

  it('spares the rows of a late response that still wait for a recovery, or to be sent again', async () => {
    const late: CreateStep = () => [created({ key: 'u1' }), { key: 'u2', status: 'rejected', message: 'no' }];
    const fixture: SubmissionFixture = new SubmissionFixture({
      rows: 3,
      create: [after(minute + 1500, () => fixture, late), createAll],
      recover: [replyAll('pending'), replyAll('absent')],
    });
    await fixture.run();
    expect(fixture.rows).to.equal('created rejected created');
    expect(fixture.asked).to.deep.equal(['u1 u2 u3', 'u1 u2 u3', 'u3'].slice(0, fixture.asked.length));
    expect(fixture.sent.slice(1)).to.deep.equal(['B1: u3']);
  });

  for (const { description, step, expected } of [
    { description: 'duplicate', step: replyAll('duplicate') as CreateStep, expected: 'duplicate duplicate' },
    {
      description: 'rejected',
      step: replyAll('rejected', { message: 'no' }) as CreateStep,
      expected: 'rejected rejected',
    },
    { description: 'rejected as a whole', step: failWith({ status: 403 }), expected: 'rejected rejected' },
    {
      description: 'rejected for one of several',
      step: failWith({ status: 422 }),
      expected: 'unknown unknown',
    },
    { description: 'refused', step: replyAll('refused') as CreateStep, expected: 'unknown unknown' },
    { description: 'a failure', step: networkDown, expected: 'unknown unknown' },
  ]) {
    it(`believes a late response about rows that were sent once: ${description}`, async () => {
      const fixture: SubmissionFixture = new SubmissionFixture({
        create: [after(2 * minute, () => fixture, step)],
      });
      await fixture.run();
      await fixture.clock.pass(10 * minute);
      expect(fixture.rows).to.equal(expected);
    });
  }

  it('ends with the last row, although a list waits whose response came to the run before', async () => {
    const second = 1000;
    const fixture: SubmissionFixture = new SubmissionFixture({
      batchSize: 1,
      concurrency: 2,
      idempotent: true,
      create: [
        after(65 * second, () => fixture, createAll),
        never,
        networkDown,
        after(10 * second, () => fixture, createAll),
        networkDown,
      ],
    });
    const running = fixture.submission.run();
    await fixture.clock.pass(500);
    fixture.submission.stop();
    await fixture.clock.until(running);
    expect(fixture.rows).to.equal('unknown unknown');
    fixture.ledger.reopen(true);
    await fixture.clock.until(fixture.newSubmission().run());
    expect(fixture.rows).to.equal('created created');
    expect(fixture.clock.now()).to.equal(70 * second);
  });

  it('creates no user twice who waited behind another when the batch timed out', async () => {
    const inserted: string[] = [];
    const statusOf = (key: string): string =>
      inserted.includes(key) ? 'created' : key === 'u1' ? 'pending' : 'absent';
    const fixture: SubmissionFixture = new SubmissionFixture({
      rows: 3,
      recover: [(keys) => keys.map((key) => ({ key, status: statusOf(key) }))],
    });
    const createUsers = oneByOne(
      async ({ key }) => {
        if (key === 'u1') await fixture.clock.sleep(minute + 5000);
        inserted.push(key);
        if (key === 'u2') networkDown();
      },
      { concurrency: 1 },
    );
    fixture.host = { ...fixture.host, createUsers };
    await fixture.run();
    expect(inserted).to.have.members(['u1', 'u2', 'u3']);
    expect(fixture.rows).to.equal('created created created');
  });

  it('believes only created of rows that were sent twice', async () => {
    const late: CreateStep = () => [{ key: 'u1', status: 'duplicate' }, created({ key: 'u2' })];
    const fixture: SubmissionFixture = new SubmissionFixture({
      idempotent: true,
      create: [after(20 * minute, () => fixture, late), never],
    });
    await fixture.run();
    expect(fixture.rows).to.equal('unknown unknown');
    await fixture.clock.pass(60 * minute);
    expect(fixture.rows).to.equal('unknown created');
  });

  it('believes only created of rows that were sent again in another run', async () => {
    const late: CreateStep = () => [{ key: 'u1', status: 'rejected', message: 'no' }, created({ key: 'u2' })];
    const fixture: SubmissionFixture = new SubmissionFixture({
      create: [after(20 * minute, () => fixture, late), never],
      idempotent: false,
    });
    await fixture.run();
    fixture.host = fixture.host && {
      ...fixture.host,
      recoverUsers: async (keys) => keys.map((key) => ({ key, status: 'absent' })),
    };
    fixture.ledger.reopen(true);
    const second = fixture.newSubmission().run();
    await fixture.clock.pass(21 * minute);
    await fixture.clock.until(second);
    expect(fixture.rows).to.not.include('rejected');
    expect(fixture.ledger.outcomeOf('u2')).to.include({ status: 'created' });
  });

  it('may be run again, also after a late response and a Stop that came too late', async () => {
    const fixture: SubmissionFixture = new SubmissionFixture({
      rows: 2,
      batchSize: 1,
      create: [after(2 * minute, () => fixture, createAll), failWith({ retryable: true })],
    });
    await fixture.run();
    await fixture.clock.pass(10 * minute);
    fixture.submission.stop();
    expect(fixture.rows).to.equal('created refused');
    fixture.host = { createUsers: async (users) => users.map(created) };
    fixture.ledger.reopen(false);
    await fixture.run();
    expect(fixture.rows).to.equal('created created');
  });

  it('takes passwords from a late recovery', async () => {
    const fixture: SubmissionFixture = new SubmissionFixture({
      rows: 1,
      create: [networkDown],
      recover: [
        async (keys) => {
          await fixture.clock.sleep(20 * minute);
          return keys.map((key) => created({ key }));
        },
      ],
    });
    await fixture.run();
    expect(fixture.rows).to.equal('unknown');
    await fixture.clock.pass(60 * minute);
    expect(fixture.password('u1')).to.equal('secret-u1');
  });

  it('survives a ledger that is gone', async () => {
    let isGone = false;
    const fixture: SubmissionFixture = new SubmissionFixture({
      rows: 1,
      create: [after(2 * minute, () => fixture, createAll)],
      wrapLedger: (port) => ({
        ...port,
        record: (outcomes, late) =>
          isGone ? Promise.reject(new Error('gone')) : port.record(outcomes, late),
      }),
    });
    await fixture.run();
    isGone = true;
    await fixture.clock.pass(10 * minute);
    expect(fixture.rows).to.equal('unknown');
  });
});
