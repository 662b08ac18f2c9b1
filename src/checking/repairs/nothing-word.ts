import type { FieldDefinition } from '../../fields/field-definition.js';
import { shapes } from '../../fields/kinds/cell-tables.js';
import { isName } from '../../fields/kinds/text.js';
import type { CellRepair } from './repair.js';

/** What databases and programs write where nothing is. Null and Nan are names of people, and written as such. */
const nothing =
  /^(?:0000-00-00(?: 00:00:00)?|NULL|null|\\N|[([<{](?:null|NULL|none|blank|empty|leer|vide|vac[ií]o|vuoto|vazio|leeg|пусто)[)\]>}]|nan|n\/a|N\/A|n\.a\.|N\.A\.|undefined|[-–—]{1,3})$/;
/** Words for nothing that may be names. */
const nothingOrName =
  /^(?:NONE|[Nn]one|N[Aa]N|[Kk]eine|keine?[rs]?|[Aa]ucune|aucun|[Nn]ing[uú]n[oa]?|[Nn]enhuma?|[Nn]essuna|nessuno|[Gg]een|[Bb]rak|[Нн]ет)$/;

export function isNothingInName(text: string): boolean {
  return nothing.test(text);
}

export function isNothing(text: string): boolean {
  return nothing.test(text) || nothingOrName.test(text);
}

/** A dash in a check list is an answer, though nobody knows which. */
function isNothingButDash(text: string): boolean {
  return isNothing(text) && !/^[-–—]/.test(text);
}

/** `undefined`: a list, or yes and no, that are required have no use for an empty cell, and ask what the word means. */
function finderOf(field: FieldDefinition): ((text: string) => boolean) | undefined {
  if (isName(field)) return isNothingInName;
  if (!shapes[field.kind].isWord) return isNothing;
  if (field.required) return undefined;
  return field.kind === 'boolean' ? isNothingButDash : isNothing;
}

export const nothingWord = {
  foundIn: 'cell',
  code: 'nothing-word',
  // What is required, and valid, may really be called that.
  isError: ({ required }) => !required,
  finderOf,
  // A list may have an entry of that name.
  isOnlyInvalid: ({ kind }) => shapes[kind].isWord,
  explainsInvalid: 'always',
  // An optional cell is right when empty.
  repair: (_text, { required }) => (required ? undefined : ''),
} as const satisfies CellRepair;
