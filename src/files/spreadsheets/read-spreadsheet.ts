import type { HiddenCells } from '../encodings/decode.js';
import type { FileOptions, ForeignText } from '../foreign-files.js';
import { chooseSheet, type ReadableSheet } from './choose-sheet.js';
import { readOpenDocument } from './open-document.js';
import { readSheetCells, type SheetCells } from './sheet-cells.js';
import { sheetToCsv } from './sheet-csv.js';
import { SpreadsheetError } from './spreadsheet-error.js';
import { readWorkbookData } from './workbook-data.js';
import { ZipArchive } from './zip-archive.js';

/** Number of rows above the users that are kept as well: titles, remarks, the header. */
const ROWS_ABOVE = 200;
const MACROS = 'xl/vbaProject.bin';

/**
 * Reads one sheet of an .xlsx or .ods file. A workbook with macros is refused; links and pictures are never read.
 */
export function readSpreadsheet(bytes: Uint8Array, options: FileOptions): ForeignText {
  let kind = 'xlsx';
  try {
    const archive = new ZipArchive(bytes);
    if (!archive.has('content.xml')) return readWorkbook(archive, options);
    kind = 'ods';
    return readSheets(readOpenDocument(archive, options.maxRows + ROWS_ABOVE), options);
  } catch (error) {
    if (!(error instanceof SpreadsheetError)) throw error;
    return { ok: false, refusal: { code: 'spreadsheet', params: { kind, trouble: error.kind } } };
  }
}

function readWorkbook(archive: ZipArchive, options: FileOptions): ForeignText {
  if (archive.has(MACROS)) throw new SpreadsheetError('macros');
  const workbook = readWorkbookData(archive);
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    readCells: (mostRows: number, isSample?: boolean) =>
      readSheetCells(archive, sheet.path, workbook, { mostRows, isSample }),
  }));
  return readSheets(sheets, options);
}

function readSheets(all: readonly ReadableSheet[], { sheet: wanted, maxRows }: FileOptions): ForeignText {
  const shown = all.filter(({ isShown }) => isShown);
  const sheets = shown.map(({ name }) => name);
  const sheet = all.find(({ name }) => name === wanted) ?? chooseSheet(shown);
  const cells = sheet?.readCells(maxRows + ROWS_ABOVE);
  if (!sheet || !cells?.rows.length)
    return { ok: false, refusal: { code: 'empty-file', params: {} }, sheets };
  const { uncalculatedRow: row } = cells;
  if (row !== undefined) {
    const params = { kind: 'xlsx', trouble: 'uncalculated', row };
    return { ok: false, refusal: { code: 'spreadsheet', params }, sheets };
  }
  const hidden = hiddenIn(cells);
  return {
    ok: true,
    text: sheetToCsv(cells),
    encoding: 'utf-8',
    isDamaged: false,
    origin: { sheet: sheet.name, sheets },
    delimiter: ',',
    ...(hidden && { hidden }),
  };
}

/** Columns right of the last cell are often hidden, and hold nothing. */
function hiddenIn({ rows, hiddenRows, hiddenColumns }: SheetCells): HiddenCells | undefined {
  const width =
    hiddenColumns.size > 0 ? rows.reduce((most, { cells }) => Math.max(most, cells.length), 0) : 0;
  const columns = [...hiddenColumns].filter((column) => column < width);
  return hiddenRows.size > 0 || columns.length > 0 ? { rows: hiddenRows, columns } : undefined;
}
