import {
  ImportLock,
  lookUpTime,
  type ImportProgress,
  watchForgotten,
} from '../submit/journal/import-lock.js';
import { nextPosition, type SessionRow } from '../submit/journal/journal-rows.js';
import { newSession, encryptInitialRecords } from '../submit/journal/journal-start.js';
import { JournaledLedger, type JournalEntry } from '../submit/journal/journaled-ledger.js';
import { keptSessionsOf, readKeptFile } from '../submit/journal/kept-files.js';
import { recallPlans, rememberPlan } from '../submit/journal/remembered-plans.js';
import { newEncryptionKey, Cipher } from '../submit/journal/cipher.js';
import { sweepCorrections } from '../submit/journal/kept-corrections.js';
import { sweep } from '../submit/journal/sweep.js';
import type { Describe, FieldLabel, ReportTexts } from './protocol.js';
import type { ImportPlan } from '../fields/plan.js';
import type {
  WriteFailureHandler,
  BeginResult,
  JournalStart,
  JournalPort,
  FileBytes,
  JournalContents,
  RecalledCorrections,
  RememberedPlan,
  ReportFile,
  ResumedImport,
} from './journal-protocol.js';
import {
  describeSession,
  keptImports,
  noteLastOffers,
  JournalAccess,
  readSession,
  unfinishedSession,
  type OwnerJournal,
  type SavedSession,
} from './journal-owner.js';
import { CorrectionsKeeper } from './corrections-keeper.js';
import { interimReport } from './interim-report.js';
import { keepPasswords, type CurrentImport } from './keep-passwords.js';
import { assertDefined, type JournaledState } from './engine-state.js';
import { summarizeTable } from './summarize-table.js';

// The element loads this one file for everything that concerns a journal.
export { findUnfinished, forget } from './journal-owner.js';

/** See {@link JournalPort}. */
export class JournalService implements JournalPort {
  readonly #state: JournaledState;
  readonly #resumeKey: string;
  readonly #leaving = new AbortController();
  readonly #access: JournalAccess;
  readonly #corrections: CorrectionsKeeper;
  #lock: ImportLock | undefined;
  #unwatch: (() => void) | undefined;
  #found: SavedSession | undefined;
  #current: CurrentImport | undefined;
  #ledger: JournaledLedger | undefined;

  /** @param resumeKey The owner's, from the first call to the last. */
  constructor(state: JournaledState, resumeKey: string) {
    this.#state = state;
    this.#resumeKey = resumeKey;
    this.#access = new JournalAccess(resumeKey);
    this.#corrections = new CorrectionsKeeper(state, () => this.#access.open());
  }

  async findImports(onChange: (found: JournalContents) => void): Promise<JournalContents> {
    const opened = await this.#access.open();
    if (typeof opened === 'string') return { failure: opened };
    try {
      this.#unwatch ??= watchForgotten(opened.owner, () => this.#onForgotten(onChange));
      await this.#takeLock(() => ImportLock.acquire(opened.owner));
      return this.#lock ? await this.#find(opened) : await this.#findElsewhere(opened, onChange);
    } catch {
      return { failure: 'unavailable' };
    }
  }

  async begin({ sessionId, file }: JournalStart, onWriteFailure: WriteFailureHandler): Promise<BeginResult> {
    const { run } = this.#state;
    const opened = await this.#access.open();
    if (typeof opened === 'string') return opened;
    try {
      await this.#takeLock(() => ImportLock.acquireSoon(opened.owner));
      if (!this.#lock) {
        this.#state.runRefused();
        return 'elsewhere';
      }
      // A tab that was opened later has begun an import and is gone: this tab was not told of it.
      const before = await unfinishedSession(opened);
      const saved = before && (await readSession(opened, before.id));
      if (saved) {
        this.#state.runRefused();
        this.#unlock();
        return { unfinished: describeSession(saved) };
      }
      const key = await newEncryptionKey();
      const cipher = new Cipher(key, this.#resumeKey, sessionId);
      const records = await encryptInitialRecords(sessionId, cipher, run, file);
      await opened.journal.create(newSession(sessionId, opened.owner, records.length), key, records);
      const current = { sessionId, fileName: file.name, cipher, run, at: records.length };
      this.#state.runStarted(run, this.#startJournaling(current, onWriteFailure));
      const { headers, plan } = this.#state.planToRemember(run);
      await rememberPlan(opened, headers, plan).catch(ignore);
      await this.#corrections.importBegan();
      return 'on';
    } catch {
      this.release();
      // The import goes on without a journal, and does not wait for a storage that may not answer.
      void this.#corrections.importBegan();
      return 'unavailable';
    }
  }

  async recallPlans(): Promise<readonly RememberedPlan[]> {
    const opened = await this.#access.open();
    return typeof opened === 'string' ? [] : recallPlans(opened).catch(() => []);
  }

  resume(onWriteFailure: WriteFailureHandler): ResumedImport {
    const { head, run, session } = assertDefined(this.#found);
    const ledger = this.#startJournaling(assertDefined(this.#current), onWriteFailure);
    this.#state.importRestored(run, ledger);
    return {
      fields: head?.setup.fields ?? [],
      plan: head?.setup.plan ?? {},
      file: head?.file ?? { name: '', size: 0 },
      summary: summarizeTable(run.table),
      counts: run.ledger.counts(),
      downloaded: session.downloaded,
    };
  }

  discard(): Promise<boolean> {
    return this.#destroy(assertDefined(this.#current).sessionId);
  }

  async interimReport(
    labels: readonly FieldLabel[],
    texts: ReportTexts,
    describe: Describe,
  ): Promise<ReportFile> {
    const { run, fileName } = assertDefined(this.#current);
    return { fileName, text: await interimReport(run, labels, texts, describe) };
  }

  async noteDownload(passwords: number): Promise<void> {
    if (this.#current)
      await this.#access.opened?.journal.noteDownload(this.#current.sessionId, passwords).catch(ignore);
  }

  async keepPasswords(labels: readonly FieldLabel[], texts: ReportTexts): Promise<void> {
    if (!this.#current || !this.#access.opened) return;
    await keepPasswords(this.#access.opened.journal, this.#current, labels, texts);
  }

  async readPasswords(id: string): Promise<ReportFile | undefined> {
    const { journal, resumeKey, owner } = assertDefined(this.#access.opened);
    const session = keptSessionsOf(await journal.sessions(), owner).find((one) => one.id === id);
    return session && (await readKeptFile(journal, resumeKey, session));
  }

  async forgetPasswords(id: string): Promise<boolean> {
    return this.#destroy(id);
  }

  async noteOffers(ids: readonly string[]): Promise<void> {
    await noteLastOffers(assertDefined(this.#access.opened), ids);
  }

  recallCorrections(file: FileBytes, reading: readonly unknown[]): Promise<RecalledCorrections | undefined> {
    return this.#corrections.recall(file, reading).catch(() => undefined);
  }

  restoreCorrections(): boolean {
    return this.#corrections.restore();
  }

  keepCorrections(plan: ImportPlan): Promise<void> {
    return this.#corrections.keep(plan);
  }

  startAfresh(): Promise<void> {
    return this.#corrections.startAfresh();
  }

  leave(): void {
    this.#ledger?.leave();
  }

  release(): void {
    this.#leaving.abort();
    this.#unwatch?.();
    this.#unlock();
  }

  async close(): Promise<void> {
    this.release();
    await this.#access.close();
  }

  async #takeLock(acquire: () => Promise<ImportLock | undefined>): Promise<void> {
    this.#lock ??= await acquire();
    // In the page nothing else would release a lock that comes after the close.
    if (this.#access.isClosed()) this.release();
  }

  #unlock(): void {
    this.#lock?.release();
    this.#lock = undefined;
  }

  async #destroy(sessionId: string): Promise<boolean> {
    try {
      await assertDefined(this.#access.opened).journal.destroy(sessionId);
      return true;
    } catch {
      return false;
    }
  }

  /** The offer is withdrawn. A running import finds out by itself, and pauses. */
  #onForgotten(onChange: (found: JournalContents) => void): void {
    this.#corrections.end();
    if (this.#ledger) return;
    this.#unlock();
    this.#found = this.#current = undefined;
    onChange({});
  }

  async #find(opened: OwnerJournal): Promise<JournalContents> {
    await sweep(opened.journal, opened.owner);
    const session = await unfinishedSession(opened);
    const unfinished = session && (await this.#offer(opened, session));
    await sweepCorrections(opened.journal, opened.owner).catch(ignore);
    if (!session) this.#unlock();
    const kept = await keptImports(opened);
    return { ...(unfinished && { unfinished }), ...(kept.length > 0 && { kept }) };
  }

  async #offer(opened: OwnerJournal, session: SessionRow): Promise<JournalContents['unfinished']> {
    const found = await readSession(opened, session.id);
    if (!found) return undefined;
    const { run, head, cipher, records } = found;
    this.#found = found;
    const fileName = head?.file.name ?? '';
    this.#current = { sessionId: session.id, fileName, cipher, run, at: nextPosition(records) };
    return describeSession(found);
  }

  /** A tab that only looks up its imports soon lets go of the lock: it is not reported. */
  #findElsewhere(opened: OwnerJournal, onChange: (found: JournalContents) => void): Promise<JournalContents> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => report({ elsewhere: {} }), lookUpTime);
      let report = (found: JournalContents): void => {
        clearTimeout(timer);
        report = onChange;
        resolve(found);
      };
      void this.#waitForLock(opened, (found) => report(found));
    });
  }

  async #waitForLock(opened: OwnerJournal, onChange: (found: JournalContents) => void): Promise<void> {
    const { signal } = this.#leaving;
    const onProgress = (elsewhere: ImportProgress): void => onChange({ elsewhere });
    await this.#takeLock(() => ImportLock.wait(opened.owner, { signal, onProgress }));
    if (!this.#lock) return;
    onChange(await this.#find(opened).catch((): JournalContents => ({ failure: 'unavailable' })));
  }

  /** @returns the ledger through which no batch is sent and no outcome counts before it is in the journal. */
  #startJournaling(current: CurrentImport, onWriteFailure: WriteFailureHandler): JournaledLedger {
    this.#current = current;
    this.#ledger = new JournaledLedger(current.run.ledger, {
      write: (entry) => this.#write(current, entry),
      requestRetry: async (failure) => onWriteFailure(failure),
      onCounts: ({ total, pending }) => this.#lock?.announce({ done: total - pending, total }),
    });
    return this.#ledger;
  }

  async #write(current: CurrentImport, { outcomes, revised, ...readable }: JournalEntry): Promise<void> {
    // Another tab may have the import by now, and write records at the same positions.
    if (!this.#lock) throw new DOMException('The import was left to others', 'InvalidStateError');
    const { sessionId: session, cipher, at } = current;
    const personal = outcomes ?? revised;
    const encrypted = personal && (await cipher.encrypt(at, personal));
    await assertDefined(this.#access.opened).journal.append({ session, at, ...readable, sealed: encrypted });
    current.at++;
  }
}

function ignore(): void {
  // Nothing is lost: passwords or corrections are kept for longer, or a file is mapped anew.
}
