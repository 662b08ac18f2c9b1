import type { FieldDefinition } from '../fields/field-definition.js';
import { fieldNames, oppositeNames, wholeNames, type FieldNames } from '../fields/field-names.js';
import { parseHeaderName } from '../fields/header-name.js';
import type { HeaderWords } from '../fields/words/header-words.js';
import { vocabularyOf } from '../fields/words/vocabulary.js';
import type { FileColumn } from './file-column.js';

/** Columns up to which every one is looked at: no file of users has as many. */
const MOST_COLUMNS = 400;
/** Of a wider file, the columns that are looked at for a word of a field in their header, and for their values. */
const MOST_OF_EACH = 150;
/** Columns of one name that are looked at: the first with values is enough. */
const MOST_OF_NAME = 5;

const nobody: ReadonlySet<string> = new Set();

/**
 * The columns of a very wide file that may be about users: those with the name of a field, the first ones with a word of
 * such a name, and the first others. Comparing thousands of headers with thousands of names would block the page.
 */
export function promisingColumns(
  columns: readonly FileColumn[],
  fields: readonly FieldDefinition[],
  languages: readonly HeaderWords[],
): readonly FileColumn[] {
  if (columns.length <= MOST_COLUMNS) return columns;
  const known = knownWords(fields, languages);
  const { fillers } = vocabularyOf(languages);
  const hasWord = (word: string): boolean => known.words.has(word) && !fillers.has(word);
  const counts = new Map<string, number>();
  /** True for the first columns of a sort. */
  const isEarly = (sort: string, most: number): boolean => {
    const count = (counts.get(sort) ?? 0) + 1;
    counts.set(sort, count);
    return count <= most;
  };
  return columns.filter(({ header }) => {
    const { compact, words } = parseHeaderName(header);
    if (known.names.has(compact)) return isEarly(`name ${compact}`, MOST_OF_NAME);
    return isEarly(words.some(hasWord) ? 'with a word' : 'other', MOST_OF_EACH);
  });
}

/** All names of all fields, and all words of these names. */
function knownWords(
  fields: readonly FieldDefinition[],
  languages: readonly HeaderWords[],
): { readonly names: ReadonlySet<string>; readonly words: ReadonlySet<string> } {
  const all: readonly FieldNames[] = [
    ...fields.map((field) => fieldNames(field, nobody, languages)),
    ...fields.flatMap((field) => oppositeNames(field, languages) ?? []),
    wholeNames(languages),
  ];
  const halves = languages.flatMap((words) =>
    Object.values(words.halves).flatMap((list) => list.split(', ')),
  );
  const names = all.flatMap(({ rank, vagueCompact }) => [...rank.keys(), ...vagueCompact]);
  return {
    names: new Set([...names, ...halves.map((name) => parseHeaderName(name).compact)]),
    words: new Set(all.flatMap(({ words }) => [...words])),
  };
}
