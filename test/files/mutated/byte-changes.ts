import { strToU8 } from 'fflate';
import { pick, TIMES, type Change } from './choose.js';

const MARKS = [
  '"',
  '""',
  "'",
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r',
  '\r\n',
  '\n\n\n',
  '\0',
  '\x1A',
  '\uFEFF',
  '\\',
  '\\"',
  '="',
  '"x"y',
  'sep=;\n',
  '#',
  '-----\n',
  ' ',
  '\u2028',
  '\u0085',
  'Ã¼',
  'Total',
  '=1+1',
  ','.repeat(5000),
  '"\n'.repeat(500),
  '\n'.repeat(5000),
  'x'.repeat(70_000),
  '<table>',
  '[{',
  'BEGIN:VCARD',
];

/** Changes of a separated text. */
export const TEXT = {
  'add a mark': (bytes, at, what) => insertBytes(bytes, at, strToU8(pick(MARKS, what))),
  'add a mark everywhere': (bytes, at, what) => {
    const mark = strToU8(pick(MARKS.slice(0, 26), what));
    return joined(chunksOf(bytes, 1 + (at % 40)).flatMap((chunk) => [chunk, mark]));
  },
  'repeat a block': (bytes, at, what) => {
    const block = bytes.subarray(at, at + 1 + (what % 300));
    return insertBytes(bytes, at, joined(Array.from({ length: pick(TIMES, what) }, () => block)));
  },
  'take every other byte for a zero': (bytes) =>
    Uint8Array.from({ length: 2 * bytes.length }, (_, at) => (at % 2 === 0 ? (bytes[at / 2] ?? 0) : 0)),
} satisfies Record<string, Change<Uint8Array>>;

/** Signatures of the records of a ZIP archive, and where their numbers stand: offset and length. */
const RECORDS = [
  {
    signature: 0x04034b50,
    fields: [
      [4, 2],
      [6, 2],
      [8, 2],
      [14, 4],
      [18, 4],
      [22, 4],
      [26, 2],
      [28, 2],
    ],
  },
  {
    signature: 0x02014b50,
    fields: [
      [8, 2],
      [10, 2],
      [16, 4],
      [20, 4],
      [24, 4],
      [28, 2],
      [30, 2],
      [32, 2],
      [34, 2],
      [42, 4],
    ],
  },
  {
    signature: 0x06054b50,
    fields: [
      [4, 2],
      [6, 2],
      [8, 2],
      [10, 2],
      [12, 4],
      [16, 4],
      [20, 2],
    ],
  },
  {
    signature: 0x06064b50,
    fields: [
      [24, 4],
      [32, 4],
      [36, 4],
      [40, 4],
      [48, 4],
      [52, 4],
    ],
  },
  {
    signature: 0x07064b50,
    fields: [
      [4, 4],
      [8, 4],
      [12, 4],
      [16, 4],
    ],
  },
] as const;
const SIZES = [0, 1, 8, 9, 12, 99, 0x7f, 0xff, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0xfffffffe, 0xffffffff];

/** Changes of the records of an archive: sizes, methods, places, check sums. */
export const DIRECTORY = {
  'set a number of the archive': (bytes, at, what) => {
    const fields = RECORDS.flatMap(({ signature, fields: all }) =>
      placesOf(bytes, signature).flatMap((start) =>
        all.map(([offset, length]) => ({ start: start + offset, length })),
      ),
    );
    const field = fields[at % Math.max(1, fields.length)];
    if (!field || field.start + field.length > bytes.length) return bytes;
    return withNumber(bytes, field.start, field.length, pick(SIZES, what));
  },
} satisfies Record<string, Change<Uint8Array>>;

/** Changes of any file. */
export const BYTES = {
  'flip a bit': (bytes, at, what) => withNumber(bytes, at, 1, (bytes[at] ?? 0) ^ (1 << (what % 8))),
  'set a byte': (bytes, at, what) => withNumber(bytes, at, 1, what % 256),
  'set a number': (bytes, at, what) => withNumber(bytes, at, 4, pick(SIZES, what)),
  'cut a block out': (bytes, at, what) =>
    joined([bytes.subarray(0, at), bytes.subarray(at + 1 + (what % 200))]),
  'double a block': (bytes, at, what) => insertBytes(bytes, at, bytes.subarray(at, at + 1 + (what % 500))),
  'swap two blocks': (bytes, at, what) => {
    const middle = at + 1 + (what % 200);
    const end = middle + 1 + (what % 300);
    return joined([
      bytes.subarray(0, at),
      bytes.subarray(middle, end),
      bytes.subarray(at, middle),
      bytes.subarray(end),
    ]);
  },
  'add noise': (bytes, at, what) =>
    insertBytes(
      bytes,
      at,
      Uint8Array.from({ length: 1 + (what % 64) }, (_, index) => (what * (index + 7) * 31) % 256),
    ),
  'cut the file off': (bytes, at) => bytes.subarray(0, at),
  'cut the start off': (bytes, at) => bytes.subarray(at),
} satisfies Record<string, Change<Uint8Array>>;

function insertBytes(bytes: Uint8Array, at: number, put: Uint8Array): Uint8Array {
  return joined([bytes.subarray(0, at), put, bytes.subarray(at)]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function chunksOf(bytes: Uint8Array, length: number): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / length) }, (_, index) =>
    bytes.subarray(index * length, (index + 1) * length),
  );
}

function withNumber(bytes: Uint8Array, at: number, length: 1 | 2 | 4, value: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (let index = 0; index < length && at + index < changed.length; index++)
    changed[at + index] = (value >>> (8 * index)) & 255;
  return changed;
}

function placesOf(bytes: Uint8Array, signature: number): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === signature) places.push(at);
  return places;
}
