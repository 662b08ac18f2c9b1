/**
 * What a spreadsheet may run instead of showing (OWASP, "CSV injection"; some take the wide signs of East Asia for the
 * narrow ones), and what looks as if it had been made harmless before: without the leading quotes in the pattern,
 * `'=x` could not be told from a mended `=x`.
 */
const RUNS_AS_FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A value that is safe to open in a spreadsheet: one `'` in front of what would run there. */
export function neutralise(value: string): string {
  return RUNS_AS_FORMULA.test(value) ? `'${value}` : value;
}

/** Takes off exactly the `'` that `neutralise` put there, and nothing else. */
export function restore(value: string): string {
  if (!value.startsWith("'")) return value;
  const original = value.slice(1);
  return RUNS_AS_FORMULA.test(original) ? original : value;
}
