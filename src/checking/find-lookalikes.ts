import type { ProblemParams } from '../fields/finding.js';
import { skeletonOf } from '../fields/skeleton.js';

const mostNamed = 20;

/**
 * Rows whose value looks like that of other rows and differs, with the row numbers of the others.
 *
 * @param keys The values, folded, by row id.
 * @param nonAscii The rows whose value is not ASCII: two different ASCII values never look alike.
 */
export function findLookalikes(
  keys: readonly (string | undefined)[],
  nonAscii: Iterable<number>,
  rowNumber: (rowId: number) => number,
): ReadonlyMap<number, ProblemParams> {
  const found = new Map<number, ProblemParams>();
  for (const ids of groupBySkeleton(keys, nonAscii)) {
    const byKey = new Map<string | undefined, number[]>();
    for (const id of ids) addTo(byKey, keys[id], id);
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
function groupBySkeleton(
  keys: readonly (string | undefined)[],
  nonAscii: Iterable<number>,
): Iterable<readonly number[]> {
  const groups = new Map<string, number[]>();
  const skeletons = new Map<number, string>();
  for (const id of nonAscii) {
    const skeleton = skeletonOf(keys[id] ?? '');
    skeletons.set(id, skeleton);
    groups.set(skeleton, []);
  }
  if (groups.size === 0) return [];
  keys.forEach((key, id) => {
    if (key !== undefined) groups.get(skeletons.get(id) ?? key)?.push(id);
  });
  return groups.values();
}

function addTo<K>(groups: Map<K, number[]>, key: K, id: number): void {
  const known = groups.get(key);
  if (known) known.push(id);
  else groups.set(key, [id]);
}
