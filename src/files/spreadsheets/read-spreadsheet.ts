import type { FileOptions, ForeignText } from '../foreign-files.js';
import { readSheetCells, type SheetCells } from './sheet-cells.js';
import { sheetToCsv } from './sheet-csv.js';
import { SpreadsheetError } from './spreadsheet-error.js';
import { readWorkbookData, type Sheet, type WorkbookData } from './workbook-data.js';
import { ZipArchive } from './zip-archive.js';

/** Number of rows above the users that are kept as well: titles, remarks, the header. */
const ROWS_ABOVE = 200;
const MACROS = 'xl/vbaProject.bin';
/** Number of empty sheets after which the file counts as empty. */
const MOST_SHEETS = 20;

/** Reads one sheet of an .xlsx file. A workbook with macros is refused; links and pictures are never read. */
export function readSpreadsheet(bytes: Uint8Array, options: FileOptions): ForeignText {
  try {
    return readWorkbook(new ZipArchive(bytes), options);
  } catch (error) {
    if (!(error instanceof SpreadsheetError)) throw error;
    const params = { kind: 'xlsx', trouble: error.kind };
    return { ok: false, refusal: { code: 'spreadsheet', params } };
  }
}

function readWorkbook(archive: ZipArchive, { sheet, maxRows }: FileOptions): ForeignText {
  if (archive.has(MACROS)) throw new SpreadsheetError('macros');
  const workbook = readWorkbookData(archive);
  const shown = workbook.sheets.filter(({ isShown }) => isShown);
  const sheets = shown.map(({ name }) => name);
  const chosen = workbook.sheets.find(({ name }) => name === sheet);
  const found = firstWithText(archive, chosen ? [chosen] : shown, workbook, maxRows + ROWS_ABOVE);
  if (!found) return { ok: false, refusal: { code: 'empty-file', params: {} } };
  const { uncalculatedRow: row } = found.cells;
  if (row !== undefined) {
    const params = { kind: 'xlsx', trouble: 'uncalculated', row };
    return { ok: false, refusal: { code: 'spreadsheet', params }, sheets };
  }
  return {
    ok: true,
    text: sheetToCsv(found.cells),
    encoding: 'utf-8',
    isDamaged: false,
    origin: { sheet: found.sheet.name, sheets },
    delimiter: ',',
  };
}

function firstWithText(
  archive: ZipArchive,
  sheets: readonly Sheet[],
  workbook: WorkbookData,
  mostRows: number,
): { readonly sheet: Sheet; readonly cells: SheetCells } | undefined {
  for (const sheet of sheets.slice(0, MOST_SHEETS)) {
    const cells = readSheetCells(archive, sheet.path, workbook, mostRows);
    if (cells.rows.length > 0) return { sheet, cells };
  }
  return undefined;
}
