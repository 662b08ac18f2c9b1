import type { Table } from '../files/table.js';
import type { Choice } from '../host.js';
import type { ChoiceLists, FieldDefinition } from '../fields/field-definition.js';
import { derivesColumns, type ImportPlan } from '../fields/plan.js';
import { noDerivation, type Derivation } from '../checking/derivation.js';
import { LazyRepairs } from '../checking/repairs/lazy-repairs.js';
import type { ImportRun } from '../submit/import-run.js';
import type { EngineLedger } from '../submit/ledger-port.js';
import type { NameTools } from './lazy-loaders.js';
import { planToRemember } from './plan-to-remember.js';
import type { ReviewRows, ReviewSetup } from './review-rows.js';

interface RunningImport {
  readonly run: ImportRun;
  /** The run's own ledger, or a journal in front of it. */
  readonly ledger: EngineLedger;
}

/** The rows of one file and the import of them. The state changes only by its named events. */
export class EngineState {
  #reading = 0;
  #file: Table | undefined;
  #table: Table | undefined;
  #review: ReviewRows | undefined;
  /** Ids of the rows that were excluded in an earlier visit. */
  #leftOutBefore: readonly number[] | undefined;
  #running: RunningImport | undefined;
  /** By name: lists that are too long to cross with a check, and so crossed before, in chunks. */
  readonly #longLists = new Map<string, Choice[]>();
  #names: NameTools | undefined;
  readonly repairs = new LazyRepairs();

  /** The file as it was read: how a column is read depends on all of its cells. */
  get file(): Table {
    return assertDefined(this.#file);
  }

  /** What divides whole names and derives columns, once it is loaded. */
  get names(): NameTools {
    return assertDefined(this.#names);
  }

  /** The rows with their edits. */
  get table(): Table {
    return assertDefined(this.#table);
  }

  get review(): ReviewRows {
    return assertDefined(this.#review);
  }

  get run(): ImportRun {
    return assertDefined(this.#running).run;
  }

  /** The ledger that every step of the import goes through. */
  get ledger(): EngineLedger {
    return assertDefined(this.#running).ledger;
  }

  /** Ids of the excluded rows: at first those that were set aside. Another plan does not change that. */
  get leftOut(): ReadonlySet<number> {
    return this.#review?.leftOut ?? new Set(this.#leftOutBefore ?? this.#table?.aside);
  }

  /** True: the rows are being imported, and must stay as they were sent. */
  isImporting(review: ReviewRows): boolean {
    return this.#running?.run.rows === review;
  }

  /** The setup of a check, long lists included. */
  setupOf(fields: readonly FieldDefinition[], plan: ImportPlan, lists: ChoiceLists): ReviewSetup {
    return { fields, plan, lists: this.withLongLists(lists) };
  }

  /** The columns that a plan asks for beside those of the file. For a plan with such columns the names have to be loaded. */
  derivationOf(fields: readonly FieldDefinition[], plan: ImportPlan): Derivation {
    const { headers } = this.file;
    if (!derivesColumns(plan)) return noDerivation(plan, headers.length);
    return new this.names.DerivedColumns(fields, plan, headers);
  }

  withLongLists(lists: ChoiceLists): ChoiceLists {
    return new Map([...this.#longLists, ...lists]);
  }

  /**
   * A file replaces the one before.
   *
   * @returns What takes in its table; a table that comes after the next file was chosen is dropped.
   */
  readingStarted(): (table: Table) => void {
    const reading = ++this.#reading;
    this.#file = this.#table = this.#review = this.#running = this.#leftOutBefore = undefined;
    return (table) => {
      if (reading === this.#reading) this.#file = this.#table = table;
    };
  }

  choicesAdded(list: string, choices: readonly Choice[]): void {
    this.#longLists.set(list, (this.#longLists.get(list) ?? []).concat(choices));
  }

  namesLoaded(names: NameTools): void {
    this.#names = names;
  }

  rowsChecked(review: ReviewRows): void {
    this.#review = review;
  }

  /** Cells were edited, or edits undone. */
  rowsChanged(table: Table): void {
    this.#table = table;
  }

  /** The rows are as an earlier visit has left them, or as the file has them. */
  rowsRestored(table: Table, leftOut: readonly number[] | undefined): void {
    this.#table = table;
    this.#leftOutBefore = leftOut;
    this.#review = undefined;
  }

  /** An import starts: without a journal, or once more with the journal that it got. */
  runStarted(run: ImportRun, ledger: EngineLedger): void {
    this.#running = { run, ledger };
  }

  /** Another import comes first: the rows can be edited again. */
  runRefused(): void {
    this.#running = undefined;
  }

  /** An import goes on that was found in a journal. */
  importRestored(run: ImportRun, ledger: EngineLedger): void {
    this.#running = { run, ledger };
    this.#file = run.table;
  }

  /** The plan of a run for the next file of its kind, and the headers of the file: see {@link planToRemember}. */
  planToRemember(run: ImportRun): ReturnType<typeof planToRemember> {
    return planToRemember(this.#file ?? run.table, run);
  }

  /** The rows that the host has turned down replace those of the file. */
  fixableRowsLoaded(table: Table): void {
    this.#table = table;
    this.#review = this.#leftOutBefore = undefined;
  }
}

/** The side that the journal sees. */
export type JournaledState = Pick<
  EngineState,
  | 'file'
  | 'table'
  | 'leftOut'
  | 'rowsRestored'
  | 'planToRemember'
  | 'run'
  | 'runStarted'
  | 'runRefused'
  | 'importRestored'
>;

/** The side that the review sees. */
export type ReviewedState = Omit<
  EngineState,
  'readingStarted' | 'choicesAdded' | 'runStarted' | 'runRefused' | 'importRestored'
>;

export function assertDefined<T>(value: T | undefined): T {
  if (!value) throw new Error('Called too early');
  return value;
}
