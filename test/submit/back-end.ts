import type { CreateResult, ImportHost, NewUser, Recovered } from '../../src/host.js';
import type { VirtualClock } from './virtual-clock.js';

/** The traits of a back end and of its connection. */
export interface Traits {
  readonly commit: 'transaction' | 'one-by-one';
  readonly idempotent: boolean;
  readonly recover: 'none' | 'all' | 'paginated' | 'flaky';
  /** Share of calls that go wrong in one way or another, from 0 to 1. */
  readonly faults: number;
  /** Share of users that can't be created with their values. Default: a tenth of `faults`. */
  readonly poisoned?: number;
}

export const batchTimeout = 10_000;

class NetworkError extends TypeError {}

/**
 * A back end that takes every list: it knows no unique names, so that a user who is sent twice is there twice. Its
 * responses are true; faults happen on the way.
 */
export class BackEnd {
  /** The keys of the users created, in order: a user created twice is there twice. */
  readonly created: string[] = [];
  /** Keys whose password reached the page. */
  readonly delivered = new Set<string>();
  /** Keys that can't be created, and make a transaction fail. */
  readonly poisoned: ReadonlySet<string>;
  /** By idempotency key: the users of the list with their values. */
  readonly lists = new Map<string, string>();
  /** Idempotency keys that came with two lists. */
  readonly misused: string[] = [];
  readonly host: ImportHost;
  readonly #clock: VirtualClock;
  readonly #random: () => number;
  readonly #traits: Traits;
  readonly #running = new Map<string, number>();
  readonly #stored = new Map<string, Promise<CreateResult[]>>();
  /** How often the values of a poisoned user have to be corrected. */
  readonly #cures: ReadonlyMap<string, number>;

  constructor(clock: VirtualClock, random: () => number, traits: Traits, keys: readonly string[]) {
    this.#clock = clock;
    this.#random = random;
    this.#traits = traits;
    this.poisoned = new Set(keys.filter(() => random() < (traits.poisoned ?? traits.faults / 10)));
    this.#cures = new Map(Array.from(this.poisoned, (key, at) => [key, 2 + (at % 3)]));
    this.host = {
      createUsers: async (users, { idempotencyKey }) => this.#createUsers(users, idempotencyKey),
      ...(traits.recover !== 'none' && { recoverUsers: async (asked) => this.#recoverUsers(asked) }),
      idempotent: traits.idempotent,
    };
  }

  async #createUsers(users: readonly NewUser[], idempotencyKey: string): Promise<CreateResult[]> {
    const list = users.map(({ key, revision = 1 }) => `${key}.${revision}`).join();
    if ((this.lists.get(idempotencyKey) ?? list) !== list) this.misused.push(idempotencyKey);
    this.lists.set(idempotencyKey, list);
    const fault = this.#pickFault();
    if (fault === 'never-sent') throw new NetworkError('Failed to fetch');
    if (fault === 'refused')
      throw Object.assign(new Error(), { retryable: true, ...this.#maybeRetryAfter() });
    if (fault === 'signed-out') throw Object.assign(new Error(), { status: 401 });
    if (fault === 'turned-away')
      throw Object.assign(new Error(), { status: 429, ...this.#maybeRetryAfter() });
    const answer = this.#process(users, idempotencyKey, fault);
    if (fault === 'hangs') return new Promise(() => undefined);
    const results = await answer;
    if (fault === 'answer-lost') throw new NetworkError('Failed to fetch');
    return this.#deliver(results, fault);
  }

  /** An idempotent back end repeats its first response to a key. */
  #process(users: readonly NewUser[], idempotencyKey: string, fault: Fault): Promise<CreateResult[]> {
    const stored = this.#traits.idempotent ? this.#stored.get(idempotencyKey) : undefined;
    if (stored) return stored;
    const answer = this.#commit(users, fault);
    answer.catch(() => undefined);
    this.#stored.set(idempotencyKey, answer);
    return answer;
  }

  async #commit(users: readonly NewUser[], fault: Fault): Promise<CreateResult[]> {
    const keys = users.map(({ key }) => key);
    for (const key of keys) this.#running.set(key, (this.#running.get(key) ?? 0) + 1);
    try {
      await this.#clock.sleep(
        this.#random() * (fault === 'slow' || fault === 'hangs' ? 4 * batchTimeout : 500),
      );
      return this.#traits.commit === 'transaction'
        ? this.#transaction(users)
        : await this.#oneByOne(users, fault);
    } finally {
      for (const key of keys) this.#running.set(key, (this.#running.get(key) ?? 1) - 1);
    }
  }

  #isPoisoned({ key, revision = 1 }: NewUser): boolean {
    return revision < (this.#cures.get(key) ?? 0);
  }

  #transaction(users: readonly NewUser[]): CreateResult[] {
    if (users.some((user) => this.#isPoisoned(user))) throw Object.assign(new Error(), { status: 422 });
    return users.map(({ key }) => this.#create(key));
  }

  async #oneByOne(users: readonly NewUser[], fault: Fault): Promise<CreateResult[]> {
    const results: CreateResult[] = [];
    const until =
      fault === 'breaks-off' || fault === 'row-refused' ? this.#random() * users.length : users.length;
    for (const [at, user] of users.entries()) {
      const { key } = user;
      if (at >= until && fault === 'breaks-off') throw Object.assign(new Error(), { status: 429 });
      await this.#clock.sleep(this.#random() * 50);
      if (at >= until) results.push({ key, status: 'refused' });
      else if (this.#isPoisoned(user)) results.push({ key, status: 'rejected', message: 'No such role' });
      else results.push(this.#create(key));
    }
    return results;
  }

  #create(key: string): CreateResult {
    this.created.push(key);
    return { key, status: 'created', temporaryPassword: `secret-${key}` };
  }

  #deliver(results: CreateResult[], fault: Fault): CreateResult[] {
    const isGarbled = fault === 'garbled';
    const answers = results.flatMap((result) => (isGarbled ? this.#garble(result) : [result]));
    for (const { key, status } of answers) if (status === 'created') this.delivered.add(key);
    return answers;
  }

  #garble(result: CreateResult): CreateResult[] {
    const { key } = result;
    const garbled: unknown[][] = [
      [],
      [{ key, status: 'made' }],
      [{ key, status: 'unknown' }],
      [result, result],
      [7, result],
    ];
    return (garbled[Math.floor(this.#random() * garbled.length)] ?? []) as CreateResult[];
  }

  async #recoverUsers(asked: readonly string[]): Promise<Recovered[]> {
    if (this.#random() < this.#traits.faults) throw new NetworkError('Failed to fetch');
    const page = this.#traits.recover === 'paginated' ? asked.slice(0, 2) : asked;
    const answers = page.map((key): Recovered => {
      if (this.#running.get(key)) return { key, status: 'pending' };
      return { key, status: this.created.includes(key) ? 'created' : 'absent' };
    });
    await this.#clock.sleep(this.#random() * 200);
    return this.#traits.recover === 'flaky' ? answers.filter(() => this.#random() < 0.6) : answers;
  }

  #pickFault(): Fault {
    if (this.#random() >= this.#traits.faults) return 'none';
    return faults[Math.floor(this.#random() * faults.length)] ?? 'none';
  }

  #maybeRetryAfter(): object {
    return this.#random() < 0.5 ? { retryAfterSeconds: this.#random() * 20 } : {};
  }
}

const faults = [
  'never-sent',
  'answer-lost',
  'hangs',
  'slow',
  'refused',
  'signed-out',
  'turned-away',
  'breaks-off',
  'row-refused',
  'garbled',
] as const;
type Fault = (typeof faults)[number] | 'none';
