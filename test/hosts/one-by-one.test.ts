import { expect, waitUntil } from '@open-wc/testing';
import type { BatchRequest, CreateResult } from '../../src/host.js';
import { isAwaited, type InternalBatchRequest } from '../../src/submit/internal-request.js';
import { ImportHostError } from '../../src/submit/host-error.js';
import { oneByOne, type CreateUser, type OneByOneOptions } from '../../src/hosts/one-by-one.js';
import { failWith, SubmissionFixture, userOf } from '../submit/submission-fixture.js';

const request = (signal = new AbortController().signal): BatchRequest => ({
  signal,
  idempotencyKey: 'list',
  attempt: 1,
});
const users = ['u1', 'u2', 'u3', 'u4'].map(userOf);

function create(
  createUser: CreateUser,
  options: OneByOneOptions = { concurrency: 1 },
): Promise<readonly CreateResult[]> {
  return oneByOne(createUser, options)(users, request());
}

/** Fails for u2, and creates the others. */
function failingAtSecond(fail: () => unknown): CreateUser {
  return ({ key }) => (key === 'u2' ? fail() : { id: key });
}

const statuses = (results: readonly CreateResult[]): string =>
  results.map(({ key, status }) => `${key} ${status}`).join(', ');

const after = 'u3 created, u4 created';
const later = 'u3 refused, u4 refused';
const cases: readonly { description: string; fail: () => unknown; expected: string }[] = [
  {
    description: 'takes 409 for a duplicate',
    fail: failWith({ status: 409 }),
    expected: `u1 created, u2 duplicate, ${after}`,
  },
  {
    description: 'takes 422 for a rejected user',
    fail: failWith({ status: 422 }),
    expected: `u1 created, u2 rejected, ${after}`,
  },
  {
    description: 'takes 403 for a rejected user',
    fail: failWith({ status: 403 }),
    expected: `u1 created, u2 rejected, ${after}`,
  },
  {
    description: 'takes 429 for a refused user, and does not send the others',
    fail: failWith({ status: 429 }),
    expected: `u1 created, u2 refused, ${later}`,
  },
  {
    description: 'takes a retryable error for a refused user, and does not send the others',
    fail: failWith({ retryable: true }),
    expected: `u1 created, u2 refused, ${later}`,
  },
  {
    description: 'refuses a user after a 401 in mid-batch, so that the user is sent again',
    fail: failWith({ status: 401 }),
    expected: `u1 created, u2 refused, ${later}`,
  },
  {
    description: 'takes 503 for an unknown user, and does not send the others',
    fail: failWith({ status: 503 }),
    expected: `u1 created, u2 unknown, ${later}`,
  },
  {
    description: 'takes a network failure for an unknown user, and does not send the others',
    fail: () => Promise.reject(new TypeError('x')),
    expected: `u1 created, u2 unknown, ${later}`,
  },
  {
    description: 'believes a whole result',
    fail: () => ({ status: 'duplicate', field: 'email' }),
    expected: `u1 created, u2 duplicate, ${after}`,
  },
  {
    description: 'takes a user with a status of the back end’s own for created',
    fail: () => ({ id: 1, status: 'active' }),
    expected: `u1 created, u2 created, ${after}`,
  },
  {
    description: 'takes a response that is not ok for an error',
    fail: () => new Response(null, { status: 409 }),
    expected: `u1 created, u2 duplicate, ${after}`,
  },
  {
    description: 'takes a response that is ok for a created user',
    fail: () => new Response(null, { status: 201 }),
    expected: `u1 created, u2 created, ${after}`,
  },
  {
    description: 'ignores a key of the back end’s own',
    fail: () => ({ key: 'u9' }),
    expected: `u1 created, u2 created, ${after}`,
  },
];

describe('a host that creates its users one by one', () => {
  for (const { description, fail, expected } of cases) {
    it(description, async () => {
      expect(statuses(await create(failingAtSecond(fail)))).to.equal(expected);
    });
  }

  it('passes on the details that the back end returns', async () => {
    const fail = failWith({ status: 422, userMessage: 'Bad name' });
    const [first, second] = await create(({ key }) =>
      key === 'u1' ? { id: 7, temporaryPassword: 'x', virtualExtension: '100' } : fail(),
    );
    expect(first).to.deep.equal({
      key: 'u1',
      status: 'created',
      id: 7,
      temporaryPassword: 'x',
      virtualExtension: '100',
    });
    expect(second).to.deep.equal({ key: 'u2', status: 'rejected', message: 'Bad name' });
  });

  it('passes on how long to wait', async () => {
    const response = new Response(null, { status: 429, headers: { 'Retry-After': '12' } });
    const results = await create(
      failingAtSecond(() => {
        throw ImportHostError.fromResponse(response);
      }),
    );
    expect(results[1]).to.deep.equal({ key: 'u2', status: 'refused', retryAfterSeconds: 12 });
    expect(results[3]).to.deep.equal({ key: 'u4', status: 'refused', retryAfterSeconds: 12 });
  });

  it('throws when signed out from the start, since nobody was created', async () => {
    const error = await create(failWith({ status: 401 })).catch((reason: unknown) => reason);
    expect(error).to.have.property('status', 401);
    const many = await create(failWith({ status: 401 }), { concurrency: 3 }).catch(
      (reason: unknown) => reason,
    );
    expect(many).to.have.property('status', 401);
  });

  it('gives a user with other values another key, since the back end may remember the first', async () => {
    const keys: string[] = [];
    const create = oneByOne((_user, { idempotencyKey }) => void keys.push(idempotencyKey));
    for (const revision of [undefined, 2, 2, 3])
      await create([{ ...userOf('u1'), ...(revision && { revision }) }], request());
    expect(keys).to.deep.equal(['u1', 'u1-2', 'u1-2', 'u1-3']);
  });

  it("gives each user the user's own key, which is the same at every try", async () => {
    const keys: string[] = [];
    await create((user, { idempotencyKey, attempt, signal }) => {
      keys.push(idempotencyKey);
      expect(user.key).to.equal(idempotencyKey);
      expect(attempt).to.equal(1);
      expect(signal.aborted).to.equal(false);
    });
    expect(keys).to.deep.equal(['u1', 'u2', 'u3', 'u4']);
  });

  it('keeps to its concurrency', async () => {
    let underWay = 0;
    let most = 0;
    await create(
      async () => {
        most = Math.max(most, ++underWay);
        await Promise.resolve();
        underWay--;
      },
      { concurrency: 3 },
    );
    expect(most).to.equal(3);
  });

  it('starts no user when its time is up, or when aborted', async () => {
    expect(statuses(await create(() => ({}), { startWithin: -1 }))).to.equal(
      `u1 refused, u2 refused, ${later}`,
    );
    const abort = new AbortController();
    const createAndAbort = (): object => {
      abort.abort();
      return { id: 1 };
    };
    const results = await oneByOne(createAndAbort, { concurrency: 1 })(users, request(abort.signal));
    expect(statuses(results)).to.equal(`u1 created, u2 refused, ${later}`);
  });

  it('starts no user once its batch has timed out, since the others may have been called absent', async () => {
    let isWaitedFor = true;
    const createLate = (): object => {
      isWaitedFor = false;
      return { id: 1 };
    };
    const results = await oneByOne(createLate, { concurrency: 1 })(users, {
      ...request(),
      [isAwaited]: () => isWaitedFor,
    } as InternalBatchRequest);
    expect(statuses(results)).to.equal(`u1 created, u2 refused, ${later}`);
  });

  it('never sends a user twice at a time, since a batch that timed out may still be at work', async () => {
    const calls: string[] = [];
    const release: (() => void)[] = [];
    const createUsers = oneByOne(
      ({ key }) => {
        calls.push(key);
        return new Promise((resolve) => release.push(() => resolve({ temporaryPassword: `secret-${key}` })));
      },
      { concurrency: 1 },
    );
    const first = createUsers(users.slice(0, 3), request());
    const second = createUsers(users.slice(0, 2), request());
    for (const { key } of users.slice(0, 3)) {
      await waitUntil(() => release.length > 0, `no call that ends, before that for ${key}`);
      release.shift()?.();
    }
    expect(statuses(await first)).to.equal('u1 created, u2 refused, u3 created');
    expect(calls.sort()).to.deep.equal(['u1', 'u2', 'u3']);
    expect(await second).to.deep.equal(
      ['u1', 'u2'].map((key) => ({ key, status: 'created', temporaryPassword: `secret-${key}` })),
    );
  });

  it('sends a user again when the earlier call has ended', async () => {
    let calls = 0;
    const createUsers = oneByOne(() => ({ id: ++calls }));
    await createUsers(users, request());
    await createUsers(users, request());
    expect(calls).to.equal(8);
  });

  it('creates every user once when rate limited and signed out in mid-import', async () => {
    const created: string[] = [];
    let calls = 0;
    const fixture = new SubmissionFixture({ rows: 8, batchSize: 4 });
    fixture.host = {
      createUsers: oneByOne(
        ({ key }) => {
          if (++calls % 3 === 0) failWith({ status: 429, retryAfterSeconds: 1 })();
          if (calls === 4) failWith({ status: 401 })();
          created.push(key);
          return { temporaryPassword: 'x' };
        },
        { concurrency: 1 },
      ),
    };
    const running = fixture.submission.run();
    await fixture.clock.pass(60_000);
    expect(fixture.status).to.deep.include({ phase: 'paused', pausedFor: 'sign-in' });
    fixture.submission.resume();
    await fixture.clock.until(running);
    expect(created).to.deep.equal(['u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7', 'u8']);
    expect(fixture.ledger.counts().created).to.equal(8);
  });

  it('loses one user, and not the batch, to a request that gives up by itself', async () => {
    const fixture: SubmissionFixture = new SubmissionFixture({ rows: 4 });
    fixture.host = {
      createUsers: oneByOne(
        async ({ key }) => {
          if (key !== 'u2') return { temporaryPassword: `secret-${key}` };
          await fixture.clock.sleep(20_000);
          throw new DOMException('Too long', 'TimeoutError');
        },
        { concurrency: 2 },
      ),
    };
    await fixture.run();
    expect(fixture.rows).to.equal('created unknown created created');
  });

  it('creates the other users although one request takes longer than a batch may', async () => {
    const fixture: SubmissionFixture = new SubmissionFixture({ rows: 4 });
    fixture.host = {
      createUsers: oneByOne(async ({ key }) => {
        if (key === 'u2') await fixture.clock.sleep(600_000);
        return { temporaryPassword: `secret-${key}` };
      }),
    };
    const running = fixture.submission.run();
    await fixture.clock.pass(1000);
    expect(fixture.password('u4')).to.equal('secret-u4');
    await fixture.clock.until(running);
    expect(fixture.rows).to.equal('created unknown created created');
    await fixture.clock.pass(600_000);
    expect(fixture.password('u2')).to.equal('secret-u2');
  });
});
