import { decode, unicodeEncoding, type DecodedText } from '../encodings/decode.js';
import { isBlankCell } from './blank-cell.js';
import { refuseBytes } from './file-format.js';
import { countFilled, isRemark, type SampleRecord } from './header.js';
import { findLayout, type Layout } from './layout.js';
import { lineEndLength } from './line-ends.js';
import { countRecords, readRecords } from './records.js';
import { RowBuilder } from './row-builder.js';
import { refuse } from '../refuse.js';
import type { ReadOptions, ReadResult, Refusal } from '../table.js';

/** Greatest number of columns: far more than real exports have, and about as many as a person can choose from. */
const MOST_COLUMNS = 2000;
const SHOWN_OF_HEADER = 60;
/** Number of records among which a person may choose the header. */
const FIRST_RECORDS = 10;

/**
 * Reads the bytes of a file as a table, or says why it is refused.
 * Only Unicode is recognised here. For a file refused as `undecodable`, a person may choose the `encoding`, or
 * the encoding reader may guess one.
 *
 * @param read Reads the text; another reader takes texts of odd shapes.
 */
export function readTable(bytes: Uint8Array, options: ReadOptions, read = readText): ReadResult {
  if (bytes.length === 0) return refuse('empty-file');
  const encoding = options.encoding ?? unicodeEncoding(bytes);
  const binary = refuseBytes(bytes, encoding);
  if (binary) return { ok: false, refusal: binary };
  const decoded = decode(bytes, options.encoding);
  return decoded.ok ? read(decoded, options) : refuseUndecodable(decoded.encoding, decoded.before);
}

/** Reads a decoded text as a table. */
export function readText(decoded: DecodedText, options: ReadOptions): ReadResult {
  const { text, hint } = parseSeparatorLine(decoded.text);
  if (!/[^\s,;|"]/.test(text)) return refuse('empty-file');
  const { delimiter, header, records } = findLayout(text, options, hint);
  if (!header) return { ok: false, refusal: explainNoHeader(records, options) };
  const refusal = refuseHeader(header, options);
  if (refusal) return { ok: false, refusal };
  return readRows(text, { delimiter, header, records }, decoded, options);
}

function refuseUndecodable(encoding: string, before: string): ReadResult {
  const { text, hint } = parseSeparatorLine(before);
  const { delimiter } = findLayout(text, { maxRows: 0 }, hint);
  return refuse('undecodable', { encoding, row: countRecords(text, delimiter) });
}

/** Excel's own first line that names the delimiter. A spreadsheet neither shows nor counts the line. */
export function parseSeparatorLine(text: string): { text: string; hint?: string } {
  const line = /^"?sep=([^"\r\na-z\d])"?[^\S\r\n]*(?=[\r\n]|$)/i.exec(text);
  if (!line?.[1]) return { text };
  const end = line[0].length;
  return { text: text.slice(end + (end < text.length ? lineEndLength(text, end) : 0)), hint: line[1] };
}

function explainNoHeader(records: readonly SampleRecord[], { minColumns = 2 }: ReadOptions): Refusal {
  const columns = Math.max(0, ...records.map(({ cells }) => countFilled(cells)));
  if (columns > 0 && columns < minColumns) return oneColumn(records.map(({ cells }) => cells));
  return { code: 'no-header', params: {} };
}

function refuseHeader({ row, cells }: SampleRecord, { minColumns = 2 }: ReadOptions): Refusal | undefined {
  if ((row ? countFilled(cells) : cells.length) < minColumns) return oneColumn([cells]);
  const columns = cells.findLastIndex((cell) => !isBlankCell(cell)) + 1;
  return columns > MOST_COLUMNS ? { code: 'no-header', params: { columns, limit: MOST_COLUMNS } } : undefined;
}

function oneColumn(records: readonly (readonly string[])[]): Refusal {
  const header = records.find((cells) => !isRemark(cells)) ?? records[0] ?? [];
  const name = header.find((cell) => !isBlankCell(cell)) ?? '';
  return { code: 'one-column', params: { header: name.trim().slice(0, SHOWN_OF_HEADER) } };
}

function readRows(
  text: string,
  { delimiter, header, records: sample }: Layout & { readonly header: SampleRecord },
  { encoding, isDamaged, origin = {} }: DecodedText,
  { maxRows }: ReadOptions,
): ReadResult {
  const { row: headerRow, cells } = header;
  const builder = new RowBuilder(cells.slice(0, MOST_COLUMNS), maxRows, isDamaged);
  for (const { firstRow, records, faults } of readRecords(text, { delimiter, columns: cells.length })) {
    const start = Math.max(0, headerRow + 1 - firstRow);
    for (let index = start; index < records.length; index++) {
      const record = records[index];
      if (record) builder.add(firstRow + index, record, faults.get(index));
    }
  }
  const { total, headers, rows, blankRows, isOdd } = builder;
  if (total === 0) return refuse('no-rows');
  if (total > maxRows) return refuse('too-many-rows', { rows: total, limit: maxRows });
  const firstRecords = sample.slice(0, FIRST_RECORDS);
  return {
    ok: true,
    isOdd: isOdd || sample[0]?.row !== headerRow || hasMarks(text, headers),
    table: { headers, rows, headerRow, encoding, delimiter, blankRows, firstRecords, origin },
  };
}

/** Marks that are not those of CSV, or begin another format; a name that is missing. */
function hasMarks(text: string, names: readonly string[]): boolean {
  return (
    names.includes('') ||
    /^[^\p{L}\p{N}]|:/u.test(names[0] ?? '') ||
    ['="', '\0', '\x1a'].some((mark) => text.includes(mark))
  );
}
