import type { FoundImport } from '../submit/journal/found-import.js';
import { announceForgotten } from '../submit/journal/import-lock.js';
import { openJournal, type Journal } from '../submit/journal/journal.js';
import { firstFormat, type RecordRow, type SessionRow } from '../submit/journal/journal-rows.js';
import { keptSessionsOf, readKeptFile } from '../submit/journal/kept-files.js';
import { countPasswords } from '../submit/received-passwords.js';
import { answeredInTime } from '../submit/journal/answered-in-time.js';
import { newEncryptionKey, ownerOf, Cipher } from '../submit/journal/cipher.js';
import { deletionOf, isExpired, keptAfterOffer } from '../submit/journal/sweep.js';
import type { JournalFailure } from '../submit/journal/journal-failure.js';
import type { KeptImport, UnfinishedSession } from './journal-protocol.js';
import { restoreImport, type RestoredImport } from './restore-import.js';

/** The journal, opened for the owner of a resume key. */
export interface OwnerJournal {
  readonly journal: Journal;
  readonly resumeKey: string;
  /** Hash of the resume key. */
  readonly owner: string;
}

/** An unfinished import, ready to go on. */
export interface SavedSession extends RestoredImport {
  readonly session: SessionRow;
  readonly cipher: Cipher;
  readonly records: readonly RecordRow[];
}

async function openJournalOf(resumeKey: string): Promise<OwnerJournal | JournalFailure> {
  const journal = await openJournal();
  if (typeof journal === 'string') return journal;
  try {
    const owner = await ownerOf(resumeKey);
    if (!(await answeredInTime(journal.hasNewer(owner)))) return { journal, resumeKey, owner };
    journal.close();
    return 'newer';
  } catch {
    journal.close();
    return 'unavailable';
  }
}

/** The journal of an owner while it is open: opened once, for all that ask for it at the same time. */
export class JournalAccess {
  readonly #resumeKey: string;
  #opening: Promise<OwnerJournal | JournalFailure> | undefined;
  #opened: OwnerJournal | undefined;
  #isClosed = false;

  constructor(resumeKey: string) {
    this.#resumeKey = resumeKey;
  }

  /** `undefined` until the journal was opened. */
  get opened(): OwnerJournal | undefined {
    return this.#opened;
  }

  /** True from the close on, while the database may still be open. */
  isClosed(): boolean {
    return this.#isClosed;
  }

  async open(): Promise<OwnerJournal | JournalFailure> {
    if (this.isClosed()) return 'unavailable';
    if (this.#opened) return this.#opened;
    const opened = await (this.#opening ??= openJournalOf(this.#resumeKey));
    this.#opening = undefined;
    if (typeof opened !== 'string') this.#opened = opened;
    return this.isClosed() ? 'unavailable' : opened;
  }

  /** Resolves once the database is closed: also one that was being opened, which would stay open until its worker is terminated. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const opening = await this.#opening;
    const opened = typeof opening === 'object' ? opening : this.#opened;
    await opened?.journal.closeWhenIdle();
  }
}

export async function unfinishedSession({ journal, owner }: OwnerJournal): Promise<SessionRow | undefined> {
  return (await journal.sessions()).find((session) => session.owner === owner && !session.kept);
}

/** `undefined`: the session is gone by now. */
export async function readSession(
  { journal, resumeKey }: OwnerJournal,
  sessionId: string,
): Promise<SavedSession | undefined> {
  const stored = await journal.readAll(sessionId);
  if (!stored) return undefined;
  const { session, key, records } = stored;
  const cipher = new Cipher(key ?? (await newEncryptionKey()), resumeKey, sessionId);
  const decrypt = async (record: RecordRow): Promise<unknown> =>
    record.sealed && (await cipher.decrypt(record.at, record.sealed));
  const damaged = records.length !== session.records;
  const wasRevised = session.format > firstFormat;
  const restored = await restoreImport({ sessionId, records, damaged, wasRevised, decrypt });
  return { ...restored, session, cipher, records };
}

/** The offer of an unfinished import. */
export function describeSession({ session, run, head, unreadable }: SavedSession): UnfinishedSession {
  const { id, startedAt, downloaded } = session;
  const { total, pending } = run.ledger.counts();
  const { passwords } = countPasswords(run.created());
  const lastOfferUntil = deletionOf(session);
  return {
    id,
    startedAt,
    done: total - pending,
    total,
    unreadable,
    passwords: passwords === downloaded ? 0 : passwords,
    ...(head && { fileName: head.file.name }),
    ...(lastOfferUntil !== undefined && { lastOfferUntil }),
  };
}

/** The passwords that can still be read, the latest first. */
export async function keptImports({
  journal,
  resumeKey,
  owner,
}: OwnerJournal): Promise<readonly KeptImport[]> {
  const reading = keptSessionsOf(await journal.sessions(), owner).map(
    async (session): Promise<KeptImport | undefined> => {
      const file = await readKeptFile(journal, resumeKey, session);
      const { id, startedAt, kept } = session;
      const lastOfferUntil = deletionOf(session);
      if (!file || !kept) return undefined;
      return {
        id,
        startedAt,
        ...kept,
        fileName: file.fileName,
        ...(lastOfferUntil !== undefined && { lastOfferUntil }),
      };
    },
  );
  return (await Promise.all(reading)).flatMap((kept) => kept ?? []).reverse();
}

/** Notes that these imports were shown: what of them is past its time goes a day after that. */
export async function noteLastOffers(
  { journal, owner }: OwnerJournal,
  ids: readonly string[],
): Promise<void> {
  const now = Date.now();
  const sessions = (await journal.sessions()).filter((one) => one.owner === owner && ids.includes(one.id));
  for (const session of sessions) {
    // The last day runs from the first such offer, however often there is another.
    if (deletionOf(session, now) === now + keptAfterOffer)
      await journal.note(session, { lastOffer: now }).catch(() => undefined);
  }
}

/** Reads without a lock, so that no import waits for it. */
export async function findUnfinished(resumeKey: string): Promise<FoundImport | undefined> {
  if (!resumeKey) return undefined;
  const opened = await openJournalOf(resumeKey);
  if (typeof opened === 'string') return undefined;
  try {
    const session = await unfinishedSession(opened);
    if (!session || isExpired(session)) return undefined;
    const saved = await readSession(opened, session.id);
    if (!saved) return undefined;
    const { fileName, startedAt, done, total } = describeSession(saved);
    return { fileName, started: startedAt, done, rows: total };
  } catch {
    return undefined;
  } finally {
    opened.journal.close();
  }
}

/**
 * Takes no lock: a tab that only offers the import may hold it for good. A running import finds its journal gone before
 * it sends the next batch, pauses, and says so.
 */
export async function forget(resumeKey: string): Promise<void> {
  if (!resumeKey) return;
  const journal = await openJournal();
  // On an insecure page nothing is ever stored.
  if (journal === 'insecure') return;
  if (typeof journal === 'string') {
    const reason = journal === 'newer' ? wasNewer : isUnreachable;
    throw new DOMException(`Nothing was forgotten: ${reason}`, 'InvalidStateError');
  }
  try {
    const owner = await ownerOf(resumeKey);
    await journal.destroyAll(owner);
    announceForgotten(owner);
  } finally {
    journal.close();
  }
}

const wasNewer = 'a newer version of bulk-user-import has written what this browser keeps';
const isUnreachable = 'the storage of this browser can’t be reached';
