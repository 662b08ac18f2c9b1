import { expect } from '@open-wc/testing';
import { cellsOf, flaggedRows, readCsv } from './read-csv.js';

const LINES = ['Name,Email', 'Ann,a@example.com', 'Bob,b@example.com', 'Cid,c@example.com'];
const ROWS = LINES.slice(1).map((line) => line.split(','));

const CASES = [
  { description: 'LF', text: LINES.join('\n') + '\n' },
  { description: 'CRLF', text: LINES.join('\r\n') + '\r\n' },
  { description: 'CR', text: LINES.join('\r') + '\r' },
  { description: 'CR CR LF', text: LINES.join('\r\r\n') + '\r\r\n' },
  { description: 'LF CR', text: LINES.join('\n\r') + '\n\r' },
  { description: 'no line end at the end', text: LINES.join('\r\n') },
  { description: 'CRLF, then LF', text: `${LINES[0]}\r\n${LINES[1]}\r\n${LINES[2]}\n${LINES[3]}\n` },
  { description: 'LF, then CRLF', text: `${LINES[0]}\n${LINES[1]}\n${LINES[2]}\r\n${LINES[3]}\r\n` },
  { description: 'LF, then CR', text: `${LINES[0]}\n${LINES[1]}\r${LINES[2]}\r${LINES[3]}` },
];

describe('the line ends of a file', () => {
  for (const { description, text } of CASES) {
    it(`are read: ${description}`, () => {
      const table = readCsv(text);
      expect(cellsOf(table)).to.deep.equal(ROWS);
      expect(table.rows.map(({ row }) => row)).to.deep.equal([2, 3, 4]);
      expect(table.blankRows).to.equal(0);
    });
  }

  const QUOTED = [
    { description: 'LF', cell: 'Sales\nEMEA' },
    { description: 'CRLF', cell: 'Sales\r\nEMEA' },
    { description: 'CR', cell: 'Sales\rEMEA' },
    { description: 'LF CR', cell: '\n\rSales' },
    { description: 'a blank line', cell: 'Sales\n\nEMEA' },
  ];
  for (const { description, cell } of QUOTED) {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      it(`keeps ${description} in a quoted cell of a file that ends its lines with ${JSON.stringify(lineEnd)}`, () => {
        const table = readCsv(['Name,Desk', `Ann,"${cell}"`, 'Bob,IT'].join(lineEnd));
        expect(cellsOf(table)).to.deep.equal([
          ['Ann', cell],
          ['Bob', 'IT'],
        ]);
        expect(table.rows.map(({ row }) => row)).to.deep.equal([2, 3]);
        expect(flaggedRows(table)).to.deep.equal([]);
      });
    }
  }

  for (const character of ['\u2028', '\u2029', '\u0085', '\v', '\f']) {
    it(`does not end a line at U+${character.charCodeAt(0).toString(16).padStart(4, '0')}`, () => {
      expect(cellsOf(readCsv(`Name,Desk\na${character}b,c`))).to.deep.equal([[`a${character}b`, 'c']]);
    });
  }
});
