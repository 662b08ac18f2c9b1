import type { ReadResult, Table } from '../table.js';

/** The characters of Windows-1252 that stand for 80 to 9F; the five bytes it has none for stand for themselves. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const SHOWN = 60;

/** Rows that are looked through. */
const FIRST_ROWS = 300;

/** Notes the first text that turns into other letters when it is taken back to bytes and read as UTF-8. */
export function noteDoubleEncoding(table: Table): ReadResult {
  const { rows, origin } = table;
  for (const { row, cells } of rows.slice(0, FIRST_ROWS)) {
    const sample = cells.find(isEncodedTwice)?.trim().slice(0, SHOWN);
    if (sample === undefined) continue;
    const notes = [...(origin?.notes ?? []), { code: 'double-encoded', row, sample } as const];
    return { ok: true, table: { ...table, origin: { ...origin, notes } } };
  }
  return { ok: true, table };
}

/** Any run of characters above ASCII that is valid UTF-8 when each is a byte: in names, no accident. */
function isEncodedTwice(cell: string): boolean {
  const runs = cell.match(/[^\0-\x7f]{2,}/g) ?? [];
  return runs.some(isUtf8);
}

function isUtf8(run: string): boolean {
  const bytes = Uint8Array.from(run, byteOf);
  if (bytes.includes(0)) return false;
  try {
    // Phonetic letters are in no name: two signs that happen to stand beside each other, as in CAFÉ®.
    return !/[\u0250-\u02ff]/.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

/** 0: no byte of Windows-1252. */
function byteOf(character: string): number {
  const high = HIGH.indexOf(character);
  if (high >= 0) return 0x80 + high;
  const code = character.charCodeAt(0);
  return code >= 0xa0 && code <= 0xff ? code : 0;
}
