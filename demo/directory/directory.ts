import type { CreateResult, HostProblem, NewUser, Recovered } from '../../src/host.js';
import { createUsers } from './create-users.js';
import { identityKey } from './identity.js';
import {
  ALL_STORES,
  openDirectoryDatabase,
  type Desk,
  type DirectoryDatabase,
  type DirectoryUser,
  type PbxDomain,
  type Region,
  type Role,
} from './schema.js';
import { sow } from './seed.js';

/** Milliseconds in which a repeated request gets its first response again, passwords included. */
const ANSWERS_KEPT = 24 * 60 * 60 * 1000;

/** The same idempotency key came with another list of users. */
export class IdempotencyKeyReused extends Error {
  override name = 'IdempotencyKeyReused';
}

/**
 * The portal's user directory, with the rules of a real one: unique usernames, addresses and extensions,
 * one transaction for each batch, and responses that are kept with their idempotency keys.
 * Fires `change` when the users have changed.
 */
export class Directory extends EventTarget {
  readonly #database: DirectoryDatabase;

  private constructor(database: DirectoryDatabase) {
    super();
    this.#database = database;
  }

  static async open(name = 'northwind-voice'): Promise<Directory> {
    return new Directory(await openDirectoryDatabase(name));
  }

  close(): void {
    this.#database.close();
  }

  /** Newest first. */
  async listUsers(): Promise<DirectoryUser[]> {
    const users = await this.#database.getAll('users');
    return users.reverse();
  }

  listRoles(): Promise<Role[]> {
    return this.#database.getAll('roles');
  }

  listDesks(): Promise<Desk[]> {
    return this.#database.getAll('desks');
  }

  listPbxDomains(): Promise<PbxDomain[]> {
    return this.#database.getAll('domains');
  }

  listRegions(): Promise<Region[]> {
    return this.#database.getAll('regions');
  }

  /** The users who could not be created because their username, address or extension is taken. */
  async check(users: readonly NewUser[]): Promise<HostProblem[]> {
    const store = this.#database.transaction('users').store;
    const problems: HostProblem[] = [];
    for (const user of users) {
      const taken = (field: string, message: string): void => {
        problems.push({ key: user.key, field, message, kind: 'duplicate' });
      };
      if (await store.index('usernameKey').getKey(identityKey(user.username))) {
        taken('username', `The username “${user.username}” is taken.`);
      }
      if (await store.index('emailKey').getKey(identityKey(user.email))) {
        taken('email', `The address ${user.email} belongs to another user.`);
      }
      if (user.virtualExtension && (await store.index('extension').getKey(user.virtualExtension))) {
        taken('virtualExtension', `Extension ${user.virtualExtension} is taken.`);
      }
    }
    return problems;
  }

  /** The batch is written, and its response kept, in one transaction: both happen or neither. */
  async createUsers(users: readonly NewUser[], idempotencyKey: string): Promise<readonly CreateResult[]> {
    const transaction = this.#database.transaction(ALL_STORES, 'readwrite', { durability: 'strict' });
    const requests = transaction.objectStore('requests');
    const fingerprint = fingerprintOf(users);
    const answered = await requests.get(idempotencyKey);
    if (answered) {
      await transaction.done;
      if (answered.fingerprint !== fingerprint) {
        throw new IdempotencyKeyReused('This idempotency key was used for another list of users.');
      }
      return answered.results;
    }
    const results = await createUsers(users, transaction);
    await requests.put({ idempotencyKey, fingerprint, results, at: Date.now() });
    await transaction.done;
    this.dispatchEvent(new Event('change'));
    return results;
  }

  /** The outcome of each key. `absent`: nothing was done for the key. */
  async recover(keys: readonly string[]): Promise<Recovered[]> {
    const outcomes = this.#database.transaction('outcomes').store;
    const recovered: Recovered[] = [];
    for (const key of keys) {
      const known = await outcomes.get(key);
      recovered.push(known?.result ?? { key, status: 'absent' });
    }
    return recovered;
  }

  /** Deletes responses that are older than any import. */
  async forgetOldAnswers(now = Date.now()): Promise<void> {
    const transaction = this.#database.transaction(['requests', 'outcomes'], 'readwrite');
    const old = IDBKeyRange.upperBound(now - ANSWERS_KEPT);
    for (const store of ['requests', 'outcomes'] as const) {
      let cursor = await transaction.objectStore(store).index('at').openCursor(old);
      while (cursor) {
        await cursor.delete();
        cursor = await cursor.continue();
      }
    }
    await transaction.done;
  }

  /** Makes the directory as a new visitor finds it. */
  async reset(): Promise<void> {
    const transaction = this.#database.transaction(ALL_STORES, 'readwrite');
    for (const store of ALL_STORES) await transaction.objectStore(store).clear();
    await sow(transaction);
    await transaction.done;
    this.dispatchEvent(new Event('change'));
  }
}

/** The list as text; the order in which an object's properties were set does not count. */
function fingerprintOf(users: readonly NewUser[]): string {
  return JSON.stringify(users, (_key, value: unknown) =>
    isPlainObject(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
