import { decode, type HiddenCells } from '../encodings/decode.js';
import type { FileOptions, ForeignText } from '../foreign-files.js';
import { chooseSheet, type ReadableSheet } from './choose-sheet.js';
import { readOpenDocument } from './open-document.js';
import { readMarkupTables } from './markup-tables.js';
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
  return refusing('xlsx', () => {
    const archive = new ZipArchive(bytes);
    if (!archive.has('content.xml')) return readWorkbook(archive, options);
    return refusing('ods', () =>
      readSheets('ods', readOpenDocument(archive, options.maxRows + ROWS_ABOVE), options),
    );
  });
}

/** Reads a table of a web page or an XML Spreadsheet 2003, which portals save as .xls. `undefined`: there is none. */
export function readMarkup(source: Uint8Array | string, { maxRows }: FileOptions): ForeignText | undefined {
  const decoded = typeof source === 'string' ? { ok: true as const, text: source } : decode(source);
  const tables = decoded.ok ? readMarkupTables(decoded.text).filter(({ rows }) => rows.length > 1) : [];
  const sheets = tables.map((cells) => ({
    name: '',
    isShown: true,
    isActive: false,
    readCells: () => cells,
  }));
  const read = refusing('xls', () => readSheets('xls', sheets, { maxRows }));
  return read.ok ? { ...read, origin: {} } : undefined;
}

/** A workbook that can't be read is refused. */
function refusing(kind: string, read: () => ForeignText): ForeignText {
  try {
    return read();
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
  return readSheets('xlsx', sheets, options);
}

function readSheets(
  kind: string,
  all: readonly ReadableSheet[],
  { sheet: wanted, maxRows }: FileOptions,
): ForeignText {
  const shown = all.filter(({ isShown }) => isShown);
  const sheets = shown.map(({ name }) => name);
  const sheet = all.find(({ name }) => name === wanted) ?? chooseSheet(shown);
  const cells = sheet?.readCells(maxRows + ROWS_ABOVE);
  if (!sheet || !cells?.rows.length)
    return { ok: false, refusal: { code: 'empty-file', params: {} }, sheets };
  const { uncalculatedRow: row } = cells;
  if (row !== undefined) {
    const params = { kind, trouble: 'uncalculated', row };
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
