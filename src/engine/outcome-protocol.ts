export type { FailureGroup, FailureGroups } from '../submit/failure-groups.js';

/** A created user, or one for whom a password came: never the password itself. */
export interface CreatedListRow {
  /** Row id. */
  readonly id: number;
  /** Spreadsheet row number. */
  readonly row: number;
  readonly username: string;
  readonly email: string;
  readonly hasPassword: boolean;
  /** The user may not have been created. */
  readonly isUnsure: boolean;
}

/** The created users that a search finds, as far as they are on screen. */
export interface CreatedList {
  /** The text that was searched for; blank: all users. */
  readonly text: string;
  /** Users that the search finds. */
  readonly total: number;
  /** Position of the first of `rows` among them, from 0. */
  readonly from: number;
  readonly rows: readonly CreatedListRow[];
}

export interface FailedListRow {
  /** Spreadsheet row number. */
  readonly row: number;
  readonly username: string;
  readonly email: string;
  /** The server's words for this row, where those of its group leave something out; or the cell that is wrong. */
  readonly detail?: string;
}

/** The rows of a group, as far as they are on screen. */
export interface FailedList {
  /** The id of the group. */
  readonly group: string;
  readonly from: number;
  readonly rows: readonly FailedListRow[];
}
