import { isBlank } from '../fields/blank-text.js';
import { divideName, isPlainByOrder } from '../fields/divide-name.js';
import { isReportColumn } from '../fields/report-columns.js';
import { shortenText } from '../fields/shorten-text.js';
import type { Table, TableRow } from '../files/table.js';
import type { WholeNameFacts } from '../mapping/file-column.js';
import type { TableColumn } from './protocol.js';

const sampleCount = 3;
/** Rows that are searched for samples: a column that is empty in all of them shows none. */
const sampledRows = 200;
/** Different values up to which a column is described by all of them. */
const mostValues = 20;
/** Columns of a file up to which each is described by more than samples: of thousands, hardly any is about users. */
const mostDescribed = 500;
/** Rows that are named of those whose whole names can't be divided. */
const mostUndivided = 3;

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
    const isRepetitive = values.areAll && users.length >= sampledRows;
    const wholeNames = isWide || isRepetitive ? undefined : nameFactsOf(users, index, samples);
    return {
      index,
      header,
      ambiguous: header === '' || (seen.get(header) ?? 0) > 1,
      offered: !isReportColumn(header),
      samples,
      ...(values.areAll && values.texts.length > samples.length && { values: values.texts }),
      ...(values.repeat && { repeats: true }),
      ...(wholeNames && { wholeNames }),
      ...(!isWide && users.some(({ cells }) => isBlank(cells[index] ?? '')) && { hasBlanks: true }),
      ...(hiddenColumns?.includes(index) && { hidden: true }),
    };
  });
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

/** All rows are read, but only of columns with whole names among the samples. */
function nameFactsOf(
  rows: readonly TableRow[],
  index: number,
  samples: readonly string[],
): WholeNameFacts | undefined {
  const divided = samples.flatMap((sample) => divideName(sample) ?? []);
  if (divided.length === 0) return undefined;
  const undivided: number[] = [];
  let isByOrder = false;
  for (const { row, cells } of rows) {
    const cell = cells[index]?.trim();
    if (!cell) continue;
    const found = isPlainByOrder(cell) ?? divideName(cell)?.isByOrder;
    if (found !== undefined) isByOrder ||= found;
    else if (undivided.push(row) >= mostUndivided) break;
  }
  const givenNames = divided.map(({ givenName }) => givenName);
  const familyNames = divided.map(({ familyName }) => familyName);
  return { undivided, isByOrder, givenNames, familyNames };
}
