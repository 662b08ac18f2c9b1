import type { Table } from '../files/table.js';
import { applyPlan } from './apply-plan.js';
import type { ColumnReadings } from './column-readings.js';
import type { ChoiceLists, FieldDefinition } from '../fields/field-definition.js';
import type { ImportPlan } from '../fields/plan.js';
import type { ProblemMap, SharedValues } from './find-duplicates.js';
import type { Problem } from './problem.js';
import { findHoldBackColumn } from '../fields/report-columns.js';
import { isNotAUser, rowProblems } from './row-problems.js';
import { SharedValueFinder } from './shared-values.js';

export interface CellsRequest {
  readonly table: Table;
  readonly fields: readonly FieldDefinition[];
  readonly plan: ImportPlan;
  readonly lists: ChoiceLists;
  readonly readings?: ColumnReadings | undefined;
}

/** The results that excluding a row does not change. */
export interface CheckedCells {
  readonly problems: ProblemMap;
  readonly shared: SharedValues;
}

/** Checks each row by itself, and finds the rows that share a unique value. Row ids are positions in `table.rows`. */
export function checkCells({ table, fields, plan, lists, readings }: CellsRequest): CheckedCells {
  const mapRow = applyPlan(fields, plan, table.headers, lists, { readings });
  const holdBackColumn = findHoldBackColumn(table.headers);
  const finder = new SharedValueFinder(fields);
  const problems = new Map<number, readonly Problem[]>();
  table.rows.forEach((row, rowId) => {
    let found = rowProblems(row, holdBackColumn);
    if (!isNotAUser(row)) {
      const { values, problems: wrong } = mapRow(row.cells);
      finder.add(rowId, values);
      if (wrong.length) found = [...found, ...wrong.map((problem) => ({ ...problem, row: row.row }))];
    }
    if (found.length) problems.set(rowId, found);
  });
  return { problems, shared: finder.finish(table, plan) };
}
