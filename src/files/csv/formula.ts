/** Where a spreadsheet may cut a value into cells: at the separator of the machine's region, or at a line end. */
const LINE_END = String.raw`\r\n\v\f\x85\u2028\u2029`;
const CUT = String.raw`,;|\t${LINE_END}`;

/**
 * How a formula begins (OWASP, "CSV injection"; some spreadsheets treat the wide signs of East Asia as the narrow
 * ones). Blanks before the sign are dropped by some imports, and quotes are lost where a value is cut.
 * Apostrophes are included: without them, `'=x` could not be told from a neutralised `=x`.
 */
const FORMULA = String.raw`(?:(?![${CUT}])[\p{Z}\p{Cc}\p{Cf}'"])*[=+\-@＝＋－＠]`;
const NOTHING_BUT_QUOTES = `['"]*`;

/** Texts that need an apostrophe in front, and what must stand before each. */
const PLACES: readonly (readonly [behind: string, text: string])[] = [
  [`^|[${CUT}]`, FORMULA],
  ['^', String.raw`${NOTHING_BUT_QUOTES}[\t\r\n]`],
  [`[,;|${LINE_END}]`, String.raw`${NOTHING_BUT_QUOTES}\t`],
  [String.raw`[,;|\t]`, String.raw`${NOTHING_BUT_QUOTES}\r`],
];

const UNSAFE = findPlaces('');
const NEUTRALISED = findPlaces("'");

/** A quick first test: most cells have none of these signs. */
const ANY_SIGN = /[=+\-@\t\r\n＝＋－＠]/;

function findPlaces(mark: string): RegExp {
  return new RegExp(PLACES.map(([behind, text]) => `(?<=${behind})${mark}(?=${text})`).join('|'), 'gu');
}

/** Makes a value safe for spreadsheets: an apostrophe goes in front of every piece that would run there. */
export function neutraliseFormula(value: string): string {
  return ANY_SIGN.test(value) ? value.replace(UNSAFE, "'") : value;
}

/** Removes exactly the apostrophes that {@link neutraliseFormula} added. */
export function restoreFormula(value: string): string {
  return value.includes("'") ? value.replace(NEUTRALISED, '') : value;
}

/** Positions (from 1) of the apostrophes that {@link neutraliseFormula} adds, counted in characters of its result. */
export function addedApostrophes(value: string): readonly number[] {
  const before = [...value.matchAll(UNSAFE)].map(({ index }) => [...value.slice(0, index)].length);
  return before.map((length, earlier) => length + earlier + 1);
}
