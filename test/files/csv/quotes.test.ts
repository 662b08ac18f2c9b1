import { expect } from '@open-wc/testing';
import { cellsOf, flaggedRows, readCsv } from './read-csv.js';

const HEADER = 'Name,Email,Desk,Role';

const READ = [
  { description: 'a doubled quote', line: '"Robert ""Bob""",b,c,d', cells: ['Robert "Bob"', 'b', 'c', 'd'] },
  { description: 'cells made of quotes', line: '"""""","""",c,d', cells: ['""', '"', 'c', 'd'] },
  { description: 'empty quoted cells', line: '"","",c,""', cells: ['', '', 'c', ''] },
  { description: 'a delimiter in quotes', line: 'a,"b, c",d,e', cells: ['a', 'b, c', 'd', 'e'] },
  { description: 'blanks around quotes', line: 'a, "b, c" ,d,e', cells: ['a', 'b, c', 'd', 'e'] },
  {
    description: 'quotes in mid-cell',
    line: 'Robert "Bob" Roy,5" b,c,d',
    cells: ['Robert "Bob" Roy', '5" b', 'c', 'd'],
  },
  {
    description: 'quotes escaped with backslashes',
    line: 'a,b,c,"x \\"y\\""',
    cells: ['a', 'b', 'c', 'x "y"'],
  },
  {
    description: 'escaped quotes and delimiters',
    line: 'a,"x \\"y\\", z",c,d',
    cells: ['a', 'x "y", z', 'c', 'd'],
  },
  {
    description: 'a path that ends in a backslash',
    line: '"C:\\x\\",b,c,d',
    cells: ['C:\\x\\', 'b', 'c', 'd'],
  },
];

const FLAGGED = [
  {
    description: 'quotes that are not doubled',
    lines: ['"Robert "Bob" Roy",b,c,d', 'e,f,g,h'],
    cells: [
      ['Robert "Bob" Roy', 'b', 'c', 'd'],
      ['e', 'f', 'g', 'h'],
    ],
    remarks: [{ row: 2, fault: 'stray-quote' }],
  },
  {
    description: 'text behind a closing quote',
    lines: ['"Bob" Roy,"b",c,d', 'e,f,g,h'],
    cells: [
      ['"Bob" Roy', 'b', 'c', 'd'],
      ['e', 'f', 'g', 'h'],
    ],
    remarks: [{ row: 2, fault: 'stray-quote' }],
  },
  {
    description: 'a quote that is never closed',
    lines: ['a,"b,c,d', 'e,f,g,h', 'i,j,k,l'],
    cells: [
      ['a', '"b', 'c', 'd'],
      ['e', 'f', 'g', 'h'],
      ['i', 'j', 'k', 'l'],
    ],
    remarks: [{ row: 2, fault: 'unclosed-quote' }],
  },
  {
    description: 'a quote that is not closed before the next quoted cell',
    lines: ['"a,"b","c","d"', '"e","f","g","h"'],
    cells: [
      ['"a', 'b', 'c', 'd'],
      ['e', 'f', 'g', 'h'],
    ],
    remarks: [{ row: 2, fault: 'unclosed-quote' }],
  },
  {
    description: 'a last cell that is not closed, with quoted rows below',
    lines: ['"a","b","c","d', '"e","f","g","h"', '"i","j","k","l"'],
    cells: [
      ['a', 'b', 'c', '"d'],
      ['e', 'f', 'g', 'h'],
      ['i', 'j', 'k', 'l'],
    ],
    remarks: [{ row: 2, fault: 'unclosed-quote' }],
  },
  {
    description: 'a quote that closes in the next row',
    lines: ['"a,b,c,d', 'e",f,g,h', 'i,j,k,l'],
    cells: [
      ['"a', 'b', 'c', 'd'],
      ['e"', 'f', 'g', 'h'],
      ['i', 'j', 'k', 'l'],
    ],
    remarks: [
      { row: 2, fault: 'unclosed-quote' },
      { row: 3, fault: 'stray-quote' },
    ],
  },
];

describe('the quotes of a cell', () => {
  for (const { description, line, cells } of READ) {
    it(`are read: ${description}`, () => {
      const table = readCsv(`${HEADER}\n${line}\nlast,row,is,here\n`);
      expect(cellsOf(table)).to.deep.equal([cells, ['last', 'row', 'is', 'here']]);
      expect(flaggedRows(table)).to.deep.equal([]);
    });
  }

  for (const { description, lines, cells, remarks } of FLAGGED) {
    it(`mark one row alone: ${description}`, () => {
      const table = readCsv([HEADER, ...lines].join('\r\n'));
      expect(cellsOf(table)).to.deep.equal(cells);
      expect(flaggedRows(table)).to.deep.equal(remarks);
    });
  }

  it('keep the rows between a quote that opens in row 3 and a quote that closes in row 200', () => {
    const lines = Array.from({ length: 300 }, (_, index) => `name${index},n${index}@example.com,Sales,user`);
    lines[1] = `"${lines[1]}`;
    lines[198] = 'Linus",l@example.com,Sales,user';
    const table = readCsv([HEADER, ...lines].join('\n'));
    expect(table.rows).to.have.length(300);
    expect(flaggedRows(table)).to.deep.equal([
      { row: 3, fault: 'unclosed-quote' },
      { row: 200, fault: 'stray-quote' },
    ]);
  });

  it('may hold several lines that are no rows', () => {
    const address = 'Rua da Rosa, 1\nLisbon, 1200\nPortugal';
    const table = readCsv(`${HEADER}\nAnn,a@example.com,"${address}",user\nBob,b@example.com,IT,user`);
    expect(table.rows[0]?.cells[2]).to.equal(address);
    expect(flaggedRows(table)).to.deep.equal([]);
  });

  it('may hold whole rows in a file that quotes all its cells', () => {
    const pasted = 'a,b,c,d\ne,f,g,h\ni,j,k,l';
    const table = readCsv(`"Name","Email","Desk","Role"\n"Ann","${pasted}","IT","user"`);
    expect(table.rows.map(({ cells }) => cells)).to.deep.equal([['Ann', pasted, 'IT', 'user']]);
    expect(flaggedRows(table)).to.deep.equal([]);
  });
});
