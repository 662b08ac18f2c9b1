import { readXml, type AttributeReader } from './read-xml.js';
import { TextCollector, unescapeText } from './text-collector.js';
import { Trouble } from './trouble.js';
import type { WorkbookParts } from './workbook-parts.js';
import type { ZipArchive } from './zip-archive.js';

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const MOST_MERGED = 100_000;

export interface SheetRow {
  /** From 1. */
  readonly row: number;
  /** By column, from 0; with holes. */
  readonly cells: string[];
}

/** A rectangle of cells that are shown as one. */
export interface Merged {
  readonly first: CellAddress;
  readonly last: CellAddress;
}

export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

export interface SheetCells {
  /** Rows that hold any text, up to the limit. */
  readonly rows: readonly SheetRow[];
  /** Rows that hold any text, past the limit. */
  readonly uncounted: number;
  readonly merged: readonly Merged[];
}

/** Reads the cells of a sheet as the texts that are seen in them. */
export function readSheetCells(
  archive: ZipArchive,
  path: string,
  parts: WorkbookParts,
  mostRows: number,
): SheetCells {
  const reader = new CellReader(parts, mostRows);
  readXml(archive, path, reader);
  return reader;
}

class CellReader implements SheetCells {
  readonly rows: SheetRow[] = [];
  uncounted = 0;
  readonly merged: Merged[] = [];
  readonly #parts: WorkbookParts;
  readonly #mostRows: number;
  readonly #inline = new TextCollector();
  #row: SheetRow = { row: 0, cells: [] };
  #column = -1;
  #type = 'n';
  #style = 0;
  #value = '';
  #formula: string | undefined;
  #taking: 'value' | 'formula' | undefined;

  constructor(parts: WorkbookParts, mostRows: number) {
    this.#parts = parts;
    this.#mostRows = mostRows;
  }

  open(name: string, attribute: AttributeReader): void {
    if (name === 'c') this.#openCell(attribute);
    else if (name === 'v') this.#taking = 'value';
    else if (name === 'f') this.#openFormula();
    else if (name === 'row') this.#openRow(attribute('r'));
    else if (name === 'mergeCell') this.#addMerged(attribute('ref') ?? '');
    else this.#inline.open(name);
  }

  close(name: string): void {
    if (name === 'v' || name === 'f') this.#taking = undefined;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else this.#inline.close(name);
  }

  text(text: string): void {
    if (this.#taking === 'value') this.#value += text;
    else if (this.#taking === 'formula') this.#formula = `${this.#formula ?? ''}${text}`;
    else this.#inline.add(text);
  }

  /** Row numbers may be left out, and only grow. */
  #openRow(number: string | undefined): void {
    const next = this.#row.row + 1;
    const row = number === undefined ? next : Number(number);
    if (!(row >= next && row <= MOST_ROWS)) throw new Trouble('damaged');
    this.#row = { row, cells: [] };
    this.#column = -1;
  }

  #openCell(attribute: AttributeReader): void {
    const address = attribute('r');
    this.#column = address === undefined ? this.#column + 1 : parseAddress(address).column;
    if (this.#column >= MOST_COLUMNS) throw new Trouble('damaged');
    this.#type = attribute('t') ?? 'n';
    this.#style = Number(attribute('s') ?? 0);
    this.#value = '';
    this.#formula = undefined;
    this.#inline.take();
  }

  #openFormula(): void {
    this.#taking = 'formula';
    this.#formula = '=';
  }

  #closeCell(): void {
    const text = this.#textOfCell();
    if (text !== '') this.#row.cells[this.#column] = text;
  }

  #closeRow(): void {
    if (this.#row.cells.length === 0) return;
    if (this.rows.length < this.#mostRows) this.rows.push(this.#row);
    else this.uncounted++;
  }

  #textOfCell(): string {
    const value = unescapeText(this.#value);
    // Who writes formulas without calculating them leaves no value: better the formula than nothing.
    if (value === '' && this.#type !== 'inlineStr') return unescapeText(this.#formula ?? '');
    switch (this.#type) {
      case 's':
        return this.#sharedText(value);
      case 'inlineStr':
        return this.#inline.take();
      case 'b':
        return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
      case 'd':
        return value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '');
      case 'n':
        return this.#parts.formatters[this.#style]?.(value) ?? value;
      default:
        return value;
    }
  }

  #sharedText(index: string): string {
    const text = this.#parts.texts[Number(index)];
    if (text === undefined) throw new Trouble('damaged');
    return text;
  }

  #addMerged(range: string): void {
    const [first = '', last = first] = range.split(':');
    if (this.merged.length === MOST_MERGED) throw new Trouble('too-large');
    this.merged.push({ first: parseAddress(first), last: parseAddress(last) });
  }
}

/** `B7` is row 7, column 1. */
export function parseAddress(address: string): CellAddress {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(address) ?? [];
  if (letters === '') throw new Trouble('damaged');
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column: column - 1 };
}
