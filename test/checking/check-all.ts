import { checkRows, type CheckedCells } from '../../src/checking/check-rows.js';
import type { ClassifiedRows } from '../../src/checking/classify-rows.js';
import { IncrementalCheck } from '../../src/engine/incremental-check.js';
import type { ReviewSetup } from '../../src/engine/review-rows.js';
import type { Table } from '../../src/files/table.js';

export interface CheckRequest extends ReviewSetup {
  readonly table: Table;
  /** Ids of the excluded rows. */
  readonly excluded?: ReadonlySet<number>;
}

/** Checks every row against the plan and against the other rows. */
export function checkAll({ table, excluded, ...setup }: CheckRequest): ClassifiedRows & {
  readonly cells: CheckedCells;
} {
  const cells = new IncrementalCheck(table, setup);
  return { ...checkRows(table, cells, excluded ?? new Set()), cells };
}
