import { quoteCell } from '../csv/write.js';
import type { MergedRange, SheetCells, SheetRow } from './sheet-cells.js';
import { SpreadsheetError } from './spreadsheet-error.js';

/** Rows by which the usual width is told. */
const JUDGED_ROWS = 100;
/** Columns up to which rows are filled up: a cell at the edge of a sheet must not make all rows as wide. */
const MOST_FILLED = 2000;
const MOST_CHARACTERS = 64 << 20;
/** Rows that are filled from merged cells. */
const MOST_MERGED_ROWS = 1_000_000;

/**
 * The cells as CSV with commas. A row of the sheet is a record, blank ones too: row numbers stay those of the sheet.
 * Rows past the limit are only there to be counted.
 */
export function sheetToCsv({ rows, rowsPastLimit, merged }: SheetCells): string {
  fillMerged(rows, merged);
  const width = Math.min(
    MOST_FILLED,
    Math.max(0, ...rows.slice(0, JUDGED_ROWS).map(({ cells }) => cells.length)),
  );
  const lines: string[] = [];
  let left = MOST_CHARACTERS;
  let next = 1;
  for (const { row, cells } of rows) {
    const line = '\n'.repeat(row - next) + writeRow(cells, width, left);
    left -= line.length;
    if (left < 0) throw new SpreadsheetError('too-large');
    lines.push(line);
    next = row;
  }
  return lines.join('') + '\nx'.repeat(rowsPastLimit) + '\n';
}

/** Counts before it writes: a few short rows may refer to a long text many times. */
function writeRow(cells: readonly string[], width: number, most: number): string {
  const texts: string[] = [];
  let left = most;
  for (let column = 0; column < Math.max(width, cells.length); column++) {
    const text = cells[column] ?? '';
    left -= text.length + 1;
    if (left < 0) throw new SpreadsheetError('too-large');
    texts.push(writeCell(text));
  }
  return texts.join(',');
}

function writeCell(text: string): string {
  return /[",\r\n\uFEFF]|^\s|\s$/.test(text) ? quoteCell(text) : text;
}

/**
 * Gives the text of cells that are merged downwards to each of their rows, which it is seen beside. Merged to the
 * side, it is a title.
 */
function fillMerged(rows: readonly SheetRow[], merged: readonly MergedRange[]): void {
  if (merged.length === 0) return;
  const byNumber = new Map(rows.map((row) => [row.row, row]));
  const lastRow = rows.at(-1)?.row ?? 0;
  let steps = 0;
  for (const { first, last } of merged) {
    const text = byNumber.get(first.row)?.cells[first.column];
    if (text === undefined || first.column !== last.column) continue;
    for (let row = first.row + 1; row <= Math.min(last.row, lastRow); row++) {
      if (++steps > MOST_MERGED_ROWS) return;
      const below = byNumber.get(row);
      if (below) below.cells[first.column] ??= text;
    }
  }
}
