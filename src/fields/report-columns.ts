/** The columns that error details add to a file. No such column is offered for mapping when the file comes back. */
export const reportColumns = {
  row: 'Import row',
  code: 'Import error code',
  error: 'Import error',
  /** Only in the interim report, which is not a file to fix and upload again. */
  state: 'Import state',
} as const;

const { row, code, error } = reportColumns;
const names = new Set<string>([row, code, error].map(normalizeHeader));

export function isReportColumn(header: string): boolean {
  return names.has(normalizeHeader(header));
}

/** True for a file with error details of an earlier import: the headers hold all three columns. */
export function isReportTable(headers: readonly string[]): boolean {
  const present = new Set(headers.map(normalizeHeader));
  return [...names].every((name) => present.has(name));
}

/** The column of a file with error details that marks the rows to hold back. */
export function findHoldBackColumn(headers: readonly string[]): number | undefined {
  const index = headers.findIndex(
    (header) => normalizeHeader(header) === normalizeHeader(reportColumns.code),
  );
  return index < 0 ? undefined : index;
}

/** True for a cell that holds its row back until somebody has checked the user and cleared the cell. */
export function holdsBack(cell: string | undefined): boolean {
  return cell?.trim().toLowerCase() === 'unknown';
}

function normalizeHeader(header: string): string {
  return header.trim().toLowerCase();
}
