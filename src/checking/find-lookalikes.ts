import { addToList } from '../fields/add-to-list.js';
import type { ProblemParams } from '../fields/finding.js';
import { skeletonOf } from '../fields/skeleton.js';
import { hashText, oneOf } from './hash-text.js';
import type { UniqueField } from './shared-values.js';

const mostNamed = 20;

/**
 * Rows whose value looks like that of other rows and differs, with the row numbers of the others. Only rows whose value is
 * not ASCII are compared with all: two different ASCII values never look alike.
 */
export function findLookalikes(
  unique: Pick<UniqueField, 'keys' | 'hashes' | 'nonAscii'>,
  rowNumber: (rowId: number) => number,
): ReadonlyMap<number, ProblemParams> {
  const { keys } = unique;
  const found = new Map<number, ProblemParams>();
  for (const ids of groupBySkeleton(unique)) {
    const byKey = new Map<string | undefined, number[]>();
    for (const id of ids) addToList(byKey, keys[id], id);
    if (byKey.size < 2) continue;
    for (const [key, same] of byKey) {
      const others: number[] = [];
      for (const id of ids) {
        if (keys[id] !== key) others.push(rowNumber(id));
        if (others.length === mostNamed) break;
      }
      const params = { rows: others, count: ids.length - same.length };
      for (const id of same) found.set(id, params);
    }
  }
  return found;
}

/** Nearly every file has ASCII values only, and needs no comparison. */
function groupBySkeleton({
  keys,
  hashes,
  nonAscii,
}: Pick<UniqueField, 'keys' | 'hashes' | 'nonAscii'>): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const id of nonAscii) {
    const key = keys[id];
    if (key !== undefined) addToList(groups, skeletonOf(key), id);
  }
  if (groups.size === 0) return [];
  const isWanted = oneOf(Array.from(groups.keys(), hashText));
  for (let id = 0; id < hashes.length; id++) {
    const key = isWanted(hashes[id] ?? 0) && !nonAscii.has(id) ? keys[id] : undefined;
    if (key !== undefined) groups.get(key)?.push(id);
  }
  return Array.from(groups.values(), (ids) => ids.sort((one, other) => one - other));
}
