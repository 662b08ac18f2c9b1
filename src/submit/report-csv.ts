import type { TableRow } from '../files/table.js';
import { writeCsv } from '../files/csv/write.js';
import { isReportColumn, reportColumns } from '../fields/report-columns.js';

/** A row that was not created, with its code and text in the error details. */
export interface ReportedRow {
  readonly row: TableRow;
  readonly code: string;
  readonly text: string;
}

/** The file without its created rows and with three more columns, ready to be fixed and uploaded again. */
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
      // Surplus cells come last, so that they are surplus again when the file is uploaded.
      for (const { row, code, text } of rows) {
        yield [...keep(row.cells), String(row.row), code, text, ...(row.extra ?? [])];
      }
    })(),
  );
}

/** One line for each created user. The caller names the columns and writes the notes. */
export function successDetails({
  headers,
  rows,
}: {
  readonly headers: readonly string[];
  readonly rows: Iterable<readonly string[]>;
}): string {
  return writeCsv([headers, ...rows]);
}
