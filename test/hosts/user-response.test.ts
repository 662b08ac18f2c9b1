import { expect } from '@open-wc/testing';
import type { BatchRequest, CreateResult } from '../../src/host.js';
import { oneByOne, type CreateUser } from '../../src/hosts/one-by-one.js';
import { SubmissionFixture, userOf } from '../submit/submission-fixture.js';

const request: BatchRequest = {
  signal: new AbortController().signal,
  idempotencyKey: 'list',
  attempt: 1,
};

async function resultOf(answer: CreateUser): Promise<CreateResult | undefined> {
  const [result] = await oneByOne(answer)([userOf('u1')], request);
  return result;
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status });
}

/** A response of another realm is of another class. */
async function ofAnotherRealm(status: number, body: unknown): Promise<unknown> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const { Response: Foreign } = frame.contentWindow as Window & typeof globalThis;
  const response = new Foreign(JSON.stringify(body), { status });
  expect(response).not.to.be.instanceOf(Response);
  return response;
}

async function wasRead(body: unknown, status: number): Promise<Response> {
  const response = json(body, status);
  await response.text();
  return response;
}

const secret = { id: 7, temporaryPassword: 'x' };
const cases: readonly { description: string; answer: CreateUser; expected: Partial<CreateResult> }[] = [
  // Created, with evidence.
  { description: 'a body', answer: () => secret, expected: { status: 'created', ...secret } },
  {
    description: 'a body without an error',
    answer: () => ({ ...secret, error: null, errors: [], success: true }),
    expected: { status: 'created', ...secret },
  },
  {
    description: 'a body one level deeper',
    answer: () => ({ success: true, data: secret }),
    expected: { status: 'created', ...secret },
  },
  { description: 'a response', answer: () => json(secret), expected: { status: 'created', ...secret } },
  {
    description: 'a response of another realm',
    answer: () => ofAnotherRealm(201, secret),
    expected: { status: 'created', ...secret },
  },
  {
    description: '201 without a body',
    answer: () => new Response(null, { status: 201 }),
    expected: { status: 'created' },
  },
  {
    description: 'a response that was read, with 201',
    answer: () => wasRead(secret, 201),
    expected: { status: 'created' },
  },
  {
    description: 'a response of axios',
    answer: () => ({ status: 201, statusText: 'Created', headers: {}, data: secret }),
    expected: { status: 'created', ...secret },
  },
  {
    description: 'a text of JSON',
    answer: () => JSON.stringify(secret),
    expected: { status: 'created', ...secret },
  },
  ...['active', 'disabled', 'invited', 'Suspended', 'FORCE_CHANGE_PASSWORD'].map((status) => ({
    description: `“${status}” with an id`,
    answer: () => ({ id: 1, status }),
    expected: { status: 'created', id: 1 } as const,
  })),
  {
    description: 'a status that is a number of the portal’s own',
    answer: () => ({ id: 1, status: 2 }),
    expected: { status: 'created', id: 1 },
  },
  {
    description: 'a word of success',
    answer: () => ({ status: 'success' }),
    expected: { status: 'created' },
  },
  // A whole result.
  ...(['created', 'duplicate', 'rejected', 'refused', 'unknown'] as const).map((status) => ({
    description: `a whole result: ${status}`,
    answer: () => ({ key: 'u1', status, message: 'said', ...(status === 'created' && secret) }),
    expected: { status, ...(status === 'created' && secret) },
  })),
  {
    description: 'a whole result in a response',
    answer: () => json({ key: 'u1', status: 'duplicate', field: 'email' }),
    expected: { status: 'duplicate', field: 'email' },
  },
  {
    description: 'a result without its key',
    answer: () => ({ status: 'duplicate', field: 'email' }),
    expected: { status: 'duplicate', field: 'email' },
  },
  // Unknown, with the text of the response.
  { description: 'undefined', answer: () => undefined, expected: { status: 'unknown' } },
  ...([null, false, true, 0, 42] as const).map((answer) => ({
    description: String(answer),
    answer: () => answer,
    expected: { status: 'unknown', message: String(answer) } as const,
  })),
  { description: 'a text', answer: () => 'Queued', expected: { status: 'unknown', message: 'Queued' } },
  {
    description: 'a list',
    answer: () => [{ id: 1 }],
    expected: { status: 'unknown', message: '[{"id":1}]' },
  },
  { description: 'a map', answer: () => new Map([['id', 1]]), expected: { status: 'unknown' } },
  {
    description: 'an error',
    answer: () => ({ error: 'Quota exceeded' }),
    expected: { status: 'unknown', message: 'Quota exceeded' },
  },
  {
    description: 'an error, one level deeper',
    answer: () => ({ data: { error: { message: 'Quota exceeded' } } }),
    expected: { status: 'unknown' },
  },
  {
    description: 'errors beside an empty data',
    answer: () => ({ data: { createUser: null }, errors: [{ message: 'Taken' }] }),
    expected: { status: 'unknown', message: 'Taken' },
  },
  {
    description: 'errors by field',
    answer: () => ({ errors: { email: ['The email is taken.'] } }),
    expected: { status: 'unknown', message: 'The email is taken.' },
  },
  {
    description: 'no success',
    answer: () => ({ success: false, detail: 'Not today' }),
    expected: { status: 'unknown', message: 'Not today' },
  },
  {
    description: 'no success in an envelope',
    answer: () => ({ status: 200, success: false, data: {} }),
    expected: { status: 'unknown' },
  },
  {
    description: 'an error in a response that is ok',
    answer: () => json({ error: 'x', error_description: 'No seat left' }),
    expected: { status: 'unknown', message: 'No seat left' },
  },
  ...['failed', 'FAILURE', 'pending', 'queued', 'Rejected', 'in_progress', 'Accepted', 'unknown'].map(
    (status) => ({
      description: `“${status}”`,
      answer: () => ({ id: 1, status }),
      expected: { status: 'unknown', id: 1 } as const,
    }),
  ),
  {
    description: 'a word of the portal’s own without details',
    answer: () => ({ status: 'active' }),
    expected: { status: 'unknown', message: '{"status":"active"}' },
  },
  {
    description: 'an unknown user with a password',
    answer: () => ({ status: 'unknown', ...secret, message: 'Still working' }),
    expected: { status: 'unknown', ...secret, message: 'Still working' },
  },
  {
    description: '202',
    answer: () => json(secret, 202),
    expected: { status: 'unknown', ...secret, message: '{"id":7}' },
  },
  {
    description: '204',
    answer: () => new Response(null, { status: 204 }),
    expected: { status: 'unknown' },
  },
  { description: '200 without a body', answer: () => new Response(''), expected: { status: 'unknown' } },
  {
    description: '200 with a page',
    answer: () => new Response('<html>Sign in</html>'),
    expected: { status: 'unknown', message: '<html>Sign in</html>' },
  },
  {
    description: '202 of axios',
    answer: () => ({ status: 202, data: { job: 1 } }),
    expected: { status: 'unknown', message: '{"job":1}' },
  },
  {
    description: 'an opaque response',
    answer: () => Response.error(),
    expected: { status: 'unknown' },
  },
  {
    description: '503',
    answer: () => json({ message: 'Down' }, 503),
    expected: { status: 'unknown', message: 'Down' },
  },
  // Not created.
  {
    description: '409 of axios',
    answer: () => ({ status: 409, data: { message: 'Taken' } }),
    expected: { status: 'duplicate', message: 'Taken' },
  },
  {
    description: 'an error that axios throws',
    answer: () => Promise.reject(Object.assign(new Error(), { response: { status: 409, data: {} } })),
    expected: { status: 'duplicate' },
  },
  {
    description: 'a response that is thrown',
    answer: () => Promise.reject(json({ detail: 'Bad name' }, 422)),
    expected: { status: 'rejected', message: 'Bad name' },
  },
  {
    description: 'a problem by RFC 9457',
    answer: () => ({ status: 422, title: 'Unprocessable', detail: 'Bad name' }),
    expected: { status: 'rejected', message: 'Bad name' },
  },
  {
    description: '409 of another realm',
    answer: () => ofAnotherRealm(409, { errors: [{ message: 'Taken' }] }),
    expected: { status: 'duplicate', message: 'Taken' },
  },
  {
    description: '400 with several messages',
    answer: () => json({ statusCode: 400, message: ['No name.', 'No email.'] }, 400),
    expected: { status: 'rejected', message: 'No name. No email.' },
  },
  {
    description: 'an error that is returned',
    answer: () => Object.assign(new Error(), { status: 422, userMessage: 'Bad name' }),
    expected: { status: 'rejected', message: 'Bad name' },
  },
  {
    description: '429 with a time to wait',
    answer: () => ({ status: 429, headers: { 'retry-after': '12' }, data: '' }),
    expected: { status: 'refused', retryAfterSeconds: 12 },
  },
];

describe('a response about one user', () => {
  for (const { description, answer, expected } of cases) {
    it(`reads ${description} as ${String(expected.status)}`, async () => {
      expect(await resultOf(answer)).to.deep.include({ key: 'u1', ...expected });
    });
  }

  it('has no password in its text', async () => {
    const body = { status: 'pending', temporaryPassword: 's3cret', nested: { initial_password: 's3cret' } };
    const { status, temporaryPassword, ...withoutPassword } = (await resultOf(() => body)) as CreateResult & {
      temporaryPassword?: string;
    };
    expect([status, temporaryPassword]).to.deep.equal(['unknown', 's3cret']);
    expect(JSON.stringify(withoutPassword)).not.to.contain('s3cret');
  });

  it('changes no other user when the host writes into its user', async () => {
    const seen: string[] = [];
    const createUsers = oneByOne((user) => {
      seen.push(`${user.key} ${user.username}`);
      user.key = 'other';
      user.username = 'other';
      return { id: 1 };
    });
    const users = [userOf('u1'), userOf('u2')];
    await createUsers(users, request);
    const results = await createUsers(users, request);
    expect(seen).to.deep.equal(['u1 u1', 'u2 u2', 'u1 u1', 'u2 u2']);
    expect(results.map(({ key }) => key)).to.deep.equal(['u1', 'u2']);
  });

  it('keeps its password for a user who turns out to be created', async () => {
    const fixture = new SubmissionFixture({
      rows: 1,
      recover: [(keys) => keys.map((key) => ({ key, status: 'created', id: 7 }))],
    });
    fixture.host = {
      ...fixture.host,
      createUsers: oneByOne(() => ({ status: 'queued', temporaryPassword: 's3cret' })),
    };
    await fixture.run();
    expect(fixture.rows).to.equal('created');
    expect(fixture.password('u1')).to.equal('s3cret');
  });
});
