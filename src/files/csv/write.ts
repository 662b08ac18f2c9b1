import { neutraliseFormula } from './formula.js';

/** Without it, Excel takes UTF-8 for the encoding of the machine's region. */
const BYTE_ORDER_MARK = '\uFEFF';

/** CSV that every spreadsheet opens alike and that runs nothing there: every cell quoted, none a formula. */
export function writeCsv(rows: Iterable<readonly string[]>): string {
  const lines = [BYTE_ORDER_MARK];
  for (const row of rows) {
    lines.push(row.map((text) => quoteCell(neutraliseFormula(text))).join(','), '\r\n');
  }
  return lines.join('');
}

/** A text between quotes, its own doubled. */
export function quoteCell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
