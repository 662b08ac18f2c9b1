import type { NamePart } from '../fields/plan.js';

/** The column that was found for a field. */
export interface ColumnMatch {
  /** Position of the column in the file. */
  readonly index: number;
  /** A number from {@link MIN_CONFIDENCE} to 1. */
  readonly confidence: number;
  /** The evidence for the match: the header, or the values where the header says nothing. */
  readonly by: 'name' | 'values';
  /** The header means the contrary of the field, and the values are yes and no. */
  readonly opposite?: true;
  /** The column holds whole names, of which the field takes a half. */
  readonly part?: NamePart;
}

/** Least confidence of a match: a wrong column is worse than an unresolved field. */
export const MIN_CONFIDENCE = 0.6;
