/** Excel takes digits in a CSV file for a number: it drops zeros in front, and keeps fifteen digits. */
export function isChangedByExcel(text = ''): boolean {
  return /^(0\d+|\d{16,})$/.test(text);
}
