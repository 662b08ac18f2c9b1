import type { NewUser, PasswordPolicy } from '../host.js';
import type { ImportCounts } from '../submit/outcome.js';
import type { ChoiceLists, FieldDefinition, ImportPlan } from '../fields/field-definition.js';
import type { ProblemCode, ProblemParams, ProblemSeverity } from '../fields/problem.js';
import type { CheckSummary, RowFilter, RowWindow } from './protocol.js';

/** A cell and its new text. */
export interface CellEdit {
  /** Row id. */
  readonly id: number;
  /** Field that the cell's column belongs to by the plan. */
  readonly field: string;
  readonly text: string;
}

/** The same for many rows at once. */
export type Repair =
  /** What is certain: the group said so. */
  | { readonly kind: 'certain'; readonly code: ProblemCode; readonly field: string }
  /** Another text for every cell of a field that holds `value` (case and blanks around it do not count). */
  | { readonly kind: 'replace'; readonly field: string; readonly value: string; readonly text: string }
  /** A text for the cells of a field that are blank. */
  | { readonly kind: 'fill-blank'; readonly field: string; readonly text: string };

/** One thing that is wrong, in how many rows, and what would mend all of them at once. */
export interface ProblemGroup {
  readonly code: ProblemCode;
  readonly severity: ProblemSeverity;
  readonly field?: string;
  /** Of the first of its rows: for the text. */
  readonly params: ProblemParams;
  readonly rows: number;
  /** Of a choice that is unknown or means several: the whole text of the cells. Each text is a group of its own. */
  readonly value?: string;
  /** Entries of the list that may be meant, the likeliest first. */
  readonly suggestions?: readonly { readonly id: string; readonly name: string }[];
  /** What one click makes of the first of its cells; absent where nothing is certain. */
  readonly example?: { readonly before: string; readonly after: string };
}

/** Narrows the rows that a filter shows. */
export interface RowSearch {
  /** Found in any cell that is shown, or as the row's number. */
  readonly text?: string;
  readonly problem?: {
    readonly code: ProblemCode;
    readonly field?: string;
    readonly value?: string;
  };
}

/** What was changed by hand. */
export interface EditState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Cells that differ from the file, by position of their column. */
  readonly cells: readonly { readonly column: number; readonly count: number }[];
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
  /** Row ids that the last step changed: the host may be asked about them again. */
  readonly changed: readonly number[];
  /** After one cell was edited. */
  readonly others?: SameForOthers;
}

/** The page's side of what is done to rows on Review. Without it they can be looked at, left out and imported. */
export interface ReviewPort {
  /** The first rows of the table, checked as if there were no others: all take longer. */
  firstRows(
    fields: readonly FieldDefinition[],
    plan: ImportPlan,
    lists: ChoiceLists,
    count: number,
  ): RowWindow;
  /** What there is to mend, after a check. */
  summary(): ReviewSummary;
  edit(edits: readonly CellEdit[]): ReviewSummary;
  repair(repair: Repair): ReviewSummary;
  undo(): ReviewSummary;
  redo(): ReviewSummary;
  rows(filter: RowFilter, search: RowSearch, from: number, count: number): RowWindow;
  /** The whole text of a cell, to begin editing with: rows hold it shortened. */
  textOf(id: number, field: string): string;
  /** Ready users by their position, for the host's own check. Their keys are row ids: none of them is sent under it. */
  readyUsers(from: number, count: number): readonly NewUser[];
  /** Those of the rows that are ready, for the same. */
  readyUsersOf(ids: readonly number[]): readonly NewUser[];
  /** After an import: puts the rows that the host has turned down in the place of the file's. */
  loadFixable(): void;
  /** Makes those of them pending that are ready, with the values that they have now. `undefined`: the journal can't be written. */
  revise(passwordPolicy: PasswordPolicy | undefined): Promise<ImportCounts | undefined>;
}
