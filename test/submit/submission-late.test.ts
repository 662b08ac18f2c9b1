import { expect } from '@open-wc/testing';
import { revise } from '../../src/submit/ledger-changes.js';
import { oneByOne } from '../../src/hosts/one-by-one.js';
import { all, answer, created, failWith, networkDown, never, Rig, userOf, type CreateStep } from './rig.js';

const minute = 60_000;

/** Does it after so long. */
function after(milliseconds: number, rig: () => Rig, step: CreateStep): CreateStep {
  return async (users, request) => {
    await rig().clock.sleep(milliseconds);
    return step(users, request);
  };
}

describe('submission: late answers', () => {
  it('takes an answer that comes after the end, with its passwords', async () => {
    const rig: Rig = new Rig({ rows: 2, create: [after(5 * minute, () => rig, all)] });
    await rig.run();
    expect(rig.rows).to.equal('unknown unknown');
    const told = rig.counts.length;
    await rig.clock.pass(10 * minute);
    expect(rig.rows).to.equal('created created');
    expect(rig.password('u2')).to.equal('secret-u2');
    expect(rig.counts).to.have.length(told + 1);
    expect(rig.counts.at(-1)).to.deep.include({ created: 2, unknown: 0 });
  });

  it('takes an answer that comes after Stop', async () => {
    const rig: Rig = new Rig({ rows: 1, create: [after(2 * minute, () => rig, all)] });
    const running = rig.submission.run();
    await rig.clock.pass(500);
    rig.submission.stop();
    await rig.clock.until(running);
    await rig.clock.pass(10 * minute);
    expect(rig.password('u1')).to.equal('secret-u1');
  });

  it('takes an answer that comes after an abort', async () => {
    const rig: Rig = new Rig({ rows: 1, create: [after(2 * minute, () => rig, all)] });
    const running = rig.submission.run();
    await rig.clock.pass(500);
    rig.abort.abort();
    await rig.clock.until(running);
    await rig.clock.pass(10 * minute);
    expect(rig.password('u1')).to.equal('secret-u1');
  });

  it('asks for a corrected row whose answer was late, since that may be about what it was', async () => {
    const rig: Rig = new Rig({
      rows: 1,
      create: [
        answer('rejected', { message: 'No' }),
        after(3 * minute, () => rig, answer('rejected', { message: 'No' })),
      ],
      recover: [answer('pending'), answer('pending'), answer('rejected', { message: 'Still not' })],
      userOf: (key) => ({ ...userOf(key), revision: 2 }),
    });
    await rig.run();
    revise(rig.ledger, [{ key: 'u1' }]);
    await rig.clock.until(rig.newSubmission().run());
    await rig.clock.pass(10 * minute);
    expect(rig.rows).to.equal('rejected');
  });

  it('does not abort the call that is late', async () => {
    const rig: Rig = new Rig({ rows: 1, create: [after(2 * minute, () => rig, all)] });
    await rig.run();
    await rig.clock.pass(10 * minute);
    expect(rig.requests[0]?.signal.aborted).to.equal(false);
  });

  it('adds the password to a row that was found again without one', async () => {
    const rig: Rig = new Rig({
      rows: 1,
      create: [after(2 * minute, () => rig, all)],
      recover: [answer('created')],
    });
    await rig.run();
    expect(rig.rows).to.equal('created');
    expect(rig.password('u1')).to.equal(undefined);
    await rig.clock.pass(10 * minute);
    expect(rig.ledger.outcomeOf('u1')).to.deep.equal({
      key: 'u1',
      status: 'created',
      id: 'id-u1',
      temporaryPassword: 'secret-u1',
    });
  });

  it('spares the rows of it that still wait to be asked for, or to be sent again', async () => {
    const late: CreateStep = () => [created({ key: 'u1' }), { key: 'u2', status: 'rejected', message: 'no' }];
    const rig: Rig = new Rig({
      rows: 3,
      create: [after(minute + 1500, () => rig, late), all],
      recover: [answer('pending'), answer('absent')],
    });
    await rig.run();
    expect(rig.rows).to.equal('created rejected created');
    expect(rig.asked).to.deep.equal(['u1 u2 u3', 'u1 u2 u3', 'u3'].slice(0, rig.asked.length));
    expect(rig.sent.slice(1)).to.deep.equal(['B1: u3']);
  });

  for (const { description, step, expected } of [
    { description: 'duplicate', step: answer('duplicate') as CreateStep, expected: 'duplicate duplicate' },
    {
      description: 'rejected',
      step: answer('rejected', { message: 'no' }) as CreateStep,
      expected: 'rejected rejected',
    },
    { description: 'rejected as a whole', step: failWith({ status: 403 }), expected: 'rejected rejected' },
    {
      description: 'rejected for one of several',
      step: failWith({ status: 422 }),
      expected: 'unknown unknown',
    },
    { description: 'refused', step: answer('refused') as CreateStep, expected: 'unknown unknown' },
    { description: 'a failure', step: networkDown, expected: 'unknown unknown' },
  ]) {
    it(`of rows sent once, believes: ${description}`, async () => {
      const rig: Rig = new Rig({ create: [after(2 * minute, () => rig, step)] });
      await rig.run();
      await rig.clock.pass(10 * minute);
      expect(rig.rows).to.equal(expected);
    });
  }

  it('ends with the last row, although a list waits whose answer came to the run before', async () => {
    const second = 1000;
    const rig: Rig = new Rig({
      batchSize: 1,
      concurrency: 2,
      idempotent: true,
      create: [
        after(65 * second, () => rig, all),
        never,
        networkDown,
        after(10 * second, () => rig, all),
        networkDown,
      ],
    });
    const running = rig.submission.run();
    await rig.clock.pass(500);
    rig.submission.stop();
    await rig.clock.until(running);
    expect(rig.rows).to.equal('unknown unknown');
    rig.ledger.reopen(true);
    await rig.clock.until(rig.newSubmission().run());
    expect(rig.rows).to.equal('created created');
    expect(rig.clock.now()).to.equal(70 * second);
  });

  it('creates nobody twice who waited behind a neighbour when the batch timed out', async () => {
    const inserted: string[] = [];
    const statusOf = (key: string): string =>
      inserted.includes(key) ? 'created' : key === 'u1' ? 'pending' : 'absent';
    const rig: Rig = new Rig({
      rows: 3,
      recover: [(keys) => keys.map((key) => ({ key, status: statusOf(key) }))],
    });
    const createUsers = oneByOne(
      async ({ key }) => {
        if (key === 'u1') await rig.clock.sleep(minute + 5000);
        inserted.push(key);
        if (key === 'u2') networkDown();
      },
      { concurrency: 1 },
    );
    rig.host = { ...rig.host, createUsers };
    await rig.run();
    expect(inserted).to.have.members(['u1', 'u2', 'u3']);
    expect(rig.rows).to.equal('created created created');
  });

  it('of rows sent twice, believes only that they were created', async () => {
    const late: CreateStep = () => [{ key: 'u1', status: 'duplicate' }, created({ key: 'u2' })];
    const rig: Rig = new Rig({ idempotent: true, create: [after(20 * minute, () => rig, late), never] });
    await rig.run();
    expect(rig.rows).to.equal('unknown unknown');
    await rig.clock.pass(60 * minute);
    expect(rig.rows).to.equal('unknown created');
  });

  it('of rows sent again in another run, believes only that they were created', async () => {
    const late: CreateStep = () => [{ key: 'u1', status: 'rejected', message: 'no' }, created({ key: 'u2' })];
    const rig: Rig = new Rig({ create: [after(20 * minute, () => rig, late), never], idempotent: false });
    await rig.run();
    rig.host = { ...rig.host, recoverUsers: async (keys) => keys.map((key) => ({ key, status: 'absent' })) };
    rig.ledger.reopen(true);
    const second = rig.newSubmission().run();
    await rig.clock.pass(21 * minute);
    await rig.clock.until(second);
    expect(rig.rows).to.not.include('rejected');
    expect(rig.ledger.outcomeOf('u2')).to.include({ status: 'created' });
  });

  it('may be run again, also after a late answer and a Stop that came too late', async () => {
    const rig: Rig = new Rig({
      rows: 2,
      batchSize: 1,
      create: [after(2 * minute, () => rig, all), failWith({ retryable: true })],
    });
    await rig.run();
    await rig.clock.pass(10 * minute);
    rig.submission.stop();
    expect(rig.rows).to.equal('created refused');
    rig.host = { createUsers: async (users) => users.map(created) };
    rig.ledger.reopen(false);
    await rig.run();
    expect(rig.rows).to.equal('created created');
  });

  it('takes passwords from a recovery that comes late', async () => {
    const rig: Rig = new Rig({
      rows: 1,
      create: [networkDown],
      recover: [
        async (keys) => {
          await rig.clock.sleep(20 * minute);
          return keys.map((key) => created({ key }));
        },
      ],
    });
    await rig.run();
    expect(rig.rows).to.equal('unknown');
    await rig.clock.pass(60 * minute);
    expect(rig.password('u1')).to.equal('secret-u1');
  });

  it('survives a ledger that is gone', async () => {
    let isGone = false;
    const rig: Rig = new Rig({
      rows: 1,
      create: [after(2 * minute, () => rig, all)],
      wrapLedger: (port) => ({
        ...port,
        record: (outcomes, late) =>
          isGone ? Promise.reject(new Error('gone')) : port.record(outcomes, late),
      }),
    });
    await rig.run();
    isGone = true;
    await rig.clock.pass(10 * minute);
    expect(rig.rows).to.equal('unknown');
  });
});
