import type { WholeNameFacts } from '../mapping/file-column.js';
import type { Refusal, TableNote } from '../files/table.js';
import type { Choice } from '../host.js';
import type { Problem } from '../checking/problem.js';
import type { FieldDefinition } from '../fields/field-definition.js';
import type { CheckCounts, RowStatus } from '../checking/row-status.js';

export type { ReadingChoices, TableNote } from '../files/table.js';
export type { CreatedUser, ResultCounts, ResultSummary, UncreatedRows } from '../submit/import-result.js';
export type { Describe, FailedRow, FieldLabel, ReportTexts, RowOutcome } from '../submit/reported-row.js';

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
  /** Of a spreadsheet: the number of users in hidden rows. */
  readonly hiddenRows?: number;
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
  /** True for a hidden column of a spreadsheet. */
  readonly hidden?: boolean;
  /** Up to three values that differ, shortened. */
  readonly samples: readonly string[];
  /** Every value of the first rows, where these are more than `samples` and few. */
  readonly values?: readonly string[];
  /** True when two of the first rows have the same value. */
  readonly repeats?: boolean;
  /** What the values are as whole names of people. Absent: hardly any value is one. */
  readonly wholeNames?: WholeNameFacts;
  /** True when some user has nothing in this column. */
  readonly hasBlanks?: boolean;
}

export type ReadResponse =
  | { readonly ok: true; readonly summary: TableSummary }
  /** `sheets`: of a spreadsheet whose sheet is refused, the names of all. */
  | { readonly ok: false; readonly refusal: Refusal; readonly sheets?: readonly string[] };

/** A value that every user gets in a field. */
export interface ValueForAll {
  readonly field: FieldDefinition;
  readonly value: string | readonly string[];
}

export interface CheckSummary {
  readonly counts: CheckCounts;
  /** The fields that come from a column and apply to some row, in the order of the catalogue. */
  readonly columns: readonly MappedColumn[];
  readonly privileged: readonly PrivilegedRole[];
  /** Some cells may be damaged: to be checked again once the repairs are loaded. */
  readonly isPartial?: true;
}

export interface MappedColumn {
  readonly field: string;
  /** Position in the file, from 0. */
  readonly index: number;
  /** How the cells are read, where the column as a whole has proved it. */
  readonly reading?: string;
  readonly length: TextLength;
}

/** The lengths of the longest text and the longest word of a column, in characters of average width. */
export interface TextLength {
  readonly text: number;
  readonly word: number;
  /** Cells had problems when they were checked for the first time under the plan. */
  readonly hasProblems: boolean;
}

/** A privileged role and how many ready users would get it. */
export interface PrivilegedRole {
  readonly name: string;
  readonly users: number;
  /** Names of the first of these users. */
  readonly named: readonly string[];
}

export type RowFilter = 'all' | 'ready' | 'duplicates' | 'errors' | 'warnings' | 'left-out';

export interface RowWindow {
  /** Rows that pass the filter. */
  readonly total: number;
  /** Position of the first of `rows` among them, from 0. */
  readonly from: number;
  readonly rows: readonly GridRow[];
  /** Of the first rows, which come before all rows are checked. */
  readonly columns?: readonly MappedColumn[];
  /** The cell that was looked for. */
  readonly found?: CellPlace;
}

export interface CellPlace {
  /** Position of the row among those that pass the filter. */
  readonly position: number;
  /** Position among the columns that are shown; -1: the row as a whole. */
  readonly column: number;
}

export interface GridRow {
  readonly id: number;
  /** Spreadsheet row number. */
  readonly row: number;
  readonly status: RowStatus;
  /** The file's text, one for each field that comes from a column, in the order of the catalogue. */
  readonly texts: readonly string[];
  /** What the texts mean in a list of the host, one for each of them; absent where no field has such a list. */
  readonly choices?: readonly (readonly Choice[] | undefined)[];
  readonly problems: readonly Problem[];
  /** Texts before all edits, of the cells that hold others; their positions are those of `texts`. */
  readonly before?: Readonly<Record<number, string>>;
}
