import type { ProblemMap } from './find-duplicates.js';
import type { Problem } from './problem.js';
import type { CheckCounts, RowStatus } from './row-status.js';

/** All statuses; a row's status is stored as its position here. */
export const rowStatuses = [
  'ready',
  'duplicate',
  'error',
  'left-out',
] as const satisfies readonly RowStatus[];

const READY = rowStatuses.indexOf('ready');
const EXCLUDED = rowStatuses.indexOf('left-out');

export interface ClassifiedRows {
  /** Status of each row, by row id; see {@link rowStatuses}. */
  readonly statuses: Uint8Array;
  readonly problems: ProblemMap;
  readonly counts: CheckCounts;
}

/**
 * Combines all problems of the rows into statuses: an error beats a duplicate, and both beat a warning.
 *
 * @param found Problems of cells, duplicates, and problems from the host, in the order in which they are shown.
 */
export function classifyRows(
  rowCount: number,
  found: readonly ProblemMap[],
  excluded: ReadonlySet<number>,
): ClassifiedRows {
  const problems = merge(found);
  const statuses = new Uint8Array(rowCount);
  let warnings = 0;
  for (const [rowId, list] of problems) {
    const status = statusOf(list);
    statuses[rowId] = status;
    if (status === READY && !excluded.has(rowId)) warnings++;
  }
  for (const rowId of excluded) if (rowId < rowCount) statuses[rowId] = EXCLUDED;
  const [ready = 0, duplicates = 0, errors = 0, excludedCount = 0] = tally(statuses);
  return {
    statuses,
    problems,
    counts: { rows: rowCount, ready, duplicates, errors, warnings, leftOut: excludedCount },
  };
}

function statusOf(problems: readonly Problem[]): number {
  let status: RowStatus = 'ready';
  for (const { severity } of problems) {
    if (severity === 'error') return rowStatuses.indexOf('error');
    if (severity === 'duplicate') status = 'duplicate';
  }
  return rowStatuses.indexOf(status);
}

function tally(statuses: Uint8Array): readonly number[] {
  const counts = rowStatuses.map(() => 0);
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

function merge(maps: readonly ProblemMap[]): ProblemMap {
  const [first = new Map<number, readonly Problem[]>(), ...others] = maps;
  const merged = new Map(first);
  for (const map of others) {
    for (const [rowId, problems] of map) merged.set(rowId, [...(merged.get(rowId) ?? []), ...problems]);
  }
  return merged;
}
