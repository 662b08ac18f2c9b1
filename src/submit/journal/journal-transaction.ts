import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { PlansRow } from './journal-plans.js';
import type { RecordRow, SessionRow } from './journal-rows.js';

export interface JournalSchema extends DBSchema {
  sessions: { key: string; value: SessionRow };
  keys: { key: string; value: CryptoKey };
  records: { key: [string, number]; value: RecordRow };
  plans: { key: string; value: PlansRow };
}
export type JournalDatabase = IDBPDatabase<JournalSchema>;

export type StoreName = StoreNames<JournalSchema>;
export type ReadTransaction<Name extends StoreName> = IDBPTransaction<JournalSchema, Name[]>;
export type ReadRequest<Name extends StoreName, T> = (transaction: ReadTransaction<Name>) => Promise<T>;

/** All that is read is of one moment. Resolves when the transaction has ended, and not when the result is there. */
export async function readOnce<Name extends StoreName, T>(
  database: JournalDatabase,
  names: Name[],
  request: ReadRequest<Name, T>,
): Promise<T> {
  const transaction = database.transaction(names);
  const [result] = await Promise.all([request(transaction), transaction.done]);
  return result;
}

export type WriteRequest = () => Promise<unknown>;
export type WriteRequests = (
  transaction: WriteTransaction,
) => readonly WriteRequest[] | Promise<readonly WriteRequest[]>;

/** All or nothing, and on disk before it is done: https://w3c.github.io/IndexedDB/#transaction-durability-hint */
export async function writeOnce(database: JournalDatabase, requests: WriteRequests): Promise<void> {
  const transaction = database.transaction(stores, 'readwrite', {
    durability: 'strict',
  });
  // Heard here, since what goes wrong first is thrown below.
  transaction.done.catch(() => undefined);
  try {
    const results = [];
    for (const request of await requests(transaction)) {
      const result = request();
      results.push(result);
      // One that was made before another could not be: it is aborted, and nobody waits for it any more.
      result.catch(() => undefined);
    }
    await Promise.all(results);
  } catch (error) {
    abort(transaction);
    await transaction.done.catch(() => undefined);
    throw error;
  }
  await transaction.done;
}

const stores = ['sessions', 'keys', 'records', 'plans'] as const;
export type WriteTransaction = IDBPTransaction<JournalSchema, typeof stores, 'readwrite'>;

function abort(transaction: WriteTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}
