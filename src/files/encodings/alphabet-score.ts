import type { Alphabet } from './alphabets.js';

/** Punctuation of typesetters, which is weak evidence. */
const NEUTRAL = '’‘“”„‚–—…€«»°ºª·§®™№\u00a0';
/** Such punctuation in a place that is usual in words. */
const WELL_PLACED = /\p{L}’\p{L}|^[“„‘«–—€]|[”“’»…°ºª®™€]$/u;
const ILL_PLACED =
  /\p{L}[^’\p{L}\p{M}\p{N}\0-\x7f]+\p{L}|№\p{L}|\p{L}[„«]|[”»]\p{L}|[םןךףץ]\p{L}|\p{L}[ªº]\p{L}|^·\p{L}/u;
const VOWELS = 'aeiouyæœøı';
/** Letters in unlikely places, whatever the language. */
const UNLIKELY =
  /ñ(?![aeiouáéíóú])|ń[aeiouyąęó]|ă[oe]|iê(?!n)|ì[a-zá-ž]|ič[vr]e|ň[eiéíy]|^[ßţýð]|[ťďľ][eiéí]|[yý][yý]|(?:[^aeıioöuü]|^)ğ/iu;
/** A small first letter, unlikely for a name in a script with capitals. */
const BEGINS_SMALL = /^\P{L}*\p{Ll}/u;
/** Endings and clusters of Central European words. */
const CENTRAL_EUROPEAN = /[csr]z|sk[iay]$|wicz|ow[aąs]|ov[aá]$|ić$|escu$/iu;
const WORTH_OF_PART = 0.1;

export interface ScriptRules {
  readonly alphabets: readonly Alphabet[];
  /** Latin words mix ASCII with other letters; words of other scripts contain no ASCII. */
  readonly isLatin: boolean;
  readonly isCentral?: boolean;
  /** Letters in places that are unlikely in all languages of the script. */
  readonly unlikely?: RegExp;
  /** Parts of names that only languages of the script have. */
  readonly parts?: RegExp;
}

/** How much the words look like names in one of the alphabets: about 1 for names, below 0 for other text. */
export function scoreAlphabetic(words: readonly string[], rules: ScriptRules): number {
  let totals = rules.alphabets.map(() => 0);
  for (const word of words) {
    const scores = scoreWord(word, rules);
    totals = totals.map((total, index) => total + (scores[index] ?? 0));
  }
  return words.length === 0 ? 0 : Math.max(...totals) / words.length;
}

/** The scores of a word, by alphabet. */
function scoreWord(word: string, rules: ScriptRules): readonly number[] {
  const letters = [...word].filter((character) => character > '\u007f' && !NEUTRAL.includes(character));
  if (letters.length === 0) {
    const score = ILL_PLACED.test(word) ? -0.5 : WELL_PLACED.test(word) ? 0.7 : 0;
    return rules.alphabets.map(() => score);
  }
  // A single letter may be any byte.
  const weight = word.length > 1 ? 1 : 0.3;
  const shape = scoreShape(word, letters, rules);
  const fits = rules.alphabets.map((alphabet) => fit(letters, alphabet));
  const best = Math.max(...fits);
  // A file is mostly in one language, so a word of another language counts less.
  return fits.map((value) => weight * (shape + (value * 3 + best) / 4));
}

/** Share of the letters that belong to the alphabet; rare letters count for less. */
function fit(letters: readonly string[], { common, rare = '' }: Alphabet): number {
  let sum = 0;
  for (const letter of letters) {
    const small = common.includes(letter) ? letter : letter.toLowerCase();
    if (common.includes(small)) sum += 1;
    else sum += rare.includes(small) ? 0.6 : -0.5;
  }
  return sum / letters.length;
}

function scoreShape(word: string, letters: readonly string[], rules: ScriptRules): number {
  const { isLatin, isCentral, unlikely, parts } = rules;
  if (/[\u0080-\u009f\ufffd\ue000-\uf8ff]/u.test(word)) return -2;
  let score = 0;
  const symbols = letters.filter((character) => !/[\p{L}\p{M}]/u.test(character)).length;
  if (symbols > 0) score -= 1;
  if (ILL_PLACED.test(word)) score -= 0.5;
  if (unlikely?.test(word) || (isLatin && UNLIKELY.test(word))) score -= 0.4;
  if (parts?.test(word)) score += 2 * WORTH_OF_PART;
  for (const run of word.split(/[^\p{L}\p{M}]+/u)) if (hasOddCase(run)) score -= 1;
  if (!isLatin) return score - (/[a-z]/i.test(word) ? 1 : 0) - (BEGINS_SMALL.test(word) ? 0.15 : 0);
  const all = word.match(/\p{L}/gu)?.length ?? 0;
  if (letters.length > 1 && letters.length > all * 0.6) score -= 0.6;
  if (CENTRAL_EUROPEAN.test(word)) score += isCentral ? WORTH_OF_PART : -WORTH_OF_PART;
  return score + scoreNeighbours(word.toLowerCase());
}

/** True for a capital behind a small letter where one of the two is not ASCII, so that McDonald passes. */
function hasOddCase(run: string): boolean {
  const isOdd = (pair: RegExp) => pair.test(run);
  return (
    isOdd(/\p{Ll}(?=[^\0-\x7f])\p{Lu}|(?=[^\0-\x7f])\p{Ll}\p{Lu}/u) ||
    isOdd(
      /\p{Lu}\p{Lu}(?=[^\0-\x7f])\p{Ll}|(?=[^\0-\x7f])\p{Lu}\p{Lu}\p{Ll}|\p{Lu}(?=[^\0-\x7f])\p{Lu}\p{Ll}/u,
    )
  );
}

/** Scores how vowels and consonants alternate. */
function scoreNeighbours(word: string): number {
  let score = 0;
  let counted = 0;
  for (let index = 0; index < word.length; index++) {
    if (word.charAt(index) <= '\u007f' || !/\p{L}/u.test(word.charAt(index))) continue;
    const isVowel = isVowelAt(word, index);
    for (const beside of [index - 1, index + 1]) {
      if (!/\p{L}/u.test(word.charAt(beside))) continue;
      counted++;
      if (isVowelAt(word, beside) !== isVowel) score += 1;
      else score -= isVowel ? 0.7 : 0.3;
    }
  }
  return counted === 0 ? 0 : (score / counted) * 0.25;
}

function isVowelAt(word: string, index: number): boolean {
  return VOWELS.includes(word.charAt(index).normalize('NFD').charAt(0));
}
