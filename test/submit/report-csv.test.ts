import { expect } from '@open-wc/testing';
import { errorDetails, successDetails } from '../../src/submit/report-csv.js';

const row = (number: number, cells: string[], extra?: string[]) => ({
  row: number,
  cells,
  ...(extra && { extra }),
});
const told = { code: 'missing', text: 'Email is missing.' };

const cases = [
  {
    description: 'the columns as they were, and three more',
    headers: ['Name', 'Email'],
    rows: [{ row: row(3, ['ann', '']), ...told }],
    expected: [
      '"Name","Email","Import row","Import error code","Import error"',
      '"ann","","3","missing","Email is missing."',
    ],
  },
  {
    description: 'the three columns of an earlier report give way',
    headers: ['Name', 'Import row', 'import error code ', 'Import error', 'Email'],
    rows: [{ row: row(9, ['ann', '3', 'unknown', 'Old', 'a@b.c']), ...told }],
    expected: [
      '"Name","Email","Import row","Import error code","Import error"',
      '"ann","a@b.c","9","missing","Email is missing."',
    ],
  },
  {
    description: 'surplus cells are surplus again',
    headers: ['Name'],
    rows: [{ row: row(2, ['ann'], ['left', 'over']), ...told }],
    expected: [
      '"Name","Import row","Import error code","Import error"',
      '"ann","2","missing","Email is missing.","left","over"',
    ],
  },
  {
    description: 'a short row is filled up',
    headers: ['Name', 'Email'],
    rows: [{ row: row(2, ['ann']), ...told }],
    expected: [
      '"Name","Email","Import row","Import error code","Import error"',
      '"ann","","2","missing","Email is missing."',
    ],
  },
  {
    description: 'equal and blank headers stay separate columns',
    headers: ['Email', '', 'Email'],
    rows: [{ row: row(2, ['a', 'b', 'c']), ...told }],
    expected: [
      '"Email","","Email","Import row","Import error code","Import error"',
      '"a","b","c","2","missing","Email is missing."',
    ],
  },
  {
    description: 'nothing runs in a spreadsheet',
    headers: ['=Name'],
    rows: [{ row: row(2, ['=1+1']), code: 'rejected', text: '-2+3 "x"' }],
    expected: [
      `"'=Name","Import row","Import error code","Import error"`,
      `"'=1+1","2","rejected","'-2+3 ""x"""`,
    ],
  },
  {
    description: 'no rows',
    headers: ['Name'],
    rows: [],
    expected: ['"Name","Import row","Import error code","Import error"'],
  },
];

describe('error details', () => {
  for (const { description, headers, rows, expected } of cases) {
    it(description, () => {
      expect(errorDetails({ headers, rows })).to.equal(`\uFEFF${expected.join('\r\n')}\r\n`);
    });
  }
});

describe('success details', () => {
  it('one line a user, harmless, with BOM', () => {
    const text = successDetails({
      headers: ['Username', 'Temporary password', 'Password note'],
      rows: [
        ['ann', '=secret', 'Leave the apostrophe out'],
        ['bob', 'x;"y"', ''],
      ],
    });
    expect(text).to.equal(
      '\uFEFF"Username","Temporary password","Password note"\r\n' +
        `"ann","'=secret","Leave the apostrophe out"\r\n"bob","x;""y""",""\r\n`,
    );
  });
});
