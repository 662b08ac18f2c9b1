import { decodeAgain, withoutDoubleEncoding } from '../decode-again.js';
import { searchedRows } from '../foreign-files.js';
import type { ReadResult, Table } from '../table.js';

const SHOWN = 60;

/** Notes the first text whose characters, taken as bytes and read as UTF-8, become other letters. Headers are repaired. */
export function noteDoubleEncoding(table: Table): ReadResult {
  const { headers, headerRow, rows, origin } = table;
  for (const { row, cells } of [{ row: headerRow, cells: headers }, ...rows.slice(0, searchedRows)]) {
    const sample = cells.find(isEncodedTwice)?.trim().slice(0, SHOWN);
    if (sample === undefined) continue;
    const notes = [...(origin?.notes ?? []), { code: 'double-encoded', row, sample } as const];
    return {
      ok: true,
      table: {
        ...table,
        headers: headers.map((header) => withoutDoubleEncoding(header) ?? header),
        origin: { ...origin, notes },
      },
    };
  }
  return { ok: true, table };
}

/** A run of characters above ASCII that is valid UTF-8 byte by byte is no accident in a name. */
function isEncodedTwice(cell: string): boolean {
  const runs = cell.match(/[^\0-\x7f]{2,}/g) ?? [];
  return runs.some((run) => decodeAgain(run) !== undefined);
}
