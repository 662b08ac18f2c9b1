import { isBlank } from '../fields/blank-text.js';
import { isReportColumn } from '../fields/report-columns.js';
import { shortenText } from '../fields/shorten-text.js';
import type { Table, TableRow } from '../files/table.js';
import type { TableColumn } from './protocol.js';

const sampleCount = 3;
/** Rows that are searched for samples: a column that is empty in all of them shows none. */
const sampledRows = 200;
/** Different values up to which a column is described by all of them. */
const mostValues = 20;
/** Columns of a file up to which each is described by more than samples: of thousands, hardly any is about users. */
const mostDescribed = 500;

/** The columns of a table as the page sees them. @param users The rows that are users, as far as is known. */
export function summarizeColumns(
  { headers, hiddenColumns }: Table,
  users: readonly TableRow[],
): readonly TableColumn[] {
  const seen = new Map<string, number>();
  for (const header of headers) seen.set(header, (seen.get(header) ?? 0) + 1);
  const isWide = headers.length > mostDescribed;
  return headers.map((header, index) => {
    const values = takeValues(users, index, isWide ? sampleCount : mostValues);
    const samples = values.texts.slice(0, sampleCount);
    return {
      index,
      header,
      ambiguous: header === '' || (seen.get(header) ?? 0) > 1,
      offered: !isReportColumn(header),
      samples,
      ...(values.areAll && values.texts.length > samples.length && { values: values.texts }),
      ...(values.repeat && { repeats: true }),
      ...(!isWide && users.some(({ cells }) => isBlank(cells[index] ?? '')) && { hasBlanks: true }),
      ...(hiddenColumns?.includes(index) && { hidden: true }),
    };
  });
}

/** The samples of a column that may hold whole names: a column of a few values does not, nor one of thousands of columns. */
export function nameSamples(
  { headers }: Table,
  users: readonly TableRow[],
  index: number,
): readonly string[] {
  if (headers.length > mostDescribed) return [];
  const { texts, areAll } = takeValues(users, index, mostValues);
  return areAll && users.length >= sampledRows ? [] : texts.slice(0, sampleCount);
}

interface FoundValues {
  readonly texts: readonly string[];
  /** True when no other value stands in the rows that were searched. */
  readonly areAll: boolean;
  /** True when a value was found twice. */
  readonly repeat: boolean;
}

/** Values that differ, up to a number. */
function takeValues(rows: readonly TableRow[], index: number, most: number): FoundValues {
  const found = new Set<string>();
  let count = 0;
  for (let at = 0; at < rows.length && at < sampledRows && found.size < most; at++) {
    const cell = rows[at]?.cells[index]?.trim();
    if (!cell) continue;
    found.add(shortenText(cell));
    count++;
  }
  return { texts: [...found], areAll: found.size < most, repeat: count > found.size };
}
