import type { Table, TableRecord, TableRow } from '../files/table.js';
import { shortenText } from '../fields/shorten-text.js';
import type { TableSummary } from './protocol.js';
import { summarizeColumns } from './summarize-columns.js';

const shownRows = 5;

/** The part of a table that crosses to the page. */
export function summarizeTable(table: Table): TableSummary {
  const isSeen = isShown(table);
  const { rows, encoding, delimiter, headerRow, blankRows, firstRecords = [], origin } = table;
  return {
    rows: rows.length,
    blankRows,
    encoding,
    delimiter,
    headerRow,
    notes: [],
    ...origin,
    firstRecords: firstRecords.map(shortenCells),
    columns: summarizeColumns(table, usersOf(table)),
    firstRows: rows.filter(isSeen).slice(0, shownRows).map(shortenCells),
  };
}

/** The rows that are users, as far as is known: what a total or a remark holds says nothing about them. */
export function usersOf(table: Table): readonly TableRow[] {
  const isSeen = isShown(table);
  return table.rows.filter((row, id) => !row.fault && isSeen(row, id));
}

function shortenCells({ row, cells }: TableRecord): TableRecord {
  return { row, cells: cells.map((cell) => shortenText(cell)) };
}

/** What nobody sees in the spreadsheet is not shown, and says nothing. */
function isShown({ aside }: Table): (row: TableRow, id: number) => boolean {
  const leftOut = new Set(aside);
  return ({ fault }, id) => fault !== undefined || !leftOut.has(id);
}
