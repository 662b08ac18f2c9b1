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
    description: 'every user is created, batch by batch',
    rows: 5,
    batchSize: 2,
    expected: { rows: 'created created created created created', sent: ['A1: u1 u2', 'B1: u3 u4', 'C1: u5'] },
  },
  {
    description: 'answers in any order are matched by key',
    create: [(users) => users.map(created).reverse()],
    expected: { rows: 'created created', sent: ['A1: u1 u2'] },
  },
  {
    description: 'a refused list is sent again as it was',
    create: [refuse, refuse, createAll],
    expected: { rows: 'created created', sent: ['A1: u1 u2', 'A2: u1 u2', 'A3: u1 u2'] },
  },
  {
    description: 'a list that is refused again and again is given up',
    create: [refuse],
    expected: { rows: 'refused refused', sent: [1, 2, 3, 4, 5].map((attempt) => `A${attempt}: u1 u2`) },
  },
  {
    description: 'refused rows come again as a list of their own',
    rows: 3,
    create: [replyEach('created', 'refused', 'refused'), createAll],
    expected: { rows: 'created created created', sent: ['A1: u1 u2 u3', 'B1: u2 u3'] },
  },
  {
    description: 'a list of which every row was refused is still the same list',
    create: [replyAll('refused'), createAll],
    expected: { rows: 'created created', sent: ['A1: u1 u2', 'A2: u1 u2'] },
  },
  {
    description: 'a row that is refused for ever is given up',
    create: [replyEach('created', 'refused'), replyAll('refused')],
    expected: {
      rows: 'created refused',
      sent: ['A1: u1 u2', 'B1: u2', 'B2: u2', 'B3: u2', 'B4: u2', 'B5: u2'],
    },
  },
  {
    description: 'duplicate and rejected rows are told, not sent again',
    create: [replyEach('duplicate', 'rejected')],
    expected: { rows: 'duplicate rejected', sent: ['A1: u1 u2'] },
  },
  ...[403, 404, 410, 451].map((status) => ({
    description: `${status} rejects every row of the list`,
    create: [failWith({ status })],
    expected: { rows: 'rejected rejected', sent: ['A1: u1 u2'] },
  })),
  {
    description: 'retryable: false rejects, whatever the status',
    create: [failWith({ status: 503, retryable: false })],
    expected: { rows: 'rejected rejected', sent: ['A1: u1 u2'] },
  },
  ...[400, 409, 413, 422].map((status) => ({
    description: `${status} for a list: it is halved until the bad row is alone`,
    rows: 5,
    create: [poison('u4', status)],
    expected: {
      rows: 'created created created rejected created',
      sent: ['A1: u1 u2 u3 u4 u5', 'B1: u1 u2 u3', 'C1: u4 u5', 'D1: u4', 'E1: u5'],
    },
  })),
  {
    description: 'halves that time out are in doubt, and not halved further',
    rows: 4,
    create: [failWith({ status: 422 }), never, createAll],
    expected: {
      rows: 'unknown unknown created created',
      sent: ['A1: u1 u2 u3 u4', 'B1: u1 u2', 'C1: u3 u4'],
    },
  },
  {
    description: 'a duplicate among the halves may be our own: unknown where the host cannot tell',
    create: [failWith({ status: 409 }), replyAll('duplicate'), createAll],
    expected: { rows: 'unknown created', sent: ['A1: u1 u2', 'B1: u1', 'C1: u2'] },
  },
  {
    description: 'of two answers for one row, created wins',
    create: [
      (users) => [
        ...users.map(({ key }) => ({ key, status: 'rejected', message: 'no' })),
        ...users.map(created),
      ],
    ],
    expected: { rows: 'created created', sent: ['A1: u1 u2'] },
  },
  {
    description: 'the same answer twice is one answer',
    create: [(users) => [...users, ...users].map(({ key }) => ({ key, status: 'rejected', message: 'no' }))],
    expected: { rows: 'rejected rejected', sent: ['A1: u1 u2'] },
  },
];

describe('submission', () => {
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

  it('keeps the good answers when the host answers for users it was never asked about, and stops', async () => {
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

  it('takes the result although an optional part is malformed, and tells which', async () => {
    const fixture = new SubmissionFixture({
      rows: 1,
      create: [replyAll('created', { id: {}, temporaryPassword: 'secret', virtualExtension: 'x' })],
    });
    await fixture.run();
    expect([...fixture.ledger.outcomes()]).to.deep.equal([
      { key: 'u1', status: 'created', temporaryPassword: 'secret', unread: ['id', 'virtualExtension'] },
    ]);
  });

  it('shows what the host says of a rejected list', async () => {
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

  it('calls whatever host there is at that time', async () => {
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
});
