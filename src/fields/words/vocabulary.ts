import { parseHeaderName } from '../header-name.js';
import type { HeaderWords } from './header-words.js';

/** The words of some languages that name no field, in the form that {@link parseHeaderName} gives the words of a header. */
export interface Vocabulary {
  readonly fillers: ReadonlySet<string>;
  readonly disqualifiers: ReadonlySet<string>;
  readonly meaningless: ReadonlySet<string>;
}

const known = new WeakMap<readonly HeaderWords[], Vocabulary>();

export function vocabularyOf(languages: readonly HeaderWords[]): Vocabulary {
  const found = known.get(languages) ?? {
    fillers: wordsOf('fillers', languages),
    disqualifiers: wordsOf('disqualifiers', languages),
    meaningless: wordsOf('meaningless', languages),
  };
  known.set(languages, found);
  return found;
}

function wordsOf(kind: keyof Vocabulary, languages: readonly HeaderWords[]): ReadonlySet<string> {
  return new Set(
    languages.flatMap((words) => words[kind].split(' ').flatMap((word) => parseHeaderName(word).words)),
  );
}
