/**
 * True where the bytes above ASCII are characters of UTF-8 more often than not: a file that was damaged, or joined from
 * several. In other encodings such pairs of bytes are rare.
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

/** True where bytes that are not valid UTF-8 lack nothing but the end of their last character, of which two are there. */
export function isCutOff(bytes: Uint8Array): boolean {
  if (((bytes.at(-1) ?? 0) & 0xc0) !== 0x80) return false;
  try {
    // In a stream, the rest may still come.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Bytes of the character that starts here; 0: none does. */
function sequenceLength(bytes: Uint8Array, start: number): number {
  const first = bytes[start] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  for (let index = start + 1; index < start + length; index++) {
    if (((bytes[index] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}
