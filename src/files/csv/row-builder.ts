import { countFilled, tidyHeader } from './header.js';
import { isBlankCell } from './blank-cell.js';
import type { RowFault, TableRow } from '../table.js';

interface GrowingRow {
  row: number;
  cells: string[];
  extra?: readonly string[];
  short?: true;
  fault?: RowFault;
}

/** Least share of filled cells, relative to the first row, in a row that looks like it. */
const LEAST_FILLED = 0.75;

/** Makes rows as wide as the header from records. Rows past the limit are only counted. */
export class RowBuilder {
  /** Number of records that are not blank, including those past the limit. */
  total = 0;
  blankRows = 0;
  /** True where a row does not look like the first one. */
  isOdd = false;
  readonly #rows: GrowingRow[] = [];
  readonly #headers: string[];
  readonly #limit: number;
  readonly #isDamaged: boolean;
  /** Number of filled cells in the first row. */
  #usual: number | undefined;
  /** Number of columns up to the last one with a name. */
  readonly #named: number;
  /** Number of columns up to the last one with a name or a value. */
  #used: number;

  constructor(header: readonly string[], limit: number, isDamaged: boolean) {
    this.#headers = header.map(tidyHeader);
    this.#limit = limit;
    this.#isDamaged = isDamaged;
    this.#named = this.#headers.findLastIndex((name) => name !== '') + 1;
    this.#used = this.#named;
  }

  /** The names of the columns; final only after the last record, since a late value can make a column used. */
  get headers(): readonly string[] {
    return this.#headers.slice(0, this.#used);
  }

  /** The rows, each as wide as the headers. */
  get rows(): readonly TableRow[] {
    if (this.#used < this.#headers.length) for (const { cells } of this.#rows) cells.length = this.#used;
    return this.#rows;
  }

  add(row: number, cells: string[], fault: RowFault | undefined): void {
    const filled = countFilled(cells);
    if (filled === 0) {
      this.blankRows++;
      return;
    }
    this.#usual ??= filled;
    this.isOdd ||= filled < this.#usual * LEAST_FILLED || !cells.some(isAddress);
    this.total++;
    if (this.total > this.#limit) return;
    this.#addRow({ row, cells }, fault);
  }

  #addRow(row: GrowingRow, fault: RowFault | undefined): void {
    const { cells } = row;
    const width = this.#headers.length;
    if (cells.length !== width) this.#fit(row, width);
    if (this.#used < width) this.#used = Math.max(this.#used, lastFilled(cells));
    const found = fault ?? this.#faultOf(cells);
    if (found) row.fault = found;
    if (row.short || row.extra || found) this.isOdd = true;
    shareCells(cells, this.#rows.at(-1)?.cells);
    this.#rows.push(row);
  }

  #fit(row: GrowingRow, width: number): void {
    const { cells } = row;
    if (cells.length < this.#named) row.short = true;
    if (cells.length > width) {
      const extra = cells.splice(width);
      const filled = lastFilled(extra);
      if (filled > 0) row.extra = extra.slice(0, filled);
    }
    while (cells.length < width) cells.push('');
  }

  #faultOf(cells: readonly string[]): RowFault | undefined {
    if (this.#isDamaged && cells.some((cell) => cell.includes('\uFFFD'))) return 'undecodable';
    const repeatsHeader = this.#headers.every((name, column) => tidyMatches(cells[column], name));
    return repeatsHeader ? 'repeated-header' : undefined;
  }
}

/** Shares equal texts of neighbouring rows: one string takes less memory, and compares at once. */
function shareCells(cells: string[], others: readonly string[] = []): void {
  for (let column = 0; column < cells.length; column++) {
    const other = others[column];
    if (other !== undefined && other === cells[column]) cells[column] = other;
  }
}

function tidyMatches(cell: string | undefined, name: string): boolean {
  return cell === name || (cell !== undefined && cell.length > name.length && tidyHeader(cell) === name);
}

/** The number of cells up to the last filled one. */
function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => !isBlankCell(cell)) + 1;
}

/** An email address is what nearly every user has, and no header, total or remark. */
function isAddress(cell: string): boolean {
  return cell.includes('@') && !cell.includes(' ');
}
