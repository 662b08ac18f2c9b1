import { expect } from '@open-wc/testing';
import { cellsOf, csvRefusal, flaggedRows, readCsv } from './read-csv.js';

const RAGGED = [
  {
    description: 'a short row',
    text: 'A,B,C\n1,x\n3,y,z',
    cells: [
      ['1', 'x', ''],
      ['3', 'y', 'z'],
    ],
    remarks: [{ row: 2, short: true }],
  },
  {
    description: 'a long row',
    text: 'A,B\n1,x,extra,,more,\n3,y',
    cells: [
      ['1', 'x'],
      ['3', 'y'],
    ],
    remarks: [{ row: 2, extra: ['extra', '', 'more'] }],
  },
  {
    description: 'a long row whose extra cells are empty',
    text: 'A,B\n1,x,, ,\n3,y',
    cells: [
      ['1', 'x'],
      ['3', 'y'],
    ],
    remarks: [],
  },
  {
    description: 'a delimiter at the end of all rows',
    text: 'A,B,\n1,x,\n3,y, \n',
    cells: [
      ['1', 'x'],
      ['3', 'y'],
    ],
    remarks: [],
  },
  {
    description: 'a delimiter at the end of the header only',
    text: 'A,B,\n1,x\n3,y\n',
    cells: [
      ['1', 'x'],
      ['3', 'y'],
    ],
    remarks: [],
  },
  {
    description: 'a value in a column without a name at the end',
    text: 'A,B,,\n1,x\n3,y,z,\n',
    cells: [
      ['1', 'x', ''],
      ['3', 'y', 'z'],
    ],
    remarks: [],
  },
];

describe('the rows of a file', () => {
  for (const { description, text, cells, remarks } of RAGGED) {
    it(`reads ${description}`, () => {
      const table = readCsv(text);
      expect(cellsOf(table)).to.deep.equal(cells);
      expect(flaggedRows(table)).to.deep.equal(remarks);
      expect(table.headers).to.have.length(cells[0]?.length ?? 0);
    });
  }

  it('are numbered as in a spreadsheet, where blank rows are skipped and counted', () => {
    const table = readCsv('A,B\n\n1,x\n,\n" "," "\n"two\nlines",y\n3,z\n\n\n');
    expect(table.rows.map(({ row }) => row)).to.deep.equal([3, 6, 7]);
    expect(table.blankRows).to.equal(5);
  });

  it('keep their text as it is', () => {
    const cells = ['0042', ' padded ', '=1+1', '1.23E+05', 'NULL', '\u202Eabc', 'e\u0301', '2026-11-22'];
    const table = readCsv(`${cells.map((_, index) => `Column ${index}`).join(',')}\n${cells.join(',')}`);
    expect(cellsOf(table)).to.deep.equal([cells]);
  });
});

describe('the limits of a file', () => {
  const users = (count: number) => Array.from({ length: count }, (_, index) => `u${index},u@example.com`);

  it('accept as many rows as allowed', () => {
    expect(readCsv(['Name,Email', ...users(500)].join('\n')).rows).to.have.length(500);
  });

  it('refuse one row more, not counting blank rows', () => {
    const text = ['Name,Email', ...users(250), ',', '', ...users(251)].join('\n');
    expect(csvRefusal(text)).to.deep.equal({ code: 'too-many-rows', params: { rows: 501, limit: 500 } });
  });

  it('count all rows, however many there are', () => {
    const text = ['Name,Email', ...users(40_000)].join('\r\n');
    expect(csvRefusal(text, { maxRows: 10 }).params).to.deep.equal({ rows: 40_000, limit: 10 });
  });

  const EMPTY = ['', '\uFEFF', '\n', '\r\n\r\n', '   ', ',,,\n,,,', 'sep=;', 'sep=;\n', '\uFEFF\n\n'];
  for (const text of EMPTY) {
    it(`treat ${JSON.stringify(text)} as an empty file`, () => {
      expect(csvRefusal(text)).to.deep.equal({ code: 'empty-file', params: {} });
    });
  }

  it('treat a UTF-16 byte order mark alone as an empty file', () => {
    expect(csvRefusal(Uint8Array.of(0xff, 0xfe)).code).to.equal('empty-file');
  });

  it('accept 1,000 columns', () => {
    const names = Array.from({ length: 1000 }, (_, index) => `Column ${index}`);
    const table = readCsv(`${names.join(',')}\n${names.map((_, index) => index).join(',')}`);
    expect(table.headers).to.have.length(1000);
    expect(table.rows[0]?.cells[999]).to.equal('999');
  });

  it('accept a cell of a million characters', () => {
    const cell = 'x'.repeat(1_000_000);
    expect(readCsv(`Name,Note\nAnn,"${cell}"\nBob,`).rows[0]?.cells[1]).to.equal(cell);
  });

  it('refuse more columns than anybody can choose from', () => {
    expect(csvRefusal(`${'Email,'.repeat(20_000)}\n${'x,'.repeat(20_000)}`)).to.deep.equal({
      code: 'no-header',
      params: { columns: 20_000, limit: 2000 },
    });
  });
});
