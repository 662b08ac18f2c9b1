import type { Table } from '../files/table.js';
import { checkCells, type CellsRequest, type CheckedCells } from './check-cells.js';
import { findDuplicates, type ProblemMap } from './find-duplicates.js';
import { settleRows, type SettledRows } from './settle-rows.js';

export interface CheckRequest extends CellsRequest {
  /** Row ids. */
  readonly leftOut?: ReadonlySet<number>;
}

export interface CheckedRows extends SettledRows {
  /** For {@link recheckRows}. */
  readonly cells: CheckedCells;
}

/** Every row of the table, checked against the plan and against the others. */
export function checkRows(request: CheckRequest): CheckedRows {
  const cells = checkCells(request);
  return { ...recheckRows(request.table, cells, request.leftOut ?? new Set()), cells };
}

/**
 * What {@link checkRows} says once other rows are left out or the host has spoken. Quick: no cell is checked again.
 *
 * @param host What the host itself found wrong.
 */
export function recheckRows(
  table: Table,
  { problems, shared }: CheckedCells,
  leftOut: ReadonlySet<number>,
  host: ProblemMap = new Map(),
): SettledRows {
  const rowNumber = (rowId: number) => table.rows[rowId]?.row ?? 0;
  const duplicates = findDuplicates(shared, rowNumber, (rowId) => leftOut.has(rowId));
  return settleRows(table.rows.length, [problems, duplicates, host], leftOut);
}
