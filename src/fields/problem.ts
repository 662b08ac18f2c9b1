import type { HostProblem } from '../host.js';
import type { ValueCode } from './kinds/kinds.js';

/** What is wrong with a row. Data: its text lives in messages, by `code`. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: ProblemSeverity;
  /** Row number in the spreadsheet. */
  readonly row: number;
  /** Field id; absent where the row as a whole is meant. */
  readonly field?: string;
  /** Facts for the text: limits, the value (shortened), other rows, the host's own message. */
  readonly params: ProblemParams;
}

/** A problem before it belongs to a row and a field: what a rule finds in a value. */
export type Finding = Pick<Problem, 'code' | 'severity' | 'params'>;

export type ProblemParams = Readonly<Record<string, string | number | readonly number[] | readonly string[]>>;

/** An error or a duplicate keeps the row from being imported; a warning does not. */
export type ProblemSeverity = 'error' | 'duplicate' | 'warning';

/** Every code there is, with the parameters its text may use. */
export type ProblemCode =
  | ValueCode
  | 'missing' // required and empty
  | 'duplicate-copy' // { rows } an equal copy of this earlier row, which is kept
  | 'duplicate-value' // { rows, count } shares a unique value with these rows: the first 20, and how many there are
  | 'unclosed-quote'
  | 'stray-quote'
  | 'repeated-header'
  | 'undecodable'
  | 'extra-cells' // { cells } more cells than headers
  | 'short-row' // warning
  // Found by a close look. Warnings, unless the value is invalid for just this reason.
  | 'error-value' // always an error: #N/A and its like
  | 'scientific-number' // always an error: 1.23E+05
  | 'lost-zeros' // { digits } that the others have
  | 'lost-plus'
  | 'date-in-name'
  | 'leading-apostrophe'
  | 'quote-marks' // around the whole value
  | 'invisible-characters'
  | 'bidi-characters'
  | 'mixed-scripts'
  | 'lookalike' // { rows, count } a unique value of these rows looks the same and is another
  | 'held-back' // our own file says that the outcome is unknown: clear the cell to import the row
  | 'host-duplicate' // { message, more }
  | 'host-invalid' // { message, more }
  | 'host-warning'; // { message, more }: how many of its kind are not shown

/** What a host has said of a row; `more`: how many of its kind it has named beyond those that are taken. */
export type FoundHostProblem = HostProblem & { readonly more?: number };

/** What a row is for the import: exactly one of these. */
export type RowStatus = 'ready' | 'duplicate' | 'error' | 'left-out';

export interface CheckCounts {
  readonly rows: number;
  readonly ready: number;
  readonly duplicates: number;
  readonly errors: number;
  /** Ready rows that carry a warning; also counted in `ready`. */
  readonly warnings: number;
  readonly leftOut: number;
}
