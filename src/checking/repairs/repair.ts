import type { FieldDefinition } from '../../fields/field-definition.js';
import type { ProblemParams } from '../../fields/finding.js';

/** A kind of damage, how it is found, and what one click makes of it: an entry of the list in `repairs.ts`. */
export type DamageRepair = CellRepair | ColumnRepair;

/** Damage that a cell shows by itself. Texts are trimmed cells of no kind's harmless ones. */
export interface CellRepair {
  readonly foundIn: 'cell';
  /** Of the problem that tells of it. */
  readonly code: string;
  /** An error in any case. Other damage is a warning, unless the value is invalid because of it. */
  readonly isError: boolean;
  /** Prepares a field, once for all its cells. `undefined`: the field has no such damage. */
  readonly finderOf: (field: FieldDefinition) => ((text: string) => boolean) | undefined;
  /** When a value is invalid because of it: a function returns the text that would have to be valid. */
  readonly explainsInvalid: 'always' | 'never' | ((text: string) => string | undefined);
  /** What the cell was before, where that is certain. */
  readonly repair: (text: string, field: FieldDefinition) => string | undefined;
}

/** Damage of which only the other cells of a column tell. It is a warning. */
export interface ColumnRepair {
  readonly foundIn: 'column';
  readonly code: string;
  /** `undefined`: the field has no such damage. */
  readonly createDetector: (field: FieldDefinition) => ColumnDetector | undefined;
}

/** Counts the cells of a column, trimmed. */
export interface ColumnDetector {
  /** Takes a cell in (1) or out again (-1). */
  count(text: string, by: 1 | -1): void;
  detect(): ColumnDamage;
}

/** What holds for the cells of a column as long as the column as a whole stays as it is. */
export interface ColumnDamage {
  /** Equal keys find the same in every cell. Empty: nothing. */
  readonly key: string;
  /** The facts for the text of the problem, in a damaged cell. */
  find(text: string): ProblemParams | undefined;
  /** What the cell was, where that is certain. */
  repair(text: string): string | undefined;
}

export const noColumnDamage: ColumnDamage = { key: '', find: () => undefined, repair: () => undefined };

export function adjustCount<K>(counts: Map<K, number>, key: K, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count) counts.set(key, count);
  else counts.delete(key);
}

export function sum(counts: Iterable<number>): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
