import type { DecodedText } from './decode.js';

const HIGHEST_CODE_POINT = 0x10ffff;

/** Decodes a file that begins with the mark of UTF-32, for which platforms have no decoder. */
export function decodeUtf32(bytes: Uint8Array): DecodedText | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4) return undefined;
  const isLittleEndian = view.getUint32(0, true) === 0xfeff;
  if (!isLittleEndian && view.getUint32(0) !== 0xfeff) return undefined;
  const pieces: string[] = [];
  let isDamaged = bytes.length % 4 > 0;
  for (let at = 4; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittleEndian);
    const isCharacter = code <= HIGHEST_CODE_POINT && (code < 0xd800 || code > 0xdfff);
    isDamaged ||= !isCharacter;
    pieces.push(isCharacter ? String.fromCodePoint(code) : '\uFFFD');
  }
  const encoding = isLittleEndian ? 'utf-32le' : 'utf-32be';
  return { text: pieces.join('').replace(/^\uFEFF+/, ''), encoding, isDamaged };
}
