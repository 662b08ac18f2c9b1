import { expect } from '@open-wc/testing';
import { strToU8, zipSync } from 'fflate';
import { SpreadsheetError } from '../../../src/files/spreadsheets/spreadsheet-error.js';
import { ZipArchive } from '../../../src/files/spreadsheets/zip-archive.js';

const MEGABYTE = 1 << 20;
const END = 22;
const NAME = 46;

/** One uncompressed entry, which the directory lists under several names of one letter. */
function sharing(size: number, names: string): Uint8Array {
  const bytes = zipSync({ [names[0] ?? '']: new Uint8Array(size) }, { level: 0 });
  const start = new DataView(bytes.buffer).getUint32(bytes.length - END + 16, true);
  const entry = bytes.slice(start, -END);
  const end = bytes.slice(-END);
  const shared = new Uint8Array(start + names.length * entry.length + END);
  shared.set(bytes.subarray(0, start));
  [...names].forEach((name, index) => {
    entry.set(strToU8(name), NAME);
    shared.set(entry, start + index * entry.length);
  });
  new DataView(end.buffer).setUint16(10, names.length, true);
  shared.set(end, shared.length - END);
  return shared;
}

function unpack(archive: ZipArchive, name: string): number {
  let size = 0;
  archive.read(name, ({ length }) => (size += length));
  return size;
}

describe('a ZIP archive', () => {
  it('is unpacked up to 64 MB per entry, and to twice as much in all', () => {
    const archive = new ZipArchive(sharing(60 * MEGABYTE, 'abc'));
    expect(unpack(archive, 'a')).to.equal(60 * MEGABYTE);
    expect(unpack(archive, 'b')).to.equal(60 * MEGABYTE);
    expect(() => unpack(archive, 'c')).to.throw(SpreadsheetError, 'too-large');
    expect(() => unpack(new ZipArchive(sharing(65 * MEGABYTE, 'a')), 'a')).to.throw(
      SpreadsheetError,
      'too-large',
    );
  });

  it('is not unpacked to 200 times its size, unless an entry is short', () => {
    const parts = { short: new Uint8Array(3 * MEGABYTE), long: new Uint8Array(10 * MEGABYTE) };
    const archive = new ZipArchive(zipSync(parts));
    expect(unpack(archive, 'short')).to.equal(3 * MEGABYTE);
    expect(() => unpack(archive, 'long')).to.throw(SpreadsheetError, 'too-large');
  });
});

/** Writes the directory of an archive as ZIP64: values stand in extra fields, or the end in a record of its own, or both. */
function large(
  bytes: Uint8Array,
  { fields, end }: { readonly fields: boolean; readonly end: boolean },
): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const endAt = bytes.length - END;
  const count = view.getUint16(endAt + 10, true);
  const start = view.getUint32(endAt + 16, true);
  const parts: Uint8Array[] = [bytes.slice(0, start)];
  for (let at = start, index = 0; index < count; index++) {
    const length = NAME + view.getUint16(at + 28, true);
    parts.push(fields ? withLargeValues(bytes.slice(at, at + length)) : bytes.slice(at, at + length));
    at += length;
  }
  const directory = parts.reduce((sum, part) => sum + part.length, 0);
  const last = bytes.slice(endAt);
  if (end) {
    parts.push(record(56, [0, 0x06064b50], [32, count], [48, start]));
    parts.push(record(20, [0, 0x07064b50], [8, directory]));
    new DataView(last.buffer).setUint16(10, 0xffff, true);
    new DataView(last.buffer).setUint32(16, 0xffffffff, true);
  }
  return Uint8Array.from([...parts, last].flatMap((part) => [...part]));
}

/** An entry with all three values in its extra field, behind another field. */
function withLargeValues(entry: Uint8Array): Uint8Array {
  const view = new DataView(entry.buffer);
  const values = [24, 20, 42].map((at) => view.getUint32(at, true));
  for (const at of [24, 20, 42]) view.setUint32(at, 0xffffffff, true);
  const extra = record(6 + 4 + 24, [0, 0x9999], [2, 2], [6, 1], [8, 24]);
  const field = new DataView(extra.buffer);
  values.forEach((value, index) => {
    field.setUint32(10 + index * 8, value, true);
  });
  view.setUint16(30, extra.length, true);
  return Uint8Array.from([...entry, ...extra]);
}

/** Bytes with numbers at their places. */
function record(length: number, ...numbers: readonly (readonly [at: number, value: number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(length));
  for (const [at, value] of numbers) {
    for (let byte = 0; byte < 4 && at + byte < length; byte++) {
      const bits = (value >>> (byte * 8)) & 0xff;
      if (bits) view.setUint8(at + byte, bits);
    }
  }
  return new Uint8Array(view.buffer);
}

const FORMS = [
  { description: 'sizes of entries', fields: true, end: false },
  { description: 'an end of its own', fields: false, end: true },
  { description: 'both', fields: true, end: true },
];

describe('a ZIP64 archive', () => {
  const plain = zipSync({ a: strToU8('first'.repeat(100)), 'b/c': strToU8('second') });
  for (const { description, ...form } of FORMS) {
    it(`is unpacked: ${description}`, () => {
      const archive = new ZipArchive(large(plain, form));
      expect(unpack(archive, 'a')).to.equal(500);
      expect(unpack(archive, 'b/c')).to.equal(6);
    });

    it(`is refused where it was cut off: ${description}`, () => {
      const bytes = large(plain, form);
      const cut = bytes.slice(60);
      expect(() => unpack(new ZipArchive(cut), 'a')).to.throw(SpreadsheetError);
    });
  }

  it('is refused where it claims more than fits', () => {
    const bytes = large(plain, { fields: true, end: false });
    const view = new DataView(bytes.buffer);
    const at = bytes.length - END - 34 + 10;
    view.setBigUint64(at, 1n << 60n, true);
    expect(() => unpack(new ZipArchive(bytes), 'b/c')).to.throw(SpreadsheetError, 'too-large');
  });
});

describe('paths as Windows has them', () => {
  it('are those of an archive', () => {
    const archive = new ZipArchive(zipSync({ 'xl\\worksheets\\sheet1.xml': strToU8('text') }));
    expect(unpack(archive, 'xl/worksheets/sheet1.xml')).to.equal(4);
  });
});
