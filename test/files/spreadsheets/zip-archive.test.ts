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
