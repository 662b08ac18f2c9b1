import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { answeredInTime } from './answered-in-time.js';
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

/** Reads everything as of one moment. Resolves when the transaction has ended, rather than when the result is there. */
export async function readOnce<Name extends StoreName, T>(
  database: JournalDatabase,
  names: Name[],
  request: ReadRequest<Name, T>,
): Promise<T> {
  const transaction = database.transaction(names);
  const [first] = names;
  try {
    // The first answer comes when the transaction begins; how long the transaction then takes is up to the disk.
    if (first) await answeredInTime(transaction.objectStore(first).getKey(''));
  } catch (error) {
    transaction.done.catch(() => undefined);
    abort(transaction);
    throw error;
  }
  const [result] = await Promise.all([request(transaction), transaction.done]);
  return result;
}

export type WriteRequest = () => Promise<unknown>;
export type WriteRequests = (
  transaction: WriteTransaction,
) => readonly WriteRequest[] | Promise<readonly WriteRequest[]>;

/** Writes all or nothing, and resolves when the data is on disk: https://w3c.github.io/IndexedDB/#transaction-durability-hint */
export async function writeOnce(database: JournalDatabase, requests: WriteRequests): Promise<void> {
  const transaction = database.transaction(stores, 'readwrite', {
    durability: 'strict',
  });
  // The rejection is handled here, since the error is thrown below.
  transaction.done.catch(() => undefined);
  try {
    const results = [];
    for (const request of await answeredInTime(requests(transaction))) {
      const result = request();
      results.push(result);
      // A request before a failed one is aborted, and nothing waits for its result.
      result.catch(() => undefined);
    }
    // The first answer comes when the transaction begins; how long the transaction then takes is up to the disk.
    if (results[0]) await answeredInTime(results[0]);
    await Promise.all(results);
  } catch (error) {
    abort(transaction);
    await answeredInTime(transaction.done).catch(() => undefined);
    throw error;
  }
  await transaction.done;
}

const stores = ['sessions', 'keys', 'records', 'plans'] as const;
export type WriteTransaction = IDBPTransaction<JournalSchema, typeof stores, 'readwrite'>;

function abort(transaction: { readonly abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // The transaction has ended by itself.
  }
}
