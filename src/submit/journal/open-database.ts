import { openDB } from 'idb';
import { answeredInTime } from './answered-in-time.js';
import type { JournalDatabase, JournalSchema } from './journal-transaction.js';

/** Name of the database, on the origin of the page. */
export const databaseName = 'bulk-user-import';

type Upgrade = (database: JournalDatabase) => void;

/** Each entry makes the next version of the database from the one before: append, never change. */
const upgrades: readonly Upgrade[] = [
  (database) => {
    database.createObjectStore('sessions', { keyPath: 'id' });
    database.createObjectStore('keys');
    database.createObjectStore('records', { keyPath: ['session', 'at'] });
  },
  // The plans: one row an owner, which outlives imports.
  (database) => {
    database.createObjectStore('plans', { keyPath: 'owner' });
  },
];

export const journalVersion = upgrades.length;

/** Opens the database, and makes it on the first visit. Rejects when another tab keeps it from being opened. */
export async function openDatabase(): Promise<JournalDatabase> {
  const opening = openDB<JournalSchema>(databaseName, journalVersion, {
    upgrade: (database, oldVersion) => {
      for (const upgrade of upgrades.slice(oldVersion)) upgrade(database);
    },
    // A newer version of the page, or a deletion of the database, would wait for ever for this connection.
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  });
  try {
    return await answeredInTime(opening);
  } catch (error) {
    // A database that opens after the time-out would block others.
    opening.then((database) => database.close()).catch(() => undefined);
    throw error;
  }
}
