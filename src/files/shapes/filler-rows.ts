import { isBlankCell } from '../csv/blank-cell.js';
import { countFilled } from '../csv/header.js';
import type { TableRow } from '../table.js';

/** Share of the usual number of cells up to which a row may be filler. */
const SPARSE = 0.5;
/** Rows from which on equal, or numbered, rows were filled down. */
const ENOUGH = 3;
/** Share of rows that are all: totals and remarks leave a few cells blank. */
const EVERYWHERE = 0.8;
/** First rows, among which users stand. */
const FIRST = 10;

/**
 * Finds the rows that hold nothing but what stands in every row of a column: check boxes, defaults and row numbers that
 * were filled down far below the users.
 */
export function findFillers(rows: readonly TableRow[]): ReadonlySet<TableRow> {
  const usual = Math.max(0, ...rows.slice(0, FIRST).map(({ cells }) => countFilled(cells)));
  const groups = new Map<string, { columns: number[]; rows: TableRow[] }>();
  for (const row of rows) {
    const columns = filledColumns(row);
    if (columns.length > usual * SPARSE || row.extra) continue;
    const group = groups.get(columns.join()) ?? { columns, rows: [] };
    group.rows.push(row);
    groups.set(columns.join(), group);
  }
  const found = [...groups.values()].filter(
    (group) =>
      group.columns.every((column) => isFilledDown(column, group.rows, rows)) &&
      group.rows.length < rows.length,
  );
  return new Set(found.flatMap((group) => group.rows));
}

function filledColumns({ cells }: TableRow): number[] {
  return cells.flatMap((cell, column) => (isBlankCell(cell) ? [] : [column]));
}

/** True where a column is filled in every row, and by one value, or the next number, in the rows in question. */
function isFilledDown(column: number, among: readonly TableRow[], all: readonly TableRow[]): boolean {
  const values = new Set(among.map(({ cells }) => cells[column]?.trim() ?? ''));
  const filled = all.filter(({ cells }) => !isBlankCell(cells[column] ?? ''));
  if (filled.length < all.length * EVERYWHERE) return false;
  if (values.size === 1)
    return among.length >= ENOUGH || countOf([...values][0] ?? '', column, all) > among.length;
  return among.length >= ENOUGH && isNumbered(among.map(({ cells }) => Number(cells[column])));
}

function countOf(value: string, column: number, rows: readonly TableRow[]): number {
  return rows.filter(({ cells }) => cells[column]?.trim() === value).length;
}

function isNumbered(numbers: readonly number[]): boolean {
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? NaN) + 1);
}
