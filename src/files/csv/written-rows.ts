import { restoreFormula } from './formula.js';

/** The rows that `writeCsv` was given, from the text that it returned. */
export function* writtenRows(csv: string): Generator<readonly string[], void, undefined> {
  let cells: string[] = [];
  // A byte order mark stands before the first quote.
  let start = 2;
  while (start < csv.length) {
    let end = csv.indexOf('"', start);
    while (csv[end + 1] === '"') end = csv.indexOf('"', end + 2);
    cells.push(restoreFormula(csv.slice(start, end).replaceAll('""', '"')));
    const isLast = csv[end + 1] !== ',';
    start = end + (isLast ? '"\r\n"' : '","').length;
    if (!isLast) continue;
    yield cells;
    cells = [];
  }
}
