import type { ProblemParams } from '../../checking/problem.js';
import type { Format } from '../format.js';

/** Fields that are named; more are counted. */
const MAX_NAMES = 3;

function openFields(fields: readonly string[], f: Format, what: string): string {
  if (fields.length > MAX_NAMES) return `${f.number(fields.length)} fields are ${what}`;
  return `${f.list(fields)} ${fields.length === 1 ? 'is' : 'are'} ${what}`;
}

export const mapping = {
  intro: {
    required: 'Choose where each detail comes from: a column of your file, or one value for everybody.',
    security: 'These settings apply to all users of this import.',
    optional: 'Import more details, or leave them out.',
  },
  chooseColumn: 'Choose a column',
  chooseValue: 'Choose from the list',
  sameForAll: 'Same for all users',
  notImported: 'Not imported',
  generated: 'Generated automatically',
  columns: (fileName: string) => `Columns of ${fileName}`,
  /** A field that only some rows have: those where another field has a certain value. */
  onlyWhere: (label: string, value: string) => `Only for users with “${value}” as ${label}.`,
  forAllUsers: (label: string) => `${label} for all users`,
  generate: (label: string) => `Generate ${label} automatically`,
  samples: (samples: readonly string[]) => `For example: ${samples.join(' · ')}`,
  noSamples: 'This column is empty.',
  matchedByName: 'Matched by name',
  matchedAsPart: 'Matched as a half of the whole names',
  /** Rows whose whole names can't be divided for certain. */
  undivided: (rows: readonly number[], f: Format) =>
    `Not certain which name is the first in ${f.plural(rows.length, { one: 'row', other: 'rows' })} ${rows.map((row) => f.number(row)).join(', ')}: check there on Review.`,
  /** A text of the file, and what it stands for. */
  meaning: (text: string, value: string) => `“${text}” means “${value}”`,
  meanings: (named: readonly string[], more: number, f: Format) =>
    `${named.join(', ')}${more > 0 ? f.plural(more, { other: ' and # more' }) : ''}.`,
  readAsItStands: 'Read as it stands',
  whereEmpty: (label: string) => `${label} where the cell is empty`,
  staysEmpty: 'Nothing',
  /** A column that may be meant, and is not taken without being asked for. */
  looksLikeColumn: (column: string) => `Looks like ${column}`,
  useColumn: (column: string) => `Use ${column}`,
  builtHint: 'Equal ones get a number: ann.lee, ann.lee2.',
  /** Where no user has a name to show what a recipe makes of it. */
  recipes: { 'given.family': 'first.last', 'g.family': 'f.last', givenfamily: 'firstlast' },
  looksLike: (label: string) => `${label} looks like`,
  matchedAsOpposite: 'Matched as the opposite: yes means no',
  matchedByValues: 'Matched by its values',
  pleaseChoose: 'Please choose',
  /** A plan was used before for a file with these headers. */
  remembered: 'Mapped as in your last import of this kind of file.',
  matchAgain: 'Match again',
  alsoUsedFor: (labels: readonly string[], f: Format) => `This column is also used for ${f.list(labels)}.`,
  loading: 'Loading the list…',
  listFailed: (label: string) =>
    `The list for ${label} could not be loaded. Check your connection and try again.`,
  emptyList: 'The list is empty. Choose a column, or add entries in your system first.',
  helpOn: (label: string) => `Help on ${label}`,
  ipListFormat: 'One address or range a line, for example 203.0.113.7 or 203.0.113.0/24.',
  integerRange: (min: number, max: number, f: Format) =>
    `A whole number from ${f.number(min)} to ${f.number(max)}.`,
  integerRangeOrEmpty: (min: number, max: number, f: Format) =>
    `A whole number from ${f.number(min)} to ${f.number(max)}, or empty.`,
  nothingToChoose: 'There is nothing to choose here.',
  /** Beside Next, before anybody has pressed it. */
  missing: (fields: readonly string[], f: Format) => openFields(fields, f, 'missing'),
  notValid: (fields: readonly string[], f: Format) => openFields(fields, f, 'not valid'),
  gapsTitle: (fields: number, f: Format) =>
    f.plural(fields, { one: '# field still needs your answer', other: '# fields still need your answer' }),
};

/** What a field lacks, and what to do. */
export const gaps = {
  chooseColumn: (label: string) => `Choose the column that holds ${label}.`,
  chooseColumnOrSame: (label: string) => `Choose the column that holds ${label}, or one value for all users.`,
  chooseColumnOrGenerate: (label: string) => `Choose the column that holds ${label}, or have it generated.`,
  chooseValue: (label: string) => `Choose one for ${label}.`,
  enterValue: (label: string) => `Enter a value for ${label}.`,
};

/** A value for all users that can't be taken, by the code of its problem. */
export const valueProblems = {
  'integer-invalid': () => 'Enter a whole number, with digits only.',
  'integer-range': ({ min = 0, max = 0 }: ProblemParams, f: Format) =>
    `Enter a whole number from ${f.number(Number(min))} to ${f.number(Number(max))}.`,
  'ip-invalid': ({ value = '' }: ProblemParams) =>
    `“${String(value)}” is not an IP address or range. Correct it or remove it, for example 203.0.113.7 or 203.0.113.0/24.`,
  'time-zone-unknown': ({ value = '' }: ProblemParams) =>
    `“${String(value)}” is not a known time zone. Enter one like Europe/London.`,
  'date-invalid': () => 'This is not a date. Enter one.',
  'date-range': ({ min = '', max = '' }: ProblemParams) => {
    if (min && max) return `Enter a date from ${String(min)} to ${String(max)}.`;
    return min ? `Enter ${String(min)} or a later date.` : `Enter ${String(max)} or an earlier date.`;
  },
  'too-long': ({ max = 0 }: ProblemParams, f: Format) => `Enter at most ${f.number(Number(max))} characters.`,
  'control-character': () => 'Remove the invisible characters from this value.',
  'choice-unknown': ({ value = '' }: ProblemParams) =>
    `“${String(value)}” is not in the list any more. Choose another entry.`,
  other: () => 'This value can’t be used. Enter another one.',
};
