import { decodeHtmlEntities } from '../decode-html-entities.js';
import { generalText } from './number-text.js';
import type { MergedRange, SheetCells, SheetRow } from './sheet-cells.js';

/** A remark, a tag with its attributes, or text. Nothing is scanned twice, however the markup ends. */
const TOKEN = /<!--[^]*?(?:-->|$)|<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^<>"']){0,2000})>|<|[^<]+/gi;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 2000;
const MOST_SPANNED = 1000;
const MOST_MERGED = 10_000;
const SILENT: ReadonlySet<string> = new Set(['style', 'script', 'title', 'head', 'comment']);

/** The columns and rows that a cell takes. */
interface Span {
  readonly columns: number;
  readonly rows: number;
}

class MarkupTable implements SheetCells {
  readonly rows: SheetRow[] = [];
  readonly rowsPastLimit = 0;
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly merged: MergedRange[] = [];
  /** The last row that a cell from above covers, by column. */
  readonly #covered = new Map<number, number>();
  row = 0;
  isRowOpen = false;
  cells: string[] = [];
  /** The first and the last column of the cell that is open, or was the last. */
  start = -1;
  column = -1;
  /** Text of the cell that is open. */
  text: string | undefined;
  type = '';

  /** Opens the cell in the next column that no cell from above covers, and takes as many columns as it spans. */
  openCell(least: number, { columns, rows }: Span): void {
    this.closeCell();
    // A cell outside of any row begins one, as in a browser.
    if (!this.isRowOpen) this.openRow();
    this.start = Math.max(this.column + 1, least);
    while ((this.#covered.get(this.start) ?? 0) >= this.row) this.start++;
    this.column = this.start + columns - 1;
    if ((columns === 1 && rows === 1) || this.merged.length === MOST_MERGED) return;
    const last = { row: this.row + rows - 1, column: this.column };
    this.merged.push({ first: { row: this.row, column: this.start }, last });
    if (rows > 1) for (let at = this.start; at <= this.column; at++) this.#covered.set(at, last.row);
  }

  closeCell(): void {
    if (this.text === undefined) return;
    const text = textOf(this.text, this.type);
    if (text !== '' && this.start < MOST_COLUMNS) this.cells[this.start] = text;
    this.text = undefined;
  }

  openRow(attributes = ''): void {
    this.closeRow();
    this.isRowOpen = true;
    this.row = Math.max(this.row + 1, Math.min(numberOf(attributes, 'index'), MOST_ROWS));
    this.column = -1;
    if (/hidden\s*=\s*["']?1|display\s*:\s*none/i.test(attributes)) this.hiddenRows.add(this.row);
  }

  closeRow(): void {
    this.closeCell();
    if (this.cells.length > 0) this.rows.push({ row: this.row, cells: this.cells });
    this.cells = [];
    this.isRowOpen = false;
  }
}

/** The tables of a web page or of an XML Spreadsheet 2003: what portals save as .xls. */
export function readMarkupTables(markup: string): readonly SheetCells[] {
  const tables: MarkupTable[] = [];
  const nested: MarkupTable[] = [];
  let silent: string | undefined;
  for (const [token, slash, written = '', attributes = ''] of markup.matchAll(TOKEN)) {
    const name = written.slice(written.indexOf(':') + 1).toLowerCase();
    const table = nested.at(-1);
    if (silent !== undefined) silent = slash && name === silent ? undefined : silent;
    else if (!slash && SILENT.has(name)) silent = attributes.endsWith('/') ? undefined : name;
    else if (name === 'table') {
      if (slash) nested.pop()?.closeRow();
      else nested.push(new MarkupTable());
      const opened = nested.at(-1);
      if (!slash && opened) tables.push(opened);
    } else if (table && written !== '') {
      if (slash) closeTag(table, name);
      else openTag(table, name, attributes);
    } else if (table?.text !== undefined && !token.startsWith('<!--')) table.text += token;
  }
  for (const table of nested) table.closeRow();
  return tables;
}

function openTag(table: MarkupTable, name: string, attributes: string): void {
  if (name === 'tr' || name === 'row') table.openRow(attributes);
  else if (name === 'td' || name === 'th' || name === 'cell') {
    table.openCell(numberOf(attributes, 'index') - 1, spanOf(attributes));
    table.text = '';
    table.type = '';
    if (attributes.endsWith('/')) table.closeCell();
  } else if (name === 'data') table.type = /type\s*=\s*["'](\w+)/i.exec(attributes)?.[1] ?? '';
  else if (name === 'br' && table.text !== undefined) table.text += ' ';
}

function closeTag(table: MarkupTable, name: string): void {
  if (name === 'tr' || name === 'row') table.closeRow();
  else if (name === 'td' || name === 'th' || name === 'cell') {
    table.closeCell();
  }
}

function spanOf(attributes: string): Span {
  const of = (inHtml: string, inXml: string, most: number): number =>
    Math.min(Math.max(numberOf(attributes, inHtml), numberOf(attributes, inXml) + 1), most);
  return {
    columns: of('colspan', 'mergeacross', MOST_COLUMNS),
    rows: of('rowspan', 'mergedown', MOST_SPANNED),
  };
}

function numberOf(attributes: string, name: string): number {
  return Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1] ?? 0);
}

function textOf(written: string, type: string): string {
  const text = decodeHtmlEntities(written).replace(/\s+/g, ' ').trim();
  if (type === 'Number') return generalText(text);
  if (type === 'Boolean' && text !== '') return text === '1' ? 'TRUE' : 'FALSE';
  return type === 'DateTime' ? text.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '') : text;
}
