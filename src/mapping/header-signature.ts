import { isReportColumn } from '../fields/report-columns.js';

/** The headers of the file itself: error details do not make another file of it. */
export function withoutReportColumns(headers: readonly string[]): readonly string[] {
  return headers.filter((header) => !isReportColumn(header));
}

/** A key for files of one kind: the headers, sorted unless two are equal, since only their order tells these apart. */
export function headerSignature(headers: readonly string[]): readonly string[] {
  const own = withoutReportColumns(headers);
  return new Set(own).size < own.length ? own : own.toSorted();
}
