import type { BatchRequest, CreateResult, ImportHost, NewUser } from '../host.js';
import { isAwaited, reportEarly, type InternalBatchRequest } from '../submit/internal-request.js';
import { classifyFailure, type CallFailure } from '../submit/host-error.js';
import { readThrown, readUserResponse } from './user-response.js';

export interface OneByOneOptions {
  /**
   * Most requests at the same time.
   *
   * @default 4
   * @example
   * oneByOne(createUser, { concurrency: 2 });
   */
  readonly concurrency?: number;
  /**
   * Milliseconds after which a batch starts no further user; a batch that has timed out starts none in any case. The
   * remaining users are sent in a batch of their own, so that no batch times out for its size.
   *
   * @default 30_000
   * @example
   * oneByOne(createUser, { startWithin: 10_000 });
   */
  readonly startWithin?: number;
}

/**
 * Creates one user. The return value may be
 *
 * - a whole result, as `createUsers` returns it, with the `key` of the user: such a result is believed as it is;
 * - the body of a response, with the details of a created user (`id`, `temporaryPassword`, `virtualExtension`), also in
 *   `data`. The user counts as created unless the body has `error`, `errors`, `success: false`, or a `status` of failure; a
 *   `status` like "pending" or "queued" makes the user unknown, another word ("active", "invited") counts with an `id`;
 * - a response of fetch, read or not, or of axios: 201, or 200 with such a body, is a created user; 202 is unknown.
 *
 * Anything else is unknown, with the text of what came. A thrown error is read as one that `createUsers` throws.
 * `request.idempotencyKey` is the user's own, the same at every try with the same values. Give every request a time limit
 * of its own (`AbortSignal.timeout`), well under the batch time-out: a batch has ended when all its requests have.
 *
 * @example
 * const createUser: CreateUser = (user, { idempotencyKey }) =>
 *   fetch('/api/users', {
 *     method: 'POST',
 *     headers: { 'Idempotency-Key': idempotencyKey },
 *     body: JSON.stringify(user),
 *     signal: AbortSignal.timeout(20_000),
 *   });
 */
export type CreateUser = (user: NewUser, request: BatchRequest) => unknown;

/** A user whom a call that has not ended yet is creating, or has created. */
interface Creation {
  readonly call: symbol;
  result?: Promise<CreateResult>;
  isEnded?: boolean;
}

/**
 * Makes a `createUsers` for a back end that creates one user a request. Every user gets a result; an error is thrown only
 * where the very first requests find that the administrator is signed out, since nobody was created then.
 *
 * After a failure that is not about the user (network, 401, 429, 5xx) no further user of the batch is sent: the remaining
 * users are `refused`, so that the import sends them again later.
 *
 * @param createUser creates one user; {@link CreateUser} says what it may return.
 * @param options how many requests at the same time (default: 4), and how long a batch starts new ones (default: 30,000
 * ms).
 * @returns `createUsers` of a host.
 * @example
 * element.host = { createUsers: oneByOne((user) => fetch('/api/users', { method: 'POST', body: JSON.stringify(user) })) };
 */
export function oneByOne(
  createUser: CreateUser,
  { concurrency = 4, startWithin = 30_000 }: OneByOneOptions = {},
): ImportHost['createUsers'] {
  // A batch that timed out may still be at work when its users come again: no user is sent twice at a time.
  const creations = new Map<string, Creation>();
  return async (users, request) => {
    const batch = new OneByOneBatch(createUser, request, creations, startWithin);
    return batch.create(users, concurrency);
  };
}

class OneByOneBatch {
  readonly #createUser: CreateUser;
  readonly #request: InternalBatchRequest;
  readonly #creations: Map<string, Creation>;
  readonly #deadline: number;
  readonly #call = Symbol();
  /** Why no further user is sent. */
  #stoppedBy: { readonly retryAfterSeconds?: number; readonly signedOut?: unknown } | undefined;

  constructor(
    createUser: CreateUser,
    request: InternalBatchRequest,
    creations: Map<string, Creation>,
    startWithin: number,
  ) {
    this.#createUser = createUser;
    this.#request = request;
    this.#creations = creations;
    this.#deadline = performance.now() + startWithin;
  }

  async create(users: readonly NewUser[], concurrency: number): Promise<readonly CreateResult[]> {
    for (const { key } of users) this.#claim(key);
    const results = new Map<string, CreateResult>();
    const queue = users.values();
    const lane = async (): Promise<void> => {
      for (const user of queue) results.set(user.key, await this.#createOnce(user));
    };
    await Promise.all(Array.from({ length: Math.max(1, concurrency) }, lane));
    for (const { key } of users)
      if (this.#creations.get(key)?.call === this.#call) this.#creations.delete(key);
    const answers = [...results.values()];
    const signedOut = this.#stoppedBy?.signedOut;
    if (signedOut !== undefined && answers.every(({ status }) => status === 'refused'))
      throw signedOut as Error;
    return answers;
  }

  /** This call sends the user from now on, unless an earlier call is sending the user or has done so. */
  #claim(key: string): void {
    const creation = this.#creations.get(key);
    if (!creation?.result || creation.isEnded) this.#creations.set(key, { call: this.#call });
  }

  #createOnce(user: NewUser): Promise<CreateResult> | CreateResult {
    const creation = this.#creations.get(user.key);
    if (creation?.result) return creation.result;
    if (creation?.call !== this.#call || this.#isOver) return this.#refusedResult(user.key);
    creation.result = this.#send(user).then((result) => {
      this.#request[reportEarly]?.(result);
      creation.isEnded = result.status !== 'created';
      return result;
    });
    return creation.result;
  }

  get #isOver(): boolean {
    const { signal, [isAwaited]: awaited } = this.#request;
    const isStopped = this.#stoppedBy !== undefined || signal.aborted || awaited?.() === false;
    return isStopped || performance.now() > this.#deadline;
  }

  async #send(user: NewUser): Promise<CreateResult> {
    const { key } = user;
    const request = { ...this.#request, idempotencyKey: ownKey(user) };
    try {
      return await readUserResponse(key, await this.#createUser(structuredClone(user), request));
    } catch (thrown) {
      const error = await readThrown(thrown);
      const failure = classifyFailure(error);
      if (failure.kind === 'rejected') return rejectedResult(key, failure);
      const { retryAfterMs } = failure;
      this.#stoppedBy = {
        ...this.#stoppedBy,
        ...(retryAfterMs !== undefined && { retryAfterSeconds: retryAfterMs / 1000 }),
        ...(failure.kind === 'signed-out' && { signedOut: error }),
      };
      // A 429 for a single user says that this user was not created.
      const isRefused = failure.kind !== 'ambiguous' || failure.isRateLimited;
      if (isRefused) return this.#refusedResult(key);
      const { userMessage: message } = failure;
      return { key, status: 'unknown', ...(message !== undefined && { message }) };
    }
  }

  #refusedResult(key: string): CreateResult {
    const retryAfterSeconds = this.#stoppedBy?.retryAfterSeconds;
    return { key, status: 'refused', ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
  }
}

/** A back end may repeat its first response to a key, so other values need another key. */
function ownKey({ key, revision }: NewUser): string {
  return revision === undefined ? key : `${key}-${revision}`;
}

/** A 409 for a single user says that the user is there already. */
function rejectedResult(key: string, { conflict, userMessage }: CallFailure): CreateResult {
  const said = userMessage !== undefined && { message: userMessage };
  return conflict ? { key, status: 'duplicate', ...said } : { key, status: 'rejected', message: '', ...said };
}
