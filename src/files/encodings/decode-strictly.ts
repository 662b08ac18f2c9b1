import { decodeByTable } from './decode-by-table.js';

/** The text of the bytes; `undefined` where a byte has no meaning in the encoding, or the encoding no decoder. */
export function decodeStrictly(
  bytes: Uint8Array,
  encoding: string,
  options?: { readonly stream: boolean },
): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, options);
  } catch {
    return decodeByTable(bytes, encoding);
  }
}
