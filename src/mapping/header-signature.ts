import { isReportColumn } from '../fields/report-columns.js';

/** What error details add to a file does not make another one of it. */
export function withoutReportColumns(headers: readonly string[]): readonly string[] {
  return headers.filter((header) => !isReportColumn(header));
}

/** The same for files of one kind: those with these headers, in any order where no two are equal, which only the order tells apart. */
export function headerSignature(headers: readonly string[]): readonly string[] {
  const own = withoutReportColumns(headers);
  return new Set(own).size < own.length ? own : own.toSorted();
}
