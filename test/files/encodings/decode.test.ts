import { expect } from '@open-wc/testing';
import { bytesOf, cellsOf, csvRefusal, flaggedRows, readCsv } from '../csv/read-csv.js';

const TEXT = 'Name,Email\r\nJosé,jose@example.com\r\nŁukasz 🦊,l@example.com\r\n';
const ROWS = [
  ['José', 'jose@example.com'],
  ['Łukasz 🦊', 'l@example.com'],
];

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++) {
    view.setUint16(index * 2, text.charCodeAt(index), isLittleEndian);
  }
  return new Uint8Array(view.buffer);
}

function joined(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...bytesOf(part)] : part)));
}

const READ = [
  { description: 'UTF-8', bytes: bytesOf(TEXT), encoding: 'utf-8' },
  { description: 'UTF-8 with a mark', bytes: bytesOf(`\uFEFF${TEXT}`), encoding: 'utf-8' },
  { description: 'UTF-8 with two marks', bytes: bytesOf(`\uFEFF\uFEFF${TEXT}`), encoding: 'utf-8' },
  { description: 'UTF-16LE', bytes: utf16(`\uFEFF${TEXT}`, true), encoding: 'utf-16le' },
  { description: 'UTF-16BE', bytes: utf16(`\uFEFF${TEXT}`, false), encoding: 'utf-16be' },
  { description: 'UTF-16LE without a mark', bytes: utf16(TEXT, true), encoding: 'utf-16le' },
  { description: 'UTF-16BE without a mark', bytes: utf16(TEXT, false), encoding: 'utf-16be' },
];

const REFUSED = [
  {
    description: 'Windows-1252, at its first accent',
    bytes: joined('Name,Email\nAnn,a@example.com\nJos', [0xe9], ',j@example.com\n'),
    params: { encoding: 'utf-8', row: 3 },
  },
  {
    description: 'one bad byte, counting a quoted line end as no row',
    bytes: joined('Name,Email\n"Ann\nMarie",a@example.com\nBob,', [0xff], '\n'),
    params: { encoding: 'utf-8', row: 3 },
  },
  {
    description: 'a bad byte at the start of a row, below a "sep=" line',
    bytes: joined('sep=,\nName,Email\nAnn,a@example.com\n', [0xff], 'Bob,b@example.com'),
    params: { encoding: 'utf-8', row: 3 },
  },
  {
    description: 'a character that the end of the file cuts in two',
    bytes: joined('Name,Email\nAnn,a@example.com\nJos', [0xc3]),
    params: { encoding: 'utf-8', row: 3 },
  },
  {
    description: 'half a surrogate pair in UTF-16',
    bytes: utf16('\uFEFFName,Email\nAnn,a\nB\uD83Db,c\n', true),
    params: { encoding: 'utf-16le', row: 3 },
  },
  {
    description: 'UTF-32, which no browser reads by itself',
    bytes: joined([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]),
    params: { encoding: 'utf-32le', row: 1 },
  },
];

describe('decoding', () => {
  for (const { description, bytes, encoding } of READ) {
    it(`reads ${description}`, () => {
      const table = readCsv(bytes);
      expect(table.headers).to.deep.equal(['Name', 'Email']);
      expect(cellsOf(table)).to.deep.equal(ROWS);
      expect(table.encoding).to.equal(encoding);
    });
  }

  for (const { description, bytes, params } of REFUSED) {
    it(`refuses ${description}`, () => {
      expect(csvRefusal(bytes)).to.deep.equal({ code: 'undecodable', params });
    });
  }

  it('skips a byte order mark between two joined files, even in front of quotes', () => {
    const table = readCsv('\uFEFFName,Email\nAnn,a@example.com\n\uFEFF"Bob, Jr.",b@example.com\n');
    expect(cellsOf(table)).to.deep.equal([
      ['Ann', 'a@example.com'],
      ['Bob, Jr.', 'b@example.com'],
    ]);
  });

  for (const [encoding, isLittleEndian] of [
    ['utf-16le', true],
    ['utf-16be', false],
  ] as const) {
    it(`reads ${encoding} without a mark where most letters are of other scripts`, () => {
      const text = 'Имя,Отдел,Почта\r\nДмитрий Иванов,Отдел продаж и поддержки,d@example.com\r\n';
      const table = readCsv(utf16(text, isLittleEndian));
      expect(table.headers).to.deep.equal(['Имя', 'Отдел', 'Почта']);
      expect(table.encoding).to.equal(encoding);
    });
  }

  it('reads a file in the chosen encoding', () => {
    const table = readCsv(joined('Name,Email\nJos', [0xe9], ',j@example.com\n'), {
      encoding: 'windows-1252',
    });
    expect(cellsOf(table)).to.deep.equal([['José', 'j@example.com']]);
    expect(table.encoding).to.equal('windows-1252');
    expect(flaggedRows(table)).to.deep.equal([]);
  });

  it('marks the rows that the chosen encoding does not fit', () => {
    const bytes = joined('Name,Email\nAnn,a@example.com\nJos', [0xe9], ',j@example.com\n');
    expect(flaggedRows(readCsv(bytes, { encoding: 'utf-8' }))).to.deep.equal([
      { row: 3, fault: 'undecodable' },
    ]);
  });

  it('does not mark a row for a replacement character in the file itself', () => {
    const table = readCsv('Name,Email\nJos\uFFFD,j@example.com\n', { encoding: 'utf-8' });
    expect(flaggedRows(table)).to.deep.equal([]);
  });

  it('refuses an encoding that does not exist', () => {
    expect(csvRefusal('Name,Email\na,b', { encoding: 'klingon' })).to.deep.equal({
      code: 'undecodable',
      params: { encoding: 'klingon', row: 1 },
    });
  });
});
