import { expect } from '@open-wc/testing';
import { testEach, type SubmissionCase } from './submission-case.js';
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

const hostile = new Proxy(
  {},
  {
    get() {
      throw new Error('hands off');
    },
  },
);
const refuse = failWith({ retryable: true });
const poison =
  (bad: string, status: number): CreateStep =>
  (users, request) =>
    users.some(({ key }) => key === bad)
      ? failWith({ status, userMessage: 'Bad user' })()
      : createAll(users, request);

const cases: readonly SubmissionCase[] = [
  ...[
    { what: 'a network failure', step: networkDown },
    { what: 'a thrown object without a meaning', step: failWith({}) },
    {
      what: 'undefined thrown',
      step: (): never => {
        throw undefined;
      },
    },
    {
      what: 'a string thrown',
      step: (): never => {
        throw 'no';
      },
    },
    {
      what: 'a hostile error thrown',
      step: (): never => {
        throw hostile;
      },
    },
    { what: 'a rejected promise', step: () => Promise.reject(new Error('no')) },
    { what: 'no response within the time', step: never },
    { what: 'something that is no list', step: () => ({ ok: true }) },
    { what: 'a hostile list', step: () => hostile },
    { what: 'no value', step: () => undefined },
    { what: 'a list without the rows', step: () => [] },
    { what: 'rows of the wrong shape', step: replyAll('made') },
    { what: 'rows that the host calls unknown', step: replyAll('unknown') },
    { what: 'hostile rows', step: () => [hostile, null, 7] },
    ...[408, 425, 429, 500, 502, 503, 504].map((status) => ({
      what: `status ${status}`,
      step: failWith({ status }),
    })),
  ].flatMap(({ what, step }): SubmissionCase[] => [
    {
      description: `leaves rows unknown where the host can’t recover, and never sends them again: ${what}`,
      create: [step, createAll],
      expected: { rows: 'unknown unknown', sent: ['A1: u1 u2'] },
    },
    {
      description: `sends the identical list again where the host is idempotent: ${what}`,
      create: [step, createAll],
      idempotent: true,
      expected: { rows: 'created created', sent: ['A1: u1 u2', 'A2: u1 u2'] },
    },
    {
      description: `sends absent rows again, and no others: ${what}`,
      create: [step, createAll],
      recover: [replyEach('created', 'absent')],
      expected: { rows: 'created created', sent: ['A1: u1 u2', 'B1: u2'], asked: ['u1 u2'] },
    },
  ]),
  {
    description: 'sends the identical list under the identical key when all rows are absent',
    create: [networkDown, createAll],
    recover: [replyAll('absent')],
    expected: { rows: 'created created', sent: ['A1: u1 u2', 'A2: u1 u2'], asked: ['u1 u2'] },
  },
  {
    description: 'recovers pending and missing rows again, then leaves them unknown',
    rows: 3,
    create: [networkDown],
    recover: [() => [created({ key: 'u1' }), { key: 'u2', status: 'pending' }], replyAll('pending')],
    expected: {
      rows: 'created unknown unknown',
      sent: ['A1: u1 u2 u3'],
      asked: ['u1 u2 u3', 'u2 u3', 'u2 u3', 'u2 u3', 'u2 u3', 'u2 u3'],
    },
  },
  {
    description: 'finds a row that is pending at first and created later',
    create: [networkDown],
    recover: [replyAll('pending'), replyAll('pending'), replyAll('created')],
    expected: { rows: 'created created', sent: ['A1: u1 u2'], asked: ['u1 u2', 'u1 u2', 'u1 u2'] },
  },
  {
    description: 'takes refused, unknown and contradictory rows for no permission to send again',
    rows: 3,
    create: [networkDown],
    recover: [
      (keys) => [
        { key: keys[0], status: 'refused' },
        { key: keys[1], status: 'unknown' },
        { key: keys[2], status: 'absent' },
        { key: keys[2], status: 'pending' },
      ],
      replyAll('created'),
    ],
    expected: { rows: 'created created created', sent: ['A1: u1 u2 u3'], asked: ['u1 u2 u3', 'u1 u2 u3'] },
  },
  {
    description: 'recovers page by page from a paginated response',
    rows: 5,
    create: [networkDown],
    recover: [(keys) => keys.slice(0, 2).map((key) => created({ key }))],
    expected: {
      rows: 'created created created created created',
      sent: ['A1: u1 u2 u3 u4 u5'],
      asked: ['u1 u2 u3 u4 u5', 'u3 u4 u5', 'u5'],
    },
  },
  {
    description: 'tries a failed recovery again, then leaves the rows unknown',
    create: [networkDown],
    recover: [networkDown],
    expected: { rows: 'unknown unknown', sent: ['A1: u1 u2'], asked: Array<string>(6).fill('u1 u2') },
  },
  {
    description: 'does not try a recovery again that can never work',
    create: [networkDown],
    recover: [failWith({ status: 404 })],
    expected: { rows: 'unknown unknown', sent: ['A1: u1 u2'], asked: ['u1 u2'] },
  },
  {
    description: 'recovers only the ambiguous rows',
    rows: 4,
    create: [replyEach('created', 'unknown', 'refused', 'rejected'), createAll],
    recover: [replyAll('absent')],
    expected: {
      rows: 'created created created rejected',
      sent: ['A1: u1 u2 u3 u4', 'B1: u2 u3'],
      asked: ['u2'],
    },
  },
  {
    description:
      'gives rows up that are lost again and again and absent every time, as certainly not created',
    create: [networkDown],
    recover: [replyAll('absent')],
    expected: {
      rows: 'refused refused',
      sent: [1, 2, 3, 4, 5].map((attempt) => `A${attempt}: u1 u2`),
      asked: Array<string>(5).fill('u1 u2'),
    },
  },
  {
    description: 'gives up an idempotent host that never responds, with its rows unknown',
    create: [networkDown],
    idempotent: true,
    expected: { rows: 'unknown unknown', sent: [1, 2, 3, 4, 5].map((attempt) => `A${attempt}: u1 u2`) },
  },
  {
    description: 'neither believes nor halves an ambiguous list that is rejected',
    create: [networkDown, failWith({ status: 409 }), createAll],
    idempotent: true,
    expected: { rows: 'created created', sent: ['A1: u1 u2', 'A2: u1 u2', 'A3: u1 u2'] },
  },
  {
    description: 'keeps a refused row with its ambiguous list',
    create: [networkDown, replyEach('created', 'refused'), createAll],
    idempotent: true,
    expected: { rows: 'created created', sent: ['A1: u1 u2', 'A2: u1 u2', 'A3: u1 u2'] },
  },
  {
    description: 'leaves a duplicate at the second try unknown where the host can’t recover',
    create: [refuse, replyEach('duplicate', 'created')],
    expected: { rows: 'unknown created', sent: ['A1: u1 u2', 'A2: u1 u2'] },
  },
  {
    description: 'has a duplicate at the second try created where the host recovers it',
    create: [refuse, replyEach('duplicate', 'created')],
    recover: [replyAll('created')],
    expected: { rows: 'created created', sent: ['A1: u1 u2', 'A2: u1 u2'], asked: ['u1'] },
  },
  {
    description: 'has a duplicate at the second try duplicate where the host calls it absent',
    create: [refuse, replyEach('duplicate', 'created')],
    recover: [replyAll('absent')],
    expected: { rows: 'duplicate created', sent: ['A1: u1 u2', 'A2: u1 u2'], asked: ['u1'] },
  },
  {
    description: 'splits a list rejected as a conflict down to a row that this import has created',
    create: [
      (users, request) =>
        users.length > 1 ? failWith({ status: 409 })() : poison('u1', 409)(users, request),
    ],
    recover: [replyAll('created')],
    expected: { rows: 'created created', sent: ['A1: u1 u2', 'B1: u1', 'C1: u2'], asked: ['u1'] },
  },
];

describe('the submission with ambiguous rows', () => {
  testEach(cases);

  it('never recovers more rows at once than a batch has', async () => {
    const fixture = new SubmissionFixture({ rows: 5, create: [never], recover: [replyAll('created')] });
    await fixture.run();
    const later = new SubmissionFixture({
      rows: 5,
      batchSize: 2,
      create: [never],
      recover: [replyAll('created')],
    });
    await later.run();
    expect(fixture.asked).to.deep.equal(['u1 u2 u3 u4 u5']);
    expect(later.asked).to.deep.equal(['u1 u2', 'u3 u4', 'u5']);
  });
});
