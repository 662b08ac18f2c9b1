/**
 * Excel takes digits in a CSV file for a number: it drops zeros in front, shows twelve digits and more as 1.23E+11, and saves
 * what it shows. Digits around one E are a number to it as well.
 */
export function isChangedByExcel(text = ''): boolean {
  return /^(?:0\d+|\d{12,}|\d+E[+-]?\d+)$/i.test(text);
}
