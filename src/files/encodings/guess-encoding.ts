import { unicodeEncoding, type DecodedText } from './decode.js';
import { decodeByTable } from './decode-by-table.js';
import { decodeStrictly } from './decode-strictly.js';
import { scoreAlphabetic, type ScriptRules } from './alphabet-score.js';
import { ARABIC, BALTIC, CENTRAL, CYRILLIC, GREEK, HEBREW, TURKISH, WESTERN } from './alphabets.js';
import { ASIAN_RULES, scoreAsian } from './asian-score.js';
import { encodings, type LetterScript } from './encodings.js';
import { nonAsciiWords } from './non-ascii-words.js';
import { decodeUtf32 } from './utf32.js';
import { isCutOff, isMostlyUtf8 } from './valid-utf8.js';

export { noteDoubleEncoding } from './double-encoding.js';

const scriptRules: Readonly<Record<LetterScript, ScriptRules>> = {
  western: { alphabets: WESTERN, isLatin: true },
  central: { alphabets: CENTRAL, isLatin: true, isCentral: true },
  turkish: { alphabets: TURKISH, isLatin: true },
  baltic: { alphabets: BALTIC, isLatin: true, isCentral: true },
  cyrillic: { alphabets: CYRILLIC, isLatin: false },
  greek: { alphabets: GREEK, isLatin: false },
  hebrew: { alphabets: HEBREW, isLatin: false },
  arabic: { alphabets: ARABIC, isLatin: false },
};

/** Least score at which the bytes are believed to be names. */
const LEAST_SCORE = 0.45;
/** Least score for bytes that may be UTF-8: by accident, three characters of an Asian encoding look like UTF-8. */
const LEAST_AGAINST_UTF8 = 0.75;
/** Score lost for each place further down the list. */
const RANK_PENALTY = 0.01;
/** Score gained by an encoding of the Mac when lines end in CR alone, as on an old Mac. */
const MAC_BONUS = 0.3;

/** A text that is not valid UTF-8, in its likeliest encoding. */
interface GuessedText extends DecodedText {
  readonly ok: true;
}

/**
 * Returns `undefined` for bytes that make sense in no encoding, and for Unicode with a few bad bytes. An encoding that was
 * chosen is obeyed where it is one that platforms have no decoder for.
 */
export function decodeGuessed(bytes: Uint8Array, chosen = ''): GuessedText | undefined {
  const byTable = decodeByTable(bytes, chosen);
  if (byTable !== undefined) return { ok: true, text: byTable, encoding: chosen, isDamaged: false };
  const wide = decodeUtf32(bytes);
  if (wide) return { ok: true, ...wide };
  if (unicodeEncoding(bytes) || isCutOff(bytes)) return undefined;
  const least = isMostlyUtf8(bytes) ? LEAST_AGAINST_UTF8 : LEAST_SCORE;
  const origin = { notes: [{ code: 'guessed-encoding' }] } as const;
  for (const { encoding, score } of likelyEncodings(bytes)) {
    const text = score < least ? undefined : decodeStrictly(bytes, encoding);
    if (text !== undefined) return { ok: true, text, encoding, isDamaged: false, origin };
  }
  return undefined;
}

interface LikelyEncoding {
  /** Encoding label of the Encoding standard. */
  readonly encoding: string;
  readonly score: number;
}

/** All encodings that can be guessed, likeliest first. */
export function likelyEncodings(bytes: Uint8Array): readonly LikelyEncoding[] {
  const words = nonAsciiWords(bytes);
  const isOldMac = bytes.includes(13) && !bytes.includes(10);
  const places = { letters: 0, characters: 0 };
  const scores = encodings.flatMap((encoding) => {
    if (!encoding.guessedBy) return [];
    const { label, guessedBy } = encoding;
    const place = places[guessedBy]++;
    const text = decodeStrictly(words, label);
    if (text === undefined) return { encoding: label, score: -1 };
    const score =
      guessedBy === 'letters'
        ? scoreAlphabetic(text.split('\n').filter(Boolean), scriptRules[encoding.script])
        : scoreAsian(text, words, ASIAN_RULES[label]);
    const mac = /^(?:x-)?mac/.test(label) ? (isOldMac ? MAC_BONUS : -MAC_BONUS / 2) : 0;
    return { encoding: label, score: score + mac - place * RANK_PENALTY };
  });
  return scores.sort((a, b) => b.score - a.score);
}
