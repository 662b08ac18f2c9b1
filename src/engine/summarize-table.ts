import type { Table, TableRecord, TableRow } from '../files/table.js';
import { isReportColumn } from '../fields/report-columns.js';
import { shortenText } from '../fields/shorten-text.js';
import type { TableColumn, TableSummary } from './protocol.js';

const shownRows = 5;
const sampleCount = 3;
/** Rows that are searched for samples: a column that is empty in all of them shows none. */
const sampledRows = 200;

/** The part of a table that crosses to the page. */
export function summarizeTable(table: Table): TableSummary {
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
    columns: summarizeColumns(table),
    firstRows: rows.filter(isShown(table)).slice(0, shownRows).map(shortenCells),
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

function summarizeColumns(table: Table): readonly TableColumn[] {
  const { headers, hiddenColumns } = table;
  const seen = new Map<string, number>();
  // What a total or a remark holds says nothing about the users.
  const users = table.rows.filter(isShown(table)).filter(({ fault }) => !fault);
  for (const header of headers) seen.set(header, (seen.get(header) ?? 0) + 1);
  return headers.map((header, index) => ({
    index,
    header,
    ambiguous: header === '' || (seen.get(header) ?? 0) > 1,
    offered: !isReportColumn(header),
    samples: takeSamples(users, index),
    ...(hiddenColumns?.includes(index) && { hidden: true }),
  }));
}

function takeSamples(rows: Table['rows'], index: number): readonly string[] {
  const found = new Set<string>();
  for (let at = 0; at < rows.length && at < sampledRows && found.size < sampleCount; at++) {
    const cell = rows[at]?.cells[index]?.trim();
    if (cell) found.add(shortenText(cell));
  }
  return [...found];
}
