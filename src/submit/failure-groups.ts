import type { Problem } from '../checking/problem.js';
import type { RowOutcome } from './reported-row.js';

/** Rows that were not created for one and the same reason. */
export interface FailureGroup {
  /** The same for the same reason, whatever else changes. */
  readonly id: string;
  readonly rows: number;
  /** Spreadsheet numbers of the first rows. */
  readonly first: readonly number[];
  /** What became of the rows. Where the server's words differ only in the name of the user, the message has `…` there. */
  readonly outcome?: RowOutcome;
  /** What kept the rows from being sent, in place of an outcome; without `params` that differ from row to row. */
  readonly problem?: Problem;
  /** Id of the field that is at fault, where one is known. */
  readonly field?: string;
  /** How the rows may be sent once more, unchanged: after the server has turned them down, or once it says that they are absent. */
  readonly again?: 'as-is' | 'ask';
}

/** The groups with most rows, and what the others come to. */
export interface FailureGroups {
  readonly groups: readonly FailureGroup[];
  readonly more: { readonly groups: number; readonly rows: number };
}
