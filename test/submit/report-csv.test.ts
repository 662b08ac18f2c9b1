import { expect } from '@open-wc/testing';
import { errorDetails, successDetails } from '../../src/submit/report-csv.js';

const row = (number: number, cells: string[], extra?: string[]) => ({
  row: number,
  cells,
  ...(extra && { extra }),
});
const problem = { code: 'missing', text: 'Email is missing.' };

const cases = [
  {
    description: 'keep the columns, and add three',
    headers: ['Name', 'Email'],
    rows: [{ row: row(3, ['ann', '']), ...problem }],
    expected: [
      '"Name","Email","Import row","Import error code","Import error"',
      '"ann","","3","missing","Email is missing."',
    ],
  },
  {
    description: 'replace the three columns of an earlier report',
    headers: ['Name', 'Import row', 'import error code ', 'Import error', 'Email'],
    rows: [{ row: row(9, ['ann', '3', 'unknown', 'Old', 'a@b.c']), ...problem }],
    expected: [
      '"Name","Email","Import row","Import error code","Import error"',
      '"ann","a@b.c","9","missing","Email is missing."',
    ],
  },
  {
    description: 'keep surplus cells surplus',
    headers: ['Name'],
    rows: [{ row: row(2, ['ann'], ['left', 'over']), ...problem }],
    expected: [
      '"Name","Import row","Import error code","Import error"',
      '"ann","2","missing","Email is missing.","left","over"',
    ],
  },
  {
    description: 'fill up a short row',
    headers: ['Name', 'Email'],
    rows: [{ row: row(2, ['ann']), ...problem }],
    expected: [
      '"Name","Email","Import row","Import error code","Import error"',
      '"ann","","2","missing","Email is missing."',
    ],
  },
  {
    description: 'keep equal and blank headers as separate columns',
    headers: ['Email', '', 'Email'],
    rows: [{ row: row(2, ['a', 'b', 'c']), ...problem }],
    expected: [
      '"Email","","Email","Import row","Import error code","Import error"',
      '"a","b","c","2","missing","Email is missing."',
    ],
  },
  {
    description: 'contain no formula that a spreadsheet would run',
    headers: ['=Name'],
    rows: [{ row: row(2, ['=1+1']), code: 'rejected', text: '-2+3 "x"' }],
    expected: [
      `"'=Name","Import row","Import error code","Import error"`,
      `"'=1+1","2","rejected","'-2+3 ""x"""`,
    ],
  },
  {
    description: 'have only headers without rows',
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
  it('have one harmless line for each user, with BOM', () => {
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
