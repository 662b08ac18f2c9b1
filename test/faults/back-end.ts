import type { CreateResult, NewUser, Recovered } from '../../src/host.js';
import { Chance } from '../chance.js';
import { batchTimeout, fastSleep } from './fast-time.js';
import { recoverError, drawFault, garble, thrownBy, type Fault } from './host-faults.js';

/** The traits of a back end and of its connection. */
export interface Traits {
  readonly commit: 'transaction' | 'one-by-one';
  readonly recover: 'none' | 'all' | 'paginated' | 'flaky';
  readonly idempotent: boolean;
  /** `recoverUsers` returns passwords once more. */
  readonly repeatsPasswords: boolean;
  readonly passwords: 'its own' | 'given';
  /** A username that is taken makes a duplicate. Otherwise a user who is sent twice is there twice. */
  readonly hasUniqueNames: boolean;
  /** Share of calls that go wrong in one way or another, from 0 to 1. */
  readonly faults: number;
}

export interface Account {
  readonly username: string;
  readonly password: string;
  readonly id: number;
}

/** A back end that outlives every page. Its responses are true; faults happen on the way. */
export class BackEnd {
  /** Created usernames in order; a user created twice is there twice. */
  readonly created: Account[] = [];
  /** Usernames that are taken, and usernames that the back end rejects. */
  readonly taken: ReadonlySet<string>;
  readonly disliked: ReadonlySet<string>;
  /** Each list by its idempotency key. */
  readonly lists = new Map<string, string>();
  /** Idempotency keys that came with two lists, and lists that came with two keys. */
  readonly misused: string[] = [];
  /** Calls under way. */
  underWay = 0;
  readonly #traits: Traits;
  readonly #seed: number;
  readonly #names = new Map<string, string>();
  readonly #running = new Map<string, number>();
  readonly #stored = new Map<string, Promise<CreateResult[]>>();
  #calls = 0;

  constructor(seed: number, traits: Traits, usernames: readonly string[]) {
    const chance = new Chance('names', seed);
    this.#seed = seed;
    this.#traits = traits;
    this.taken = new Set(traits.hasUniqueNames ? usernames.filter(() => chance.is(0.03)) : []);
    this.disliked = new Set(usernames.filter(() => chance.is(0.02)));
  }

  get calls(): number {
    return this.#calls;
  }

  async createUsers(users: readonly NewUser[], idempotencyKey: string): Promise<CreateResult[]> {
    this.#noteList(users, idempotencyKey);
    const chance = this.#chanceOf('create');
    const fault = drawFault(chance, this.#traits);
    const refusal = thrownBy(fault, 'before', chance);
    if (refusal) throw refusal;
    const answer = this.#process(users, idempotencyKey, fault, chance);
    if (fault === 'hangs') return new Promise(() => undefined);
    const results = await answer;
    const failure = thrownBy(fault, 'after', chance);
    if (failure) throw failure;
    return fault === 'garbled' ? garble(results, chance) : results;
  }

  async recoverUsers(keys: readonly string[]): Promise<Recovered[]> {
    const { recover, faults } = this.#traits;
    const chance = this.#chanceOf('recover');
    const isFaulty = chance.is(faults / 2);
    if (isFaulty && chance.is(0.5)) throw recoverError(chance);
    this.underWay++;
    try {
      await fastSleep(chance.next() * (isFaulty ? 2 * batchTimeout : 400));
    } finally {
      this.underWay--;
    }
    const page = recover === 'paginated' ? keys.slice(0, 3) : keys;
    const answers = page.map((key) => this.#find(key));
    const delivered = recover === 'flaky' ? answers.filter(() => chance.is(0.6)) : answers;
    return isFaulty ? garble(delivered, chance) : delivered;
  }

  /** `created` is said only of this import's users. */
  account(username: string): Account | undefined {
    return this.created.find((account) => account.username === username);
  }

  #chanceOf(call: string): Chance {
    return new Chance(call, this.#seed, ++this.#calls);
  }

  #noteList(users: readonly NewUser[], idempotencyKey: string): void {
    const list = users.map((user) => JSON.stringify(user)).join();
    if ((this.lists.get(idempotencyKey) ?? list) !== list) this.misused.push(idempotencyKey);
    for (const [other, known] of this.lists)
      if (known === list && other !== idempotencyKey) this.misused.push(idempotencyKey);
    this.lists.set(idempotencyKey, list);
  }

  /** An idempotent back end repeats its first response to a key. */
  #process(users: readonly NewUser[], key: string, fault: Fault, chance: Chance): Promise<CreateResult[]> {
    const stored = this.#traits.idempotent ? this.#stored.get(key) : undefined;
    if (stored) return stored;
    const answer = this.#commit(users, fault, chance);
    answer.catch(() => undefined);
    this.#stored.set(key, answer);
    return answer;
  }

  async #commit(users: readonly NewUser[], fault: Fault, chance: Chance): Promise<CreateResult[]> {
    for (const { key, username } of users) {
      this.#names.set(key, username);
      this.#running.set(key, (this.#running.get(key) ?? 0) + 1);
    }
    this.underWay++;
    try {
      const isSlow = fault === 'slow' || fault === 'hangs';
      await fastSleep(chance.next() * (isSlow ? 2 * batchTimeout : 800));
      return this.#traits.commit === 'transaction'
        ? this.#transaction(users)
        : await this.#oneByOne(users, fault, chance);
    } finally {
      this.underWay--;
      for (const { key } of users) this.#running.set(key, (this.#running.get(key) ?? 1) - 1);
    }
  }

  #transaction(users: readonly NewUser[]): CreateResult[] {
    if (users.some(({ username }) => this.disliked.has(username)))
      throw Object.assign(new Error(), { status: 422 });
    return users.map((user) => this.#create(user));
  }

  async #oneByOne(users: readonly NewUser[], fault: Fault, chance: Chance): Promise<CreateResult[]> {
    const results: CreateResult[] = [];
    const breaks = fault === 'breaks-off' || fault === 'row-refused';
    const until = breaks ? chance.next() * users.length : users.length;
    for (const [at, user] of users.entries()) {
      const { key, username } = user;
      if (at >= until && fault === 'breaks-off') throw Object.assign(new Error(), { status: 429 });
      await fastSleep(chance.next() * 50);
      if (at >= until) results.push({ key, status: 'refused' });
      else if (this.disliked.has(username)) results.push({ key, status: 'rejected', message: 'No' });
      else results.push(this.#create(user));
    }
    return results;
  }

  #create({ key, username, password }: NewUser): CreateResult {
    const isTaken = this.taken.has(username) || this.account(username) !== undefined;
    if (this.#traits.hasUniqueNames && isTaken) return { key, status: 'duplicate', field: 'username' };
    const id = this.created.length + 1;
    // Some passwords need an apostrophe in a CSV file.
    const own = `${id % 7 ? '' : '='}secret-${this.#seed}-${id}-of-${username}`;
    const account = { username, password: password ?? own, id };
    this.created.push(account);
    return { key, status: 'created', id, ...(password === undefined && { temporaryPassword: own }) };
  }

  #find(key: string): Recovered {
    if (this.#running.get(key)) return { key, status: 'pending' };
    const account = this.account(this.#names.get(key) ?? '');
    if (!account) return { key, status: 'absent' };
    const { id, password } = account;
    const says = this.#traits.repeatsPasswords && this.#traits.passwords === 'its own';
    return { key, status: 'created', id, ...(says && { temporaryPassword: password }) };
  }
}
