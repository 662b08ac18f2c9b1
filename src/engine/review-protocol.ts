import type { NewUser, PasswordPolicy } from '../host.js';
import type { ImportCounts } from '../submit/outcomes.js';
import type { ChoiceLists, FieldDefinition } from '../fields/field-definition.js';
import type { ImportPlan } from '../fields/plan.js';
import type { ProblemCode, ProblemParams, ProblemSeverity } from '../checking/problem.js';
import type { Suggestion } from '../fields/suggest-choices.js';
import type { CellPlace, CheckSummary, RowFilter, RowWindow } from './protocol.js';

/** A cell and its new text. */
export interface CellEdit {
  /** Row id. */
  readonly id: number;
  /** Field that the cell's column belongs to by the plan. */
  readonly field: string;
  readonly text: string;
}

/** A change of many rows at once. */
export type Repair =
  /** The certain repair of a group that has an example, and of the same problem in the columns of other fields. */
  | {
      readonly kind: 'certain';
      readonly code: ProblemCode;
      readonly field: string;
      readonly also?: readonly string[];
    }
  /** Another text for every cell of a field that holds `value` (case and blanks around it do not count). */
  | { readonly kind: 'replace'; readonly field: string; readonly value: string; readonly text: string }
  /** Another text for each of several values, as pairs of both. */
  | {
      readonly kind: 'replace-each';
      readonly field: string;
      readonly texts: readonly (readonly [value: string, text: string])[];
    }
  /** A text for the cells of a field that are blank. */
  | { readonly kind: 'fill-blank'; readonly field: string; readonly text: string }
  /** A text for the cells of a field in some rows, whatever they hold. `ids`: row ids. */
  | {
      readonly kind: 'fill-rows';
      readonly field: string;
      readonly ids: readonly number[];
      readonly text: string;
    };

/** One problem, in how many rows, and what would repair all of them at once. */
export interface ProblemGroup {
  readonly code: ProblemCode;
  readonly severity: ProblemSeverity;
  readonly field?: string;
  /** Of the first of its rows: for the text. Empty where the other rows say something else. */
  readonly params: ProblemParams;
  readonly rows: number;
  /** Of a choice that is unknown or means several: the whole text of the cells. Each text is a group of its own. */
  readonly value?: string;
  /** Entries of the list that may be meant, the likeliest first. */
  readonly suggestions?: readonly Suggestion[];
  /** The different texts of the cells, where these are too many for a group each, and few enough to look up. */
  readonly texts?: readonly string[];
  /** What some of these texts most likely mean. */
  readonly likely?: readonly (readonly [value: string, text: string])[];
  /** What one click makes of the first of its cells; absent where nothing is certain. */
  readonly example?: { readonly before: string; readonly after: string };
  /** Fields of other columns that the same certain repair fits. */
  readonly also?: readonly string[];
}

/** Narrows the rows that a filter shows, and puts them in order. */
export interface RowSearch {
  /** Found in any cell that is shown, or as the row's number. */
  readonly text?: string;
  /** Only users who would get a privileged role. */
  readonly privileged?: true;
  readonly problem?: {
    readonly code: ProblemCode;
    readonly field?: string;
    readonly value?: string;
  };
  /** Only rows with cells that differ from the file. */
  readonly changed?: boolean;
  /** Absent: the order of the file. */
  readonly sort?: RowSort;
}

/** The order of the rows by the texts of a field. */
export interface RowSort {
  readonly field: string;
  readonly isDescending: boolean;
}

/** Where the search for an error begins; the cell itself does not count. */
export interface ErrorSearch extends CellPlace {
  /** Id of the row, which edits may have moved. */
  readonly id: number | undefined;
  readonly isBackwards: boolean;
}

/** The history of edits. */
export interface EditState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Cells that differ from the file, by position of their column. */
  readonly cells: readonly { readonly column: number; readonly count: number }[];
  /** Rows with such cells; absent where there are none. */
  readonly rows?: number;
}

/** What was typed into one cell, offered for the other cells of its column that were blank, or the same. */
export interface SameForOthers {
  readonly repair: Extract<Repair, { readonly kind: 'replace' | 'fill-blank' }>;
  /** The cells that it would change. */
  readonly rows: number;
  /** What the cell has become, or was before it, shortened. */
  readonly shown: string;
}

export interface ReviewSummary {
  readonly check: CheckSummary;
  readonly problemGroups: readonly ProblemGroup[];
  readonly edits: EditState;
  /** Ids of the rows that the last change concerned: the host may check them again. */
  readonly changed: readonly number[];
  /** Number of the cells that the last change gave other texts. */
  readonly cells: number;
  /** After one cell was edited. */
  readonly others?: SameForOthers;
  /** After rows were left out, or taken back. */
  readonly leftOut?: boolean;
}

/** The rows with these ids, or all that have a problem. */
export type RowsToLeaveOut =
  | { readonly ids: readonly number[]; readonly problem?: undefined }
  | { readonly ids?: undefined; readonly problem: NonNullable<RowSearch['problem']> };

/** Edits, repairs and searches of the rows on Review. Without this port rows can be shown, left out and imported. */
export interface ReviewPort {
  /** The first rows of the table, checked as if there were no others: a check of all takes longer. */
  firstRows(
    fields: readonly FieldDefinition[],
    plan: ImportPlan,
    lists: ChoiceLists,
    count: number,
  ): RowWindow;
  /** The problem groups after a check. */
  summary(): ReviewSummary;
  edit(edits: readonly CellEdit[]): ReviewSummary;
  /** Makes repairs one after the other, as one change: what is certain is found out anew before each. */
  repair(...repairs: Repair[]): ReviewSummary;
  /** Leaves rows out, or takes them back: a change that can be undone like any other. */
  leaveOut(rows: RowsToLeaveOut, leftOut: boolean): ReviewSummary;
  /** The plan for the next file of this kind, with what was made of words that no list knows. */
  plan(): ImportPlan;
  undo(): ReviewSummary;
  redo(): ReviewSummary;
  rows(filter: RowFilter, search: RowSearch, from: number, count: number): RowWindow;
  /** The row ids of a part of the list that {@link rows} shows, in its order. */
  idsOf(filter: RowFilter, search: RowSearch, from: number, count: number): readonly number[];
  /** The rows around the next cell with an error, which is {@link RowWindow.found} unless there is none. */
  rowsAtError(filter: RowFilter, search: RowSearch, from: ErrorSearch, count: number): RowWindow;
  /** The whole text of a cell, to begin editing with: rows hold it shortened. */
  textOf(id: number, field: string): string;
  /** Ready users by their position, for the host's own check. Their keys are row ids: none of them is sent under it. */
  readyUsers(from: number, count: number): readonly NewUser[];
  /** The ready users among some rows, for the same. */
  readyUsersOf(ids: readonly number[]): readonly NewUser[];
  /** After an import: the rows that the host has turned down replace those of the file. */
  loadFixable(): void;
  /** Makes the fixable rows pending that are ready, with their present values. `undefined`: the journal can't be written. */
  revise(passwordPolicy: PasswordPolicy | undefined): Promise<ImportCounts | undefined>;
}
