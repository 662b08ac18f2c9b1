import { quoteCell } from '../csv/write.js';
import type { MergedRange, SheetCells, SheetRow } from './sheet-cells.js';
import { SpreadsheetError } from './spreadsheet-error.js';

/** Number of rows that determine the usual width. */
const JUDGED_ROWS = 100;
/** Number of columns up to which rows are filled up: one cell at the edge of a sheet must not widen all rows. */
const MOST_FILLED = 2000;
const MOST_CHARACTERS = 64 << 20;
/** Number of rows that merged cells may fill. */
const MOST_MERGED_ROWS = 1_000_000;

/**
 * Writes the cells as CSV with commas. Every row of the sheet is a record, so that row numbers stay those of the sheet;
 * rows past the limit are written only to be counted.
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

/** The length is counted before anything is written: a few short rows may refer to a long text many times. */
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
 * Copies the text of a cell that is merged downwards to each row beside it. A cell that is merged to the side is a
 * title, and stays one cell.
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
