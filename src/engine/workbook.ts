import { restore } from '../files/csv/formula.js';
import type { Table } from '../files/table.js';
import type { Choice, PasswordPolicy } from '../host.js';
import type { Batch, ImportCounts, Outcome } from '../submit/outcome.js';
import type { ChoiceLists, FieldDefinition, ImportPlan } from '../fields/fields.js';
import type { FoundHostProblem } from '../fields/problem.js';
import { isReportTable } from '../fields/report-columns.js';
import type {
  CheckAnswer,
  CreatedUser,
  ReadAnswer,
  ReportTexts,
  ResultAnswer,
  RowFilter,
  RowWindow,
  UncreatedRows,
} from './answers.js';
import type { FileOptions } from '../files/foreign-files.js';
import { startRun, type ImportRun } from '../submit/import-run.js';
import type { JournalDesk } from './journal-answers.js';
import type { LaterFiles } from './loads-later.js';
import { readFile } from './read-file.js';
import { errorReport, successReport, uncreatedRows, type Describe, type FieldLabel } from './report-rows.js';
import type { ReviewChecker, ReviewDesk, WorkbookParts } from './review-answers.js';
import { ReviewRows, setupOf } from './review-rows.js';
import { sumUp } from './sum-up.js';
import { summarizeTable } from './summarize-table.js';

/** What a `File` has; a test or Node may hand in something lighter. */
export interface Bytes {
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * The table and the drafts. It lives in a worker: the page asks it for what it shows, and never has all rows.
 * Everything that crosses is plain data; nothing expected is thrown.
 */
export class Workbook {
  readonly #parts: WorkbookParts = { table: undefined, review: undefined, run: undefined };
  readonly #later: LaterFiles | undefined;
  #reading = 0;
  /** By resume key: what one administrator has is nothing to the next. */
  readonly #journals = new Map<string, Promise<JournalDesk>>();
  #desk: Promise<ReviewChecker> | undefined;

  /** @param later loads what not every import needs; without it, none has it. */
  constructor(later?: LaterFiles) {
    this.#later = later;
  }

  /** Reads a file in the place of the one before. */
  async read(file: Bytes, options: FileOptions): Promise<ReadAnswer> {
    const parts = this.#parts;
    parts.table = parts.file = parts.review = parts.run = undefined;
    const reading = ++this.#reading;
    // By the time that rows are checked it should be there.
    this.#openDesk().catch(() => undefined);
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (!bytes) return { ok: false, refusal: { code: 'read-failed', params: {} } };
    const result = await readFile(new Uint8Array(bytes), options, this.#later);
    if (!result.ok) return result;
    const table = isReportTable(result.table.headers) ? restoreCells(result.table) : result.table;
    // Another file may have come while what this one needs was loaded.
    if (reading === this.#reading) parts.table = parts.file = table;
    return { ok: true, summary: summarizeTable(table) };
  }

  /** Takes in a part of a list that is too long to come along with every check. */
  keepChoices(list: string, choices: readonly Choice[]): void {
    const longLists = (this.#parts.longLists ??= new Map<string, Choice[]>());
    const kept = longLists.get(list) ?? [];
    kept.push(...choices);
    longLists.set(list, kept);
  }

  /** Checks every row. Rows that were left out stay left out. */
  async check(
    fields: readonly FieldDefinition[],
    plan: ImportPlan,
    lists: ChoiceLists,
  ): Promise<CheckAnswer> {
    const parts = this.#parts;
    const table = this.#openTable;
    // Without the desk nobody looks closely, and the rows are checked all the same.
    const desk = await this.#openDesk().catch(() => undefined);
    const setup = setupOf(parts, fields, plan, lists);
    const leftOut = parts.review?.leftOut ?? new Set<number>();
    const review = desk?.check(table, setup, leftOut) ?? new ReviewRows(table, setup, leftOut);
    // Another file may have come while the desk was loaded.
    if (parts.table === table) parts.review = review;
    return review.answer();
  }

  rows(filter: RowFilter, from: number, count: number): RowWindow {
    return this.#openReview.window(filter, from, count);
  }

  leaveOut(ids: readonly number[], leftOut: boolean): CheckAnswer {
    const review = this.#openReview;
    review.leaveOut(ids, leftOut);
    return review.answer();
  }

  addHostProblems(problems: readonly FoundHostProblem[]): CheckAnswer {
    const review = this.#openReview;
    review.addHostProblems(problems, Number);
    return review.answer();
  }

  /** Fixes which rows are imported: those that are ready now. */
  begin(sessionId: string, passwordPolicy: PasswordPolicy | undefined): ImportCounts {
    const run = startRun(this.#openTable, this.#openReview, sessionId, passwordPolicy);
    this.#parts.run = run;
    return run.ledger.counts();
  }

  next(size: number): Batch | undefined | Promise<Batch | undefined> {
    return this.#openRun.steps.next(size);
  }

  rebatch(keys: readonly string[]): Batch | Promise<Batch> {
    return this.#openRun.steps.rebatch(keys);
  }

  record(outcomes: readonly Outcome[], late?: boolean): ImportCounts | Promise<ImportCounts> {
    return this.#openRun.steps.record(outcomes, late);
  }

  clear(keys: readonly string[]): void | Promise<void> {
    return this.#openRun.steps.clear(keys);
  }

  finish(): ImportCounts | Promise<ImportCounts> {
    return this.#openRun.steps.finish();
  }

  /** Makes pending again what another run can help. */
  reopen(canResolve: boolean): ImportCounts | Promise<ImportCounts> {
    return this.#openRun.steps.reopen(canResolve);
  }

  result(canResolve: boolean): ResultAnswer {
    return sumUp(this.#openRun, canResolve);
  }

  uncreated(): UncreatedRows {
    return uncreatedRows(this.#openRun);
  }

  created(): readonly CreatedUser[] {
    return this.#openRun.createdUsers();
  }

  /** The rows that were not created, as CSV. `describe` is asked for their texts, some hundred rows at a time. */
  errorDetails(describe: Describe): Promise<string> {
    return errorReport(this.#openRun, describe);
  }

  /** The created users and their passwords, as CSV. */
  successDetails(labels: readonly FieldLabel[], texts: ReportTexts): string {
    return successReport(this.#openRun, labels, texts);
  }

  /** What concerns the journal of the resume key's owner. It is loaded when it is first asked for. */
  async journal<M extends keyof JournalDesk>(
    resumeKey: string,
    method: M,
    ...args: Parameters<JournalDesk[M]>
  ): Promise<Awaited<ReturnType<JournalDesk[M]>>> {
    const desk = await this.#journalOf(resumeKey);
    const call = desk[method] as (...args: Parameters<JournalDesk[M]>) => ReturnType<JournalDesk[M]>;
    return await call.apply(desk, args);
  }

  /** What is done to rows on Review. It is loaded when it is first asked for. */
  async review<M extends keyof ReviewDesk>(
    method: M,
    ...args: Parameters<ReviewDesk[M]>
  ): Promise<Awaited<ReturnType<ReviewDesk[M]>>> {
    const desk = await this.#openDesk();
    const call = desk[method] as (...args: Parameters<ReviewDesk[M]>) => ReturnType<ReviewDesk[M]>;
    return await call.apply(desk, args);
  }

  /** The end of a workbook in the page: a worker is ended as a whole. */
  close(): void {
    for (const opening of this.#journals.values())
      void opening.then((desk) => {
        desk.release();
      });
  }

  #journalOf(resumeKey: string): Promise<JournalDesk> {
    const opening = this.#journals.get(resumeKey) ?? demand(this.#later).openJournal(this.#parts, resumeKey);
    this.#journals.set(resumeKey, opening);
    return opening;
  }

  async #openDesk(): Promise<ReviewChecker> {
    return (this.#desk ??= demand(this.#later).openReview(this.#parts));
  }

  get #openTable(): Table {
    return demand(this.#parts.table);
  }

  get #openReview(): ReviewRows {
    return demand(this.#parts.review);
  }

  get #openRun(): ImportRun {
    return demand(this.#parts.run);
  }
}

function demand<T>(part: T | undefined): T {
  if (!part) throw new Error('Asked too early');
  return part;
}

/** A file of our own: what was made harmless for a spreadsheet becomes what it was. */
function restoreCells(table: Table): Table {
  return {
    ...table,
    headers: table.headers.map(restore),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map(restore),
      ...(row.extra && { extra: row.extra.map(restore) }),
    })),
  };
}
