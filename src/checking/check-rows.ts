import type { Table } from '../files/table.js';
import { findDuplicates, type ProblemMap, type SharedValues } from './find-duplicates.js';
import { classifyRows, type ClassifiedRows } from './classify-rows.js';

/** The results that excluding a row does not change. */
export interface CheckedCells {
  readonly problems: ProblemMap;
  readonly shared: SharedValues;
}

/**
 * Compares rows whose cells are checked, also after rows were excluded or the host has reported problems. No cell is
 * checked again, so that the update is quick.
 *
 * @param host The problems that the host reported.
 */
export function checkRows(
  table: Table,
  { problems, shared }: CheckedCells,
  excluded: ReadonlySet<number>,
  host: ProblemMap = new Map(),
): ClassifiedRows {
  const rowNumber = (rowId: number) => table.rows[rowId]?.row ?? 0;
  const duplicates = findDuplicates(shared, rowNumber, (rowId) => excluded.has(rowId));
  return classifyRows(table.rows.length, [problems, duplicates, host], excluded);
}
