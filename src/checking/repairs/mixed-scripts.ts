import { shapes } from '../../fields/kinds/cell-tables.js';
import { skeletonOf } from '../../fields/skeleton.js';
import type { CellRepair } from './repair.js';

/** Alphabets whose letters look alike. */
const scripts = ['Latin', 'Cyrillic', 'Greek', 'Armenian'].map((name) => String.raw`\p{Script=${name}}`);
/** A letter of one alphabet beside a letter of another. */
const mixed = new RegExp(
  scripts
    .map((one) => String.raw`${one}\p{M}*[${scripts.filter((other) => other !== one).join('')}]`)
    .join('|'),
  'u',
);

/** A letter that may look like one of another alphabet: nearly every cell has none. */
const notLatin = new RegExp(`[${scripts.slice(1).join('')}]`, 'u');

/** Greatest number of characters: no name or address is longer, and the expression rescans marks for each letter. */
const longest = 1000;

export function mixesScripts(text: string): boolean {
  const beginning = text.slice(0, longest);
  return notLatin.test(beginning) && mixed.test(beginning);
}

export const mixedScripts = {
  foundIn: 'cell',
  code: 'mixed-scripts',
  isError: false,
  isBeyondAscii: true,
  finderOf: ({ kind }) => (shapes[kind].hasOneScript ? mixesScripts : undefined),
  explainsInvalid: skeletonOf,
} as const satisfies CellRepair;
