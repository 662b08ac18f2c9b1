import type { Finding } from '../../fields/problem.js';

/** What only the other cells of a column tell of a cell. Cells are trimmed. */
export interface ColumnDetector {
  /** Takes a cell in (1) or out again (-1). */
  count(text: string, by: 1 | -1): void;
  detect(): ColumnDamage;
}

/** What is said of the cells of a column as long as the column as a whole stays as it is. */
export interface ColumnDamage {
  /** Equal keys say the same of every cell. Empty: nothing. */
  readonly key: string;
  find(text: string): Finding | undefined;
  /** What the cell was, where that is certain. */
  repair(text: string): string | undefined;
}

export const noColumnDamage: ColumnDamage = { key: '', find: () => undefined, repair: () => undefined };

export function adjustCount<K>(counts: Map<K, number>, key: K, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count) counts.set(key, count);
  else counts.delete(key);
}
