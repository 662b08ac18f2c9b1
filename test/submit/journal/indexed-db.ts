import { openJournal, type Journal } from '../../../src/submit/journal/journal.js';
import { databaseName } from '../../../src/submit/journal/open-database.js';
import { sessionFormat, type RecordRow, type SessionRow } from '../../../src/submit/journal/journal-rows.js';
import { newEncryptionKey } from '../../../src/submit/journal/cipher.js';

/** Access to the database itself, past the element's own code. */
export type Stores = Readonly<Record<'sessions' | 'keys' | 'records' | 'plans', readonly unknown[]>>;

export function promisify<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

export async function deleteJournal(): Promise<void> {
  await promisify(indexedDB.deleteDatabase(databaseName));
}

/** The whole content of the journal. */
export async function stored(): Promise<Stores> {
  const database = await promisify(indexedDB.open(databaseName));
  const all = (name: keyof Stores): Promise<unknown[]> =>
    promisify(database.transaction(name).objectStore(name).getAll());
  try {
    return {
      sessions: await all('sessions'),
      keys: await all('keys'),
      records: await all('records'),
      plans: await all('plans'),
    };
  } finally {
    database.close();
  }
}

/** Changes a store behind the back of the journal. */
export async function tamper(name: keyof Stores, change: (store: IDBObjectStore) => void): Promise<void> {
  const database = await promisify(indexedDB.open(databaseName));
  const transaction = database.transaction(name, 'readwrite');
  change(transaction.objectStore(name));
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('Aborted'));
  });
  database.close();
}

const opened: Journal[] = [];

/** A journal that {@link tidyUp} closes. */
export async function journal(): Promise<Journal> {
  const found = await openJournal();
  if (typeof found === 'string') throw new Error(`There is no journal: ${found}`);
  opened.push(found);
  return found;
}

const restores: (() => void)[] = [];

/** Replaces a method until {@link tidyUp}. */
export function replaceMethod<T extends object, K extends keyof T>(
  target: T,
  name: K,
  make: (original: T[K]) => T[K],
): void {
  const original = target[name];
  target[name] = make(original);
  restores.push(() => {
    target[name] = original;
  });
}

/** Adding a record fails as with a full disk, as long as `isFull`. */
export function fillDisk(): { isFull: boolean } {
  const disk = { isFull: true };
  replaceMethod(
    IDBObjectStore.prototype,
    'add',
    (add) =>
      function (this: IDBObjectStore, ...args) {
        if (disk.isFull && this.name === 'records') throw new DOMException('', 'QuotaExceededError');
        return add.apply(this, args);
      },
  );
  return disk;
}

export async function tidyUp(): Promise<void> {
  for (const restore of restores.splice(0)) restore();
  for (const one of opened.splice(0)) one.close();
  await deleteJournal();
}

export function session(id: string, parts: Partial<SessionRow> = {}): SessionRow {
  const times = { startedAt: 1000, writtenAt: 1000 };
  return { id, owner: 'owner', format: sessionFormat, ...times, records: 1, downloaded: 0, ...parts };
}

export function record(of: string, at: number, parts: Partial<RecordRow> = {}): RecordRow {
  return { session: of, at, kind: 'outcomes', ...parts };
}

/** Creates a session with a head and a key of its own. */
export async function create(journal: Journal, row: SessionRow): Promise<CryptoKey> {
  const key = await newEncryptionKey();
  await journal.create(row, key, [record(row.id, 0, { kind: 'head' })]);
  return key;
}

export async function nameOfFailure(promise: Promise<unknown>): Promise<string | undefined> {
  return promise.then(
    () => undefined,
    (error: unknown) => (error as DOMException).name,
  );
}
