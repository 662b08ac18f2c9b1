import type { Table } from '../files/table.js';
import { checkCells, type CellsRequest, type CheckedCells } from './check-cells.js';
import { findDuplicates, type ProblemMap } from './find-duplicates.js';
import { classifyRows, type ClassifiedRows } from './classify-rows.js';

export interface CheckRequest extends CellsRequest {
  /** Ids of the excluded rows. */
  readonly excluded?: ReadonlySet<number>;
}

export interface CheckResult extends ClassifiedRows {
  /** The checked cells, for {@link recheckRows}. */
  readonly cells: CheckedCells;
}

/** Checks every row of the table against the plan and against the other rows. */
export function checkRows(request: CheckRequest): CheckResult {
  const cells = checkCells(request);
  return { ...recheckRows(request.table, cells, request.excluded ?? new Set()), cells };
}

/**
 * Updates the result of {@link checkRows} after rows were excluded or the host has reported problems. No cell is checked
 * again, so that the update is quick.
 *
 * @param host The problems that the host reported.
 */
export function recheckRows(
  table: Table,
  { problems, shared }: CheckedCells,
  excluded: ReadonlySet<number>,
  host: ProblemMap = new Map(),
): ClassifiedRows {
  const rowNumber = (rowId: number) => table.rows[rowId]?.row ?? 0;
  const duplicates = findDuplicates(shared, rowNumber, (rowId) => excluded.has(rowId));
  return classifyRows(table.rows.length, [problems, duplicates, host], excluded);
}
