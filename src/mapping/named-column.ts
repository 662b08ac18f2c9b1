import { parseHeaderName, type HeaderName } from '../fields/header-name.js';
import { wholeNames } from '../fields/field-names.js';
import type { HeaderWords } from '../fields/words/header-words.js';
import { vocabularyOf } from '../fields/words/vocabulary.js';
import type { ColumnMatch } from './column-match.js';
import type { FileColumn } from './file-column.js';

/** A column of the file with its header split into words. */
export interface NamedColumn extends FileColumn {
  readonly name: HeaderName;
  /** True when another column has the same name, and either could be meant. */
  isRepeated: boolean;
}

/** The columns that a field could take. */
export type Candidates = ReadonlyMap<NamedColumn, Omit<ColumnMatch, 'index'>>;

/** Names columns by their headers. A mark that every second header has, as “Name_EN” has, is no part of the names. */
export function nameColumns(
  columns: readonly FileColumn[],
  languages: readonly HeaderWords[],
): readonly NamedColumn[] {
  const named = columns.map((column) => ({
    ...column,
    name: parseHeaderName(column.header),
    isRepeated: false,
  }));
  const mark = commonMark(named, languages);
  if (!mark) return named;
  const known = new Set(named.map(({ name }) => name.compact));
  return named.map((column) => {
    const bare = withoutMark(column.name, mark);
    return bare.compact === '' || known.has(bare.compact) ? column : { ...column, name: bare };
  });
}

/** Longest mark: a longer word says what a column is about. */
const LONGEST_MARK = 4;
const FEWEST_MARKED = 3;
const SHARE_MARKED = 0.4;

/** The first or last word of so many headers that it can't tell one from another. */
function commonMark(columns: readonly NamedColumn[], languages: readonly HeaderWords[]): string | undefined {
  const { fillers, disqualifiers } = vocabularyOf(languages);
  const { words: nameWords, rank } = wholeNames(languages);
  const isMark = (word: string): boolean =>
    /^\p{L}+$/u.test(word) &&
    word.length <= LONGEST_MARK &&
    ![fillers, disqualifiers, nameWords, rank].some((known) => known.has(word));
  const counts = new Map<string, number>();
  for (const { words } of columns.map(({ name }) => name)) {
    if (words.length < 2) continue;
    for (const word of new Set([words[0], words.at(-1)])) {
      if (word !== undefined && isMark(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] >= Math.max(FEWEST_MARKED, columns.length * SHARE_MARKED) ? most[0] : undefined;
}

function withoutMark(name: HeaderName, mark: string): HeaderName {
  const strip = (words: readonly string[]): readonly string[] =>
    words.length < 2
      ? words
      : words[0] === mark
        ? words.slice(1)
        : words.at(-1) === mark
          ? words.slice(0, -1)
          : words;
  const words = strip(name.words);
  return { compact: words.join(''), words, bareWords: strip(name.bareWords) };
}

export function isEmptyColumn({ samples }: FileColumn): boolean {
  return samples.length === 0;
}

/** The values of a column, all of them where these are few. */
export function valuesOfColumn({
  values,
  samples,
}: Pick<FileColumn, 'values' | 'samples'>): readonly string[] {
  return values ?? samples;
}

/** One column per name: of a thousand equal headers only one is worth comparing, the one with values. */
export function uniteRepeated(columns: readonly NamedColumn[]): readonly NamedColumn[] {
  const named = new Map<string, NamedColumn>();
  for (const column of columns) {
    const { compact } = column.name;
    const first = named.get(compact);
    if (compact === '') continue;
    if (!first || (first.hidden === column.hidden && isEmptyColumn(first) && !isEmptyColumn(column))) {
      named.set(compact, column);
    } else if (first.hidden === column.hidden && isEmptyColumn(first) === isEmptyColumn(column)) {
      first.isRepeated = true;
    }
  }
  return [...named.values()];
}
