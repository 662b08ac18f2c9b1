import type { FieldDefinition } from './field-definition.js';
import { parseHeaderName, type HeaderName } from './header-name.js';
import { headerWords, type HeaderWords } from './words/header-words.js';

/** The names that the header of a field's column may have. */
export interface FieldNames {
  /** The label and the id. */
  readonly own: readonly HeaderName[];
  /** Rank of each name by its compact form: own names first, then the likeliest. */
  readonly rank: ReadonlyMap<string, number>;
  /** The names that may stand between fillers. */
  readonly extensible: readonly HeaderName[];
  /** Every word of the extensible names. */
  readonly words: ReadonlySet<string>;
  /** Compact names that count only where the values confirm the field. */
  readonly vague: ReadonlySet<string>;
}

/** The two fields that a person's name is split into, each with the other. */
const otherHalf = new Map([
  ['firstName', 'lastName'],
  ['lastName', 'firstName'],
]);

/**
 * The names of a field: its own, its aliases, and the usual names in every known language.
 *
 * @param headers Compact names of all columns: some names depend on the neighbouring columns.
 */
export function fieldNames(
  { id, label, aliases = [] }: FieldDefinition,
  headers: ReadonlySet<string>,
): FieldNames {
  const usual = headerWords.flatMap(({ names }) => usualNames(names, id));
  const own = [label, id].map(parseHeaderName);
  const given = aliases.map(parseHeaderName);
  const halves = headerWords.flatMap((words) => halvesOf(words, id, headers));
  const certain = usual.filter(({ mark }) => mark !== '?');
  const all = [...own, ...given, ...certain, ...halves];
  const extensible = [...own, ...given, ...usual.filter(({ mark }) => mark === '')].filter(
    ({ compact }) => compact !== '',
  );
  return {
    own,
    // The likelier of two equal names counts, so the map is filled from last to first.
    rank: new Map(all.map(({ compact }, rank) => [compact, rank] as const).reverse()),
    extensible,
    words: new Set(extensible.flatMap(({ words }) => words)),
    vague: new Set(usual.filter(({ mark }) => mark === '?').map(({ compact }) => compact)),
  };
}

/** The names of columns that mean the contrary of a field. */
export function oppositeNames(id: string): FieldNames {
  const extensible = headerWords.flatMap(({ opposites }) => usualNames(opposites, id));
  return {
    own: [],
    rank: new Map(extensible.map(({ compact }, rank) => [compact, rank] as const).reverse()),
    extensible,
    words: new Set(extensible.flatMap(({ words }) => words)),
    vague: new Set(),
  };
}

/** The names of one half of a person's name, if another column is the other half in the same language. */
function halvesOf(words: HeaderWords, id: string, headers: ReadonlySet<string>): readonly HeaderName[] {
  const other = usualNames(words.names, otherHalf.get(id) ?? '');
  return other.some(({ compact }) => headers.has(compact)) ? usualNames(words.halves, id) : [];
}

interface UsualName extends HeaderName {
  readonly mark: '' | '=' | '?';
}

type NameTable = Readonly<Record<string, string>>;

const parsed = new Map<NameTable, Map<string, readonly UsualName[]>>();

/** The usual names are split only once: there are some thousand. */
function usualNames(names: NameTable, id: string): readonly UsualName[] {
  if (!Object.hasOwn(names, id)) return [];
  const known = parsed.get(names) ?? new Map<string, readonly UsualName[]>();
  parsed.set(names, known);
  const found = known.get(id) ?? (names[id] ?? '').split(',').map((name) => parseUsual(name.trim()));
  known.set(id, found);
  return found;
}

function parseUsual(name: string): UsualName {
  const mark = name.startsWith('=') ? '=' : name.startsWith('?') ? '?' : '';
  return { ...parseHeaderName(name), mark };
}
