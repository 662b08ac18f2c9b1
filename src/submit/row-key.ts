/** The key of a row, across retries and reloads: `row` is its number in the spreadsheet. */
export function rowKey(sessionId: string, row: number): string {
  return `${prefixOf(sessionId)}${row}`;
}

/** The row number of a key; `undefined` for a key of another import. */
export function rowOfKey(sessionId: string, key: string): number | undefined {
  const prefix = prefixOf(sessionId);
  return key.startsWith(prefix) ? Number(key.slice(prefix.length)) : undefined;
}

function prefixOf(sessionId: string): string {
  return `${sessionId}-row-`;
}
