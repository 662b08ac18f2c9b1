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
  FailedRow,
  ReadAnswer,
  ReportTexts,
  ResultAnswer,
  RowFilter,
  RowWindow,
} from './answers.js';
import { ImportRun } from './import-run.js';
import { errorReport, successReport, type FieldLabel } from './report-rows.js';
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
  #run: ImportRun | undefined;

  /** Reads a file in the place of the one before. */
  async read(file: Bytes, options: ReadOptions): Promise<ReadAnswer> {
    this.#table = this.#review = this.#run = undefined;
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
    this.#run = new ImportRun(this.#openTable, this.#openReview, sessionId, passwordPolicy);
    return this.#run.ledger.counts();
  }

  next(size: number): Batch | undefined {
    return this.#openRun.ledger.next(size);
  }

  rebatch(keys: readonly string[]): Batch {
    return this.#openRun.ledger.rebatch(keys);
  }

  record(outcomes: readonly Outcome[], late?: boolean): ImportCounts {
    return this.#openRun.ledger.record(outcomes, late);
  }

  finish(): ImportCounts {
    return this.#openRun.ledger.finish();
  }

  /** Makes pending again what another run can help. */
  reopen(canResolve: boolean): ImportCounts {
    return this.#openRun.ledger.reopen(canResolve);
  }

  result(canResolve: boolean): ResultAnswer {
    return sumUp(this.#openReview, this.#openRun, canResolve);
  }

  created(): readonly CreatedUser[] {
    return this.#openRun.createdUsers();
  }

  /** The rows that were not created, as CSV. `describe` is asked for their texts, some hundred rows at a time. */
  errorDetails(
    describe: (rows: readonly FailedRow[]) => readonly string[] | Promise<readonly string[]>,
  ): Promise<string> {
    return errorReport(this.#openTable, this.#openReview, this.#openRun, describe);
  }

  /** The created users and their passwords, as CSV. */
  successDetails(labels: readonly FieldLabel[], texts: ReportTexts): string {
    return successReport(this.#openReview, this.#openRun, labels, texts);
  }

  get #openTable(): Table {
    return demand(this.#table);
  }

  get #openReview(): ReviewRows {
    return demand(this.#review);
  }

  get #openRun(): ImportRun {
    return demand(this.#run);
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
