import type { Table } from '../files/table.js';
import { checkCells, type CellsRequest, type CheckedCells } from './check-cells.js';
import { findDuplicates, type ProblemMap } from './find-duplicates.js';
import { classifyRows, type ClassifiedRows } from './classify-rows.js';

export interface CheckRequest extends CellsRequest {
  /** Row ids. */
  readonly excluded?: ReadonlySet<number>;
}

export interface CheckResult extends ClassifiedRows {
  /** For {@link recheckRows}. */
  readonly cells: CheckedCells;
}

/** Every row of the table, checked against the plan and against the others. */
export function checkRows(request: CheckRequest): CheckResult {
  const cells = checkCells(request);
  return { ...recheckRows(request.table, cells, request.excluded ?? new Set()), cells };
}

/**
 * What {@link checkRows} says once other rows are left out or the host has spoken. Quick: no cell is checked again.
 *
 * @param host What the host itself found wrong.
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
