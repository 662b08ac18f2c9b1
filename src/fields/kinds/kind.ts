import type { Choice } from '../../host.js';
import type { ChoiceLists, FieldDefinition, FieldValue } from '../field-definition.js';
import type { FieldKind, ValueCode } from './kinds.js';
import type { Rule } from './rule.js';

/** Prepares the rule of a field for any number of cells. `reading`: the result of the kind's {@link ColumnReader}. */
export type RuleFactory = (field: FieldDefinition, lists: ChoiceLists, reading?: string) => Rule;

/** Finds out from all cells of a column, trimmed, how to read each cell. `undefined`: the cells prove nothing. */
export type ColumnReader = (texts: readonly string[]) => string | undefined;

/** The traits of a kind that the whole product relies on. */
export interface KindTraits {
  /** True when a cell may hold several values. */
  readonly holdsSeveral: boolean;
  /** True when values are entries of a list, which the field's definition must name. */
  readonly needsList: boolean;
  /** True when values have a canonical form, which a control shows and `when` compares. */
  readonly hasOwnForm: boolean;
  /** The type of `min` and `max` in a field's definition. */
  readonly bounds: 'numbers' | 'dates';
  /** True when a header may mean the contrary of a field. */
  readonly hasOpposite: boolean;
}

/** The value of a cell whose header means the contrary of the field. */
export type Opposite = (text: string, value: FieldValue, field: FieldDefinition) => FieldValue;

/** The evidence that the values of a column give for a field. */
export interface KindEvidence {
  /** Confidence by values alone, for a header that says nothing. `undefined`: a field of the kind needs a name. */
  readonly confidence: number | undefined;
  /** Fewest different values that identify a column whose header says something else. Infinity: any number is too few. */
  readonly fewest: number;
  /** True for a valid value that fits hardly anything else. `choices`: the number of entries in the field's list. */
  readonly isDistinctive: (text: string, choices: number) => boolean;
  /** True when only the field's very own name outweighs values that do not fit. */
  readonly needsOwnName: boolean;
  /** Another kind whose column must name each of the values, which by themselves may be anything. */
  readonly confirmedBy: { readonly kind: FieldKind; readonly named: (text: string) => string } | undefined;
}

/** What tells, beside valid values, whether a column fits a field. */
export interface ColumnFit {
  /** Code for values that fit the field although only the whole column decides how to read them. */
  readonly undecided?: ValueCode;
  /** True for values that are valid one by one, but never meant as a whole. */
  readonly contradicts?: (texts: readonly string[]) => boolean;
}

/** How undamaged cells of a kind look. The repairs (`checking/repairs/`) find the damaged cells. */
export interface KindShape {
  /** Codes that only say that a value is invalid. A more telling problem of damage takes their place. */
  readonly generalCodes: readonly ValueCode[];
  /** Matches cells without any damage: one expression keeps the check of most cells cheap. */
  readonly harmless: (field: FieldDefinition) => RegExp;
  /** True when cells hold one of few words, so that a damaged cell is an unknown word in any case. */
  readonly isWord: boolean;
  /** True when letters of several alphabets in one cell are suspicious. */
  readonly hasOneScript: boolean;
  /** Dates that nobody means: `full` are dates with a day, such as 2024-05-01 and 1-Mar; `any` includes Jan-12. */
  readonly strayDates: (field: FieldDefinition) => 'none' | 'full' | 'any';
  /** What the numbers among the cells are. `undefined`: none are meant. */
  readonly numbers: (field: FieldDefinition) => 'extension' | 'phone' | 'amount' | 'id' | undefined;
}

/** How the page shows a kind. */
export interface KindDisplay {
  /** Least width of a grid column, in the grid's `em`; fixed by kind, so that columns stay while rows scroll. */
  readonly width: number;
  /** Name of the control for one value for all users (elements/value-control.ts). */
  readonly control: string;
  /** True when the value for all users is chosen from what the control offers, not typed. */
  readonly isChosen: boolean;
  /** The input of a cell. */
  readonly input: CellInput;
  /** Name of the text that describes a valid value for all users (messages/en/mapping.ts). */
  readonly format: (field: FieldDefinition) => string | undefined;
  /** True when two fields of the kind usually share one column. */
  readonly sharesColumn: boolean;
  /** The cell of a user in the sample file; the cell passes every check. */
  readonly sample: (field: FieldDefinition, given: SampleGiven) => string;
}

export interface CellInput {
  /** Type of the `input`, as in HTML. */
  readonly type: string;
  /** `inputmode` of a touch keyboard, as in HTML; absent: the whole keyboard. */
  readonly mode?: string;
  /** The value of the input for the text of a cell. */
  readonly textOf: (cell: string, reading?: string) => string;
}

export interface SampleGiven {
  readonly username: string;
  readonly extension: string;
  /** Entries of the field's list. */
  readonly choices: readonly Choice[];
}
