import { decodeStrictly } from '../../../src/files/encodings/decode-strictly.js';

/** The bytes of a text in a single-byte encoding: its decoder, the other way round. */
export function encodeAs(text: string, encoding: string): number[] {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const characters = [...(decodeStrictly(all, encoding) ?? new TextDecoder(encoding).decode(all))];
  return Array.from(text, (character) => {
    const byte = characters.indexOf(character);
    if (byte < 0) throw new Error(`${character} is not in ${encoding}`);
    return byte;
  });
}
