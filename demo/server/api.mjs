import { setTimeout as wait } from 'node:timers/promises';
import { createBatch, outcomeOf } from './batches.mjs';
import { inTransaction } from './database.mjs';
import { HttpError } from './http-error.mjs';
import { RateLimit } from './rate-limit.mjs';
import { idempotencyKeyOf, keysOf, readJson, usersOf } from './request-body.mjs';
import { LISTS } from './seed.mjs';
import { addSeedUsers, listUsers, takenParts } from './users.mjs';
import { objectionTo } from './user-rules.mjs';

/** The acts of the portal, a method for each request. A method returns what is sent as JSON, or throws an `HttpError`. */
export class Api {
  #database;
  #rateLimit;
  #latency;
  /** The keys of each batch that is being served. */
  #served = new Set();
  #routes = {
    '/api/roles': { GET: () => LISTS.roles },
    '/api/desks': { GET: () => LISTS.desks },
    '/api/pbx-domains': { GET: () => LISTS.domains },
    '/api/choices/regions': { GET: () => LISTS.regions },
    '/api/users': { GET: () => listUsers(this.#database) },
    '/api/users:check': { POST: (request) => this.#check(request) },
    '/api/users:batch': { POST: (request) => this.#createBatch(request) },
    '/api/users:recover': { POST: (request) => this.#recover(request) },
    '/api/reset': { POST: (request) => this.#reset(request) },
  };

  /** `rateLimit`: batches a second. `latency`: milliseconds before a batch's transaction, and again after it. */
  constructor(database, { rateLimit, latency }) {
    this.#database = database;
    this.#rateLimit = new RateLimit(rateLimit);
    this.#latency = latency;
  }

  async answer(request, pathname) {
    const route = Object.hasOwn(this.#routes, pathname) ? this.#routes[pathname] : undefined;
    if (!route) throw new HttpError(404, 'There is nothing here.');
    const allowed = Object.keys(route);
    if (!allowed.includes(request.method)) {
      throw new HttpError(405, `${request.method} is not allowed here.`, { Allow: allowed.join(', ') });
    }
    return route[request.method](request);
  }

  async #createBatch(request) {
    // The limit comes before anything is read: a request that is turned away has created nobody.
    const seconds = this.#rateLimit.take();
    if (seconds > 0) throw new HttpError(429, 'Too many requests.', { 'Retry-After': String(seconds) });
    const idempotencyKey = idempotencyKeyOf(request.headers);
    const users = usersOf(await readJson(request));
    const keys = new Set(users.map(({ key }) => key));
    this.#served.add(keys);
    try {
      await wait(this.#latency);
      const results = createBatch(this.#database, users, idempotencyKey);
      await wait(this.#latency);
      return { results };
    } finally {
      this.#served.delete(keys);
    }
  }

  /**
   * `absent` must promise that nothing is still running for the key. A request that is on the wire cannot be seen here;
   * but when that request comes after all, the user's key lets only one of two requests create the user.
   */
  async #recover(request) {
    const keys = keysOf(await readJson(request));
    const isServed = (key) => [...this.#served].some((served) => served.has(key));
    const results = keys.map((key) => {
      const outcome = outcomeOf(this.#database, key);
      // A user who was rejected once may be created now.
      if (outcome?.status !== 'created' && isServed(key)) return { key, status: 'pending' };
      return outcome ?? { key, status: 'absent' };
    });
    return { results };
  }

  async #check(request) {
    const users = usersOf(await readJson(request));
    const problems = users.flatMap((user) => {
      const { field, message } = objectionTo(user) ?? {};
      if (field) return { key: user.key, kind: 'invalid', field, message };
      return takenParts(this.#database, user).map((taken) => ({
        key: user.key,
        kind: 'duplicate',
        ...taken,
      }));
    });
    return { problems };
  }

  /** Empties the portal, which only a demo does. */
  async #reset(request) {
    await readJson(request);
    inTransaction(this.#database, () => {
      this.#database.exec(
        'DELETE FROM users; DELETE FROM answers; DELETE FROM requests; DELETE FROM counters; DELETE FROM sqlite_sequence',
      );
      addSeedUsers(this.#database);
    });
    return {};
  }
}
