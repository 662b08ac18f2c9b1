import { expect } from '@open-wc/testing';
import { readTable } from '../../../src/files/csv/read-table.js';
import { bytesOf } from './read-csv.js';

const START = 'Name,Email,Role\nAnn,a@example.com,1\n';
const SIZE = 2_000_000;
const filled = (unit: string, size = SIZE) => unit.repeat(Math.ceil(size / unit.length));

/** Each file would take minutes in a reader that rescans the same text for every quote, line or name. */
const CASES = [
  {
    description: 'a million names',
    text: Array.from({ length: 1e6 }, (_, i) => `c${i}`).join(','),
    code: 'no-header',
  },
  { description: 'a million blank names', text: `${filled(',', 1e6)}\nAnn,a@example.com`, code: 'no-header' },
  { description: 'one line', text: filled('x'), code: 'one-column' },
  { description: 'one line of words', text: filled('abc,'), code: 'no-header' },
  {
    description: 'one line of words, taken for a user',
    text: filled('abc,'),
    headerRow: 0,
    code: 'no-header',
  },
  { description: 'cells of a megabyte', text: `${START}${filled('x', 1 << 20)},a@example.com,`, rows: 2 },
  { description: 'line ends', text: filled('\n'), code: 'empty-file' },
  { description: 'blank rows', text: START + filled(',,\n'), rows: 1 },
  { description: 'quotes', text: START + filled('"'), rows: 2 },
  { description: 'cells that open a quote', text: START + filled(',"x'), rows: 2 },
  { description: 'cells with text behind their quotes', text: START + filled(',""x'), rows: 2 },
  { description: 'lines that open a quote', text: START + filled('"x\n'), code: 'too-many-rows' },
  { description: 'a quote that never closes', text: `${START}"${filled('a,b,c\n')}`, code: 'too-many-rows' },
  { description: 'backslashes before quotes', text: START + filled(',"x\\"y'), rows: 2 },
  { description: 'backslashes', text: `${START}"x\\"${filled('\\')}"`, rows: 2 },
  {
    description: 'blanks behind quotes',
    text: START + filled('"x', SIZE / 2) + filled(' ', SIZE / 2),
    rows: 2,
  },
  { description: 'cells of two lines in one record', text: START + filled('"a\nb",'), rows: 2 },
  { description: 'byte order marks', text: filled('\uFEFF') + START, rows: 1 },
  { description: 'mixed line ends', text: START + filled('a,b,c\r\nd,e,f\n'), code: 'too-many-rows' },
];

describe('hostile files of two megabytes', function () {
  this.timeout(20_000);

  for (const { description, text, code, rows, headerRow } of CASES) {
    it(`are read or refused in bounded time: ${description}`, () => {
      const result = readTable(bytesOf(text), {
        maxRows: 500,
        ...(headerRow !== undefined && { headerRow }),
      });
      if (result.ok) expect(result.table.rows).to.have.length(rows ?? -1);
      else expect(result.refusal.code).to.equal(code);
    });
  }
});
