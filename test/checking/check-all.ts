import { checkRows, type CheckedCells } from '../../src/checking/check-rows.js';
import { cellRepairs } from '../../src/checking/repairs/cell-repairs.js';
import { LazyRepairs } from '../../src/checking/repairs/lazy-repairs.js';
import type { ClassifiedRows } from '../../src/checking/classify-rows.js';
import { IncrementalCheck } from '../../src/engine/incremental-check.js';
import type { ReviewSetup } from '../../src/engine/review-rows.js';
import type { Table } from '../../src/files/table.js';

/** The repairs as they are once loaded. */
export function allRepairs(): LazyRepairs {
  const repairs = new LazyRepairs();
  repairs.loaded(cellRepairs);
  return repairs;
}

export interface CheckRequest extends ReviewSetup {
  readonly table: Table;
  /** Ids of the excluded rows. */
  readonly excluded?: ReadonlySet<number>;
}

/** Checks every row against the plan and against the other rows. */
export function checkAll({ table, excluded, ...setup }: CheckRequest): ClassifiedRows & {
  readonly cells: CheckedCells;
} {
  const cells = new IncrementalCheck(table, setup, allRepairs());
  return { ...checkRows(table, cells, excluded ?? new Set()), cells };
}
