import { unicodeEncoding, type DecodedText } from './decode.js';
import { decodeByTable } from './decode-by-table.js';
import { decodeStrictly } from './decode-strictly.js';
import { scoreAlphabetic, type ScriptRules } from './alphabet-score.js';
import { ARABIC, BALTIC, CENTRAL, CYRILLIC, GREEK, HEBREW, THAI, TURKISH, WESTERN } from './alphabets.js';
import { ASIAN_RULES, scoreAsian } from './asian-score.js';
import { encodings, type LetterScript } from './encodings.js';
import {
  ARABIC_PARTS,
  BALTIC_PARTS,
  UNLIKELY_ARABIC,
  UNLIKELY_BALTIC,
  UNLIKELY_CENTRAL,
  UNLIKELY_THAI,
  UNLIKELY_WESTERN,
} from './letter-places.js';
import { nonAsciiWords } from './non-ascii-words.js';
import { decodeUtf32 } from './utf32.js';
import { isCutOff, isMostlyUtf8 } from './valid-utf8.js';

export { noteDoubleEncoding } from './double-encoding.js';

const scriptRules: Readonly<Record<LetterScript, ScriptRules>> = {
  western: { alphabets: WESTERN, isLatin: true, unlikely: UNLIKELY_WESTERN },
  central: { alphabets: CENTRAL, isLatin: true, isCentral: true, unlikely: UNLIKELY_CENTRAL },
  turkish: { alphabets: TURKISH, isLatin: true },
  baltic: {
    alphabets: BALTIC,
    isLatin: true,
    isCentral: true,
    unlikely: UNLIKELY_BALTIC,
    parts: BALTIC_PARTS,
  },
  cyrillic: { alphabets: CYRILLIC, isLatin: false },
  greek: { alphabets: GREEK, isLatin: false },
  hebrew: { alphabets: HEBREW, isLatin: false },
  arabic: { alphabets: ARABIC, isLatin: false, unlikely: UNLIKELY_ARABIC, parts: ARABIC_PARTS },
  thai: { alphabets: THAI, isLatin: false, unlikely: UNLIKELY_THAI },
};

/** Least score at which the bytes are believed to be names. */
const LEAST_SCORE = 0.45;
/** Least score for bytes that may be UTF-8: by accident, three characters of an Asian encoding look like UTF-8. */
const LEAST_AGAINST_UTF8 = 0.75;
/** Score lost for each place further down the list. */
const RANK_PENALTY = 0.01;
/** Score gained by an encoding of the Mac when lines end in CR alone, as on an old Mac; half of it is lost otherwise. */
const MAC_BONUS = 0.3;
/** Encodings of DOS, and of Macs in Central Europe: likely only where others make no sense. */
const RARE = /^ibm(?!866)|-ce$/;
const RARE_PENALTY = 0.2;

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
    const isLikely = score >= least - (RARE.test(encoding) ? RARE_PENALTY : 0);
    const text = isLikely ? decodeStrictly(bytes, encoding) : undefined;
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
    if (!('guessedBy' in encoding)) return [];
    const { label, guessedBy } = encoding;
    const place = places[guessedBy]++;
    const text = decodeStrictly(words, label);
    if (text === undefined) return { encoding: label, score: -1 };
    const score =
      guessedBy === 'letters'
        ? scoreAlphabetic(text.split('\n').filter(Boolean), scriptRules[encoding.script])
        : scoreAsian(text, words, ASIAN_RULES[label]);
    return { encoding: label, score: score + bonusOf(label, isOldMac) - place * RANK_PENALTY };
  });
  return scores.sort((a, b) => b.score - a.score);
}

/** The score that a system is worth: most files come from Windows. */
function bonusOf(label: string, isOldMac: boolean): number {
  const isMac = /^(?:x-)?mac/.test(label);
  if (isMac && isOldMac) return MAC_BONUS;
  if (RARE.test(label)) return -RARE_PENALTY;
  return isMac ? -MAC_BONUS / 2 : 0;
}
