import type { FileOptions, ForeignAnswer } from '../foreign-files.js';
import { readSheetCells, type SheetCells } from './sheet-cells.js';
import { writeSheet } from './sheet-csv.js';
import { Trouble } from './trouble.js';
import { readWorkbookParts, type Sheet, type WorkbookParts } from './workbook-parts.js';
import { ZipArchive } from './zip-archive.js';

/** Rows above the users that are kept beside them: titles, remarks, the header. */
const ROWS_ABOVE = 200;
const MACROS = 'xl/vbaProject.bin';
/** Empty sheets that are looked into before the file counts as empty. */
const MOST_SHEETS = 20;

/** Reads one sheet of an .xlsx file. One with macros is refused; links and pictures are never looked at. */
export function readForeign(bytes: Uint8Array, options: FileOptions): ForeignAnswer {
  try {
    return readWorkbook(new ZipArchive(bytes), options);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    const params = { kind: 'xlsx', trouble: error.kind };
    return { ok: false, refusal: { code: 'spreadsheet', params } };
  }
}

function readWorkbook(archive: ZipArchive, { sheet, maxRows }: FileOptions): ForeignAnswer {
  if (archive.has(MACROS)) throw new Trouble('macros');
  const parts = readWorkbookParts(archive);
  const shown = parts.sheets.filter(({ isShown }) => isShown);
  const chosen = parts.sheets.find(({ name }) => name === sheet);
  const found = firstWithText(archive, chosen ? [chosen] : shown, parts, maxRows + ROWS_ABOVE);
  if (!found) return { ok: false, refusal: { code: 'empty-file', params: {} } };
  return {
    ok: true,
    text: writeSheet(found.cells),
    encoding: 'utf-8',
    isDamaged: false,
    about: { sheet: found.sheet.name, sheets: shown.map(({ name }) => name) },
    delimiter: ',',
  };
}

function firstWithText(
  archive: ZipArchive,
  sheets: readonly Sheet[],
  parts: WorkbookParts,
  mostRows: number,
): { readonly sheet: Sheet; readonly cells: SheetCells } | undefined {
  for (const sheet of sheets.slice(0, MOST_SHEETS)) {
    const cells = readSheetCells(archive, sheet.path, parts, mostRows);
    if (cells.rows.length > 0) return { sheet, cells };
  }
  return undefined;
}
