import { Inflate } from 'fflate';
import { SpreadsheetError } from './spreadsheet-error.js';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** ZIP64: the record that takes the place of the end, and where the record is. */
const LARGE_END = 0x06064b50;
const LARGE_END_LOCATOR = 0x07064b50;
const LOCATOR_LENGTH = 20;
/** ZIP64: the id of the extra field with the values that are only marked in their usual place. */
const LARGE_VALUES = 1;
const MARKED = 0xffffffff;
const MARKED_COUNT = 0xffff;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/** Greatest number of entries: far more than workbooks with pictures have. */
const MOST_ENTRIES = 10_000;
/** Greatest number of unpacked bytes of one entry, and of all entries together. */
const MOST_OF_ENTRY = 64 << 20;
const MOST_IN_ALL = 128 << 20;
/** XML of tables is seldom compressed better than 50 times; only an entry up to `SHORT` may exceed `MOST_RATIO`. */
const MOST_RATIO = 200;
const SHORT = 4 << 20;
/** Compressed bytes of one step: small, since unpacked bytes are only counted after the step. */
const STEP = 1 << 12;
/** Bytes of one `take` call: the bytes of a stored entry would otherwise arrive all at once. */
const SLICE = 1 << 16;

interface ZipEntry {
  readonly compressed: number;
  readonly size: number;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly header: number;
}

/**
 * The entries of a ZIP archive. The sizes in the directory are not trusted. The directory reader is our own: fflate reads
 * ZIP64 too, but allocates what the directory claims, and unpacks an entry as a whole.
 */
export class ZipArchive {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries = new Map<string, ZipEntry>();
  #bytesLeft = MOST_IN_ALL;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#readDirectory(this.#findEnd());
  }

  has(path: string): boolean {
    return this.#entries.has(keyOf(path));
  }

  /**
   * Passes the unpacked bytes of an entry to `take`, piece by piece, until `take` returns false.
   *
   * @returns True where all bytes were taken.
   */
  read(path: string, take: (bytes: Uint8Array) => unknown): boolean {
    const entry = this.#entries.get(keyOf(path));
    if (!entry || entry.isEncrypted) throw new SpreadsheetError('damaged');
    const limit = Math.min(MOST_OF_ENTRY, this.#bytesLeft, Math.max(SHORT, entry.compressed * MOST_RATIO));
    if (entry.size > limit) throw new SpreadsheetError('too-large');
    let size = 0;
    const count = (bytes: Uint8Array) => {
      size += bytes.length;
      if (size > limit) throw new SpreadsheetError('too-large');
      for (let at = 0; at < bytes.length; at += SLICE)
        if (take(bytes.subarray(at, at + SLICE)) === false) return false;
      return true;
    };
    const data = this.#dataOf(entry);
    if (entry.method !== STORED && entry.method !== DEFLATED) throw new SpreadsheetError('damaged');
    const isWhole = entry.method === STORED ? count(data) : inflate(data, count);
    this.#bytesLeft -= size;
    return isWhole;
  }

  #dataOf({ header, compressed }: ZipEntry): Uint8Array {
    if (this.#number(header, 4) !== LOCAL_HEADER) throw new SpreadsheetError('damaged');
    const start = header + 30 + this.#number(header + 26, 2) + this.#number(header + 28, 2);
    if (start + compressed > this.#bytes.length) throw new SpreadsheetError('damaged');
    return this.#bytes.subarray(start, start + compressed);
  }

  #findEnd(): number {
    const last = this.#bytes.length - 22;
    for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (this.#bytes[at] === 0x50 && this.#number(at, 4) === END_OF_DIRECTORY) return at;
    }
    throw new SpreadsheetError('damaged');
  }

  #readDirectory(end: number): void {
    const large = this.#findLargeEnd(end);
    const count = large === undefined ? this.#number(end + 10, 2) : this.#number(large + 32, 8);
    if (count > MOST_ENTRIES) throw new SpreadsheetError('too-large');
    let at = large === undefined ? this.#number(end + 16, 4) : this.#number(large + 48, 8);
    for (let index = 0; index < count; index++) {
      if (this.#number(at, 4) !== DIRECTORY_ENTRY) throw new SpreadsheetError('damaged');
      const nameEnd = at + 46 + this.#number(at + 28, 2);
      const name = new TextDecoder().decode(this.#bytes.subarray(at + 46, nameEnd));
      const extraEnd = nameEnd + this.#number(at + 30, 2);
      const [size = 0, compressed = 0, header = 0] = this.#largeValues(
        [24, 20, 42].map((offset) => this.#number(at + offset, 4)),
        nameEnd,
        extraEnd,
      );
      this.#entries.set(keyOf(name), {
        isEncrypted: (this.#number(at + 8, 2) & 1) === 1,
        method: this.#number(at + 10, 2),
        compressed,
        size,
        header,
      });
      at = extraEnd + this.#number(at + 32, 2);
    }
  }

  /** The end in ZIP64, where a value of the usual end is only marked. */
  #findLargeEnd(end: number): number | undefined {
    if (this.#number(end + 10, 2) !== MARKED_COUNT && this.#number(end + 16, 4) !== MARKED) return undefined;
    const locator = end - LOCATOR_LENGTH;
    if (locator < 0 || this.#number(locator, 4) !== LARGE_END_LOCATOR) return undefined;
    const at = this.#number(locator + 8, 8);
    if (this.#number(at, 4) !== LARGE_END) throw new SpreadsheetError('damaged');
    return at;
  }

  /** Takes the values that are only marked from the extra field of an entry, where they stand in the same order. */
  #largeValues(values: readonly number[], start: number, end: number): readonly number[] {
    if (!values.includes(MARKED)) return values;
    let at = start;
    while (at + 4 <= end && this.#number(at, 2) !== LARGE_VALUES) at += 4 + this.#number(at + 2, 2);
    if (at + 4 > end) return values;
    const fieldEnd = Math.min(end, at + 4 + this.#number(at + 2, 2));
    let next = at + 4;
    return values.map((value) => {
      if (value !== MARKED || next + 8 > fieldEnd) return value;
      next += 8;
      return this.#number(next - 8, 8);
    });
  }

  /** A number past what an array can hold is only too large for any place in it. */
  #number(at: number, length: 2 | 4 | 8): number {
    if (at + length > this.#bytes.length) throw new SpreadsheetError('damaged');
    if (length === 8) return Number(this.#view.getBigUint64(at, true));
    return length === 2 ? this.#view.getUint16(at, true) : this.#view.getUint32(at, true);
  }
}

/** Paths are compared as on Windows, where most workbooks come from. */
function keyOf(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

/** Inflates until `take` returns false. */
function inflate(data: Uint8Array, take: (bytes: Uint8Array) => boolean): boolean {
  const progress = { isOver: false };
  const inflater = new Inflate((bytes) => {
    progress.isOver ||= !take(bytes);
  });
  for (let at = 0; at < data.length && !progress.isOver; at += STEP) {
    try {
      inflater.push(data.subarray(at, at + STEP), at + STEP >= data.length);
    } catch (error) {
      throw error instanceof SpreadsheetError ? error : new SpreadsheetError('damaged');
    }
  }
  return !progress.isOver;
}
