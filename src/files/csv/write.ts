import { neutraliseFormula } from './formula.js';

/** Excel reads UTF-8 without a byte order mark in the encoding of the machine's region. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Writes CSV that every spreadsheet reads alike and runs nothing of: all cells are quoted, none is a formula. */
export function writeCsv(rows: Iterable<readonly string[]>): string {
  const lines = [BYTE_ORDER_MARK];
  for (const row of rows) {
    lines.push(row.map((text) => quoteCell(neutraliseFormula(text))).join(','), '\r\n');
  }
  return lines.join('');
}

/** Puts a text between quotes and doubles the quotes inside. */
export function quoteCell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
