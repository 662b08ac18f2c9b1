import type { FailureGroups } from './failure-groups.js';
import { withoutUndefined } from '../fields/without-undefined.js';
import type { ImportCounts, Outcome } from './outcomes.js';

/** What became of all rows of the file. */
export interface ResultSummary {
  readonly created: number;
  /** Duplicates within the file and of existing users together. */
  readonly duplicates: number;
  readonly errors: number;
  readonly unknown: number;
  readonly notAttempted: number;
  readonly leftOut: number;
  /** `errors` by reason. */
  readonly reasons: {
    readonly missingDetails: number;
    readonly validation: number;
    readonly rejected: number;
  };
  /** Created users whose password the page holds. */
  readonly passwords: number;
  /** Created users whose password never arrived. */
  readonly passwordsMissing: number;
  /** Passwords that begin like a formula, or contain such a beginning: the file has added apostrophes in them. */
  readonly passwordsQuoted: number;
  /** Passwords of users of whom the host could not say whether they were created. */
  readonly passwordsUnsure: number;
  /** Created users of whose results something besides the password could not be read. */
  readonly unread: number;
  /** True for a file with numbers that Excel changes when it opens the CSV. */
  readonly changedByExcel?: Readonly<Record<'success' | 'errors', boolean>>;
  /** Rows that "Retry failed rows" would send again. */
  readonly retriable: number;
  /** Duplicates and rejected rows that can be fixed on Review. */
  readonly fixable: number;
  /** Why rows were not created. Absent: the worker is gone, and nobody can list rows. */
  readonly failures?: FailureGroups;
}

export interface ResultCounts {
  readonly summary: ResultSummary;
  /** Counts of all rows: with `invalid` and `leftOut` they make up `rows`. */
  readonly complete: ImportCounts & {
    readonly rows: number;
    readonly invalid: number;
    readonly leftOut: number;
  };
}

/** The rows of the file without a created user, as flat arrays that are small enough for the page. */
export interface UncreatedRows {
  /** Spreadsheet row numbers. */
  readonly rows: Uint32Array;
  /** Why the row was not created, as a position in `names`. */
  readonly codes: Uint16Array;
  /** The reasons as the error details name them. */
  readonly names: readonly string[];
}

export interface CreatedUser {
  readonly key: string;
  readonly row: number;
  readonly id?: string | number;
  readonly username: string;
  readonly email: string;
}

/** The user's details for the success details; empty where the user may not have been created. */
export function createdUser(
  { key, row, username, email }: Omit<CreatedUser, 'id'>,
  outcome: Outcome,
): CreatedUser | [] {
  if (outcome.status !== 'created') return [];
  return withoutUndefined({ key, row, username, email, id: outcome.id });
}
