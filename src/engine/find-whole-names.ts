import { divideName, isPlainByOrder } from '../fields/divide-name.js';
import type { Table, TableRow } from '../files/table.js';
import type { WholeNameFacts } from '../mapping/file-column.js';
import type { TableSummary } from './protocol.js';
import { nameSamples } from './summarize-columns.js';
import { usersOf } from './summarize-table.js';

/** Rows that are named of those whose whole names can't be divided. */
const mostUndivided = 3;

/** The summary of a table, with what its columns hold of whole names. */
export function withWholeNames(summary: TableSummary, table: Table): TableSummary {
  const users = usersOf(table);
  const columns = summary.columns.map((column) => {
    const wholeNames = nameFactsOf(users, column.index, nameSamples(table, users, column.index));
    return wholeNames ? { ...column, wholeNames } : column;
  });
  return { ...summary, columns };
}

/** All rows are read, but only of columns with whole names among the samples. */
function nameFactsOf(
  rows: readonly TableRow[],
  index: number,
  samples: readonly string[],
): WholeNameFacts | undefined {
  const divided = samples.flatMap((sample) => divideName(sample) ?? []);
  if (divided.length === 0) return undefined;
  const undivided: number[] = [];
  let isByOrder = false;
  for (const { row, cells } of rows) {
    const cell = cells[index]?.trim();
    if (!cell) continue;
    const found = isPlainByOrder(cell) ?? divideName(cell)?.isByOrder;
    if (found !== undefined) isByOrder ||= found;
    else if (undivided.push(row) >= mostUndivided) break;
  }
  const givenNames = divided.map(({ givenName }) => givenName);
  const familyNames = divided.map(({ familyName }) => familyName);
  return { undivided, isByOrder, givenNames, familyNames };
}
