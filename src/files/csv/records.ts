import Papa from 'papaparse';
import { readBlocks, type BlockOptions } from './blocks.js';
import type { RowFault } from '../table.js';

/** Consecutive records as papaparse read them, including blank ones. */
export interface RecordChunk {
  /** Spreadsheet row of the first record: a spreadsheet counts records, not lines. */
  readonly firstRow: number;
  readonly records: string[][];
  /** Faults by index in `records`. */
  readonly faults: ReadonlyMap<number, RowFault>;
}

const BLOCK_SIZE = 1 << 19;

/** Reads all records block by block, so that a caller can drop each block before the next one is read. */
export function* readRecords(
  text: string,
  { delimiter, columns, size = BLOCK_SIZE }: Omit<BlockOptions, 'size'> & { readonly size?: number },
): Generator<RecordChunk> {
  let firstRow = 1;
  const options = columns === undefined ? { delimiter, size } : { delimiter, columns, size };
  for (const block of readBlocks(text, options)) {
    // The record reader alone is in the builds: the rest of papaparse guesses what is known here.
    const parser = new Papa.Parser({ delimiter, newline: block.lineEnd });
    const { data } = parser.parse(block.text, 0, false);
    // papaparse returns one more record after the last line end.
    data.length = block.records;
    yield { firstRow, records: data, faults: block.faults };
    firstRow += block.records;
  }
}

/** The number of records in a text, including an unfinished last one. */
export function countRecords(text: string, delimiter: string): number {
  let records = 0;
  for (const block of readBlocks(`${text}.`, { delimiter, size: BLOCK_SIZE })) records += block.records;
  return records;
}
