import type { FieldDefinition } from './field-definition.js';
import { parseHeaderName, type HeaderName } from './header-name.js';
import { traits } from './kinds/kinds.js';
import { indexForTypos, type TypoIndex } from './typo-index.js';
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
  /** Names that count only where the values confirm the field. */
  readonly vague: readonly HeaderName[];
  /** Compact forms of these names. */
  readonly vagueCompact: ReadonlySet<string>;
  readonly ownTypos: TypoIndex;
  readonly usualTypos: TypoIndex;
}

/** Least length of an own and of a usual name that may hold a typo: a shorter one is as likely another word. */
export const SHORTEST_FOR_TYPO = 5;
export const SHORTEST_USUAL_FOR_TYPO = 8;

/** The names of columns with whole names of people. */
export interface WholeNames extends FieldNames {
  /** Compact names of columns that have the family name first. */
  readonly familyFirst: ReadonlySet<string>;
}

/** The two fields that a person's name is split into, each with the other. */
const otherHalf = new Map([
  ['firstName', 'lastName'],
  ['lastName', 'firstName'],
]);

/**
 * The names of a field: its own, its aliases, and the usual names in some languages.
 *
 * @param headers Compact names of all columns: some names depend on the neighbouring columns.
 */
export function fieldNames(
  field: FieldDefinition,
  headers: ReadonlySet<string>,
  languages: readonly HeaderWords[] = headerWords,
): FieldNames {
  const names = remembered(languages, field, () => ownAndUsualNames(field, languages));
  // A half is named by its neighbour only where no column has a name of its own.
  if (!otherHalf.has(field.id) || [...headers].some((header) => names.rank.has(header))) return names;
  const halves = languages.flatMap((words) => halvesOf(words, field.id, headers));
  const last = names.rank.size;
  return {
    ...names,
    rank: new Map([...halves.map(({ compact }) => [compact, last] as const), ...names.rank]),
  };
}

function ownAndUsualNames(
  { id, label, aliases = [] }: FieldDefinition,
  languages: readonly HeaderWords[],
): FieldNames {
  const usual = languages.flatMap(({ names }) => usualNames(names, id));
  const vague = usual.filter(({ mark }) => mark === '?');
  const isVague = ({ compact }: HeaderName): boolean => vague.some((name) => name.compact === compact);
  // "Region" alone is vague, whatever the field's id.
  const own = [parseHeaderName(label), ...[parseHeaderName(id)].filter((name) => !isVague(name))];
  const given = aliases.map(parseHeaderName);
  const certain = usual.filter(({ mark }) => mark !== '?');
  const extensible = [...given, ...certain.filter(({ mark }) => mark === '')];
  return namesFrom(own, [...given, ...certain], extensible, vague);
}

/** The names of columns that mean the contrary of a field. */
export function oppositeNames(
  { id, kind }: FieldDefinition,
  languages: readonly HeaderWords[],
): FieldNames | undefined {
  if (!traits[kind].hasOpposite || !languages.some(({ opposites }) => Object.hasOwn(opposites, id)))
    return undefined;
  const names = languages.flatMap(({ opposites }) => usualNames(opposites, id));
  return namesFrom([], names, names);
}

/** Names are read once for each field of a catalogue: there are thousands. */
function remembered(
  languages: readonly HeaderWords[],
  field: FieldDefinition,
  read: () => FieldNames,
): FieldNames {
  const ofFields = namesOfFields.get(languages) ?? new WeakMap<FieldDefinition, FieldNames>();
  namesOfFields.set(languages, ofFields);
  const names = ofFields.get(field) ?? read();
  ofFields.set(field, names);
  return names;
}

const namesOfFields = new WeakMap<readonly HeaderWords[], WeakMap<FieldDefinition, FieldNames>>();
const wholeNamesOf = new WeakMap<readonly HeaderWords[], WholeNames>();

export function wholeNames(languages: readonly HeaderWords[]): WholeNames {
  const known = wholeNamesOf.get(languages) ?? readWholeNames(languages);
  wholeNamesOf.set(languages, known);
  return known;
}

function readWholeNames(languages: readonly HeaderWords[]): WholeNames {
  const names = languages.flatMap((words) => words.whole.split(',').map((name) => parseUsual(name.trim())));
  const familyFirst = names.filter(({ mark }) => mark === '<').map(({ compact }) => compact);
  const extensible = names.filter(({ mark }) => mark === '');
  return { ...namesFrom([], names, extensible), familyFirst: new Set(familyFirst) };
}

function namesFrom(
  own: readonly HeaderName[],
  others: readonly HeaderName[],
  extensible: readonly HeaderName[],
  vague: readonly HeaderName[] = [],
): FieldNames {
  const whole = [...own, ...extensible].filter(({ compact }) => compact !== '');
  return {
    own,
    // The likelier of two equal names counts, so the map is filled from last to first.
    rank: new Map([...own, ...others].map(({ compact }, rank) => [compact, rank] as const).reverse()),
    extensible: whole,
    words: new Set([...whole, ...vague].flatMap(({ words }) => words)),
    vague,
    vagueCompact: new Set(vague.map(({ compact }) => compact)),
    ownTypos: indexForTypos(own, SHORTEST_FOR_TYPO),
    usualTypos: indexForTypos(whole, SHORTEST_USUAL_FOR_TYPO),
  };
}

/** The names of one half of a person's name, if another column is the other half in the same language. */
function halvesOf(words: HeaderWords, id: string, headers: ReadonlySet<string>): readonly HeaderName[] {
  const other = usualNames(words.names, otherHalf.get(id) ?? '');
  return other.some(({ compact }) => headers.has(compact)) ? usualNames(words.halves, id) : [];
}

interface UsualName extends HeaderName {
  readonly mark: '' | '=' | '?' | '<';
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
  const mark = name.startsWith('=') ? '=' : name.startsWith('?') ? '?' : name.startsWith('<') ? '<' : '';
  return { ...parseHeaderName(name), mark };
}
