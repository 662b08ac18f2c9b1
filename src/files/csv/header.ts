import { isBlankCell } from './blank-cell.js';
import type { TableRecord } from '../table.js';

/** One of the first records of the file. */
export type SampleRecord = TableRecord;

type CellClass = 'blank' | 'text' | 'number' | 'email' | 'uri';

/** Least share of filled cells in a header, relative to the records below: titles and remarks fill one or two cells. */
const LEAST_FILLED = 0.6;
/** Number of records that a header is compared with. */
const COMPARED = 30;
/** Number of cells by which a record is judged: more cells say nothing new. */
const JUDGED_CELLS = 200;

/**
 * Finds the header among the first records that are not blank: the first record that is about as full as the
 * records below and holds names. Returns `undefined` when values come before any header.
 */
export function findHeader(records: readonly SampleRecord[], leastColumns: number): number | undefined {
  const classes = records.map(({ cells }) => cells.slice(0, JUDGED_CELLS).map(classOf));
  const filled = records.map(({ cells }) => countFilled(cells));
  for (const [index, cells] of classes.entries()) {
    const below = classes.slice(index + 1, index + 1 + COMPARED);
    const count = filled[index] ?? 0;
    const usual = median(filled.slice(index + 1, index + 1 + COMPARED)) ?? count;
    if (count < leastColumns || count < usual * LEAST_FILLED) continue;
    if (isRemark(records[index]?.cells) && below.length > 0) continue;
    if (looksLikeValues(cells, below)) return undefined;
    if (cells.filter(isValue).length * 2 < cells.filter(isFilled).length) return index;
  }
  return undefined;
}

/** True for a line like `#TYPE …` or `version:v1.0`, which some exports write above the header. */
export function isRemark([first = '', ...others]: readonly string[] = []): boolean {
  return /^(?:#.|version:)/i.test(first) && others.every(isBlankCell);
}

export function countFilled(cells: readonly string[]): number {
  return cells.filter((cell) => !isBlankCell(cell)).length;
}

/** Removes white space and invisible characters around a name; the rest stays as written. */
export function tidyHeader(cell: string): string {
  return cell.replace(/^[\s\p{Cf}]+|(?<![\s\p{Cf}])[\s\p{Cf}]+$/gu, '');
}

/** True when the record holds values of the same kinds as the records below, column by column. */
function looksLikeValues(cells: readonly CellClass[], below: readonly (readonly CellClass[])[]): boolean {
  const values = cells.filter(isValue).length;
  if (below.length === 0) return cells.includes('email') || values * 4 > cells.length;
  let alike = 0;
  let unlike = 0;
  for (const [column, cell] of cells.entries()) {
    const usual = usualValue(below.map((record) => record[column] ?? 'blank'));
    if (usual === undefined || cell === 'blank') continue;
    if (cell === usual) alike++;
    else unlike++;
  }
  return alike > unlike || (cells.includes('email') && unlike === 0);
}

function isFilled(cell: CellClass): boolean {
  return cell !== 'blank';
}

function isValue(cell: CellClass): boolean {
  return isFilled(cell) && cell !== 'text';
}

/** The kind of value in more than half of the filled cells of a column. */
function usualValue(column: readonly CellClass[]): CellClass | undefined {
  const filled = column.filter(isFilled);
  return (['email', 'number', 'uri'] as const).find(
    (kind) => filled.filter((cell) => cell === kind).length * 2 > filled.length,
  );
}

/** Classifies a cell. Phone numbers, dates and IP addresses count as numbers: digits and signs only. */
export function classOf(cell: string): CellClass {
  const text = cell.slice(0, 200).trim();
  if (text === '') return 'blank';
  if (/^[^\s@]+@[^\s@]+$/.test(text)) return /^sips?:/i.test(text) ? 'uri' : 'email';
  if (/^[-+(#]*\d[\d\s().,/:%+-]*$/.test(text)) return 'number';
  return /^(?:[a-z][a-z\d+.-]*:\/\/|sips?:|tel:|mailto:)/i.test(text) ? 'uri' : 'text';
}

/** The lower median: a single overlong record must not make all other records seem empty. */
function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1];
}
