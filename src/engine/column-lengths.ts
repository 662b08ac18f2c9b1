import type { TableRow } from '../files/table.js';
import { shortenText } from '../fields/shorten-text.js';
import type { Problem } from '../checking/problem.js';
import type { MappedColumn, TextLength } from './protocol.js';

/** Rows that are measured, spread evenly over the table: the others are much like them. */
const MAX_ROWS = 1000;

/** The lengths of the longest text and of the longest word in a column, as far as the grid shows them. */
function columnLength(rows: readonly TableRow[], column: number): Omit<TextLength, 'hasProblems'> {
  let text = 0;
  let word = 0;
  const step = Math.max(1, Math.ceil(rows.length / MAX_ROWS));
  for (let id = 0; id < rows.length; id += step) {
    const cell = shortenText(rows[id]?.cells[column]?.trim() ?? '');
    // No word is longer than its text.
    const length = lengthOf(cell);
    text = Math.max(text, length);
    if (length > word) word = Math.max(word, ...cell.split(/\s+/).map(lengthOf));
  }
  return { text, word };
}

/** Adds the lengths to columns. */
export function measureColumns(
  columns: readonly Omit<MappedColumn, 'length'>[],
  rows: readonly TableRow[],
  problems: ReadonlyMap<number, readonly Problem[]>,
): readonly MappedColumn[] {
  const faulty = new Set<string | undefined>();
  for (const ofRow of problems.values()) for (const { field } of ofRow) faulty.add(field);
  return columns.map((column) => {
    const length = { ...columnLength(rows, column.index), hasProblems: faulty.has(column.field) };
    return { ...column, length };
  });
}

/** The columns of the file, which were measured by some of its rows, measured by all. */
export function measureAgain(
  columns: readonly MappedColumn[],
  rows: readonly TableRow[],
  width: number,
): readonly MappedColumn[] {
  return columns.map((column) => {
    if (column.index >= width) return column;
    return { ...column, length: { ...column.length, ...columnLength(rows, column.index) } };
  });
}

const WIDE = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\uffef]/g;
const UPPERCASE = /[\p{Lu}@]/gu;

/** The length in characters of average width. */
function lengthOf(text: string): number {
  const wide = text.match(WIDE)?.length ?? 0;
  const uppercase = text.match(UPPERCASE)?.length ?? 0;
  return text.length + wide * 0.8 + uppercase * 0.25;
}
