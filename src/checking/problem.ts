import type { ProblemParams, ValueFinding } from '../fields/finding.js';
import type { RowFault } from '../files/table.js';
import type { HostProblem } from '../host.js';
import type { DamageCode } from './repairs/lazy-repairs.js';

export type { ProblemParams };

/** What is wrong with a row, as data: the text of a `code` lives in messages. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: ProblemSeverity;
  /** Row number in the spreadsheet. */
  readonly row: number;
  /** Field id; absent for a problem of the row as a whole. */
  readonly field?: string;
  readonly params: ProblemParams;
}

/** A problem before it belongs to a row and a field. */
export type Finding = Pick<Problem, 'code' | 'severity' | 'params'>;

/** The severity of a problem: an error or a duplicate keeps the row from being imported, a warning does not. */
export type ProblemSeverity = 'error' | 'duplicate' | 'warning';

/** Every code, with the parameters of its text. */
export type ProblemCode =
  | ValueFinding['code']
  | DamageCode
  | RowFault
  | 'missing' // required and empty
  | 'duplicate-copy' // { rows } an equal copy of an earlier row, which is kept
  | 'duplicate-value' // { rows, count } shares a unique value with these rows: the first 20, and their count
  | 'lookalike' // { rows, count } a unique value that looks like the value of these rows, and differs
  | 'name-undivided' // { value } warning: a whole name that could be divided in several ways
  | 'extra-cells' // { cells } more cells than headers
  | 'short-row' // warning
  | 'held-back' // the file's error details say that the outcome is unknown: clear the cell to import the row
  | 'host-duplicate' // { message, more }
  | 'host-invalid' // { message, more }
  | 'host-warning'; // { message, more }; `more`: number of further problems that are not shown

/** A problem that the host reported for a row; `more`: number of further problems of its kind that are not kept. */
export type FoundHostProblem = HostProblem & { readonly more?: number };
