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
    { what: 'network down', step: networkDown },
    { what: 'a throw without meaning', step: failWith({}) },
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
    { what: 'no answer within the time', step: never },
    { what: 'something that is no list', step: () => ({ ok: true }) },
    { what: 'a hostile list', step: () => hostile },
    { what: 'nothing', step: () => undefined },
    { what: 'a list without the rows', step: () => [] },
    { what: 'rows of the wrong shape', step: replyAll('made') },
    { what: 'rows that the host knows nothing of', step: replyAll('unknown') },
    { what: 'hostile rows', step: () => [hostile, null, 7] },
    ...[408, 425, 429, 500, 502, 503, 504].map((status) => ({
      what: `status ${status}`,
      step: failWith({ status }),
    })),
  ].flatMap(({ what, step }): SubmissionCase[] => [
    {
      description: `${what}: unknown where the host cannot tell, and never sent again`,
      create: [step, createAll],
      expected: { rows: 'unknown unknown', sent: ['A1: u1 u2'] },
    },
    {
      description: `${what}: the identical list again where the host is idempotent`,
      create: [step, createAll],
      idempotent: true,
      expected: { rows: 'created created', sent: ['A1: u1 u2', 'A2: u1 u2'] },
    },
    {
      description: `${what}: what the host calls absent is sent again, and nothing else`,
      create: [step, createAll],
      recover: [replyEach('created', 'absent')],
      expected: { rows: 'created created', sent: ['A1: u1 u2', 'B1: u2'], asked: ['u1 u2'] },
    },
  ]),
  {
    description: 'all absent: the identical list under the identical key',
    create: [networkDown, createAll],
    recover: [replyAll('absent')],
    expected: { rows: 'created created', sent: ['A1: u1 u2', 'A2: u1 u2'], asked: ['u1 u2'] },
  },
  {
    description: 'pending and missing rows are asked for again, then unknown',
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
    description: 'pending at first, created later',
    create: [networkDown],
    recover: [replyAll('pending'), replyAll('pending'), replyAll('created')],
    expected: { rows: 'created created', sent: ['A1: u1 u2'], asked: ['u1 u2', 'u1 u2', 'u1 u2'] },
  },
  {
    description: 'refused, unknown and contradictory are no permission to send again',
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
    description: 'a paginated answer is asked for page by page',
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
    description: 'a recovery that fails is tried again, then the rows are unknown',
    create: [networkDown],
    recover: [networkDown],
    expected: { rows: 'unknown unknown', sent: ['A1: u1 u2'], asked: Array<string>(6).fill('u1 u2') },
  },
  {
    description: 'a recovery that can never work is not tried again',
    create: [networkDown],
    recover: [failWith({ status: 404 })],
    expected: { rows: 'unknown unknown', sent: ['A1: u1 u2'], asked: ['u1 u2'] },
  },
  {
    description: 'only the rows in doubt are asked for',
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
    description: 'lost again and again, absent every time: given up, certainly not created',
    create: [networkDown],
    recover: [replyAll('absent')],
    expected: {
      rows: 'refused refused',
      sent: [1, 2, 3, 4, 5].map((attempt) => `A${attempt}: u1 u2`),
      asked: Array<string>(5).fill('u1 u2'),
    },
  },
  {
    description: 'an idempotent host that never answers: bounded, then unknown',
    create: [networkDown],
    idempotent: true,
    expected: { rows: 'unknown unknown', sent: [1, 2, 3, 4, 5].map((attempt) => `A${attempt}: u1 u2`) },
  },
  {
    description: 'in doubt, a rejected list is neither believed nor halved',
    create: [networkDown, failWith({ status: 409 }), createAll],
    idempotent: true,
    expected: { rows: 'created created', sent: ['A1: u1 u2', 'A2: u1 u2', 'A3: u1 u2'] },
  },
  {
    description: 'in doubt, a refused row stays with its list',
    create: [networkDown, replyEach('created', 'refused'), createAll],
    idempotent: true,
    expected: { rows: 'created created', sent: ['A1: u1 u2', 'A2: u1 u2', 'A3: u1 u2'] },
  },
  {
    description: 'a duplicate at the second try is unknown where the host cannot tell',
    create: [refuse, replyEach('duplicate', 'created')],
    expected: { rows: 'unknown created', sent: ['A1: u1 u2', 'A2: u1 u2'] },
  },
  {
    description: 'a duplicate at the second try that the host says is ours is created',
    create: [refuse, replyEach('duplicate', 'created')],
    recover: [replyAll('created')],
    expected: { rows: 'created created', sent: ['A1: u1 u2', 'A2: u1 u2'], asked: ['u1'] },
  },
  {
    description: 'a duplicate at the second try that the host knows nothing of is a duplicate',
    create: [refuse, replyEach('duplicate', 'created')],
    recover: [replyAll('absent')],
    expected: { rows: 'duplicate created', sent: ['A1: u1 u2', 'A2: u1 u2'], asked: ['u1'] },
  },
  {
    description: 'a list rejected as a conflict down to a row that we created ourselves',
    create: [
      (users, request) =>
        users.length > 1 ? failWith({ status: 409 })() : poison('u1', 409)(users, request),
    ],
    recover: [replyAll('created')],
    expected: { rows: 'created created', sent: ['A1: u1 u2', 'B1: u1', 'C1: u2'], asked: ['u1'] },
  },
];

describe('submission: rows in doubt', () => {
  testEach(cases);

  it('never asks about more rows at once than a batch has', async () => {
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
