import { isBlankCell } from '../files/csv/blank-cell.js';
import type { Table, TableRow } from '../files/table.js';
import { isReportColumn, isReportTable } from '../fields/report-columns.js';

/**
 * Error details have the surplus cells of a row behind our own columns. A spreadsheet program makes all rows as wide as the
 * widest one, the header too: the nameless columns at the end are surplus cells again.
 */
export function restoreSurplus(table: Table): Table {
  const { headers, rows } = table;
  const width = headers.findLastIndex((name) => name !== '') + 1;
  if (width === headers.length || !isReportTable(headers) || !isReportColumn(headers[width - 1] ?? ''))
    return table;
  return { ...table, headers: headers.slice(0, width), rows: rows.map((row) => cutRow(row, width)) };
}

function cutRow({ extra = [], ...row }: TableRow, width: number): TableRow {
  const surplus = [...row.cells.slice(width), ...extra];
  const filled = surplus.findLastIndex((cell) => !isBlankCell(cell)) + 1;
  return {
    ...row,
    cells: row.cells.slice(0, width),
    ...(filled > 0 && { extra: surplus.slice(0, filled) }),
  };
}
