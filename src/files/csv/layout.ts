import { isBlankCell, isBlankRecord } from './blank-cell.js';
import { DELIMITERS, isDelimiter } from './delimiters.js';
import { findHeader, type SampleRecord } from './header.js';
import { readRecords } from './records.js';
import type { ReadOptions } from '../table.js';

/** The delimiter and the header of a file, judged by its first records. */
export interface Layout {
  readonly delimiter: string;
  /** The first records that are not blank. */
  readonly records: readonly SampleRecord[];
  readonly header: SampleRecord | undefined;
}

const SAMPLE_RECORDS = 100;
/** Characters judged: no header is longer, and a file of one long line must not be read once per delimiter. */
const SAMPLE_SIZE = 1 << 19;
const SAMPLE_BLOCK = 1 << 14;
/** Least share of records as wide as the header for a delimiter that the file itself declares. */
const LEAST_FIT_OF_HINT = 0.5;

/**
 * Finds the delimiter and the header together: the right delimiter yields a header, and records of the same width.
 * Counting characters alone fails on decimal commas and on lists in cells.
 */
export function findLayout(text: string, options: ReadOptions, hint?: string): Layout {
  const { delimiter, headerRow, minColumns = 2 } = options;
  const samples = new Samples(text, headerRow);
  const chosen = isDelimiter(delimiter) ? delimiter : findDelimiter(samples, headerRow, hint);
  const records = samples.of(chosen);
  const header = headerRow === 0 ? withoutNames(records) : headerOf(records, headerRow, minColumns);
  const isCut = text.length > SAMPLE_SIZE && (records.length < 2 || header === records.at(-1));
  return { delimiter: chosen, records, header: isCut ? undefined : header };
}

/** The nameless header of a file without one, as wide as the widest record. */
function withoutNames(records: readonly SampleRecord[]): SampleRecord | undefined {
  const columns = Math.max(0, ...records.map(({ cells }) => cells.length));
  return columns ? { row: 0, cells: Array<string>(columns).fill('') } : undefined;
}

function findDelimiter(samples: Samples, headerRow: number | undefined, hint: string | undefined): string {
  if (isDelimiter(hint) && scoreDelimiter(samples, hint, headerRow).fit >= LEAST_FIT_OF_HINT) return hint;
  const scores = DELIMITERS.map((delimiter) => scoreDelimiter(samples, delimiter, headerRow));
  return scores.reduce((best, other) => (isBetter(other, best) ? other : best)).delimiter;
}

interface DelimiterScore {
  readonly delimiter: string;
  /** Share of records as wide as the header; 0 without a header. */
  readonly fit: number;
  /** Share of records with the commonest width: the only evidence without a header. */
  readonly evenness: number;
  readonly columns: number;
}

function isBetter(a: DelimiterScore, b: DelimiterScore): boolean {
  if (a.fit !== b.fit) return a.fit > b.fit;
  if (a.fit === 0 && a.evenness !== b.evenness) return a.evenness > b.evenness;
  return a.columns > b.columns;
}

function scoreDelimiter(samples: Samples, delimiter: string, headerRow: number | undefined): DelimiterScore {
  // Most files hold only one of the delimiters: reading records with the others would find one cell in each.
  if (!samples.text.includes(delimiter)) return { delimiter, fit: 0, evenness: 0, columns: 1 };
  const records = samples.of(delimiter);
  const header = headerOf(records, headerRow, 2);
  if (header) return { delimiter, fit: fitOf(records, header), evenness: 0, columns: header.cells.length };
  const widths = new Map<number, number>();
  for (const { cells } of records) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  widths.delete(1);
  const [columns, count] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? [1, 0];
  return { delimiter, fit: 0, evenness: count / Math.max(1, records.length), columns };
}

function headerOf(
  records: readonly SampleRecord[],
  headerRow: number | undefined,
  leastColumns: number,
): SampleRecord | undefined {
  if (headerRow) return records.find(({ row }) => row === headerRow);
  const index = findHeader(records, leastColumns);
  return index === undefined ? undefined : records[index];
}

function fitOf(records: readonly SampleRecord[], header: SampleRecord): number {
  const below = records.slice(records.indexOf(header) + 1);
  const divided = below.filter(({ cells }) => cells.length > 1).length;
  if (divided * 2 < below.length) return 0;
  const width = header.cells.length;
  const named = header.cells.findLastIndex((cell) => !isBlankCell(cell)) + 1;
  const fitting = below.filter(
    ({ cells }) => cells.length >= named && cells.slice(width).every((cell) => isBlankCell(cell)),
  );
  return (fitting.length + 1) / records.length;
}

/** The first records of a text that are not blank, read with any delimiter. */
class Samples {
  readonly text: string;
  readonly #headerRow: number | undefined;
  readonly #known = new Map<string, readonly SampleRecord[]>();

  constructor(text: string, headerRow: number | undefined) {
    this.text = text;
    this.#headerRow = headerRow;
  }

  of(delimiter: string): readonly SampleRecord[] {
    const sample = this.#known.get(delimiter) ?? readSample(this.text, delimiter, this.#headerRow);
    this.#known.set(delimiter, sample);
    return sample;
  }
}

/** The first records that are not blank, read with a delimiter. */
export function readSample(text: string, delimiter: string, headerRow = 0): SampleRecord[] {
  const sample: SampleRecord[] = [];
  const start = headerRow > 0 ? text : text.slice(0, SAMPLE_SIZE);
  for (const { firstRow, records } of readRecords(start, { delimiter, size: SAMPLE_BLOCK })) {
    for (const [index, cells] of records.entries()) {
      if (!isBlankRecord(cells)) sample.push({ row: firstRow + index, cells });
    }
    if (sample.length >= SAMPLE_RECORDS && firstRow + records.length > headerRow) return sample;
  }
  // A last record that is cut off is dropped, unless no other record stands below the header.
  if (sample.length > 2 && start.length < text.length) sample.pop();
  return sample;
}
