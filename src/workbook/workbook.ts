import { restore } from '../csv/formula.js';
import { readTable } from '../csv/read-table.js';
import type { ReadOptions, Table } from '../csv/table.js';
import type { HostProblem, NewUser, PasswordPolicy } from '../host.js';
import type { Batch, ImportCounts, Outcome } from '../submit/outcome.js';
import type { ChoiceLists, FieldDefinition, ImportPlan } from '../users/fields.js';
import { newUser } from '../users/new-user.js';
import { isReportTable } from '../users/report-columns.js';
import type {
  CheckAnswer,
  CreatedUser,
  ReadAnswer,
  ReportTexts,
  ResultAnswer,
  RowFilter,
  RowWindow,
} from './answers.js';
import { startRun, type ImportRun } from './import-run.js';
import type { JournalDesk, JournalDeskOpener, WorkbookParts } from './journal-answers.js';
import { errorReport, successReport, type Describe, type FieldLabel } from './report-rows.js';
import { ReviewRows } from './review-rows.js';
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
  #table: Table | undefined;
  #review: ReviewRows | undefined;
  readonly #parts: WorkbookParts = { run: undefined };
  readonly #openDesk: JournalDeskOpener | undefined;
  #desk: Promise<JournalDesk> | undefined;

  /** @param openDesk loads what an import needs to survive its page; without it, none does. */
  constructor(openDesk?: JournalDeskOpener) {
    this.#openDesk = openDesk;
  }

  /** Reads a file in the place of the one before. */
  async read(file: Bytes, options: ReadOptions): Promise<ReadAnswer> {
    this.#table = this.#review = this.#parts.run = undefined;
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (!bytes) return { ok: false, refusal: { code: 'read-failed', params: {} } };
    const result = readTable(new Uint8Array(bytes), options);
    if (!result.ok) return result;
    this.#table = isReportTable(result.table.headers) ? restoreCells(result.table) : result.table;
    return { ok: true, summary: summarizeTable(this.#table) };
  }

  /** Checks every row. Rows that were left out stay left out. */
  check(fields: readonly FieldDefinition[], plan: ImportPlan, lists: ChoiceLists): CheckAnswer {
    const leftOut = this.#review?.leftOut ?? new Set<number>();
    this.#review = new ReviewRows(this.#openTable, { fields, plan, lists }, leftOut);
    return this.#review.answer();
  }

  rows(filter: RowFilter, from: number, count: number): RowWindow {
    return this.#openReview.window(filter, from, count);
  }

  leaveOut(ids: readonly number[], leftOut: boolean): CheckAnswer {
    const review = this.#openReview;
    review.leaveOut(ids, leftOut);
    return review.answer();
  }

  /** Ready users for the host's own check. Their keys are row ids: none of them is sent under it. */
  readyUsers(from: number, count: number): readonly NewUser[] {
    const review = this.#openReview;
    const { rows } = this.#openTable;
    return review
      .ids('ready')
      .slice(from, from + count)
      .map((id) =>
        newUser(review.setup.fields, review.valuesOf(id), { key: String(id), row: rows[id]?.row ?? 0 }),
      );
  }

  addHostProblems(problems: readonly HostProblem[]): CheckAnswer {
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

  /** What concerns the journal. It is loaded when it is first asked for. */
  async journal<M extends keyof JournalDesk>(
    method: M,
    ...args: Parameters<JournalDesk[M]>
  ): Promise<Awaited<ReturnType<JournalDesk[M]>>> {
    const desk = await (this.#desk ??= demand(this.#openDesk)(this.#parts));
    const call = desk[method] as (...args: Parameters<JournalDesk[M]>) => ReturnType<JournalDesk[M]>;
    return await call.apply(desk, args);
  }

  /** The end of a workbook in the page: a worker is ended as a whole. */
  close(): void {
    void this.#desk?.then((desk) => {
      desk.release();
    });
  }

  get #openTable(): Table {
    return demand(this.#table);
  }

  get #openReview(): ReviewRows {
    return demand(this.#review);
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
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(restore) })),
  };
}
