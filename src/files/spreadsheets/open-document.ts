import type { ReadableSheet } from './choose-sheet.js';
import { textOfValue, type CellValue } from './cell-value.js';
import { decodeEntities, readXml, type AttributeReader, type XmlHandler } from './read-xml.js';
import type { SheetCells, SheetRow } from './sheet-cells.js';
import { SpreadsheetError } from './spreadsheet-error.js';
import type { ZipArchive } from './zip-archive.js';

const CONTENT = 'content.xml';
const SETTINGS = 'settings.xml';
const MANIFEST = 'META-INF/manifest.xml';
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;
/** Rows and cells that one with text may stand for. */
const MOST_REPEATED = 100_000;
const MOST_CELLS = 5_000_000;

/** The sheets of an OpenDocument spreadsheet: the text that a person sees stands in every cell. */
export function readOpenDocument(archive: ZipArchive, mostRows: number): readonly ReadableSheet[] {
  if (isEncrypted(archive)) throw new SpreadsheetError('password');
  const reader = new ContentReader(mostRows);
  readXml(archive, CONTENT, reader);
  const active = activeTable(archive);
  return reader.tables.map((table) => ({
    name: table.name,
    isShown: !reader.hiddenStyles.has(table.style),
    isActive: table.name === active,
    readCells: () => table,
  }));
}

class TableCells implements SheetCells {
  readonly name: string;
  readonly style: string;
  readonly rows: SheetRow[] = [];
  rowsPastLimit = 0;
  uncalculatedRow: number | undefined;
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly merged: { first: { row: number; column: number }; last: { row: number; column: number } }[] = [];

  constructor(name: string, style: string) {
    this.name = name;
    this.style = style;
  }
}

/** Remarks, and shapes that are anchored to a cell. */
const ALWAYS_IGNORED: ReadonlySet<string> = new Set([
  'annotation',
  'frame',
  'custom-shape',
  'rect',
  'ellipse',
  'caption',
]);

class ContentReader implements XmlHandler {
  readonly tables: TableCells[] = [];
  /** Names of the styles of tables that are not shown. */
  readonly hiddenStyles = new Set<string>();
  readonly #mostRows: number;
  #table = new TableCells('', '');
  #style = '';
  #column = 0;
  #row = 1;
  #cells: string[] = [];
  #rowRepeated = 1;
  #isHidden = false;
  #cellRepeated = 1;
  #cellCount = 0;
  #value: CellValue = { type: '', value: '' };
  #hasFormula = false;
  #paragraphs: string[] = [];
  #isInCell = false;
  #isInText = 0;
  /** Depth of remarks, shapes and tables in cells, whose texts belong to no cell. */
  #ignored = 0;

  constructor(mostRows: number) {
    this.#mostRows = mostRows;
  }

  open(name: string, attribute: AttributeReader): void {
    if (ALWAYS_IGNORED.has(name) || (name === 'table' && this.#isInCell)) this.#ignored++;
    if (this.#ignored > 0) return;
    if (name === 'style') this.#style = attribute('style:name') ?? '';
    else if (name === 'table-properties' && attribute('table:display') === 'false')
      this.hiddenStyles.add(this.#style);
    else if (name === 'table') this.#openTable(attribute);
    else if (name === 'table-column') this.#openColumns(attribute);
    else if (name === 'table-row') this.#openRow(attribute);
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#openCell(attribute);
    else if (this.#isInCell) this.#openText(name, attribute);
  }

  close(name: string): void {
    if (this.#ignored > 0) {
      if (ALWAYS_IGNORED.has(name) || name === 'table') this.#ignored--;
    } else if (name === 'p') this.#isInText--;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell();
    else if (name === 'table-row') this.#closeRow();
  }

  text(text: string): void {
    // White space in a row is one space; more are elements of their own.
    if (this.#ignored === 0 && this.#isInText > 0) this.#add(decodeEntities(text).replace(/\s+/g, ' '));
  }

  #openTable(attribute: AttributeReader): void {
    this.#table = new TableCells(attribute('table:name') ?? '', attribute('table:style-name') ?? '');
    this.tables.push(this.#table);
    this.#column = 0;
    this.#row = 1;
  }

  #openColumns(attribute: AttributeReader): void {
    const count = Math.min(repeated(attribute, 'columns'), MOST_COLUMNS - this.#column);
    if (isHidden(attribute))
      for (let at = 0; at < count; at++) this.#table.hiddenColumns.add(this.#column + at);
    this.#column += count;
  }

  #openRow(attribute: AttributeReader): void {
    this.#cells = [];
    this.#column = 0;
    this.#rowRepeated = repeated(attribute, 'rows');
    this.#isHidden = isHidden(attribute);
  }

  #openCell(attribute: AttributeReader): void {
    this.#isInCell = true;
    this.#paragraphs = [];
    this.#cellRepeated = repeated(attribute, 'columns');
    const type = attribute('office:value-type') ?? '';
    this.#value = { type, value: attribute(type === 'date' ? 'office:date-value' : 'office:value') ?? '' };
    this.#hasFormula = attribute('table:formula') !== undefined;
    const rows = Number(attribute('table:number-rows-spanned') ?? 1);
    const columns = Number(attribute('table:number-columns-spanned') ?? 1);
    if (rows > 1 || columns > 1) {
      const first = { row: this.#row, column: this.#column };
      const last = { row: first.row + rows - 1, column: first.column + columns - 1 };
      this.#table.merged.push({ first, last });
    }
  }

  #openText(name: string, attribute: AttributeReader): void {
    if (name === 'p') {
      this.#isInText++;
      this.#paragraphs.push('');
    } else if (name === 's')
      this.#add(' '.repeat(Math.min(Math.max(Number(attribute('text:c') ?? 1) || 1, 0), 1000)));
    else if (name === 'tab') this.#add('\t');
    else if (name === 'line-break') this.#add('\n');
  }

  #add(text: string): void {
    const last = this.#paragraphs.pop() ?? '';
    this.#paragraphs.push(last + text);
  }

  #closeCell(): void {
    this.#isInCell = false;
    const text = textOfValue(this.#paragraphs.join('\n'), this.#value);
    // A formula with an empty result has a type.
    if (this.#hasFormula && text === '' && this.#value.type === '') this.#table.uncalculatedRow ??= this.#row;
    if (text.trim() !== '') {
      const count = Math.min(this.#cellRepeated, MOST_COLUMNS - this.#column);
      this.#cellCount += count * this.#rowRepeated;
      if (this.#cellCount > MOST_CELLS) throw new SpreadsheetError('too-large');
      for (let at = 0; at < count; at++) this.#cells[this.#column + at] = text;
    }
    this.#column = Math.min(this.#column + this.#cellRepeated, MOST_COLUMNS);
  }

  #closeRow(): void {
    const first = this.#row;
    this.#row += this.#rowRepeated;
    if (this.#cells.length === 0) return;
    if (this.#row > MOST_ROWS + 1) throw new SpreadsheetError('damaged');
    if (this.#rowRepeated > MOST_REPEATED) throw new SpreadsheetError('too-large');
    const { rows, hiddenRows } = this.#table;
    for (let row = first; row < this.#row; row++) {
      if (!this.#isHidden && rows.length - hiddenRows.size >= this.#mostRows) this.#table.rowsPastLimit++;
      else rows.push({ row, cells: [...this.#cells] });
      if (this.#isHidden) hiddenRows.add(row);
    }
  }
}

/** Rows and columns are hidden by hand, or by a filter. */
function isHidden(attribute: AttributeReader): boolean {
  return /^(?:collapse|filter)$/.test(attribute('table:visibility') ?? '');
}

function repeated(attribute: AttributeReader, what: 'rows' | 'columns'): number {
  const count = Number(attribute(`table:number-${what}-repeated`) ?? 1);
  if (!(count >= 1)) throw new SpreadsheetError('damaged');
  return count;
}

function activeTable(archive: ZipArchive): string {
  let active = '';
  let isActive = false;
  if (!archive.has(SETTINGS)) return active;
  readXml(archive, SETTINGS, {
    open(name, attribute) {
      isActive = name === 'config-item' && attribute('config:name') === 'ActiveTable';
    },
    text(text) {
      if (isActive) active += decodeEntities(text);
    },
    close() {
      isActive = false;
    },
  });
  return active;
}

function isEncrypted(archive: ZipArchive): boolean {
  const found = { isEncrypted: false };
  if (archive.has(MANIFEST))
    readXml(archive, MANIFEST, {
      open(name) {
        found.isEncrypted ||= name === 'encryption-data';
      },
    });
  return found.isEncrypted;
}
