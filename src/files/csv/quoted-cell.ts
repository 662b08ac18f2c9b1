import { CR, LF } from './line-ends.js';
import type { RowFault } from '../table.js';
import type { TextSearch } from './text-search.js';
import { quoteCell } from './write.js';

/** A cell that begins with a quote, and how papaparse must see the cell. */
export interface QuotedCell {
  /** Position of the delimiter, the line end or the end of the text behind the cell. */
  readonly end: number;
  /** The well-formed spelling of the cell; absent when the cell already is well-formed. */
  readonly rewritten?: string;
  readonly fault?: RowFault;
  /** Position of a quote that seemed to close the cell, but does not. */
  readonly strayQuote?: number;
}

/** What the reader knows of the record and the table around a cell. */
export interface CellContext {
  /** Start of the record; absent once a cell of the record was found to hold line ends of its own. */
  readonly recordStart?: number | undefined;
  /** Number of columns of the table, once known. */
  readonly columns?: number | undefined;
}

/** A limit that keeps hostile files linear; no cell written by a person comes near it. */
const MOST_QUOTES_AFTER_A_STRAY_ONE = 20;

/** Share of the lines in a quoted cell that must look like records before the cell counts as swallowing rows. */
const MOSTLY = 0.8;

/**
 * Reads the cell whose opening quote is at `open`. A cell with unbalanced quotes ends with its line at the latest:
 * one forgotten quote must not swallow the rows below.
 */
export function readQuotedCell(search: TextSearch, open: number, context: CellContext): QuotedCell {
  const { text } = search;
  const lineEnd = search.nextLineEnd(open);
  let strays = 0;
  for (let quote = text.indexOf('"', open + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    if (text.charAt(quote + 1) === '"') {
      quote++;
      if (strays > 0) strays++;
    } else {
      const end = endAfterBlanks(search, quote + 1);
      if (end !== undefined) return closeCell(search, { open, quote, end, lineEnd, strays }, context);
      const escaped = strays === 0 ? readBackslashes(search, open, lineEnd) : undefined;
      if (escaped) return escaped;
      // A quote right behind a delimiter opens the next cell: the present cell was never closed.
      if (text.charAt(quote - 1) === search.delimiter) break;
      strays++;
    }
    if (strays > MOST_QUOTES_AFTER_A_STRAY_ONE || (strays > 0 && quote > lineEnd)) break;
  }
  return endWithLine(search, open);
}

interface ClosedCell {
  readonly open: number;
  readonly quote: number;
  readonly end: number;
  readonly lineEnd: number;
  readonly strays: number;
}

function closeCell(search: TextSearch, cell: ClosedCell, context: CellContext): QuotedCell {
  const { open, quote, end, lineEnd, strays } = cell;
  const { text } = search;
  if (strays > 0) {
    if (quote > lineEnd) return endWithLine(search, open);
    const value = text.slice(open + 1, quote).replaceAll('""', '"');
    return { end, rewritten: quoteCell(value), fault: 'stray-quote' };
  }
  if (
    quote > lineEnd &&
    !hasQuotedNeighbour(search, open, quote) &&
    swallowsRecords(search, quote, context)
  ) {
    return { ...endWithLine(search, open), strayQuote: quote };
  }
  return end === quote + 1 ? { end } : { end, rewritten: text.slice(open, quote + 1) };
}

/** Returns the position of the next delimiter or line end if only blanks stand before it. */
function endAfterBlanks(search: TextSearch, start: number): number | undefined {
  let position = start;
  while (isBlankInLine(search, position)) position++;
  return search.isCellEnd(position) ? position : undefined;
}

function isBlankInLine({ text, delimiter }: TextSearch, position: number): boolean {
  const character = text.charAt(position);
  return character === ' ' || (character === '\t' && delimiter !== '\t');
}

/** The quote at `open` opens nothing: it belongs to a cell that ends like an unquoted cell. */
function endWithLine(search: TextSearch, open: number): QuotedCell {
  const end = Math.min(search.nextDelimiter(open), search.nextLineEnd(open));
  const value = search.text.slice(open, end);
  return { end, rewritten: quoteCell(value), fault: hasEvenQuotes(value) ? 'stray-quote' : 'unclosed-quote' };
}

function hasEvenQuotes(value: string): boolean {
  let isEven = true;
  for (let quote = value.indexOf('"'); quote >= 0; quote = value.indexOf('"', quote + 1)) isEven = !isEven;
  return isEven;
}

/** Reads MySQL's `\"` within one line. */
function readBackslashes(search: TextSearch, open: number, lineEnd: number): QuotedCell | undefined {
  const { text } = search;
  let escapes = 0;
  for (let quote = text.indexOf('"', open + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    if (quote > lineEnd) return undefined;
    if (isEscaped(text, quote)) {
      escapes++;
      continue;
    }
    const end = escapes > 0 ? endAfterBlanks(search, quote + 1) : undefined;
    if (end === undefined) return undefined;
    return { end, rewritten: quoteCell(text.slice(open + 1, quote).replace(/\\(["\\])/g, '$1')) };
  }
  return undefined;
}

function isEscaped(text: string, position: number): boolean {
  let first = position;
  while (text.charAt(first - 1) === '\\') first--;
  return (position - first) % 2 === 1;
}

/** A cell of several lines is normal in a file that quotes all its cells. */
function hasQuotedNeighbour({ text, delimiter }: TextSearch, open: number, close: number): boolean {
  return text.startsWith(`"${delimiter}`, open - 2) || text.startsWith(`${delimiter}"`, close + 1);
}

/** True when most lines from the record's start to the closing quote are as full as the records of the table. */
function swallowsRecords({ text, delimiter }: TextSearch, close: number, context: CellContext): boolean {
  const { recordStart, columns = 0 } = context;
  if (recordStart === undefined || columns < 2) return false;
  const delimiterCode = delimiter.charCodeAt(0);
  let lines = 0;
  let fullLines = 0;
  let delimiters = 0;
  let isBlank = true;
  for (let position = recordStart; ; position++) {
    const code = text.charCodeAt(position);
    if (code === delimiterCode) delimiters++;
    else if (code === LF || code === CR || Number.isNaN(code)) {
      if (!isBlank) lines++;
      if (!isBlank && delimiters === columns - 1) fullLines++;
      if (position >= close) break;
      delimiters = 0;
      isBlank = true;
    } else isBlank = false;
  }
  return fullLines >= (columns > 2 ? 2 : 3) && fullLines >= lines * MOSTLY;
}
