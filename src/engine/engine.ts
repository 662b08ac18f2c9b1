import { restoreFormula } from '../files/csv/formula.js';
import type { Table } from '../files/table.js';
import type { Choice, PasswordPolicy } from '../host.js';
import type { Batch, ImportCounts, Outcome } from '../submit/outcome.js';
import type { ChoiceLists, FieldDefinition, ImportPlan } from '../fields/field-definition.js';
import type { FoundHostProblem } from '../fields/problem.js';
import { isReportTable } from '../fields/report-columns.js';
import type {
  CheckSummary,
  CreatedUser,
  ReadResponse,
  ReportTexts,
  ResultCounts,
  RowFilter,
  RowWindow,
  UncreatedRows,
} from './protocol.js';
import type { FileOptions } from '../files/foreign-files.js';
import { startRun, type ImportRun } from '../submit/import-run.js';
import type { JournalPort } from './journal-protocol.js';
import type { LazyLoaders } from './lazy-loaders.js';
import { lazyPort, type Promised } from './port.js';
import { readFile } from './read-file.js';
import { errorReport, successReport, uncreatedRows, type Describe, type FieldLabel } from './report-rows.js';
import type { ReviewChecker, ReviewPort, EngineState } from './review-protocol.js';
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
export class Engine {
  readonly #state: EngineState = { table: undefined, review: undefined, run: undefined };
  readonly #lazyFiles: LazyLoaders | undefined;
  #reading = 0;
  /** By resume key: what one administrator has is nothing to the next. */
  readonly #journals = new Map<string, Promise<JournalPort>>();
  #reviewService: Promise<ReviewChecker> | undefined;
  /** What is done to rows on Review. */
  readonly review: Promised<ReviewPort> = lazyPort(() => this.#loadReview());

  /** @param lazyFiles loads what not every import needs; without it, none has it. */
  constructor(lazyFiles?: LazyLoaders) {
    this.#lazyFiles = lazyFiles;
  }

  /** Reads a file in the place of the one before. */
  async read(file: Bytes, options: FileOptions): Promise<ReadResponse> {
    const state = this.#state;
    state.table = state.file = state.review = state.run = undefined;
    const reading = ++this.#reading;
    // By the time that rows are checked it should be there.
    this.#loadReview().catch(() => undefined);
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (!bytes) return { ok: false, refusal: { code: 'read-failed', params: {} } };
    const result = await readFile(new Uint8Array(bytes), options, this.#lazyFiles);
    if (!result.ok) return result;
    const table = isReportTable(result.table.headers) ? restoreCells(result.table) : result.table;
    // Another file may have come while what this one needs was loaded.
    if (reading === this.#reading) state.table = state.file = table;
    return { ok: true, summary: summarizeTable(table) };
  }

  /** Takes in a part of a list that is too long to come along with every check. */
  addChoices(list: string, choices: readonly Choice[]): void {
    const longLists = (this.#state.longLists ??= new Map<string, Choice[]>());
    const kept = longLists.get(list) ?? [];
    kept.push(...choices);
    longLists.set(list, kept);
  }

  /** Checks every row. Rows that were left out stay left out. */
  async check(
    fields: readonly FieldDefinition[],
    plan: ImportPlan,
    lists: ChoiceLists,
  ): Promise<CheckSummary> {
    const state = this.#state;
    const table = this.#table;
    // Without the desk nobody looks closely, and the rows are checked all the same.
    const service = await this.#loadReview().catch(() => undefined);
    const setup = setupOf(state, fields, plan, lists);
    const leftOut = state.review?.leftOut ?? new Set<number>();
    const review = service?.check(table, setup, leftOut) ?? new ReviewRows(table, setup, leftOut);
    // Another file may have come while the desk was loaded.
    if (state.table === table) state.review = review;
    return review.summary();
  }

  rows(filter: RowFilter, from: number, count: number): RowWindow {
    return this.#review.window(filter, from, count);
  }

  leaveOut(ids: readonly number[], leftOut: boolean): CheckSummary {
    const review = this.#review;
    review.leaveOut(ids, leftOut);
    return review.summary();
  }

  addHostProblems(problems: readonly FoundHostProblem[]): CheckSummary {
    const review = this.#review;
    review.addHostProblems(problems, Number);
    return review.summary();
  }

  /** Fixes which rows are imported: those that are ready now. */
  begin(sessionId: string, passwordPolicy: PasswordPolicy | undefined): ImportCounts {
    const run = startRun(this.#table, this.#review, sessionId, passwordPolicy);
    this.#state.run = run;
    return run.ledger.counts();
  }

  next(size: number): Batch | undefined | Promise<Batch | undefined> {
    return this.#run.steps.next(size);
  }

  rebatch(keys: readonly string[]): Batch | Promise<Batch> {
    return this.#run.steps.rebatch(keys);
  }

  record(outcomes: readonly Outcome[], late?: boolean): ImportCounts | Promise<ImportCounts> {
    return this.#run.steps.record(outcomes, late);
  }

  clear(keys: readonly string[]): void | Promise<void> {
    return this.#run.steps.clear(keys);
  }

  finish(): ImportCounts | Promise<ImportCounts> {
    return this.#run.steps.finish();
  }

  /** Makes pending again what another run can help. */
  retry(canResolve: boolean): ImportCounts | Promise<ImportCounts> {
    return this.#run.steps.reopen(canResolve);
  }

  result(canResolve: boolean): ResultCounts {
    return sumUp(this.#run, canResolve);
  }

  uncreated(): UncreatedRows {
    return uncreatedRows(this.#run);
  }

  created(): readonly CreatedUser[] {
    return this.#run.createdUsers();
  }

  /** The rows that were not created, as CSV. `describe` is asked for their texts, some hundred rows at a time. */
  errorDetails(describe: Describe): Promise<string> {
    return errorReport(this.#run, describe);
  }

  /** The created users and their passwords, as CSV. */
  successDetails(labels: readonly FieldLabel[], texts: ReportTexts): string {
    return successReport(this.#run, labels, texts);
  }

  /** The journal of a resume key's owner. */
  journal(resumeKey: string): Promised<JournalPort> {
    return lazyPort(() => this.#loadJournal(resumeKey));
  }

  /** The end of a workbook in the page: a worker is ended as a whole. */
  close(): void {
    for (const loading of this.#journals.values())
      void loading.then((service) => {
        service.release();
      });
  }

  #loadJournal(resumeKey: string): Promise<JournalPort> {
    const loading =
      this.#journals.get(resumeKey) ?? assertDefined(this.#lazyFiles).loadJournal(this.#state, resumeKey);
    this.#journals.set(resumeKey, loading);
    return loading;
  }

  async #loadReview(): Promise<ReviewChecker> {
    return (this.#reviewService ??= assertDefined(this.#lazyFiles).loadReview(this.#state));
  }

  get #table(): Table {
    return assertDefined(this.#state.table);
  }

  get #review(): ReviewRows {
    return assertDefined(this.#state.review);
  }

  get #run(): ImportRun {
    return assertDefined(this.#state.run);
  }
}

function assertDefined<T>(value: T | undefined): T {
  if (!value) throw new Error('Asked too early');
  return value;
}

/** A file of our own: what was made harmless for a spreadsheet becomes what it was. */
function restoreCells(table: Table): Table {
  return {
    ...table,
    headers: table.headers.map(restoreFormula),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map(restoreFormula),
      ...(row.extra && { extra: row.extra.map(restoreFormula) }),
    })),
  };
}
