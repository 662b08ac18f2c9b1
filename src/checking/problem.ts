import type { ProblemParams, ValueFinding } from '../fields/finding.js';
import type { RowFault } from '../files/table.js';
import type { HostProblem } from '../host.js';
import type { DamageCode } from './repairs/repairs.js';

export type { ProblemParams };

/** What is wrong with a row. Data: its text lives in messages, by `code`. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: ProblemSeverity;
  /** Row number in the spreadsheet. */
  readonly row: number;
  /** Field id; absent where the row as a whole is meant. */
  readonly field?: string;
  readonly params: ProblemParams;
}

/** A problem before it belongs to a row and a field. */
export type Finding = Pick<Problem, 'code' | 'severity' | 'params'>;

/** An error or a duplicate keeps the row from being imported; a warning does not. */
export type ProblemSeverity = 'error' | 'duplicate' | 'warning';

/** Every code there is, with the parameters its text may use. */
export type ProblemCode =
  | ValueFinding['code']
  | DamageCode
  | RowFault
  | 'missing' // required and empty
  | 'duplicate-copy' // { rows } an equal copy of this earlier row, which is kept
  | 'duplicate-value' // { rows, count } shares a unique value with these rows: the first 20, and how many there are
  | 'lookalike' // { rows, count } a unique value of these rows looks the same and is another
  | 'extra-cells' // { cells } more cells than headers
  | 'short-row' // warning
  | 'held-back' // our own file says that the outcome is unknown: clear the cell to import the row
  | 'host-duplicate' // { message, more }
  | 'host-invalid' // { message, more }
  | 'host-warning'; // { message, more }: how many of its kind are not shown

/** What a host has said of a row; `more`: how many of its kind it has named beyond those that are taken. */
export type FoundHostProblem = HostProblem & { readonly more?: number };
