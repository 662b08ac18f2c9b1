import { foldText, isAscii } from '../../fields/fold-text.js';
import type { ProblemParams } from '../../fields/problem.js';

/** Letters that look like a Latin one, in either case, after it. */
const alike = [
  'a\u0430\u03b1\u0251',
  'b\u0432\u03b2',
  'c\u0441\u03f2',
  'd\u0501',
  'e\u0435\u03b5',
  'g\u0261',
  'h\u043d\u04bb\u0570',
  'i\u0456\u03b9\u0131',
  'j\u0458\u03f3\u0575',
  'k\u043a\u03ba',
  'l\u04cf',
  'm\u043c',
  'n\u0578',
  'o\u043e\u03bf\u0585',
  'p\u0440\u03c1',
  'q\u051b',
  's\u0455',
  't\u0442\u03c4',
  'u\u03c5\u057d',
  'v\u0475\u03bd',
  'w\u051d\u03c9',
  'x\u0445\u03c7',
  'y\u0443\u03b3',
  'z\u03b6',
];
const latin = new Map(alike.flatMap(([letter = '', ...others]) => others.map((other) => [other, letter])));
const anyAlike = new RegExp(`[${[...latin.keys()].join('')}]`, 'gu');

/** Texts that look the same have the same skeleton; ASCII is its own. */
export function skeletonOf(text: string): string {
  const folded = foldText(text.normalize('NFKC'));
  if (isAscii(folded)) return folded;
  return folded.replace(anyAlike, (letter) => latin.get(letter) ?? letter);
}

/** Alphabets with letters that look alike. */
const scripts = ['Latin', 'Cyrillic', 'Greek', 'Armenian'].map((name) => String.raw`\p{Script=${name}}`);
/** A letter of one of them beside one of another. */
const mixed = new RegExp(
  scripts
    .map((one) => String.raw`${one}\p{M}*[${scripts.filter((other) => other !== one).join('')}]`)
    .join('|'),
  'u',
);

/** No name or address is longer, and marks are looked at again for each letter before them. */
const longest = 1000;

export function mixesScripts(text: string): boolean {
  return mixed.test(text.slice(0, longest));
}

const mostNamed = 20;

/**
 * Rows that look like others in this value and differ, with the row numbers of those others.
 *
 * @param keys The values, folded, by row id.
 * @param nonAscii The rows whose value is not ASCII: only such a value can look like another one that it is not.
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

/** Nearly every file has no unusual value, and then nothing has to be compared. */
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
