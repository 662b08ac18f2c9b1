/** Where a spreadsheet may begin another cell than we meant: at a separator of its own region, or in the next line. */
const LINE_END = String.raw`\r\n\v\f\x85\u2028\u2029`;
const CUT = String.raw`,;|\t${LINE_END}`;

/**
 * What a spreadsheet may run instead of showing (OWASP, "CSV injection"; some take the wide signs of East Asia for the
 * narrow ones), also behind blanks, which some imports drop, and quotes, which are lost where a cell is cut elsewhere.
 * Apostrophes belong to it: without them, `'=x` could not be told from a neutralised `=x`.
 */
const FORMULA = String.raw`(?:(?![${CUT}])[\p{Z}\p{Cc}\p{Cf}'"])*[=+\-@＝＋－＠]`;
const NOTHING_BUT_QUOTES = `['"]*`;

/** Behind which text a piece begins, and which text at its beginning needs an apostrophe. */
const PLACES: readonly (readonly [behind: string, text: string])[] = [
  [`^|[${CUT}]`, FORMULA],
  ['^', String.raw`${NOTHING_BUT_QUOTES}[\t\r\n]`],
  [`[,;|${LINE_END}]`, String.raw`${NOTHING_BUT_QUOTES}\t`],
  [String.raw`[,;|\t]`, String.raw`${NOTHING_BUT_QUOTES}\r`],
];

const UNSAFE = findPlaces('');
const NEUTRALISED = findPlaces("'");

/** Most cells have none of these, and need no closer look. */
const ANY_SIGN = /[=+\-@\t\r\n＝＋－＠]/;

function findPlaces(mark: string): RegExp {
  return new RegExp(PLACES.map(([behind, text]) => `(?<=${behind})${mark}(?=${text})`).join('|'), 'gu');
}

/** A value that is safe to open in a spreadsheet: one `'` in front of every piece that would run there. */
export function neutraliseFormula(value: string): string {
  return ANY_SIGN.test(value) ? value.replace(UNSAFE, "'") : value;
}

/** Takes off exactly the `'` that `neutralise` put there, and nothing else. */
export function restoreFormula(value: string): string {
  return value.includes("'") ? value.replace(NEUTRALISED, '') : value;
}

/** Which characters of the neutralised value are not the value's own, counted from 1. */
export function addedApostrophes(value: string): readonly number[] {
  const before = [...value.matchAll(UNSAFE)].map(({ index }) => [...value.slice(0, index)].length);
  return before.map((length, earlier) => length + earlier + 1);
}
