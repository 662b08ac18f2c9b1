import { searchedRows } from '../foreign-files.js';
import type { ReadResult, Table } from '../table.js';
import { decodeStrictly } from './decode-strictly.js';

/** The characters of Windows-1252 for the bytes 80 to 9F; the five undefined bytes stand for themselves. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
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
      table: { ...table, headers: headers.map(repairHeader), origin: { ...origin, notes } },
    };
  }
  return { ok: true, table };
}

/** A run of characters above ASCII that is valid UTF-8 byte by byte is no accident in a name. */
function isEncodedTwice(cell: string): boolean {
  const runs = cell.match(/[^\0-\x7f]{2,}/g) ?? [];
  return runs.some((run) => decodeAgain(run) !== undefined);
}

/** The header as it was before it was encoded twice. A repair is certain where all letters beyond ASCII take part in it. */
function repairHeader(header: string): string {
  const runs = header.match(/[^\0-\x7f]+/g) ?? [];
  if (runs.some((run) => decodeAgain(run) === undefined)) return header;
  return header.replace(/[^\0-\x7f]+/g, (run) => decodeAgain(run) ?? run).trim();
}

/** The characters taken as bytes and read as UTF-8; `undefined` where they are none. */
function decodeAgain(run: string): string | undefined {
  const bytes = Uint8Array.from(run, byteOf);
  if (bytes.includes(0)) return undefined;
  const decoded = decodeStrictly(bytes, 'utf-8');
  // A phonetic letter is in no name: two signs merely stand side by side, as in CAFÉ®.
  return decoded !== undefined && /[\u0250-\u02ff]/.test(decoded) ? undefined : decoded;
}

/** The byte of a character in Windows-1252; 0: the character has none. */
function byteOf(character: string): number {
  const high = HIGH.indexOf(character);
  if (high >= 0) return 0x80 + high;
  const code = character.charCodeAt(0);
  return code >= 0xa0 && code <= 0xff ? code : 0;
}
