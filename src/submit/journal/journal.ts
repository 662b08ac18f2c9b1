import type { JournalFailure } from './journal-failure.js';
import { plansRow, type PlansRow } from './journal-plans.js';
import {
  anySession,
  parseStored,
  recordRow,
  revisedFormat,
  sessionFormat,
  sessionRow,
  type RecordRow,
  type SessionRow,
  type SessionSnapshot,
} from './journal-rows.js';
import {
  readOnce,
  writeOnce,
  type JournalDatabase,
  type ReadRequest,
  type StoreName,
  type WriteRequest,
  type WriteRequests,
  type WriteTransaction,
} from './journal-transaction.js';
import { openDatabase } from './open-database.js';
import { SerialQueue } from './serial-queue.js';

/** Opens the database; an expected failure is returned, and not thrown. */
export async function openJournal(): Promise<Journal | JournalFailure> {
  if (!isSecureContext) return 'insecure';
  try {
    return new Journal(await openDatabase());
  } catch (error) {
    return error instanceof DOMException && error.name === 'VersionError' ? 'newer' : 'unavailable';
  }
}

/** The database of unfinished imports. A write is on disk when its promise resolves; a failed write rejects. */
export class Journal {
  #database: JournalDatabase;
  #isClosed = false;
  readonly #queue = new SerialQueue();

  constructor(database: JournalDatabase) {
    this.#database = database;
  }

  /** Every session of a format that is understood, oldest first. */
  async sessions(): Promise<readonly SessionRow[]> {
    const rows: readonly unknown[] = await this.#read(['sessions'], (transaction) =>
      transaction.objectStore('sessions').getAll(),
    );
    return rows
      .flatMap((row) => parseStored(sessionRow, row) ?? [])
      .filter(({ format }) => format <= sessionFormat)
      .sort((a, b) => a.startedAt - b.startedAt);
  }

  /** True where a newer version of the page keeps an import for the owner. */
  async hasNewer(owner: string): Promise<boolean> {
    const rows: readonly unknown[] = await this.#read(['sessions'], (transaction) =>
      transaction.objectStore('sessions').getAll(),
    );
    return rows.some((row) => {
      const found = parseStored(anySession, row);
      return found?.owner === owner && found.format > sessionFormat;
    });
  }

  /** The key of a session; `undefined` when the key is gone or is no `CryptoKey`. */
  async key(session: string): Promise<CryptoKey | undefined> {
    return keyIn(await this.#read(['keys'], (transaction) => transaction.objectStore('keys').get(session)));
  }

  /** The records of a session, in the order in which they were written. */
  async records(session: string): Promise<readonly RecordRow[]> {
    return recordsIn(
      await this.#read(['records'], (transaction) =>
        transaction.objectStore('records').getAll(recordsOf(session)),
      ),
    );
  }

  /**
   * A session with its key and records, all of one moment: with separate reads during an import, records would seem to be
   * missing. `undefined` when the session is gone.
   */
  async readAll(session: string): Promise<SessionSnapshot | undefined> {
    const [row, key, records] = await this.#read(['sessions', 'keys', 'records'], (transaction) =>
      Promise.all([
        transaction.objectStore('sessions').get(session),
        transaction.objectStore('keys').get(session),
        transaction.objectStore('records').getAll(recordsOf(session)),
      ]),
    );
    const known = parseStored(sessionRow, row);
    return known && { session: known, key: keyIn(key), records: recordsIn(records) };
  }

  /** The plans of an owner; `undefined` when there are none, or none that can be read. */
  async plans(owner: string): Promise<PlansRow | undefined> {
    const row: unknown = await this.#read(['plans'], (transaction) =>
      transaction.objectStore('plans').get(owner),
    );
    return parseStored(plansRow, row);
  }

  /** The plans of every owner that can be read. */
  async allPlans(): Promise<readonly PlansRow[]> {
    const rows: readonly unknown[] = await this.#read(['plans'], (transaction) =>
      transaction.objectStore('plans').getAll(),
    );
    return rows.flatMap((row) => parseStored(plansRow, row) ?? []);
  }

  /** Changes what is kept of an owner's plans at once, so that no write of another tab is lost. */
  async changePlans(
    owner: string,
    change: (row: PlansRow | undefined) => PlansRow | undefined,
  ): Promise<void> {
    await this.#write(async (transaction) => {
      const store = transaction.objectStore('plans');
      const row = change(parseStored(plansRow, await store.get(owner)));
      return row ? [() => store.put(row)] : [];
    });
  }

  /** Writes a session, its key and its first records at once. */
  async create(session: SessionRow, key: CryptoKey, records: readonly RecordRow[]): Promise<void> {
    await this.#write((transaction) => [
      () => transaction.objectStore('sessions').add(session),
      () => transaction.objectStore('keys').add(key, session.id),
      ...records.map((record) => () => transaction.objectStore('records').add(record)),
    ]);
  }

  /** Appends a record. Rejects also where the session is gone, since a lone record is no journal. */
  append(record: RecordRow): Promise<void> {
    const change = record.kind === 'revised' ? { format: revisedFormat } : {};
    return this.#change(record.session, change, [record]);
  }

  /** Notes how many passwords the downloaded success details had. */
  noteDownload(session: string, downloaded: number): Promise<void> {
    return this.#change(session, { downloaded });
  }

  /** Notes something about a session without changing when the import was written last. */
  note(
    { id, writtenAt }: SessionRow,
    seen: Partial<Pick<SessionRow, 'lastOffer' | 'seenAhead'>>,
  ): Promise<void> {
    return this.#change(id, { ...seen, writtenAt });
  }

  /** Keeps the passwords alone, and destroys all else. */
  async keep(record: RecordRow, kept: NonNullable<SessionRow['kept']>): Promise<void> {
    await this.#change(record.session, { kept }, [record], recordsBefore(record));
  }

  /** Destroys a session, its key first: the remaining records can't be decrypted by anybody. */
  async destroy(session: string): Promise<void> {
    await this.#write((transaction) => deletionsOf(transaction, session));
  }

  /** Destroys everything of an owner, of whatever format: imports, their keys, and plans. */
  async destroyAll(owner: string): Promise<void> {
    await this.#write(async (transaction) => {
      const rows: readonly unknown[] = await transaction.objectStore('sessions').getAll();
      const sessions = rows.flatMap((row) => parseStored(anySession, row) ?? []);
      return [
        ...sessions
          .filter((session) => session.owner === owner)
          .flatMap(({ id }) => deletionsOf(transaction, id)),
        () => transaction.objectStore('plans').delete(owner),
      ];
    });
  }

  /** For good: what is asked later fails, rather than connects again in a worker that is about to end. */
  close(): void {
    this.#isClosed = true;
    this.#database.close();
  }

  /** Closes once all that was asked before is done. */
  async closeWhenIdle(): Promise<void> {
    await this.#queue.add(() => Promise.resolve(this.close()));
  }

  async #change(
    session: string,
    change: Partial<SessionRow>,
    records: readonly RecordRow[] = [],
    outdated?: IDBKeyRange,
  ): Promise<void> {
    await this.#write(async (transaction) => {
      const row: unknown = await transaction.objectStore('sessions').get(session);
      const known = parseStored(sessionRow, row);
      if (!known) throw new DOMException('The session is gone', 'NotFoundError');
      const store = transaction.objectStore('records');
      return [
        () =>
          transaction.objectStore('sessions').put({
            ...known,
            writtenAt: Date.now(),
            ...change,
            records: known.records + records.length,
          }),
        ...(outdated ? [() => store.delete(outdated)] : []),
        ...records.map((record) => () => store.add(record)),
      ];
    });
  }

  #read<Name extends StoreName, T>(names: Name[], request: ReadRequest<Name, T>): Promise<T> {
    return this.#enqueue((database) => readOnce(database, names, request));
  }

  #write(requests: WriteRequests): Promise<void> {
    return this.#enqueue((database) => writeOnce(database, requests));
  }

  /**
   * Runs one transaction at a time: WebKit (WebKitGTK 2.50) blocks a database for good when a worker ends while it both
   * reads and writes, and a worker ends with every reload.
   */
  #enqueue<T>(task: (database: JournalDatabase) => Promise<T>): Promise<T> {
    return this.#queue.add(() => this.#runReconnecting(task));
  }

  async #runReconnecting<T>(task: (database: JournalDatabase) => Promise<T>): Promise<T> {
    try {
      return await task(this.#database);
    } catch (error) {
      const isLost = error instanceof DOMException && error.name === 'InvalidStateError';
      if (!isLost || this.#isClosed) throw error;
      // The browser or another tab has closed the connection. Only a new connection shows whether the session is still
      // there.
      this.#database = await openDatabase();
      return await task(this.#database);
    }
  }
}

function keyIn(stored: unknown): CryptoKey | undefined {
  return stored instanceof CryptoKey ? stored : undefined;
}

function recordsIn(stored: readonly unknown[]): readonly RecordRow[] {
  return stored.flatMap((row) => parseStored(recordRow, row) ?? []);
}

function deletionsOf(transaction: WriteTransaction, session: string): readonly WriteRequest[] {
  return [
    () => transaction.objectStore('keys').delete(session),
    () => transaction.objectStore('records').delete(recordsOf(session)),
    () => transaction.objectStore('sessions').delete(session),
  ];
}

function recordsOf(session: string): IDBKeyRange {
  return IDBKeyRange.bound([session, 0], [session, Infinity]);
}

function recordsBefore({ session, at }: RecordRow): IDBKeyRange {
  return IDBKeyRange.bound([session, 0], [session, at], false, true);
}
