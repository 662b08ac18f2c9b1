import { readTable } from '../../../src/files/csv/read-table.js';
import type { ReadOptions, Refusal, Table, TableRow } from '../../../src/files/table.js';

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The table of a text or of bytes; throws when the reader refuses them. */
export function readCsv(source: string | Uint8Array, options: Partial<ReadOptions> = {}): Table {
  const result = readTable(typeof source === 'string' ? bytesOf(source) : source, {
    maxRows: 500,
    ...options,
  });
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result.table;
}

/** The refusal of a text or of bytes; throws when the reader accepts them. */
export function csvRefusal(source: string | Uint8Array, options: Partial<ReadOptions> = {}): Refusal {
  const result = readTable(typeof source === 'string' ? bytesOf(source) : source, {
    maxRows: 500,
    ...options,
  });
  if (result.ok) throw new Error(`Read: ${JSON.stringify(result.table).slice(0, 200)}`);
  return result.refusal;
}

export function cellsOf(table: Table): (readonly string[])[] {
  return table.rows.map(({ cells }) => cells);
}

/** The marks of the rows, as `{ row, … }` without cells. */
export function flaggedRows(table: Table): Omit<TableRow, 'cells'>[] {
  return table.rows
    .filter((row) => row.short ?? row.extra ?? row.fault)
    .map(({ row, extra, short, fault }) => ({
      row,
      ...(extra && { extra }),
      ...(short && { short }),
      ...(fault && { fault }),
    }));
}
