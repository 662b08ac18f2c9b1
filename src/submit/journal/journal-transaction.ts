import type { DBSchema, IDBPDatabase, IDBPObjectStore, IDBPTransaction, StoreNames } from 'idb';
import type { PlansRow } from './journal-plans.js';
import type { RecordRow, SessionRow } from './journal-rows.js';

export interface Schema extends DBSchema {
  sessions: { key: string; value: SessionRow };
  keys: { key: string; value: CryptoKey };
  records: { key: [string, number]; value: RecordRow };
  plans: { key: string; value: PlansRow };
}
export type Database = IDBPDatabase<Schema>;

export type ReadRequest<Name extends StoreNames<Schema>, T> = (
  store: IDBPObjectStore<Schema, [Name], Name>,
) => Promise<T>;

/** Ends when the transaction has ended, and not when the answer is there. */
export async function readOnce<Name extends StoreNames<Schema>, T>(
  database: Database,
  name: Name,
  request: ReadRequest<Name, T>,
): Promise<T> {
  const transaction = database.transaction(name);
  const [answer] = await Promise.all([request(transaction.store), transaction.done]);
  return answer;
}

export type Request = () => Promise<unknown>;
export type Requests = (transaction: WriteTransaction) => readonly Request[] | Promise<readonly Request[]>;

/** All or nothing, and on disk before it is done: https://w3c.github.io/IndexedDB/#transaction-durability-hint */
export async function writeOnce(database: Database, requests: Requests): Promise<void> {
  const transaction = database.transaction(stores, 'readwrite', {
    durability: 'strict',
  });
  // Heard here, since what goes wrong first is thrown below.
  transaction.done.catch(() => undefined);
  try {
    const answers = [];
    for (const request of await requests(transaction)) {
      const answer = request();
      answers.push(answer);
      // One that was made before another could not be: it is aborted, and nobody waits for it any more.
      answer.catch(() => undefined);
    }
    await Promise.all(answers);
  } catch (error) {
    abort(transaction);
    await transaction.done.catch(() => undefined);
    throw error;
  }
  await transaction.done;
}

const stores = ['sessions', 'keys', 'records', 'plans'] as const;
export type WriteTransaction = IDBPTransaction<Schema, typeof stores, 'readwrite'>;

function abort(transaction: WriteTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}
