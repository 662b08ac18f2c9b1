import { generalText } from './number-text.js';
import { isTrue, readXml, type AttributeReader } from './read-xml.js';
import { TextCollector, unescapeText } from './text-collector.js';
import { SpreadsheetError } from './spreadsheet-error.js';
import type { WorkbookData } from './workbook-data.js';
import type { ZipArchive } from './zip-archive.js';

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const MOST_MERGED = 100_000;
/** Number of hidden rows that are kept, whatever the limit: users are counted without them. */
const MOST_HIDDEN = 100_000;

export interface SheetRow {
  /** Row number, from 1. */
  readonly row: number;
  /** Texts by column, from 0; empty cells are holes. */
  readonly cells: string[];
}

/** A rectangle of cells that is shown as one cell. */
export interface MergedRange {
  readonly first: CellAddress;
  readonly last: CellAddress;
}

export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

export interface SheetCells {
  /** Rows with any text, up to the limit. */
  readonly rows: readonly SheetRow[];
  /** Number of rows with any text past the limit. */
  readonly rowsPastLimit: number;
  /** Numbers of the rows that nobody sees. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Positions of the columns that nobody sees, as far as they may hold text. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** Number of the first row with a formula that was never calculated. */
  readonly uncalculatedRow?: number | undefined;
  readonly merged: readonly MergedRange[];
}

/** Reads the cells of a sheet as the texts that a person sees. */
export function readSheetCells(
  archive: ZipArchive,
  path: string,
  workbook: WorkbookData,
  { mostRows, isSample }: { readonly mostRows: number; readonly isSample?: boolean | undefined },
): SheetCells {
  const reader = new SheetReader(workbook, mostRows, isSample);
  readXml(archive, path, reader);
  return reader;
}

class SheetReader implements SheetCells {
  readonly rows: SheetRow[] = [];
  rowsPastLimit = 0;
  uncalculatedRow: number | undefined;
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly merged: MergedRange[] = [];
  readonly #workbook: WorkbookData;
  readonly #mostRows: number;
  readonly #isSample: boolean;
  readonly #inline = new TextCollector();
  #row: SheetRow = { row: 0, cells: [] };
  #isHidden = false;
  #column = -1;
  #type = 'n';
  #style = 0;
  #value = '';
  #hasValue = false;
  #hasFormula = false;
  #isInValue = false;
  #isInFormula = false;

  constructor(workbook: WorkbookData, mostRows: number, isSample = false) {
    this.#workbook = workbook;
    this.#mostRows = mostRows;
    this.#isSample = isSample;
  }

  isDone(): boolean {
    return this.#isSample && this.rowsPastLimit > 0;
  }

  open(name: string, attribute: AttributeReader): void {
    if (name === 'c') this.#openCell(attribute);
    else if (name === 'v') this.#isInValue = this.#hasValue = true;
    else if (name === 'f') this.#isInFormula = this.#hasFormula = true;
    else if (name === 'row') this.#openRow(attribute);
    else if (name === 'col') this.#openColumns(attribute);
    else if (name === 'mergeCell') this.#addMerged(attribute('ref') ?? '');
    else this.#inline.open(name);
  }

  close(name: string): void {
    if (name === 'v') this.#isInValue = false;
    else if (name === 'f') this.#isInFormula = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else this.#inline.close(name);
  }

  text(text: string): void {
    if (this.#isInValue) this.#value += text;
    else if (!this.#isInFormula) this.#inline.add(text);
  }

  /** A row number may be absent, and row numbers only grow. */
  #openRow(attribute: AttributeReader): void {
    const number = attribute('r');
    const next = this.#row.row + 1;
    const row = number === undefined ? next : Number(number);
    if (!(row >= next && row <= MOST_ROWS)) throw new SpreadsheetError('damaged');
    this.#row = { row, cells: [] };
    this.#isHidden = isTrue(attribute('hidden')) || Number(attribute('ht') ?? 1) === 0;
    this.#column = -1;
  }

  #openCell(attribute: AttributeReader): void {
    const address = attribute('r');
    this.#column = address === undefined ? this.#column + 1 : parseAddress(address).column;
    if (this.#column >= MOST_COLUMNS) throw new SpreadsheetError('damaged');
    this.#type = attribute('t') ?? 'n';
    this.#style = Number(attribute('s') ?? 0);
    this.#value = '';
    this.#hasValue = this.#hasFormula = false;
    this.#inline.take();
  }

  #closeCell(): void {
    if (this.#hasFormula && this.#isUncalculated()) this.uncalculatedRow ??= this.#row.row;
    const text = this.#textOfCell();
    if (text !== '') this.#row.cells[this.#column] = text;
  }

  /**
   * A formula with an empty result has an empty value that is a text. A formula that was never calculated has no value,
   * or an empty one, or the zero of a program that leaves formulas to the next.
   */
  #isUncalculated(): boolean {
    if (this.#type === 'inlineStr') return false;
    if (!this.#hasValue || (this.#type === 'n' && this.#value === '')) return true;
    return this.#workbook.isUncalculated && this.#type === 'n' && this.#value === '0';
  }

  #closeRow(): void {
    if (!this.#row.cells.some((text) => text.trim() !== '')) return;
    const { size } = this.hiddenRows;
    const isKept = this.#isHidden ? size < MOST_HIDDEN : this.rows.length - size < this.#mostRows;
    if (isKept) this.rows.push(this.#row);
    else this.rowsPastLimit++;
    if (isKept && this.#isHidden) this.hiddenRows.add(this.#row.row);
  }

  #openColumns(attribute: AttributeReader): void {
    if (!isTrue(attribute('hidden')) && Number(attribute('width') ?? 1) !== 0) return;
    const last = Math.min(Number(attribute('max')), MOST_COLUMNS);
    for (let column = Number(attribute('min')); column <= last; column++) this.hiddenColumns.add(column - 1);
  }

  #textOfCell(): string {
    const value = unescapeText(this.#value);
    if (value === '' && this.#type !== 'inlineStr') return '';
    switch (this.#type) {
      case 's':
        return this.#sharedText(value);
      case 'inlineStr':
        return this.#inline.take();
      case 'b':
        return isTrue(value) ? 'TRUE' : 'FALSE';
      case 'd':
        return value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '');
      case 'n':
        return (this.#workbook.formatters[this.#style] ?? generalText)(value);
      default:
        return value;
    }
  }

  #sharedText(index: string): string {
    const text = this.#workbook.texts[Number(index)];
    if (text === undefined) throw new SpreadsheetError('damaged');
    return text;
  }

  #addMerged(range: string): void {
    const [first = '', last = first] = range.split(':');
    if (this.merged.length === MOST_MERGED) throw new SpreadsheetError('too-large');
    this.merged.push({ first: parseAddress(first), last: parseAddress(last) });
  }
}

/** `B7` is row 7, column 1. */
function parseAddress(address: string): CellAddress {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(address) ?? [];
  if (letters === '') throw new SpreadsheetError('damaged');
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column: column - 1 };
}
