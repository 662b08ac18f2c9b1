import { isAscii } from './fold-text.js';

/** A header, a label or another name of a field, split for comparison. */
export interface HeaderName {
  /** The whole name in one word: "E-mail", "e mail" and "EMail" are `email`. */
  readonly compact: string;
  readonly words: readonly string[];
  /** The words outside square brackets, which hold remarks: "First Name [Required]". */
  readonly bareWords: readonly string[];
}

/** Greatest number of characters compared: no meaningful header is longer. */
const LONGEST = 200;

const nameless: HeaderName = { compact: '', words: [], bareWords: [] };

export function parseHeaderName(text: string): HeaderName {
  if (text === '') return nameless;
  const start = text.slice(0, LONGEST);
  const words = wordsOf(start);
  const bareWords = start.includes('[') ? wordsOf(start.replace(/\[[^\]]*\]/g, ' ')) : words;
  return { compact: words.join(''), words, bareWords };
}

/** Letters that are no letter with an accent, and are still typed as others. */
const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  đ: 'd',
  ß: 'ss',
};

/** Splits a text into words in lower case, without accents; a capital also begins a word, as in `givenName`. */
function wordsOf(text: string): readonly string[] {
  if (isAscii(text))
    return (
      text
        .replace(/([a-z])(?=[A-Z])/g, '$1 ')
        .toLowerCase()
        .match(/[a-z\d]+/g) ?? []
    );
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .replace(/[łøæœıđß]/g, (letter) => letters[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
