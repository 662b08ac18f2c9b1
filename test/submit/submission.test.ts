import { expect } from '@open-wc/testing';
import { testEach, type SubmissionCase } from './submission-case.js';
import {
  createAll,
  replyAll,
  replyEach,
  created,
  failWith,
  never,
  SubmissionFixture,
  type CreateStep,
} from './submission-fixture.js';

const refuse = failWith({ retryable: true });
const poison =
  (bad: string, status: number): CreateStep =>
  (users, request) =>
    users.some(({ key }) => key === bad)
      ? failWith({ status, userMessage: 'Bad user' })()
      : createAll(users, request);

const cases: readonly SubmissionCase[] = [
  {
    description: 'creates every user, batch by batch',
    rows: 5,
    batchSize: 2,
    expected: { rows: 'created created created created created', sent: ['A1: u1 u2', 'B1: u3 u4', 'C1: u5'] },
  },
  {
    description: 'matches results in any order by key',
    create: [(users) => users.map(created).reverse()],
    expected: { rows: 'created created', sent: ['A1: u1 u2'] },
  },
  {
    description: 'sends a refused list again as it was',
    create: [refuse, refuse, createAll],
    expected: { rows: 'created created', sent: ['A1: u1 u2', 'A2: u1 u2', 'A3: u1 u2'] },
  },
  {
    description: 'gives up a list that is refused again and again',
    create: [refuse],
    expected: { rows: 'refused refused', sent: [1, 2, 3, 4, 5].map((attempt) => `A${attempt}: u1 u2`) },
  },
  {
    description: 'sends refused rows again as a list of their own',
    rows: 3,
    create: [replyEach('created', 'refused', 'refused'), createAll],
    expected: { rows: 'created created created', sent: ['A1: u1 u2 u3', 'B1: u2 u3'] },
  },
  {
    description: 'sends a list of which every row was refused again as the same list',
    create: [replyAll('refused'), createAll],
    expected: { rows: 'created created', sent: ['A1: u1 u2', 'A2: u1 u2'] },
  },
  {
    description: 'gives up a row that is refused again and again',
    create: [replyEach('created', 'refused'), replyAll('refused')],
    expected: {
      rows: 'created refused',
      sent: ['A1: u1 u2', 'B1: u2', 'B2: u2', 'B3: u2', 'B4: u2', 'B5: u2'],
    },
  },
  {
    description: 'records duplicate and rejected rows, and does not send them again',
    create: [replyEach('duplicate', 'rejected')],
    expected: { rows: 'duplicate rejected', sent: ['A1: u1 u2'] },
  },
  ...[403, 404, 410, 451].map((status) => ({
    description: `rejects every row of a list at ${status}`,
    create: [failWith({ status })],
    expected: { rows: 'rejected rejected', sent: ['A1: u1 u2'] },
  })),
  {
    description: 'rejects at retryable: false, whatever the status',
    create: [failWith({ status: 503, retryable: false })],
    expected: { rows: 'rejected rejected', sent: ['A1: u1 u2'] },
  },
  ...[400, 409, 413, 422].map((status) => ({
    description: `halves a list at ${status} until the bad row is alone`,
    rows: 5,
    create: [poison('u4', status)],
    expected: {
      rows: 'created created created rejected created',
      sent: ['A1: u1 u2 u3 u4 u5', 'B1: u1 u2 u3', 'C1: u4 u5', 'D1: u4', 'E1: u5'],
    },
  })),
  {
    description: 'does not halve halves further that time out, which are ambiguous',
    rows: 4,
    create: [failWith({ status: 422 }), never, createAll],
    expected: {
      rows: 'unknown unknown created created',
      sent: ['A1: u1 u2 u3 u4', 'B1: u1 u2', 'C1: u3 u4'],
    },
  },
  {
    description: 'leaves a duplicate among the halves unknown where the host can’t recover',
    create: [failWith({ status: 409 }), replyAll('duplicate'), createAll],
    expected: { rows: 'unknown created', sent: ['A1: u1 u2', 'B1: u1', 'C1: u2'] },
  },
  {
    description: 'prefers created of two results for one row',
    create: [
      (users) => [
        ...users.map(({ key }) => ({ key, status: 'rejected', message: 'no' })),
        ...users.map(created),
      ],
    ],
    expected: { rows: 'created created', sent: ['A1: u1 u2'] },
  },
  {
    description: 'takes the same result twice for one result',
    create: [(users) => [...users, ...users].map(({ key }) => ({ key, status: 'rejected', message: 'no' }))],
    expected: { rows: 'rejected rejected', sent: ['A1: u1 u2'] },
  },
];

describe('the submission', () => {
  testEach(cases);

  it('has as many lists under way as it may, and no more', async () => {
    let underWay = 0;
    let most = 0;
    const fixture: SubmissionFixture = new SubmissionFixture({
      rows: 9,
      batchSize: 1,
      concurrency: 3,
      create: [
        async (users) => {
          most = Math.max(most, ++underWay);
          await fixture.clock.sleep(100);
          underWay--;
          return users.map(created);
        },
      ],
    });
    await fixture.run();
    expect(most).to.equal(3);
    expect(fixture.clock.now()).to.equal(300);
  });

  it('keeps the valid results of a response with unexpected keys, and stops', async () => {
    const fixture = new SubmissionFixture({
      rows: 4,
      batchSize: 2,
      create: [() => [created({ key: 'u1' }), created({ key: 'somebody' })]],
      recover: [replyAll('absent')],
    });
    await fixture.run();
    expect(fixture.rows).to.equal('created refused not-attempted not-attempted');
    expect(fixture.sent).to.deep.equal(['A1: u1 u2']);
    expect(fixture.hostFailed).to.equal(1);
  });

  it('takes a result with a malformed optional property, and reports the property', async () => {
    const fixture = new SubmissionFixture({
      rows: 1,
      create: [replyAll('created', { id: {}, temporaryPassword: 'secret', virtualExtension: 'x' })],
    });
    await fixture.run();
    expect([...fixture.ledger.outcomes()]).to.deep.equal([
      { key: 'u1', status: 'created', temporaryPassword: 'secret', unread: ['id', 'virtualExtension'] },
    ]);
  });

  it('keeps the host’s message about a rejected list', async () => {
    const fixture = new SubmissionFixture({
      rows: 1,
      create: [failWith({ status: 422, userMessage: ' Name too long ' })],
    });
    await fixture.run();
    expect(fixture.ledger.outcomeOf('u1')).to.deep.equal({
      key: 'u1',
      status: 'rejected',
      reason: 'rejected',
      message: 'Name too long',
    });
  });

  it('calls the host that is there at that time', async () => {
    const fixture: SubmissionFixture = new SubmissionFixture({ rows: 2, batchSize: 1 });
    const calls: string[] = [];
    const second = fixture.host;
    fixture.host = {
      createUsers: async (users) => {
        calls.push('first');
        fixture.host = second;
        return users.map(created);
      },
    };
    await fixture.run();
    expect(calls).to.deep.equal(['first']);
    expect(fixture.sent).to.deep.equal(['A1: u2']);
  });

  it('hands outcomes back that the ledger could not record, and ends', async () => {
    const fixture = new SubmissionFixture({
      rows: 2,
      batchSize: 1,
      wrapLedger: (ledger) => ({
        ...ledger,
        record: () => Promise.reject(new Error('The worker has ended')),
      }),
    });
    let reason: unknown;
    await fixture.run().catch((error: unknown) => (reason = error));
    expect(reason).to.have.property('message', 'The worker has ended');
    expect(fixture.unrecorded.map(({ key, status }) => `${key} ${status}`)).to.deep.equal(['u1 created']);
    expect(fixture.sent).to.deep.equal(['A1: u1']);
  });
});
