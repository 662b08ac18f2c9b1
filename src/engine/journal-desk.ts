import { ImportLock, lookUpTime, watchForgotten } from '../submit/journal/import-lock.js';
import { nextPosition, type SessionRow } from '../submit/journal/journal-rows.js';
import { newSession, sealedRecords } from '../submit/journal/journal-start.js';
import { JournaledLedger, type JournalEntry } from '../submit/journal/journaled-ledger.js';
import { keptOf, readKept } from '../submit/journal/kept-passwords.js';
import { countPasswords } from '../submit/received-passwords.js';
import { recallPlans, rememberPlan } from '../submit/journal/remembered-plans.js';
import { newSealingKey, Seal } from '../submit/journal/seal.js';
import {
  deletionOf,
  keptAfterContinue,
  keptAfterOffer,
  keptUntouched,
  sweep,
} from '../submit/journal/sweep.js';
import type { ReportTexts } from './answers.js';
import type { ImportRun } from '../submit/import-run.js';
import type {
  AskAboutJournal,
  BeginAnswer,
  JournalBeginning,
  JournalDesk,
  JournalTrouble,
  LookUp,
  RememberedPlan,
  ReportFile,
  Resumed,
} from './journal-answers.js';
import {
  describeSession,
  keptImports,
  openJournalOf,
  readSession,
  unfinishedSession,
  type OwnerJournal,
  type SavedSession,
} from './journal-owner.js';
import { knownReport } from './known-report.js';
import { successReport, type Describe, type FieldLabel } from './report-rows.js';
import type { WorkbookParts } from './review-answers.js';
import { summarizeTable } from './summarize-table.js';

export { findUnfinished, forget } from './journal-owner.js';

/** The import that the desk is about. */
interface Current {
  readonly sessionId: string;
  readonly fileName: string;
  readonly seal: Seal;
  readonly run: ImportRun;
  /** Position of its next record. */
  at: number;
}

/** See {@link JournalDesk}. */
export class Desk implements JournalDesk {
  readonly #parts: WorkbookParts;
  readonly #resumeKey: string;
  readonly #leaving = new AbortController();
  #opened: OwnerJournal | undefined;
  #lock: ImportLock | undefined;
  #unwatch: (() => void) | undefined;
  #found: SavedSession | undefined;
  #current: Current | undefined;
  #ledger: JournaledLedger | undefined;

  /** @param resumeKey says whose desk it is, for good. */
  constructor(parts: WorkbookParts, resumeKey: string) {
    this.#parts = parts;
    this.#resumeKey = resumeKey;
  }

  async lookUp(tell: (found: LookUp) => void): Promise<LookUp> {
    const opened = await this.#open();
    if (typeof opened === 'string') return { trouble: opened };
    try {
      this.#unwatch ??= watchForgotten(opened.owner, () => this.#forgotten(tell));
      this.#lock ??= await ImportLock.take(opened.owner);
      return this.#lock ? await this.#find(opened) : await this.#askOthers(opened, tell);
    } catch {
      return { trouble: 'unavailable' };
    }
  }

  async begin({ sessionId, file }: JournalBeginning, ask: AskAboutJournal): Promise<BeginAnswer> {
    const run = demand(this.#parts.run);
    const opened = await this.#open();
    if (typeof opened === 'string') return opened;
    try {
      this.#lock ??= await ImportLock.takeSoon(opened.owner);
      if (!this.#lock) {
        // Its rows may be changed again.
        this.#parts.run = undefined;
        return 'elsewhere';
      }
      // Begun in a tab that was opened later, and is gone: this one has not heard of it.
      const before = await unfinishedSession(opened);
      if (before) {
        this.#parts.run = undefined;
        const unfinished = describeSession(await readSession(opened, before));
        this.#unlock();
        return { unfinished };
      }
      const key = await newSealingKey();
      const seal = new Seal(key, this.#resumeKey, sessionId);
      const records = await sealedRecords(sessionId, seal, run, file);
      await opened.journal.create(newSession(sessionId, opened.owner, records.length), key, records);
      this.#journalTo({ sessionId, fileName: file.name, seal, run, at: records.length }, ask);
      // Whether that can be done does not concern the import.
      await rememberPlan(opened, run.table.headers, run.rows.setup.plan).catch(ignore);
      return 'on';
    } catch {
      this.release();
      return 'unavailable';
    }
  }

  async recallPlans(): Promise<readonly RememberedPlan[]> {
    const opened = await this.#open();
    return typeof opened === 'string' ? [] : recallPlans(opened).catch(() => []);
  }

  resume(ask: AskAboutJournal): Resumed {
    const { head, run, session } = demand(this.#found);
    this.#parts.run = run;
    this.#parts.file = run.table;
    this.#journalTo(demand(this.#current), ask);
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
    return this.#destroy(demand(this.#current).sessionId);
  }

  async known(labels: readonly FieldLabel[], texts: ReportTexts, describe: Describe): Promise<ReportFile> {
    const { run, fileName } = demand(this.#current);
    return { fileName, text: await knownReport(run, labels, texts, describe) };
  }

  async noteDownload(passwords: number): Promise<void> {
    if (this.#current)
      await this.#opened?.journal.noteDownload(this.#current.sessionId, passwords).catch(ignore);
  }

  async keep(labels: readonly FieldLabel[], texts: ReportTexts): Promise<void> {
    if (!this.#current || !this.#opened) return;
    const { journal } = this.#opened;
    const { sessionId, seal, run, fileName, at } = this.#current;
    const { passwords: users } = countPasswords(run.created());
    try {
      if (!users) return await journal.destroy(sessionId);
      const session = (await journal.sessions()).find(({ id }) => id === sessionId);
      const isSafe = session?.downloaded === users && run.ledger.counts().unknown === 0;
      const until = Date.now() + (isSafe ? keptAfterContinue : keptUntouched);
      const sealed = await seal.close(at, { fileName, text: successReport(run, labels, texts) });
      await journal.keep({ session: sessionId, at, kind: 'kept', sealed }, { until, users });
    } catch {
      // It stays as it is, is offered once more, and expires.
    }
  }

  async kept(id: string): Promise<ReportFile | undefined> {
    const { journal, resumeKey, owner } = demand(this.#opened);
    const session = keptOf(await journal.sessions(), owner).find((one) => one.id === id);
    return session && (await readKept(journal, resumeKey, session));
  }

  async forgetKept(id: string): Promise<boolean> {
    return this.#destroy(id);
  }

  async noteOffers(ids: readonly string[]): Promise<void> {
    const { journal, owner } = demand(this.#opened);
    const now = Date.now();
    const sessions = (await journal.sessions()).filter((one) => one.owner === owner && ids.includes(one.id));
    for (const session of sessions) {
      // What was offered already goes a day after that, however often it is looked at.
      if (deletionOf(session, now) === now + keptAfterOffer)
        await journal.note(session, { lastOffer: now }).catch(ignore);
    }
  }

  leave(): void {
    this.#ledger?.leave();
  }

  release(): void {
    this.#leaving.abort();
    this.#unwatch?.();
    this.#unlock();
  }

  #unlock(): void {
    this.#lock?.release();
    this.#lock = undefined;
  }

  async #open(): Promise<OwnerJournal | JournalTrouble> {
    if (this.#opened) return this.#opened;
    const opened = await openJournalOf(this.#resumeKey);
    if (typeof opened !== 'string') this.#opened = opened;
    return opened;
  }

  async #destroy(sessionId: string): Promise<boolean> {
    try {
      await demand(this.#opened).journal.destroy(sessionId);
      return true;
    } catch {
      return false;
    }
  }

  /** Nothing is offered any more. An import that is running finds out by itself, and pauses. */
  #forgotten(tell: (found: LookUp) => void): void {
    if (this.#ledger) return;
    this.#unlock();
    this.#found = this.#current = undefined;
    tell({});
  }

  async #find(opened: OwnerJournal): Promise<LookUp> {
    await sweep(opened.journal, opened.owner);
    const session = await unfinishedSession(opened);
    const unfinished = session && (await this.#offer(opened, session));
    if (!session) this.#unlock();
    const kept = await keptImports(opened);
    return { ...(unfinished && { unfinished }), ...(kept.length > 0 && { kept }) };
  }

  async #offer(opened: OwnerJournal, session: SessionRow): Promise<LookUp['unfinished']> {
    const found = await readSession(opened, session);
    const { run, head, seal, records } = found;
    this.#found = found;
    const fileName = head?.file.name ?? '';
    this.#current = { sessionId: session.id, fileName, seal, run, at: nextPosition(records) };
    return describeSession(found);
  }

  /** A tab that only looks is soon gone, and then was never worth a word. */
  #askOthers(opened: OwnerJournal, tell: (found: LookUp) => void): Promise<LookUp> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => answer({ elsewhere: {} }), lookUpTime);
      let answer = (found: LookUp): void => {
        clearTimeout(timer);
        answer = tell;
        resolve(found);
      };
      void this.#waitForOthers(opened, (found) => answer(found));
    });
  }

  async #waitForOthers(opened: OwnerJournal, tell: (found: LookUp) => void): Promise<void> {
    const lock = await ImportLock.wait(opened.owner, {
      signal: this.#leaving.signal,
      onProgress: (elsewhere) => tell({ elsewhere }),
    });
    if (!lock) return;
    this.#lock = lock;
    tell(await this.#find(opened).catch((): LookUp => ({ trouble: 'unavailable' })));
  }

  /** From here on nothing is sent, and no outcome counts, that is not in the journal. */
  #journalTo(current: Current, ask: AskAboutJournal): void {
    this.#current = current;
    const { run } = current;
    this.#ledger = new JournaledLedger(run.ledger, {
      write: (entry) => this.#write(current, entry),
      ask: async (trouble) => ask(trouble),
      onCounts: ({ total, pending }) => this.#lock?.tell({ done: total - pending, total }),
    });
    run.steps = this.#ledger;
  }

  async #write(current: Current, { outcomes, revised, ...readable }: JournalEntry): Promise<void> {
    // Another tab may have the import by now, and write in the same places.
    if (!this.#lock) throw new DOMException('The import was left to others', 'InvalidStateError');
    const { sessionId: session, seal, at } = current;
    const personal = outcomes ?? revised;
    const sealed = personal && (await seal.close(at, personal));
    await demand(this.#opened).journal.append({ session, at, ...readable, sealed });
    current.at++;
  }
}

function demand<T>(part: T | undefined): T {
  if (!part) throw new Error('Asked too early');
  return part;
}

function ignore(): void {
  // It is a kindness: without it, passwords are kept for longer, or a file is mapped anew.
}
