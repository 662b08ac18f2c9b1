import type { TableRow } from '../files/table.js';
import { writeCsv } from '../files/csv/write.js';
import { isReportColumn, reportColumns } from '../fields/report-columns.js';

/** A row that was not created, with what the error details say of it. */
export interface ReportedRow {
  readonly row: TableRow;
  readonly code: string;
  readonly text: string;
}

/** The file as it was, without the rows that were created and with three columns more. It can be fixed and uploaded as it is. */
export function errorDetails({
  headers,
  rows,
}: {
  readonly headers: readonly string[];
  readonly rows: Iterable<ReportedRow>;
}): string {
  // A file that is an earlier report already has the three columns.
  const kept = headers.flatMap((header, index) => (isReportColumn(header) ? [] : [index]));
  const keep = (cells: readonly string[]): string[] => kept.map((index) => cells[index] ?? '');
  return writeCsv(
    (function* () {
      yield [...keep(headers), reportColumns.row, reportColumns.code, reportColumns.error];
      // Surplus cells come last: surplus they are again when the file is uploaded.
      for (const { row, code, text } of rows) {
        yield [...keep(row.cells), String(row.row), code, text, ...(row.extra ?? [])];
      }
    })(),
  );
}

/** One line a created user. What the columns are called and what is noted is up to the caller. */
export function successDetails({
  headers,
  rows,
}: {
  readonly headers: readonly string[];
  readonly rows: Iterable<readonly string[]>;
}): string {
  return writeCsv([headers, ...rows]);
}
