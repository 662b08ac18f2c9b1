import { shapes } from '../../fields/kinds/cell-tables.js';
import { isName } from '../../fields/kinds/text.js';
import type { CellRepair } from './repair.js';

/** What databases and programs write where nothing is. Null and Nan are names of people, and written as such. */
const nothing =
  /^(?:NULL|null|\\N|[([<{](?:null|NULL|none|blank|empty|leer|vide|vac[ií]o|vuoto|vazio|leeg|пусто)[)\]>}]|nan|n\/a|N\/A|n\.a\.|N\.A\.|undefined|[-–—]{1,3})$/;
/** Words for nothing that may be names. */
const nothingOrName =
  /^(?:None|N[Aa]N|keine?[sr]?|aucune?|ning[uú]n[oa]?|nenhuma?|nessun[oa]|geen|brak|нет)$/;

export function isNothingInName(text: string): boolean {
  return nothing.test(text);
}

export function isNothing(text: string): boolean {
  return nothing.test(text) || nothingOrName.test(text);
}

export const nothingWord = {
  foundIn: 'cell',
  code: 'nothing-word',
  // What is required, and valid, may really be called that.
  isError: ({ required }) => !required,
  finderOf: (field) => (isName(field) ? isNothingInName : isNothing),
  // A list may have an entry of that name.
  isOnlyInvalid: ({ kind }) => shapes[kind].isWord,
  explainsInvalid: 'always',
  // An optional cell is right when empty.
  repair: (_text, { required }) => (required ? undefined : ''),
} as const satisfies CellRepair;
