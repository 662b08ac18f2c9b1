import { shapes } from '../../fields/kinds/kinds.js';
import type { CellRepair } from './repair.js';

/**
 * What databases, scripts and people write where nothing is. Null and Nan are names of people, and written as such.
 */
const nothing =
  /^(?:NULL|null|\\N|[([<{](?:null|NULL|none|blank|empty|leer|vide|vac[ií]o|vuoto|пусто)[)\]>}]|nan|NaN|NAN|n\/a|N\/A|n\.a\.|N\.A\.|None|undefined|keine?[sr]?|[-–—]{1,3})$/;

export function isNothingWord(text: string): boolean {
  return nothing.test(text);
}

export const nothingWord = {
  foundIn: 'cell',
  code: 'nothing-word',
  isError: true,
  finderOf: () => isNothingWord,
  // A list may have an entry of that name.
  isOnlyInvalid: ({ kind }) => shapes[kind].isWord,
  explainsInvalid: 'always',
  // An optional cell is right when empty.
  repair: (_text, { required }) => (required ? undefined : ''),
} as const satisfies CellRepair;
