import { isBlankCell } from '../csv/blank-cell.js';
import { DELIMITERS, isDelimiter } from '../csv/delimiters.js';
import { classOf, findHeader, isRemark, countFilled, type SampleRecord } from '../csv/header.js';
import type { PlainReader } from '../foreign-files.js';
import type { ReadOptions } from '../table.js';
import { ruler } from './row-words.js';

/** True for a cell that a column of users may be called. */
export type IsName = (cell: string) => boolean;

/** What a text of an odd shape is judged with. */
export interface LayoutTools extends Pick<PlainReader, 'readSample'> {
  readonly isName: IsName;
}

/** Where the table stands in a text of an odd shape. */
export interface OddLayout {
  readonly delimiter: string;
  /** Spreadsheet row of the header; 0: a list without one; `undefined`: the header was not found. */
  readonly headerRow: number | undefined;
}

/** Records among which the header is. */
const SEARCHED = 40;
/** Names from which on a record is the header, whatever the shape of the others. */
const ENOUGH_NAMES = 2;
/** Least share of records that fit for a delimiter that the file itself declares. */
const LEAST_FIT_OF_HINT = 0.5;

interface Candidate extends OddLayout {
  readonly columns: number;
  /** Cells of the header that a column of users may be called. */
  readonly names: number;
  /** How well the whole fits: the records as wide as the header; records above it cost. */
  readonly fit: number;
}

/**
 * Finds the delimiter and the header together, judged by the whole: names that users' columns have come first, then how
 * many records are as wide as the header, itself included.
 */
export function findOddLayout(
  text: string,
  { delimiter: chosen, headerRow }: ReadOptions,
  tools: LayoutTools,
  hint?: string,
): OddLayout {
  const candidateOf = (delimiter: string) => judge(text, delimiter, headerRow, tools);
  if (isDelimiter(chosen)) return candidateOf(chosen);
  const hinted = isDelimiter(hint) ? candidateOf(hint) : undefined;
  if (hinted && hinted.fit >= LEAST_FIT_OF_HINT) return hinted;
  return DELIMITERS.map(candidateOf).reduce((best, other) => (isBetter(other, best) ? other : best));
}

function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.names !== b.names && Math.max(a.names, b.names) >= ENOUGH_NAMES) return a.names > b.names;
  return a.fit !== b.fit ? a.fit > b.fit : a.columns > b.columns;
}

function judge(
  text: string,
  delimiter: string,
  headerRow: number | undefined,
  { isName, readSample }: LayoutTools,
): Candidate {
  const all = text.includes(delimiter) ? readSample(text, delimiter, headerRow) : [];
  const records = all.filter(({ cells }) => !ruler.test(cells.join('')));
  const header = headerRow === undefined ? headerOf(records, isName) : recordOf(records, headerRow);
  if (!header || !isDivided(records, header))
    return { delimiter, headerRow, columns: 1, names: 0, fit: fitWithout(records) };
  return {
    delimiter,
    headerRow: header.row,
    columns: header.cells.length,
    names: countNames(header, isName),
    fit: fitOf(records, header),
  };
}

/** A header that divides none of the records below it is the header of another delimiter. */
function isDivided(records: readonly SampleRecord[], header: SampleRecord): boolean {
  const below = records.filter(({ row }) => row > header.row);
  return below.filter(({ cells }) => cells.length > 1).length * 2 >= below.length;
}

function recordOf(records: readonly SampleRecord[], headerRow: number): SampleRecord | undefined {
  const columns = Math.max(0, ...records.map(({ cells }) => cells.length));
  if (headerRow === 0 && columns > 0) return { row: 0, cells: Array<string>(columns).fill('') };
  return records.find(({ row }) => row === headerRow);
}

/** Of several header rows, the one with most names; without names, the one that the shape of the records shows. */
function headerOf(records: readonly SampleRecord[], isName: IsName): SampleRecord | undefined {
  const searched = records.slice(0, SEARCHED);
  const firstUser = searched.findIndex(({ cells }) => cells.some((cell) => classOf(cell) === 'email'));
  const above = firstUser < 0 ? searched : searched.slice(0, firstUser);
  const [most] = above
    .map((record) => ({ record, names: countNames(record, isName) }))
    .filter(({ record, names }) => names >= ENOUGH_NAMES && names * 3 >= countFilled(record.cells))
    .sort((a, b) => b.names - a.names);
  if (most) return most.record;
  const kept = records.filter(({ cells }) => !isRemark(cells));
  const index = findHeader(kept, 2);
  const header = index === undefined ? undefined : kept[index];
  return header && index !== undefined && isHeader(header, kept.slice(index + 1), isName)
    ? header
    : undefined;
}

/** A record of words above records of words is a person, unless one of the words is the name of a column. */
function isHeader(header: SampleRecord, below: readonly SampleRecord[], isName: IsName): boolean {
  const names = countNames(header, isName);
  if (below.length === 0 || names >= ENOUGH_NAMES) return true;
  if (repeatsBelow(header, below)) return false;
  return names > 0 || hasValuesBelow(header, below);
}

/** The role of a person is that of others, too; the name of a column stands below only where all names do. */
function repeatsBelow(header: SampleRecord, below: readonly SampleRecord[]): boolean {
  return below.some(({ cells }) => {
    const same = cells.filter((cell, column) => !isBlankCell(cell) && cell === header.cells[column]);
    return same.length > 0 && same.length < countFilled(header.cells);
  });
}

function hasValuesBelow(header: SampleRecord, below: readonly SampleRecord[]): boolean {
  return header.cells.some((cell, column) => {
    const filled = below.map(({ cells }) => classOf(cells[column] ?? '')).filter((kind) => kind !== 'blank');
    const values = filled.filter((kind) => kind !== 'text');
    return classOf(cell) === 'text' && values.length * 2 > filled.length;
  });
}

function countNames({ cells }: SampleRecord, isName: IsName): number {
  return new Set(cells.filter((cell) => isName(cell)).map((cell) => cell.trim().toLowerCase())).size;
}

function fitOf(records: readonly SampleRecord[], header: SampleRecord): number {
  const width = header.cells.length;
  const named = header.cells.findLastIndex((cell) => !isBlankCell(cell)) + 1;
  const fits = records.map(({ row, cells }) => {
    if (row < header.row || cells.length < 2 || !cells.slice(width).every(isBlankCell)) return 0;
    return cells.length >= named ? 1 : SHORT;
  });
  return sum(fits) / records.length;
}

/** How well a record fits that is shorter than the header. */
const SHORT = 0.5;

/** The share of records with the commonest width: the only evidence without a header. It never outdoes a header. */
function fitWithout(records: readonly SampleRecord[]): number {
  const widths = new Map<number, number>();
  for (const { cells } of records) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  widths.delete(1);
  return Math.max(0, ...widths.values()) / Math.max(1, records.length) / 100;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
