import { decodeStrictly } from './decode-strictly.js';

/**
 * True where most bytes above ASCII are characters of UTF-8, as in a file that was damaged or joined from several.
 * Such pairs of bytes are rare in other encodings.
 */
export function isMostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let index = 0; index < bytes.length;) {
    const length = sequenceLength(bytes, index);
    if (length > 1) good++;
    if (length === 0) bad++;
    index += Math.max(1, length);
  }
  return good > 0 && good >= bad;
}

/** True for bytes that would be valid UTF-8 but for a missing end of the last character, of which two bytes exist. */
export function isCutOff(bytes: Uint8Array): boolean {
  if (((bytes.at(-1) ?? 0) & 0xc0) !== 0x80) return false;
  // A streaming decoder accepts an incomplete last character.
  return decodeStrictly(bytes, 'utf-8', { stream: true }) !== undefined;
}

/** Number of bytes of the character that starts at `start`; 0: none does. */
function sequenceLength(bytes: Uint8Array, start: number): number {
  const first = bytes[start] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  for (let index = start + 1; index < start + length; index++) {
    if (((bytes[index] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}
