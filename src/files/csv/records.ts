import Papa from 'papaparse';
import { readBlocks, type BlockOptions } from './blocks.js';
import type { RowFault } from '../table.js';

/** Consecutive records as papaparse read them, blank ones included. */
export interface RecordChunk {
  /** Spreadsheet row of the first: a spreadsheet counts records, not lines. */
  readonly firstRow: number;
  readonly records: string[][];
  /** By index in `records`. */
  readonly faults: ReadonlyMap<number, RowFault>;
}

const BLOCK_SIZE = 1 << 19;

/** Reads all records, a block at a time: what is no longer needed may be forgotten before the next is read. */
export function* readRecords(
  text: string,
  { delimiter, columns, size = BLOCK_SIZE }: Omit<BlockOptions, 'size'> & { readonly size?: number },
): Generator<RecordChunk> {
  let firstRow = 1;
  const options = columns === undefined ? { delimiter, size } : { delimiter, columns, size };
  for (const block of readBlocks(text, options)) {
    const { data } = Papa.parse(block.text, { delimiter, newline: block.lineEnd });
    // papaparse sees one more record after the last line end.
    data.length = block.records;
    yield { firstRow, records: data, faults: block.faults };
    firstRow += block.records;
  }
}

/** How many records a text has, an unfinished last one included. */
export function countRecords(text: string, delimiter: string): number {
  let records = 0;
  for (const block of readBlocks(`${text}.`, { delimiter, size: BLOCK_SIZE })) records += block.records;
  return records;
}

/** True for a record that holds nothing but delimiters and white space. */
export function isBlankRecord(record: readonly string[]): boolean {
  return record.every(isBlankCell);
}

export function isBlankCell(cell: string): boolean {
  // Most cells begin with a letter or a digit: no need to trim those.
  const first = cell.charCodeAt(0);
  return cell === '' || ((first <= 0x20 || first >= 0x7f) && cell.trim() === '');
}
