/**
 * Excel takes digits in a CSV file for a number: it drops zeros in front, and keeps fifteen digits. Digits around one E are a
 * number to it as well.
 */
export function isChangedByExcel(text = ''): boolean {
  return /^(?:0\d+|\d{16,}|\d+E[+-]?\d+)$/i.test(text);
}
