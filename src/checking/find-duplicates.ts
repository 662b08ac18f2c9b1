import { addToList } from '../fields/add-to-list.js';
import type { Problem } from './problem.js';

/** Problems by row id, which is the position of the row in the table. A row without problems is absent. */
export type ProblemMap = ReadonlyMap<number, readonly Problem[]>;

/** Rows that share the value of a unique field. */
export interface SharedValue {
  readonly field: string;
  /** Row ids in the order of the file, at least two. */
  readonly rows: readonly number[];
}

export interface SharedValues {
  readonly groups: readonly SharedValue[];
  /** Content number of each row in a group, in the order of the file: rows with equal numbers are equal copies. */
  readonly contents: ReadonlyMap<number, number>;
}

/** Greatest number of other rows that a problem names; the problem also has their count. */
const MOST_NAMED = 20;

/**
 * Finds duplicates. The first of equal copies is kept, and the others are duplicates of the first. Rows that share a
 * value and differ are all duplicates until somebody decides. Excluded rows do not count.
 *
 * @param rowNumber Returns the spreadsheet row number for a row id.
 */
export function findDuplicates(
  { groups, contents }: SharedValues,
  rowNumber: (rowId: number) => number,
  isExcluded: (rowId: number) => boolean,
): ProblemMap {
  const problems = new Map<number, Problem[]>();
  const add = (rowId: number, problem: Omit<Problem, 'row' | 'severity'>): void => {
    addToList(problems, rowId, { ...problem, severity: 'duplicate', row: rowNumber(rowId) });
  };

  const originals = findOriginals(contents, isExcluded);
  for (const [rowId, original] of originals) {
    if (rowId !== original) add(rowId, { code: 'duplicate-copy', params: { rows: [rowNumber(original)] } });
  }
  for (const { field, rows } of groups) {
    const rivals = rows.filter((rowId) => originals.get(rowId) === rowId);
    if (rivals.length < 2) continue;
    const first = rivals.slice(0, MOST_NAMED + 1);
    const count = rivals.length - 1;
    // Thousands of rows may share one value: all rows past the first ones share one list of others.
    const sharedParams = { rows: first.slice(0, MOST_NAMED).map(rowNumber), count };
    rivals.forEach((rowId, at) => {
      const others = first.filter((other) => other !== rowId);
      const params = at > MOST_NAMED ? sharedParams : { rows: others.map(rowNumber), count };
      add(rowId, { code: 'duplicate-value', field, params });
    });
  }
  return problems;
}

/** For every row that counts, the first row with the same contents. */
function findOriginals(
  contents: ReadonlyMap<number, number>,
  isExcluded: (rowId: number) => boolean,
): ReadonlyMap<number, number> {
  const firsts = new Map<number, number>();
  const originals = new Map<number, number>();
  for (const [rowId, content] of contents) {
    if (isExcluded(rowId)) continue;
    const first = firsts.get(content) ?? rowId;
    firsts.set(content, first);
    originals.set(rowId, first);
  }
  return originals;
}
