import { restoreFormula } from '../files/csv/formula.js';
import type { Table } from '../files/table.js';
import type { Choice, PasswordPolicy } from '../host.js';
import type { EngineLedger } from '../submit/ledger-port.js';
import type { ImportCounts } from '../submit/outcomes.js';
import type { ChoiceLists, FieldDefinition } from '../fields/field-definition.js';
import { checkOf } from '../fields/check-value.js';
import type { CheckedValue } from '../fields/kinds/rule.js';
import type { ImportPlan } from '../fields/plan.js';
import type { ColumnMatch } from '../mapping/column-match.js';
import type { FileColumn } from '../mapping/file-column.js';
import { matchOwnNames } from '../mapping/match-own-names.js';
import type { FoundHostProblem } from '../checking/problem.js';
import { isReportTable } from '../fields/report-columns.js';
import type {
  CheckSummary,
  CreatedUser,
  Describe,
  FieldLabel,
  ReadResponse,
  ReportTexts,
  ResultCounts,
  RowFilter,
  RowWindow,
  UncreatedRows,
  ValueForAll,
} from './protocol.js';
import type { FileOptions } from '../files/foreign-files.js';
import { startRun } from '../submit/import-run.js';
import { Ledger } from '../submit/ledger.js';
import type { JournalPort } from './journal-protocol.js';
import { assertDefined, EngineState } from './engine-state.js';
import { OutcomeLists } from './outcome-lists.js';
import type { CreatedList, FailedList } from './outcome-protocol.js';
import { sendUnchanged } from './fixable-rows.js';
import type { LazyLoaders } from './lazy-loaders.js';
import { lazyPort, type Promised } from './port.js';
import { readFile } from './read-file.js';
import { errorReport, successReport, uncreatedRows } from './report-rows.js';
import { ReviewService } from './review-service.js';
import { sumUp } from './sum-up.js';
import { summarizeTable } from './summarize-table.js';

/** The part of a `File` that the engine uses, so that tests and Node need no `File`. */
export interface Bytes {
  readonly name?: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A resume key with a colon before it: as a property of a port, `then` would be taken for a promise's. */
export type JournalOwner = `:${string}`;

/**
 * The owner of table, edits, rows and the running import. The engine lives in a worker: the page asks for the rows that
 * it shows, and never has all of them. What crosses is plain data, and no expected failure is thrown.
 */
export class Engine {
  readonly #state = new EngineState();
  readonly #lazyFiles: LazyLoaders | undefined;
  /** Of the result that was summed up last. */
  #lists: OutcomeLists | undefined;
  /** Edits, repairs and searches of the rows on Review. */
  readonly review = new ReviewService(this.#state);
  /** The journal of each owner by itself. */
  readonly journals = new Proxy<Record<JournalOwner, Promised<JournalPort>>>(
    {},
    {
      get: (known, owner: JournalOwner) =>
        (known[owner] ??= lazyPort(() =>
          assertDefined(this.#lazyFiles).loadJournal(this.#state, owner.slice(1)),
        )),
    },
  );

  /** @param lazyFiles Loaders of what not every import needs. Without them there is no journal, and no reader of other files than Unicode text. */
  constructor(lazyFiles?: LazyLoaders) {
    this.#lazyFiles = lazyFiles;
  }

  /**
   * Reads a file in the place of the one before.
   *
   * @param fields Whole names are looked for unless each column is named after one of them.
   */
  async read(file: Bytes, options: FileOptions, fields?: readonly FieldDefinition[]): Promise<ReadResponse> {
    const takeIn = this.#state.readingStarted();
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (!bytes) return { ok: false, refusal: { code: 'read-failed', params: {} } };
    const result = await readFile(
      new Uint8Array(bytes),
      { ...options, fileName: file.name },
      this.#lazyFiles,
    );
    if (!result.ok) return result;
    const table = isReportTable(result.table.headers) ? restoreCells(result.table) : result.table;
    takeIn(table);
    const summary = summarizeTable(table);
    const offered = summary.columns.filter((column) => column.offered);
    if (!fields || matchOwnNames(fields, offered)) return { ok: true, summary };
    await this.loadNames();
    return { ok: true, summary: this.#state.names.withWholeNames(summary, table) };
  }

  /** Takes in a chunk of a list that is too long to cross with every check. */
  addChoices(list: string, choices: readonly Choice[]): void {
    this.#state.choicesAdded(list, choices);
  }

  /** The matches of a file in which every column is named after a field. `undefined`: another matching is needed. */
  matchOwnNames(
    fields: readonly FieldDefinition[],
    columns: readonly FileColumn[],
    lists: ChoiceLists,
  ): ReadonlyMap<string, ColumnMatch> | undefined {
    return matchOwnNames(fields, columns, this.#state.withLongLists(lists));
  }

  /** Loads what the check of a plan needs that derives columns. */
  async loadNames(): Promise<void> {
    this.#state.namesLoaded(await assertDefined(this.#lazyFiles).loadNames());
  }

  /**
   * Loads the repairs of cells, for a check that is partial without them.
   *
   * @param isNeeded False: a text that somebody types may go without, rather than end the worker with all that was corrected.
   */
  async loadRepairs(isNeeded = true): Promise<void> {
    const { repairs } = this.#state;
    const loaded = repairs.all ? undefined : await assertDefined(this.#lazyFiles).loadRepairs(isNeeded);
    if (loaded) repairs.loaded(loaded.cellRepairs);
  }

  /** Checks values for all users, in the order given. */
  checkValues(values: readonly ValueForAll[], lists: ChoiceLists): readonly CheckedValue[] {
    const allLists = this.#state.withLongLists(lists);
    return values.map(({ field, value }) => checkOf(field, allLists).same(value));
  }

  /** Checks every row. Rows that were left out stay left out. */
  check(fields: readonly FieldDefinition[], plan: ImportPlan, lists: ChoiceLists): CheckSummary {
    const summary = this.review.check(this.#state.setupOf(fields, plan, lists)).summary();
    return this.#state.repairs.areMissing ? { ...summary, isPartial: true } : summary;
  }

  rows(filter: RowFilter, from: number, count: number): RowWindow {
    return this.#state.review.window(filter, from, count);
  }

  addHostProblems(problems: readonly FoundHostProblem[]): CheckSummary {
    const review = this.#state.review;
    review.addHostProblems(problems);
    return review.summary();
  }

  /** Starts the import of the rows that are ready now. */
  begin(sessionId: string, passwordPolicy: PasswordPolicy | undefined): ImportCounts {
    const { table, review } = this.#state;
    const run = startRun(table, review, sessionId, passwordPolicy, Ledger);
    this.#state.runStarted(run, run.ledger);
    return run.ledger.counts();
  }

  /** The ledger of the running import; a journal may stand before it. */
  get ledger(): Omit<EngineLedger, 'revise'> {
    return this.#state.ledger;
  }

  result(canResolve: boolean): ResultCounts {
    const { run } = this.#state;
    this.#lists = new OutcomeLists(run, canResolve);
    const { summary, complete } = sumUp(run, canResolve);
    return { summary: { ...summary, failures: this.#lists.failures }, complete };
  }

  /** The created users of the last result that a search finds, without their passwords. */
  listCreated(text: string, from: number, count: number): CreatedList {
    return assertDefined(this.#lists).created(text, from, count);
  }

  /** The rows of a failure group of the last result. */
  listFailed(group: string, from: number, count: number): FailedList {
    return assertDefined(this.#lists).failed(group, from, count);
  }

  /** The password of the user in one row. */
  passwordOf(id: number): string | undefined {
    return this.#lists?.passwordOf(id);
  }

  /** Makes the rows of a failure group pending that may be sent once more as they are. `undefined`: the journal can't be written. */
  sendUnchanged(group: string): Promise<ImportCounts | undefined> {
    const ids = assertDefined(this.#lists).unchangedRows(group);
    return sendUnchanged(this.#state.run, this.#state.ledger, ids);
  }

  uncreated(): UncreatedRows {
    return uncreatedRows(this.#state.run);
  }

  created(): readonly CreatedUser[] {
    return this.#state.run.createdUsers();
  }

  /** The rows that were not created, as CSV. `describe` is called for some hundred rows at a time. */
  errorDetails(describe: Describe): Promise<string> {
    return errorReport(this.#state.run, describe);
  }

  /** The created users and their passwords, as CSV. */
  successDetails(labels: readonly FieldLabel[], texts: ReportTexts): string {
    return successReport(this.#state.run, labels, texts);
  }
}

/** The cells of an error-details file without the apostrophes that made them safe to open in a spreadsheet. */
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
