import type { TableOrigin } from '../table.js';

/** The text of a file. */
export interface DecodedText {
  readonly text: string;
  /** Encoding label of the Encoding standard. */
  readonly encoding: string;
  /** True when undecodable bytes became U+FFFD. */
  readonly isDamaged: boolean;
  readonly origin?: TableOrigin;
  readonly hidden?: HiddenCells;
}

/** What a spreadsheet holds and does not show. */
export interface HiddenCells {
  /** Row numbers. */
  readonly rows: ReadonlySet<number>;
  /** Positions, from 0. */
  readonly columns: readonly number[];
}

/** The text of a file, or the row where decoding failed. */
export type DecodeResult =
  | (DecodedText & { readonly ok: true })
  | { readonly ok: false; readonly encoding: string; readonly before: string };

const BYTE_ORDER_MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-32le', bytes: [0xff, 0xfe, 0, 0] },
  { encoding: 'utf-32be', bytes: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

const SAMPLE = 4096;

/** The Unicode encoding that the first bytes show; `undefined` for UTF-8 without a mark and for any other encoding. */
export function unicodeEncoding(bytes: Uint8Array): string | undefined {
  const mark = BYTE_ORDER_MARKS.find((known) => known.bytes.every((byte, index) => bytes[index] === byte));
  return mark?.encoding ?? utf16WithoutMark(bytes);
}

/**
 * Decoding is strict, so that a wrong encoding never yields names full of U+FFFD, and lenient only in an encoding that
 * somebody chose. A caller that can guess legacy encodings does so when strict decoding fails.
 */
export function decode(bytes: Uint8Array, chosen?: string): DecodeResult {
  const encoding = chosen ?? unicodeEncoding(bytes) ?? 'utf-8';
  const strict = strictDecoder(encoding);
  if (!strict) return { ok: false, encoding, before: '' };
  try {
    const text = withoutMarks(strict.decode(bytes));
    return { ok: true, text, encoding: strict.encoding, isDamaged: false };
  } catch {
    const text = withoutMarks(new TextDecoder(encoding).decode(bytes));
    if (chosen === undefined) return { ok: false, encoding, before: text.slice(0, text.indexOf('\uFFFD')) };
    return { ok: true, text, encoding: strict.encoding, isDamaged: true };
  }
}

/** `undefined` for a label without a decoder on the platform, such as UTF-32. */
function strictDecoder(encoding: string): TextDecoder | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    return undefined;
  }
}

/** Some tools write the byte order mark twice. */
function withoutMarks(text: string): string {
  return text.replace(/^\uFEFF+/, '');
}

/** Half of the bytes of addresses, digits and delimiters are zero in UTF-16; names in other scripts have few zeros. */
function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0 || (sample[index ^ 1] ?? 0) < 9) return;
    if (index % 2 === 0) even++;
    else odd++;
  });
  const many = sample.length / 10;
  const few = sample.length / 50;
  if (odd > many && even <= few) return 'utf-16le';
  return even > many && odd <= few ? 'utf-16be' : undefined;
}
