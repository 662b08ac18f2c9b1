/** True for a record of only delimiters and white space. */
export function isBlankRecord(record: readonly string[]): boolean {
  return record.every(isBlankCell);
}

export function isBlankCell(cell: string): boolean {
  // Most cells begin with a letter or a digit and need no trimming.
  const first = cell.charCodeAt(0);
  return cell === '' || ((first <= 0x20 || first >= 0x7f) && cell.trim() === '');
}
