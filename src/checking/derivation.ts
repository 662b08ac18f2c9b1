import type { Table, TableRow } from '../files/table.js';
import type { ImportPlan } from '../fields/plan.js';
import type { ColumnChange } from './column-change.js';
import type { Problem } from './problem.js';

/**
 * The columns that a plan asks for and the file does not have. They stand behind the columns of the file, as cells like any
 * others: shown, corrected, repaired, imported and reported.
 */
export interface Derivation {
  /** The plan with the derived columns in place of what they are derived from. */
  readonly plan: ImportPlan;
  /** Equal keys: the derived columns are the same. */
  readonly key: string;
  readonly isEmpty: boolean;
  /** True when the table has these columns already. */
  areIn(table: Table): boolean;
  /**
   * The table with these columns, in place of those that were derived before.
   *
   * @param before The columns that the table has: halves of the same names stay, with what was corrected in them.
   */
  addTo(table: Table, before?: Derivation): Table;
  /** The usernames of rows whose other cells change: a username that was built follows, one that was typed stays. */
  usernamesAfter(changes: readonly ColumnChange[], rows: readonly TableRow[]): ColumnChange | undefined;
  /** Another username for a row whose username the portal has given away. */
  renumberedUsername(field: string, cells: readonly string[]): string | undefined;
  /** The whole names that could not be divided for certain, as long as nobody has corrected the row. */
  problemsOf(row: TableRow): readonly Problem[];
}

const none: readonly never[] = [];

/** The derivation of most plans: all columns are the file's. @param width The number of the file's columns. */
export function noDerivation(plan: ImportPlan, width: number): Derivation {
  return {
    plan,
    key: '',
    isEmpty: true,
    areIn: ({ headers }) => headers.length === width,
    addTo: (table) => ({
      ...table,
      headers: table.headers.slice(0, width),
      rows: table.rows.map((row) => ({ ...row, cells: row.cells.slice(0, width) })),
    }),
    usernamesAfter: () => undefined,
    renumberedUsername: () => undefined,
    problemsOf: () => none,
  };
}
