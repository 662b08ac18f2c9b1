import type { Refusal, TableNote } from '../files/table.js';
import type { CheckCounts, Problem, RowStatus } from '../fields/problem.js';
import type { ResultProperty, ImportCounts } from '../submit/outcome.js';

/** How to read a file, as far as the administrator has chosen. What is absent is detected. */
export interface ReadingChoices {
  /** As the Encoding standard labels it. */
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Spreadsheet row of the header; 0: the file has none. */
  readonly headerRow?: number;
  /** Of a spreadsheet. */
  readonly sheet?: string;
}

export type { TableNote } from '../files/table.js';

/** The part of a file that crosses to the page: never all of it. */
export interface TableSummary {
  readonly rows: number;
  readonly blankRows: number;
  readonly encoding: string;
  readonly delimiter: string;
  /** Spreadsheet row of the header; 0: there is none. */
  readonly headerRow: number;
  /** Of a spreadsheet: `encoding` and `delimiter` mean nothing then. */
  readonly sheet?: string;
  /** Of a spreadsheet: the names of all sheets. */
  readonly sheets?: readonly string[];
  readonly notes: readonly TableNote[];
  /** The first ten records that are not blank, those above the header included: one of them is the header. */
  readonly firstRecords: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly columns: readonly TableColumn[];
  /** The first rows as read, at most five. */
  readonly firstRows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

export interface TableColumn {
  /** From 0. */
  readonly index: number;
  readonly header: string;
  /** True where the header alone does not tell which column is meant: it is blank, or another one is equal. */
  readonly ambiguous: boolean;
  /** False for the three columns of an error-details file: never offered for mapping. */
  readonly offered: boolean;
  /** Up to three values that differ, shortened. */
  readonly samples: readonly string[];
}

export type ReadResponse =
  | { readonly ok: true; readonly summary: TableSummary }
  /** `sheets`: of a spreadsheet whose sheet is refused, the names of all. */
  | { readonly ok: false; readonly refusal: Refusal; readonly sheets?: readonly string[] };

export interface CheckSummary {
  readonly counts: CheckCounts;
  /** The fields that come from a column and apply to some row, in the order of the catalogue. */
  readonly columns: readonly MappedColumn[];
  readonly privileged: readonly PrivilegedRole[];
}

export interface MappedColumn {
  readonly field: string;
  /** Position in the file, from 0. */
  readonly index: number;
  /** How the cells are read, where the column as a whole has proved it. */
  readonly reading?: string;
}

/** A privileged role and how many ready users would get it. */
export interface PrivilegedRole {
  readonly name: string;
  readonly users: number;
}

export type RowFilter = 'all' | 'ready' | 'duplicates' | 'errors' | 'warnings' | 'left-out';

export interface RowWindow {
  /** Rows that pass the filter. */
  readonly total: number;
  /** Position of the first of `rows` among them, from 0. */
  readonly from: number;
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly id: number;
  /** Spreadsheet row number. */
  readonly row: number;
  readonly status: RowStatus;
  /** The file's text, one for each field that comes from a column, in the order of the catalogue. */
  readonly texts: readonly string[];
  readonly problems: readonly Problem[];
}

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

/** The rows of the file of which no user was created: little enough of them for the page to have all. */
export interface UncreatedRows {
  /** Spreadsheet row numbers. */
  readonly rows: Uint32Array;
  /** Why, by position in `names`. */
  readonly codes: Uint16Array;
  /** As the error details name it. */
  readonly names: readonly string[];
}

/** The outcome of a row, as it stands in the error details. */
export interface RowOutcome {
  readonly code: 'duplicate' | 'rejected' | 'refused' | 'unknown' | 'not-attempted' | 'left-out';
  readonly field?: string;
  /** The host's own words. */
  readonly message?: string;
  /** What came and could not be read. */
  readonly unread?: readonly ResultProperty[];
}

/** A row of the error details that is to be described. */
export interface FailedRow {
  readonly row: number;
  readonly problems: readonly Problem[];
  readonly outcome?: RowOutcome;
}

/** Says in words why rows were not created. */
export type Describe = (rows: readonly FailedRow[]) => readonly string[] | Promise<readonly string[]>;

export interface FieldLabel {
  readonly id: string;
  readonly label: string;
}

/** Names of the report columns that are not fields, and the notes in them. */
export interface ReportTexts {
  readonly temporaryPassword: string;
  readonly passwordNote: string;
  /** The password starts like a formula: the apostrophe before it is not part of it. */
  readonly apostropheNote: string;
  /** The same of apostrophes elsewhere: `#` stands for which characters they are. */
  readonly innerApostropheNote: string;
  readonly passwordNotReceived: string;
  /** Something came that is none. */
  readonly passwordUnreadable: string;
  /** The password came, and it is not known whether its user is there. */
  readonly maybeCreated: string;
  /** A column for what else could not be read, and its cells: the text, and then the parts. */
  readonly answerNote: string;
  readonly unread: string;
  readonly unreadParts: Readonly<Record<ResultProperty, string>>;
  readonly allDesks: string;
}

export interface CreatedUser {
  readonly key: string;
  readonly row: number;
  readonly id?: string | number;
  readonly username: string;
  readonly email: string;
}
