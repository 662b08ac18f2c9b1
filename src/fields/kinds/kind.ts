import type { Choice } from '../../host.js';
import type { ChoiceLists, FieldDefinition } from '../field-definition.js';
import type { FieldKind, ValueCode } from './kinds.js';
import type { Rule } from './rule.js';

/** Prepares the rule of a field, once for any number of cells. `reading`: what the {@link ColumnReader} of the kind said. */
export type RuleFactory = (field: FieldDefinition, lists: ChoiceLists, reading?: string) => Rule;

/** Finds out from all cells of a column, trimmed, how each is to be read. `undefined`: they do not tell. */
export type ColumnReader = (texts: readonly string[]) => string | undefined;

/** What a kind is to everybody. */
export interface KindTraits {
  /** A cell may hold several values. */
  readonly holdsSeveral: boolean;
  /** Values are entries of a list, which the field's definition must name. */
  readonly needsList: boolean;
  /** Values have a form of their own, which a control shows and `when` compares with. */
  readonly hasOwnForm: boolean;
  /** What `min` and `max` of a field's definition are. */
  readonly bounds: 'numbers' | 'dates';
}

/** What the values of a column say about a field. */
export interface KindEvidence {
  /** How sure values alone can be, where a header says nothing. `undefined`: a field of the kind needs a name. */
  readonly confidence: number | undefined;
  /** What a valid value must be like as well, so that nobody takes it for something else. `choices`: in the field's list. */
  readonly isDistinctive: (text: string, choices: number) => boolean;
  /** The problem of texts that are the field's all the same, and whose value only their whole column tells. */
  readonly undecided?: ValueCode;
  /** Values that are valid and still never meant, all of them together. */
  readonly contradicts: (texts: readonly string[]) => boolean;
  /** Only the field's very own name outweighs values that do not fit. */
  readonly needsOwnName: boolean;
  /** Values that may be anything, but for a column of another kind that names each of them. */
  readonly confirmedBy: { readonly kind: FieldKind; readonly named: (text: string) => string } | undefined;
}

/** What undamaged cells of a kind look like. The repairs (`checking/repairs/`) point out the others. */
export interface KindShape {
  /** Problems that only say that a value is invalid. Damage that says why takes their place. */
  readonly generalCodes: readonly ValueCode[];
  /** Cells without any damage. Most cells of a file are matched, and cost no more than this one expression. */
  readonly harmless: (field: FieldDefinition) => RegExp;
  /** Cells hold one of few words: any other word is unknown, whatever a spreadsheet has made of it. */
  readonly isWord: boolean;
  /** Letters of several alphabets in one cell are suspicious. */
  readonly hasOneScript: boolean;
  /** Dates that nobody means: `full` are those with a day, as 2024-05-01 and 1-Mar; `any` includes Jan-12. */
  readonly strayDates: (field: FieldDefinition) => 'none' | 'full' | 'any';
  /** Numbers of which the other cells of the column tell what a spreadsheet has taken off in front. */
  readonly numbers: (field: FieldDefinition) => 'extension' | 'phone' | undefined;
}

/** How the page shows a kind. */
export interface KindDisplay {
  /** Least width of a column of the grid, in the grid's own `em`. By kind, not by content: columns must not move while rows slide. */
  readonly width: number;
  /** Name of the control for one value that all users get (elements/value-control.ts). */
  readonly control: string;
  /** That value is chosen from what the control offers, not typed. */
  readonly isChosen: boolean;
  /** The input of a cell. */
  readonly input: CellInput;
  /** Name of the text that says what a value for all users must look like (messages/en/mapping.ts). */
  readonly format: (field: FieldDefinition) => string | undefined;
  /** Two fields of the kind usually take their values from one column. */
  readonly sharesColumn: boolean;
  /** The cell of a user in the sample file; one that passes every check. */
  readonly sample: (field: FieldDefinition, given: SampleGiven) => string;
}

export interface CellInput {
  /** As HTML names types of `input`. */
  readonly type: string;
  /** As HTML names what a touch screen shows for keys; absent: all of them. */
  readonly mode?: string;
  /** What an input of that type takes of a cell's text. */
  readonly textOf: (cell: string, reading?: string) => string;
}

export interface SampleGiven {
  readonly username: string;
  readonly extension: string;
  /** Entries of the field's list. */
  readonly choices: readonly Choice[];
}
