import { isReportColumn } from '../fields/report-columns.js';

/** What error details add to a file does not make another one of it. */
export function ownHeaders(headers: readonly string[]): readonly string[] {
  return headers.filter((header) => !isReportColumn(header));
}

/** The same for files of one kind: those with these headers, in any order where no two are equal, which only the order tells apart. */
export function kindOfFile(headers: readonly string[]): readonly string[] {
  const own = ownHeaders(headers);
  return new Set(own).size < own.length ? own : own.toSorted();
}
