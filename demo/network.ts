import type { ImportHostErrorLike } from '../src/host.js';
import type { Conditions } from './conditions.js';

/** The response of the portal's server in place of a result. */
export class ServerError extends Error implements ImportHostErrorLike {
  override name = 'ServerError';
  readonly status: number;
  readonly retryable?: boolean;
  readonly retryAfterSeconds?: number;
  readonly userMessage?: string;

  constructor(status: number, message: string, meaning: Omit<ImportHostErrorLike, 'status'> = {}) {
    super(message);
    this.status = status;
    Object.assign(this, meaning);
  }
}

export interface NetworkOptions {
  conditions: () => Conditions;
  /** From 0 to 1, as Math.random. */
  random?: () => number;
  wait?: (milliseconds: number) => Promise<void>;
  now?: () => number;
}

const RATE_WINDOW = 10_000;

/**
 * The way from the page to the server and back, as bad as the conditions say. As in a real network, a client that hangs
 * up does not stop what was sent: the server goes on, and only its response is lost.
 */
export class Network {
  readonly #conditions: () => Conditions;
  readonly #random: () => number;
  readonly #wait: (milliseconds: number) => Promise<void>;
  readonly #now: () => number;
  readonly #underWay = new Set<ReadonlySet<string>>();
  #accepted: number[] = [];

  constructor(options: NetworkOptions) {
    this.#conditions = options.conditions;
    this.#random = options.random ?? Math.random;
    this.#wait = options.wait ?? ((time) => new Promise((resolve) => setTimeout(resolve, time)));
    this.#now = options.now ?? Date.now;
  }

  /** A request that changes nothing. */
  read<T>(signal: AbortSignal, handle: () => Promise<T>): Promise<T> {
    return this.#answer(signal, () => this.#deliver(handle));
  }

  /** A request that creates the users of these keys; only such a request meets the rate limit and the failures. */
  write<T>(signal: AbortSignal, keys: readonly string[], handle: () => Promise<T>): Promise<T> {
    const sent = new Set(keys);
    const serve = async (): Promise<T> => {
      this.#limitRate();
      if (this.#strikes(this.#conditions().failBefore)) throw new ServerError(503, 'Service unavailable');
      const answer = await handle();
      if (this.#strikes(this.#conditions().failAfter)) throw new ServerError(502, 'Bad gateway');
      return answer;
    };
    return this.#answer(signal, () => {
      this.#underWay.add(sent);
      return this.#deliver(serve).finally(() => this.#underWay.delete(sent));
    });
  }

  /** True while a request that would create the user of this key is on its way or being served. */
  isUnderWay(key: string): boolean {
    return [...this.#underWay].some((keys) => keys.has(key));
  }

  /** The request and its response, as the client sees both. */
  async #answer<T>(signal: AbortSignal, deliver: () => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    this.#requireConnection();
    return untilAborted(signal, this.#carryBack(deliver()));
  }

  async #deliver<T>(serve: () => Promise<T>): Promise<T> {
    await this.#wait(this.#conditions().latency / 2);
    this.#requireConnection();
    if (this.#conditions().signedOut) {
      throw new ServerError(401, 'Signed out', { userMessage: 'You are signed out of Northwind Voice.' });
    }
    return serve();
  }

  async #carryBack<T>(answer: Promise<T>): Promise<T> {
    const value = await answer;
    await this.#wait(this.#conditions().latency / 2);
    this.#requireConnection();
    return value;
  }

  #requireConnection(): void {
    if (this.#conditions().offline) throw new TypeError('Failed to fetch');
  }

  /** Nothing is created when the limit is met, and the server says so: the request can be sent again. */
  #limitRate(): void {
    const limit = this.#conditions().rateLimit;
    if (limit === 0) return;
    const now = this.#now();
    this.#accepted = this.#accepted.filter((time) => now - time < RATE_WINDOW);
    const oldest = this.#accepted[0];
    if (oldest !== undefined && this.#accepted.length >= limit) {
      const retryAfterSeconds = Math.ceil((oldest + RATE_WINDOW - now) / 1000);
      throw new ServerError(429, 'Too many requests', { retryable: true, retryAfterSeconds });
    }
    this.#accepted.push(now);
  }

  #strikes(percent: number): boolean {
    return this.#random() * 100 < percent;
  }
}

function untilAborted<T>(signal: AbortSignal, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const hangUp = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', hangUp, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', hangUp));
  });
}
