import type { Table } from '../files/table.js';
import type { FieldDefinition } from '../fields/field-definition.js';
import { type ImportPlan, columnOfField } from '../fields/plan.js';
import { columnReaders } from '../fields/kinds/cell-tables.js';

/** How to read the cells of a column, by field id, where only all cells together decide. */
export type ColumnReadings = ReadonlyMap<string, string>;

/**
 * @param table The file as read. Corrected cells and excluded rows change nothing: a proof in the column stays, and no
 *   cell is read differently because another cell was corrected.
 */
export function columnReadings(
  fields: readonly FieldDefinition[],
  plan: ImportPlan,
  { headers, rows }: Pick<Table, 'headers' | 'rows'>,
): ColumnReadings {
  const readings = new Map<string, string>();
  for (const { id, kind } of fields) {
    const read = columnReaders[kind];
    const column = columnOfField(plan, id, headers);
    if (!read || column === undefined) continue;
    const reading = read(rows.map(({ cells }) => (cells[column] ?? '').trim()));
    if (reading !== undefined) readings.set(id, reading);
  }
  return readings;
}
