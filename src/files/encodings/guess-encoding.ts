import { unicodeEncoding, type DecodedText } from './decode.js';
import { scoreAlphabetic, type ScriptRules } from './alphabet-score.js';
import { ARABIC, BALTIC, CENTRAL, CYRILLIC, GREEK, HEBREW, TURKISH, WESTERN } from './alphabets.js';
import { ASIAN_ENCODINGS, scoreAsian } from './asian-score.js';
import { nonAsciiWords } from './non-ascii-words.js';
import { decodeUtf32 } from './utf32.js';
import { isCutOff, isMostlyUtf8 } from './valid-utf8.js';

export { noteDoubleEncoding } from './double-encoding.js';

const western: ScriptRules = { alphabets: WESTERN, isLatin: true };
const central: ScriptRules = { alphabets: CENTRAL, isLatin: true, isCentral: true };
const cyrillic: ScriptRules = { alphabets: CYRILLIC, isLatin: false };

/** The commoner ones first: they win where a text is the same in several. */
const ALPHABETIC_ENCODINGS: ReadonlyMap<string, ScriptRules> = new Map([
  ['windows-1252', western],
  ['windows-1250', central],
  ['iso-8859-2', central],
  ['iso-8859-15', western],
  ['windows-1254', { alphabets: TURKISH, isLatin: true }],
  ['windows-1257', { alphabets: BALTIC, isLatin: true, isCentral: true }],
  ['macintosh', western],
  ['windows-1251', cyrillic],
  ['koi8-r', cyrillic],
  ['koi8-u', cyrillic],
  ['iso-8859-5', cyrillic],
  ['ibm866', cyrillic],
  ['x-mac-cyrillic', cyrillic],
  ['windows-1253', { alphabets: GREEK, isLatin: false }],
  ['iso-8859-7', { alphabets: GREEK, isLatin: false }],
  ['windows-1255', { alphabets: HEBREW, isLatin: false }],
  ['windows-1256', { alphabets: ARABIC, isLatin: false }],
]);

/** Below it, no encoding makes names of the bytes. */
const LEAST_SCORE = 0.45;
/** The same for bytes that may be UTF-8: three characters of an Asian encoding look like that by accident. */
const LEAST_AGAINST_UTF8 = 0.75;
/** What a place further behind in the lists costs. */
const RANK_PENALTY = 0.01;
/** Lines that end in CR alone come from an old Mac; without them, an encoding of the Mac is less likely. */
const MAC_BONUS = 0.3;

/** The text of a file in the likeliest encoding, where it is not valid UTF-8. */
interface GuessedText extends DecodedText {
  readonly ok: true;
}

/** Nothing: no encoding makes sense of the bytes, or they are Unicode, as their mark says or most of them, with a few bad ones. */
export function readForeign(bytes: Uint8Array): GuessedText | undefined {
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
  /** As the Encoding standard labels it. */
  readonly encoding: string;
  readonly score: number;
}

/** All encodings that are known here, the likeliest first. */
export function likelyEncodings(bytes: Uint8Array): readonly LikelyEncoding[] {
  const words = nonAsciiWords(bytes);
  const isOldMac = bytes.includes(13) && !bytes.includes(10);
  const scores = [ALPHABETIC_ENCODINGS, ASIAN_ENCODINGS].flatMap((encodings) =>
    [...encodings.keys()].map((encoding, place) => {
      const text = decodeStrictly(words, encoding);
      if (text === undefined) return { encoding, score: -1 };
      const mac = /^(?:x-)?mac/.test(encoding) ? (isOldMac ? MAC_BONUS : -MAC_BONUS / 2) : 0;
      return { encoding, score: scoreText(encoding, text, words) + mac - place * RANK_PENALTY };
    }),
  );
  return scores.sort((a, b) => b.score - a.score);
}

function scoreText(encoding: string, text: string, bytes: Uint8Array): number {
  const rules = ALPHABETIC_ENCODINGS.get(encoding);
  if (rules) return scoreAlphabetic(text.split('\n').filter(Boolean), rules);
  const asian = ASIAN_ENCODINGS.get(encoding);
  return asian ? scoreAsian(text, bytes, asian) : -1;
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
