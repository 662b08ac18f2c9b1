import type { FieldDefinition } from './fields.js';
import { parseHeaderName, type HeaderName } from './header-name.js';
import { headerWords } from './header-words/header-words.js';

/** What the header of a field's column may be. */
export interface FieldNames {
  /** The label and the id. */
  readonly own: readonly HeaderName[];
  /** Position of each name by its compact form: the own ones first, then the likeliest. */
  readonly rank: ReadonlyMap<string, number>;
  /** The names that may have fillers around them. */
  readonly extensible: readonly HeaderName[];
  /** Every word of those. */
  readonly words: ReadonlySet<string>;
}

/** Its own names, its aliases, and the usual ones in every known language. */
export function fieldNames({ id, label, aliases = [] }: FieldDefinition): FieldNames {
  const usual = headerWords.flatMap(({ names }) =>
    Object.hasOwn(names, id) ? (names[id] ?? '').split(',') : [],
  );
  const other = [...aliases, ...usual];
  const own = [label, id].map(parseHeaderName);
  const all = [...own, ...other.map(parseHeaderName)];
  const extensible = [...own, ...other.filter((name) => !name.trim().startsWith('=')).map(parseHeaderName)];
  return {
    own,
    // From the last to the first, so that of two equal names the likelier counts.
    rank: new Map(all.map(({ compact }, rank) => [compact, rank] as const).reverse()),
    extensible,
    words: new Set(extensible.flatMap(({ words }) => words)),
  };
}
