import { shapes } from '../../fields/kinds/kinds.js';
import { skeletonOf } from '../../fields/skeleton.js';
import type { CellRepair } from './repair.js';

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

export const mixedScripts = {
  foundIn: 'cell',
  code: 'mixed-scripts',
  isError: false,
  finderOf: ({ kind }) => (shapes[kind].hasOneScript ? mixesScripts : undefined),
  explainsInvalid: skeletonOf,
  // Which of the alphabets is meant is not certain.
  repair: () => undefined,
} as const satisfies CellRepair;
