/** The columns that our error details add to a file. They are never offered for mapping when the file comes back. */
export const reportColumns = {
  row: 'Import row',
  code: 'Import error code',
  error: 'Import error',
  /** Only in what is downloaded before an import is given up: such a file is not one to fix and upload again. */
  state: 'Import state',
} as const;

const { row, code, error } = reportColumns;
const names = new Set<string>([row, code, error].map(normalizeHeader));

export function isReportColumn(header: string): boolean {
  return names.has(normalizeHeader(header));
}

/** A file of our own: it has all three. */
export function isReportTable(headers: readonly string[]): boolean {
  const present = new Set(headers.map(normalizeHeader));
  return [...names].every((name) => present.has(name));
}

/** The column that says which rows are held back, in a file of our own. */
export function findHoldBackColumn(headers: readonly string[]): number | undefined {
  const index = headers.findIndex(
    (header) => normalizeHeader(header) === normalizeHeader(reportColumns.code),
  );
  return index < 0 ? undefined : index;
}

/** Such a cell holds a row back until somebody has looked at the user and cleared it. */
export function holdsBack(cell: string | undefined): boolean {
  return cell?.trim().toLowerCase() === 'unknown';
}

function normalizeHeader(header: string): string {
  return header.trim().toLowerCase();
}
