import type { FieldDefinition } from '../../fields/field-definition.js';
import type { ProblemParams } from '../../fields/finding.js';

/** Damage that a cell shows by itself, how it is found, and what the cell is repaired to. Every `text` is trimmed, and not harmless for its kind. */
export interface CellRepair {
  readonly foundIn: 'cell';
  /** Code of the problem. */
  readonly code: string;
  /** True when the damage is always an error. Other damage is a warning, unless it makes the value invalid. */
  readonly isError: boolean | ((field: FieldDefinition) => boolean);
  /** True: texts of ASCII alone can't have such damage, and are not searched. */
  readonly isBeyondAscii?: true;
  /** Prepares the detection for all cells of a field. `undefined`: the field can't have such damage. */
  readonly finderOf: (field: FieldDefinition) => ((text: string) => boolean) | undefined;
  /** True for a field whose valid values may look like this damage: only an invalid value is damaged. */
  readonly isOnlyInvalid?: (field: FieldDefinition) => boolean;
  /** Whether the damage makes a value invalid: a function returns the text that would have to be valid. */
  readonly explainsInvalid: 'always' | 'never' | ((text: string) => string | undefined);
  /** The facts for the text of the problem. */
  readonly paramsOf?: (text: string) => ProblemParams;
  /** The cell before the damage, where certain; absent: what was meant is never certain. */
  readonly repair?: (text: string, field: FieldDefinition) => string | undefined;
}

/** Damage that is found wherever it can be undone for certain. */
export function certainDamage<const Code extends string>(
  code: Code,
  undo: (text: string) => string | undefined,
  isOf: (field: FieldDefinition) => boolean = () => true,
) {
  const isFound = (text: string): boolean => undo(text) !== undefined;
  return {
    foundIn: 'cell',
    code,
    isError: false,
    finderOf: (field) => (isOf(field) ? isFound : undefined),
    explainsInvalid: undo,
    repair: undo,
  } as const satisfies CellRepair;
}

/** Damage that only the other cells of the column reveal. Such damage is a warning. */
export interface ColumnRepair {
  readonly foundIn: 'column';
  readonly code: string;
  /** `undefined`: the field can't have such damage. */
  readonly createDetector: (field: FieldDefinition) => ColumnDetector | undefined;
}

/** Counts the trimmed cells of a column. */
export interface ColumnDetector {
  /** Adds a cell (1) or removes a cell (-1). */
  count(text: string, by: 1 | -1): void;
  detect(): ColumnDamage;
}

/** The damage in a column, valid until the cells of the column change. */
export interface ColumnDamage {
  /** Identifies the findings: equal keys mean equal findings in every cell. Empty: no damage. */
  readonly key: string;
  /** The facts for the text of the problem; `undefined`: the cell is undamaged. */
  find(text: string): ProblemParams | undefined;
  /** The cell before the damage, where certain. */
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
