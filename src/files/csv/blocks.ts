import { lineEndLength, type LineEnd } from './line-ends.js';
import { readQuotedCell } from './quoted-cell.js';
import type { RowFault } from '../table.js';
import { TextSearch } from './text-search.js';

/** A run of whole records with closed quotes and equal line ends, which papaparse reads correctly. */
export interface Block {
  readonly text: string;
  readonly lineEnd: LineEnd;
  readonly records: number;
  /** Faults by index of the record in the block. */
  readonly faults: ReadonlyMap<number, RowFault>;
}

export interface BlockOptions {
  readonly delimiter: string;
  /** Number of columns of the table, once known: reveals quotes that swallow records. */
  readonly columns?: number;
  /** Number of characters after which a block ends with its record: bounds the memory for reading. */
  readonly size: number;
}

/**
 * Cuts a text into blocks of whole records. Only text that papaparse would misread is copied and rewritten; the text
 * of a clean file stays as it is.
 */
export function* readBlocks(text: string, { delimiter, columns, size }: BlockOptions): Generator<Block> {
  const writer = new BlockWriter(text);
  const reader = new RecordReader(new TextSearch(text, delimiter), writer, columns);
  let blockStart = 0;
  while (reader.hasMore()) {
    const position = reader.readRecord();
    if (position - blockStart >= size || !reader.hasMore()) {
      yield writer.take(position);
      blockStart = position;
    }
  }
}

/** Walks over the text record by record, and passes the changes to the writer. */
class RecordReader {
  readonly #search: TextSearch;
  readonly #writer: BlockWriter;
  readonly #columns: number | undefined;
  #recordStart: number;
  #spansLines = false;
  #strayQuote = -1;

  constructor(search: TextSearch, writer: BlockWriter, columns: number | undefined) {
    this.#search = search;
    this.#writer = writer;
    this.#columns = columns;
    this.#recordStart = this.#skipByteOrderMarks(0);
  }

  hasMore(): boolean {
    return this.#recordStart < this.#search.text.length;
  }

  /** Passes over one record and its line end, and returns the start of the next record. */
  readRecord(): number {
    const search = this.#search;
    let position = this.#recordStart;
    let lineEnd = search.nextLineEnd(position);
    for (let quote = search.nextQuote(position); quote < lineEnd; quote = search.nextQuote(position)) {
      position = this.#passQuote(quote);
      lineEnd = search.nextLineEnd(position);
    }
    this.#spansLines = false;
    this.#recordStart = this.#skipByteOrderMarks(this.#writer.endRecord(lineEnd));
    return this.#recordStart;
  }

  /** A byte order mark in mid-file comes from joined files; in front of a quote, a mark would hide the quote. */
  #skipByteOrderMarks(start: number): number {
    const { text } = this.#search;
    let position = start;
    while (text.charCodeAt(position) === 0xfeff) position++;
    if (position > start) this.#writer.replace(start, position, '');
    return position;
  }

  /** Passes over the cell of a quote, and returns the position to continue from. */
  #passQuote(quote: number): number {
    const cellStart = this.#cellStart(quote);
    if (cellStart === undefined) {
      if (quote === this.#strayQuote) this.#writer.mark('stray-quote');
      return quote + 1;
    }
    const search = this.#search;
    const closing = search.text.indexOf('"', quote + 1);
    const lineEnd = search.nextLineEnd(quote);
    if (cellStart === quote && closing >= 0 && closing < lineEnd && search.isCellEnd(closing + 1)) {
      return closing + 1;
    }
    return this.#passOddCell(cellStart, quote, lineEnd);
  }

  #passOddCell(cellStart: number, quote: number, lineEnd: number): number {
    const recordStart = this.#spansLines ? undefined : this.#recordStart;
    const cell = readQuotedCell(this.#search, quote, { recordStart, columns: this.#columns });
    const isPadded = cellStart < quote;
    if (isPadded && cell.fault) return quote + 1;
    if (isPadded) this.#writer.replace(cellStart, quote, '');
    if (cell.rewritten !== undefined) this.#writer.replace(quote, cell.end, cell.rewritten);
    if (cell.fault) this.#writer.mark(cell.fault);
    if (cell.strayQuote !== undefined) this.#strayQuote = cell.strayQuote;
    if (cell.end > lineEnd) this.#spansLines = true;
    return cell.end;
  }

  /** Start of the cell that the quote opens, including blanks before the quote; `undefined` for a quote in mid-cell. */
  #cellStart(quote: number): number | undefined {
    const { text, delimiter } = this.#search;
    let start = quote;
    while (start > this.#recordStart && text.charAt(start - 1) === ' ') start--;
    return start === this.#recordStart || text.charAt(start - 1) === delimiter ? start : undefined;
  }
}

/** Collects the text of a block and the changes to the text. */
class BlockWriter {
  readonly #text: string;
  #lineEnd: LineEnd | undefined;
  #pieces: string[] = [];
  #copied = 0;
  #records = 0;
  #faults = new Map<number, RowFault>();

  constructor(text: string) {
    this.#text = text;
  }

  replace(start: number, end: number, replacement: string): void {
    this.#pieces.push(this.#text.slice(this.#copied, start), replacement);
    this.#copied = end;
  }

  /** Marks the record being read. */
  mark(fault: RowFault): void {
    if (!this.#faults.has(this.#records)) this.#faults.set(this.#records, fault);
  }

  /** Ends a record at a line end, and returns the position behind it. The first line end of the text serves for all. */
  endRecord(position: number): number {
    this.#records++;
    if (position >= this.#text.length) return position;
    const end = position + lineEndLength(this.#text, position);
    const found = this.#text.slice(position, end);
    this.#lineEnd ??= found === '\r\n' || found === '\r' ? found : '\n';
    if (found !== this.#lineEnd) this.replace(position, end, this.#lineEnd);
    return end;
  }

  take(end: number): Block {
    const rest = this.#text.slice(this.#copied, end);
    const block = {
      text: this.#pieces.length > 0 ? this.#pieces.join('') + rest : rest,
      lineEnd: this.#lineEnd ?? '\n',
      records: this.#records,
      faults: this.#faults,
    };
    this.#pieces = [];
    this.#copied = end;
    this.#records = 0;
    this.#faults = new Map();
    return block;
  }
}
