import { withoutUndefined } from '../fields/without-undefined.js';
import type { ImportCounts, Outcome } from './outcomes.js';

/** What became of all rows of the file. */
export interface ResultSummary {
  readonly created: number;
  /** Duplicates of file and host together. */
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
  /** Passwords that begin like a formula, or have a part that does: the file has apostrophes in them that are not theirs. */
  readonly passwordsQuoted: number;
  /** Passwords that came for users of whom the host could not say that they were created. */
  readonly passwordsUnsure: number;
  /** Created users of whose answer something besides the password could not be read. */
  readonly unread: number;
  /** Rows that "Retry failed rows" would try again. */
  readonly retriable: number;
  /** Rows that the host has turned down for what they are: duplicates and rejected ones that can be fixed here. */
  readonly fixable: number;
}

export interface ResultCounts {
  readonly summary: ResultSummary;
  /** Of all rows: with `invalid` and `leftOut` the counts make up `rows`. */
  readonly complete: ImportCounts & {
    readonly rows: number;
    readonly invalid: number;
    readonly leftOut: number;
  };
}

/** The rows of the file of which no user was created, one after the other. Little enough for the page to have all. */
export interface UncreatedRows {
  /** Spreadsheet row numbers. */
  readonly rows: Uint32Array;
  /** Why, by position in `names`. */
  readonly codes: Uint16Array;
  /** As the error details name it. */
  readonly names: readonly string[];
}

export interface CreatedUser {
  readonly key: string;
  readonly row: number;
  readonly id?: string | number;
  readonly username: string;
  readonly email: string;
}

/** Empty where it is not known that the user was created. */
export function createdUser(
  { key, row, username, email }: Omit<CreatedUser, 'id'>,
  outcome: Outcome,
): CreatedUser | [] {
  if (outcome.status !== 'created') return [];
  return withoutUndefined({ key, row, username, email, id: outcome.id });
}
