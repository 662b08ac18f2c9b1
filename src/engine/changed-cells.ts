import { shortenText } from '../fields/shorten-text.js';
import type { EditedTable } from './edited-table.js';
import type { MappedColumn, RowWindow } from './protocol.js';

/** Adds to the rows what their changed cells held before. */
export function withTextsBefore(
  window: RowWindow,
  columns: readonly MappedColumn[],
  edited: EditedTable,
): RowWindow {
  const rows = window.rows.map((row) => {
    if (!edited.isChanged(row.id)) return row;
    const before: Record<number, string> = {};
    const cells = edited.table.rows[row.id]?.cells ?? [];
    columns.forEach(({ index }, at) => {
      const text = edited.originalText(row.id, index);
      if (text !== cells[index]) before[at] = shortenText(text);
    });
    return { ...row, before };
  });
  return { ...window, rows };
}
