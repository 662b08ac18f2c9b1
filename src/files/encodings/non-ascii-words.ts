/** A sample that suffices to tell encodings apart. */
const MOST_BYTES = 1 << 16;
/** Bytes that end a cell or a word in every encoding: no character of several bytes ends with one of them. */
const ENDS: ReadonlySet<number> = new Set([9, 10, 13, 32, 34, 44, 59]);

/**
 * The words with bytes above ASCII, one per line. Only such words tell encodings apart: the addresses and numbers
 * around are alike in all encodings, and would outweigh the few accents of a list of names.
 */
export function nonAsciiWords(bytes: Uint8Array): Uint8Array {
  const words = new Uint8Array(Math.min(bytes.length + 1, MOST_BYTES));
  let length = 0;
  let start = 0;
  let hasNonAscii = false;
  for (let index = 0; index <= bytes.length; index++) {
    const byte = bytes[index] ?? 10;
    if (byte > 0x7f) hasNonAscii = true;
    if (!ENDS.has(byte)) continue;
    if (hasNonAscii) {
      if (length + index - start + 1 > words.length) break;
      words.set(bytes.subarray(start, index), length);
      length += index - start;
      words[length++] = 10;
    }
    start = index + 1;
    hasNonAscii = false;
  }
  return words.subarray(0, length);
}
