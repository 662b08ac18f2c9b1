import type { Table, TableRecord, TableRow } from '../files/table.js';
import { shortenText } from '../fields/shorten-text.js';
import type { TableSummary } from './protocol.js';
import { summarizeColumns } from './summarize-columns.js';

const shownRows = 5;

/** The part of a table that crosses to the page. */
export function summarizeTable(table: Table): TableSummary {
  const isSeen = isShown(table);
  // What a total or a remark holds says nothing about the users.
  const users = table.rows.filter((row, id) => !row.fault && isSeen(row, id));
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
    columns: summarizeColumns(table, users),
    firstRows: rows.filter(isSeen).slice(0, shownRows).map(shortenCells),
  };
}

function shortenCells({ row, cells }: TableRecord): TableRecord {
  return { row, cells: cells.map((cell) => shortenText(cell)) };
}

/** What nobody sees in the spreadsheet is not shown, and says nothing. */
function isShown({ aside }: Table): (row: TableRow, id: number) => boolean {
  const leftOut = new Set(aside);
  return ({ fault }, id) => fault !== undefined || !leftOut.has(id);
}
