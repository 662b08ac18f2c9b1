import { ImportLock, lookUpTime } from '../submit/import-lock.js';
import { openJournal, type Journal } from '../submit/journal.js';
import { firstFormat, nextPosition, type RecordRow, type SessionRow } from '../submit/journal-rows.js';
import { newSession, sealedRecords } from '../submit/journal-start.js';
import { JournaledLedger, type JournalEntry } from '../submit/journaled-ledger.js';
import { keptOf, readKept } from '../submit/kept-passwords.js';
import { recallPlans, rememberPlan } from '../submit/remembered-plans.js';
import { newSealingKey, ownerOf, Seal } from '../submit/seal.js';
import { keptAfterContinue, keptUntouched, sweep } from '../submit/sweep.js';
import type { ReportTexts } from './answers.js';
import type { ImportRun } from './import-run.js';
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
import { knownReport } from './known-report.js';
import { successReport, type Describe, type FieldLabel } from './report-rows.js';
import type { WorkbookParts } from './review-answers.js';
import { restoreImport, type RestoredImport } from './restore-import.js';
import { countPasswords } from './sum-up.js';
import { summarizeTable } from './summarize-table.js';

/** The journal, opened for the owner of a resume key. */
interface Opened {
  readonly journal: Journal;
  readonly resumeKey: string;
  readonly owner: string;
}

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
  readonly #leaving = new AbortController();
  #opened: Opened | undefined;
  #lock: ImportLock | undefined;
  #found: (RestoredImport & { readonly session: SessionRow }) | undefined;
  #current: Current | undefined;
  #ledger: JournaledLedger | undefined;

  constructor(parts: WorkbookParts) {
    this.#parts = parts;
  }

  async lookUp(resumeKey: string, tell: (found: LookUp) => void): Promise<LookUp> {
    const opened = await this.#open(resumeKey);
    if (typeof opened === 'string') return { trouble: opened };
    try {
      this.#lock ??= await ImportLock.take(opened.owner);
      return this.#lock ? await this.#find(opened) : await this.#askOthers(opened, tell);
    } catch {
      return { trouble: 'unavailable' };
    }
  }

  async begin({ resumeKey, sessionId, file }: JournalBeginning, ask: AskAboutJournal): Promise<BeginAnswer> {
    const run = demand(this.#parts.run);
    const opened = await this.#open(resumeKey);
    if (typeof opened === 'string') return opened;
    try {
      this.#lock ??= await ImportLock.takeSoon(opened.owner);
      if (!this.#lock) {
        // Its rows may be changed again.
        this.#parts.run = undefined;
        return 'elsewhere';
      }
      if (await hasUnfinished(opened)) {
        this.release();
        return 'unfinished';
      }
      const key = await newSealingKey();
      const seal = new Seal(key, resumeKey, sessionId);
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

  async recallPlans(resumeKey: string): Promise<readonly RememberedPlan[]> {
    const opened = await this.#open(resumeKey);
    return typeof opened === 'string' ? [] : recallPlans(opened).catch(() => []);
  }

  resume(ask: AskAboutJournal): Resumed {
    const { head, run, session } = demand(this.#found);
    this.#parts.run = run;
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

  async discard(): Promise<boolean> {
    try {
      await demand(this.#opened).journal.destroy(demand(this.#current).sessionId);
      return true;
    } catch {
      return false;
    }
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

  async kept(): Promise<ReportFile | undefined> {
    const { journal, resumeKey, owner } = demand(this.#opened);
    const session = keptOf(await journal.sessions(), owner).at(-1);
    return session && (await readKept(journal, resumeKey, session));
  }

  async forgetKept(): Promise<void> {
    const { journal, owner } = demand(this.#opened);
    for (const { id } of keptOf(await journal.sessions(), owner)) await journal.destroy(id);
  }

  leave(): void {
    this.#ledger?.leave();
  }

  release(): void {
    this.#leaving.abort();
    this.#lock?.release();
    this.#lock = undefined;
  }

  async #open(resumeKey: string): Promise<Opened | JournalTrouble> {
    if (this.#opened) return this.#opened;
    const journal = await openJournal();
    if (typeof journal === 'string') return journal;
    try {
      const owner = await ownerOf(resumeKey);
      if (await journal.hasNewer(owner)) return 'newer';
      return (this.#opened = { journal, resumeKey, owner });
    } catch {
      return 'unavailable';
    }
  }

  async #find(opened: Opened): Promise<LookUp> {
    const { journal, owner } = opened;
    await sweep(journal, owner);
    const sessions = await journal.sessions();
    const session = sessions.find((one) => one.owner === owner && !one.kept);
    const unfinished = session && (await this.#offer(opened, session));
    if (!session) {
      this.#lock?.release();
      this.#lock = undefined;
    }
    const kept = await latestKept(opened, sessions);
    return { ...(unfinished && { unfinished }), ...(kept && { kept }) };
  }

  async #offer({ journal, resumeKey }: Opened, session: SessionRow): Promise<LookUp['unfinished']> {
    const { id: sessionId, startedAt, downloaded } = session;
    const [key, records] = await Promise.all([journal.key(sessionId), journal.records(sessionId)]);
    const seal = new Seal(key ?? (await newSealingKey()), resumeKey, sessionId);
    const open = async (record: RecordRow): Promise<unknown> =>
      record.sealed && (await seal.open(record.at, record.sealed));
    const damaged = records.length !== session.records;
    const wasRevised = session.format > firstFormat;
    const restored = await restoreImport({ sessionId, records, damaged, wasRevised, open });
    const { run, head, unreadable } = restored;
    const fileName = head?.file.name;
    this.#found = { ...restored, session };
    this.#current = { sessionId, fileName: fileName ?? '', seal, run, at: nextPosition(records) };
    const { total, pending } = run.ledger.counts();
    const { passwords } = countPasswords(run.created());
    return {
      startedAt,
      done: total - pending,
      total,
      unreadable,
      passwords: passwords === downloaded ? 0 : passwords,
      ...(fileName !== undefined && { fileName }),
    };
  }

  /** A tab that only looks is soon gone, and then was never worth a word. */
  #askOthers(opened: Opened, tell: (found: LookUp) => void): Promise<LookUp> {
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

  async #waitForOthers(opened: Opened, tell: (found: LookUp) => void): Promise<void> {
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
      ask: async () => ask(),
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

/** Begun in a tab that was opened later, and is gone: this one has not heard of it. */
async function hasUnfinished({ journal, owner }: Opened): Promise<boolean> {
  return (await journal.sessions()).some((session) => session.owner === owner && !session.kept);
}

async function latestKept(
  { journal, resumeKey, owner }: Opened,
  sessions: readonly SessionRow[],
): Promise<LookUp['kept']> {
  const session = keptOf(sessions, owner).at(-1);
  const file = session && (await readKept(journal, resumeKey, session));
  return file && session.kept && { ...session.kept, fileName: file.fileName };
}

function demand<T>(part: T | undefined): T {
  if (!part) throw new Error('Asked too early');
  return part;
}

function ignore(): void {
  // It is a kindness: without it, passwords are kept for longer, or a file is mapped anew.
}
