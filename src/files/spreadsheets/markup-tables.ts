import { decodeHtmlEntities } from '../decode-html-entities.js';
import { generalText } from './number-text.js';
import type { SheetCells, SheetRow } from './sheet-cells.js';

/** A remark, a tag with its attributes, or text. Nothing is scanned twice, however the markup ends. */
const TOKEN = /<!--[^]*?(?:-->|$)|<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^<>"']){0,2000})>|<|[^<]+/gi;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 2000;
const SILENT: ReadonlySet<string> = new Set(['style', 'script', 'title', 'head']);

class MarkupTable implements SheetCells {
  readonly rows: SheetRow[] = [];
  readonly rowsPastLimit = 0;
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly merged = [];
  row = 0;
  isRowOpen = false;
  cells: string[] = [];
  column = -1;
  /** Text of the cell that is open. */
  text: string | undefined;
  type = '';

  closeCell(): void {
    if (this.text === undefined) return;
    const text = textOf(this.text, this.type);
    if (text !== '' && this.column < MOST_COLUMNS) this.cells[this.column] = text;
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
    else if (!slash && SILENT.has(name)) silent = name;
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
    table.closeCell();
    // A cell outside of any row begins one, as in a browser.
    if (!table.isRowOpen) table.openRow();
    table.column = Math.max(table.column + 1, numberOf(attributes, 'index') - 1);
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

function numberOf(attributes: string, name: string): number {
  return Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1] ?? 0);
}

function textOf(written: string, type: string): string {
  const text = decodeHtmlEntities(written).replace(/\s+/g, ' ').trim();
  if (type === 'Number') return generalText(text);
  if (type === 'Boolean') return text === '1' ? 'TRUE' : 'FALSE';
  return type === 'DateTime' ? text.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '') : text;
}
