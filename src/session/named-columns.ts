import { sourceOf } from '../fields/plan.js';
import type { MappedColumn } from '../engine/protocol.js';
import type { GridColumn, SessionState } from './state.js';

/** The columns of the checked rows, by the names that they have in the file. */
export function namedColumns(
  columns: readonly MappedColumn[],
  { file, plan }: SessionState,
): readonly GridColumn[] {
  const names = file?.columns ?? [];
  const nameOf = (field: string, index: number): string => {
    const source = sourceOf(plan, field);
    // A derived column stands behind those of the file, and is called by the column that it is derived from.
    const at = index < names.length || source?.from !== 'column' ? index : source.index;
    return names[at]?.name ?? '';
  };
  return columns.map(({ index, ...column }) => ({ ...column, column: nameOf(column.field, index) }));
}
