import type { Table } from '../files/table.js';
import type { FieldDefinition, ImportPlan } from '../fields/field-definition.js';
import { columnReaders } from '../fields/kinds/kinds.js';
import { columnOf } from '../fields/plan.js';

/** How the cells of a column are to be read, by field id, where only all of them together tell. */
export type ColumnReadings = ReadonlyMap<string, string>;

/**
 * @param table The file as it was read. Corrected cells and rows that were taken out do not count: what a column has proved
 *   stays proved, and no cell is read in another way because a different one was corrected.
 */
export function columnReadings(
  fields: readonly FieldDefinition[],
  plan: ImportPlan,
  { headers, rows }: Pick<Table, 'headers' | 'rows'>,
): ColumnReadings {
  const readings = new Map<string, string>();
  for (const { id, kind } of fields) {
    const read = columnReaders[kind];
    const column = columnOf(plan, id, headers);
    if (!read || column === undefined) continue;
    const reading = read(rows.map(({ cells }) => (cells[column] ?? '').trim()));
    if (reading !== undefined) readings.set(id, reading);
  }
  return readings;
}
