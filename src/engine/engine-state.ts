import type { Table } from '../files/table.js';
import type { Choice } from '../host.js';
import type { ChoiceLists, FieldDefinition, ImportPlan } from '../fields/field-definition.js';
import type { ImportRun } from '../submit/import-run.js';
import type { ReviewRows, ReviewSetup } from './review-rows.js';

/** What the engine holds. It changes only by what is said to have happened. */
export class EngineState {
  #reading = 0;
  #file: Table | undefined;
  #table: Table | undefined;
  #review: ReviewRows | undefined;
  #run: ImportRun | undefined;
  /** By name: lists that crossed by themselves, piece by piece. */
  readonly #longLists = new Map<string, Choice[]>();

  /** The file as it was read: columns are judged by all of it. */
  get file(): Table {
    return assertDefined(this.#file);
  }

  /** The rows as they are now. */
  get table(): Table {
    return assertDefined(this.#table);
  }

  get review(): ReviewRows {
    return assertDefined(this.#review);
  }

  get run(): ImportRun {
    return assertDefined(this.#run);
  }

  /** Ids of the rows that stay left out, whatever the plan. */
  get leftOut(): ReadonlySet<number> | undefined {
    return this.#review?.leftOut;
  }

  /** What was sent must stay what it was. */
  isImporting(review: ReviewRows): boolean {
    return this.#run?.rows === review;
  }

  /** With the long lists that came before. */
  setupOf(fields: readonly FieldDefinition[], plan: ImportPlan, lists: ChoiceLists): ReviewSetup {
    return { fields, plan, lists: new Map([...this.#longLists, ...lists]) };
  }

  /** Another file comes in the place of the one before. The answer takes in its table, unless yet another has come meanwhile. */
  readingStarted(): (table: Table) => void {
    const reading = ++this.#reading;
    this.#file = this.#table = this.#review = this.#run = undefined;
    return (table) => {
      if (reading === this.#reading) this.#file = this.#table = table;
    };
  }

  choicesAdded(list: string, choices: readonly Choice[]): void {
    this.#longLists.set(list, (this.#longLists.get(list) ?? []).concat(choices));
  }

  /** Another file may have come meanwhile: then it counts for nothing. */
  rowsChecked(table: Table, review: ReviewRows): void {
    if (this.#table === table) this.#review = review;
  }

  /** Cells were edited. */
  rowsChanged(table: Table): void {
    this.#table = table;
  }

  runStarted(run: ImportRun): void {
    this.#run = run;
  }

  /** Another import comes first: the rows may be changed again. */
  runRefused(): void {
    this.#run = undefined;
  }

  /** An import goes on that a journal has kept. */
  importRestored(run: ImportRun): void {
    this.#run = run;
    this.#file = run.table;
  }

  /** The rows that the host has turned down come in the place of the file's. */
  fixableRowsLoaded(table: Table): void {
    this.#table = table;
    this.#review = undefined;
  }
}

/** The journal's side of it. */
export type JournaledState = Pick<EngineState, 'run' | 'runRefused' | 'importRestored'>;

/** The side of what is done to rows on Review. */
export type ReviewedState = Omit<
  EngineState,
  'readingStarted' | 'choicesAdded' | 'rowsChecked' | 'runStarted' | 'runRefused' | 'importRestored'
>;

export function assertDefined<T>(value: T | undefined): T {
  if (!value) throw new Error('Called too early');
  return value;
}
