import { expect } from '@open-wc/testing';
import { refusals } from '../../../src/messages/en/refusals.js';
import { createFormat } from '../../../src/messages/format.js';
import { rowsOf } from './build-workbook.js';
import { HEADER, readContent, readSheetTable } from './read-workbook.js';

/** The calculation properties of programs that leave formulas to the next program. */
const LEFT_TO_THE_NEXT =
  '<workbook xmlns:r="r"><sheets><sheet name="Users" r:id="rId1"/></sheets><calcPr fullCalcOnLoad="1"/></workbook>';

const UNCALCULATED = [
  { description: 'an empty value, as openpyxl writes one', cell: '<c><f>A1</f><v></v></c>' },
  { description: 'an empty value that is a number', cell: '<c t="n"><f>A1</f><v/></c>' },
  { description: 'a formula', cell: '<c><f>A1&amp;B1</f></c>' },
  { description: 'a formula that others share', cell: '<c t="str"><f t="shared" si="0"/></c>' },
  { description: 'a formula of many cells', cell: '<c><f t="array" ref="C2:C9">A1:A8</f></c>' },
];

describe('a formula that was never calculated', () => {
  for (const { description, cell } of UNCALCULATED) {
    it(`refuses the sheet and names the row: ${description}`, () => {
      const rows = rowsOf([HEADER, ['Ann', 'a@example.com', cell], ['Bob', 'b@example.com', cell]]);
      expect(readContent({ sheets: { Users: rows } })).to.deep.equal({
        ok: false,
        refusal: { code: 'spreadsheet', params: { kind: 'xlsx', trouble: 'uncalculated', row: 2 } },
        sheets: ['Users'],
      });
    });
  }

  it('refuses the zero of a program that leaves formulas to the next one, and no other zero', () => {
    const zero = rowsOf([HEADER, ['Ann', 'a@example.com', '<c><f>A1</f><v>0</v></c>']]);
    const parts = { 'xl/workbook.xml': LEFT_TO_THE_NEXT };
    expect(readContent({ sheets: { Users: zero }, parts })).to.deep.equal({
      ok: false,
      refusal: { code: 'spreadsheet', params: { kind: 'xlsx', trouble: 'uncalculated', row: 2 } },
      sheets: ['Users'],
    });
    expect(readSheetTable({ sheets: { Users: zero } }).rows[0]?.cells[2]).to.equal('0');
    const others = rowsOf([
      HEADER,
      ['<c><v>0</v></c>', '<c t="str"><f>A1</f><v>0</v></c>', '<c><f>A1</f><v>6001</v></c>'],
    ]);
    expect(readSheetTable({ sheets: { Users: others }, parts }).rows[0]?.cells).to.deep.equal([
      '0',
      '0',
      '6001',
    ]);
  });

  it('is answered by what to do', () => {
    const text = refusals.spreadsheet({ kind: 'xlsx', trouble: 'uncalculated', row: 2 }, createFormat('en'));
    expect(text).to.match(/never calculated: row 2 .*Open it .*save it once/);
  });
});

describe('rows without a value', () => {
  const user = ['Ann', 'a@example.com', '1'];
  const EMPTY = [
    { description: 'borders', cells: ['<c s="1"/>', '<c s="1"/>', '<c s="1"/>'] },
    { description: 'formulas with an empty result', cells: ['<c t="str"><f>A1</f><v></v></c>'] },
    { description: 'spaces', cells: [' ', '', '  '] },
  ];
  for (const { description, cells } of EMPTY) {
    it(`are no rows, and do not count for the limit: ${description}`, () => {
      const rows = [HEADER, user, ...Array.from({ length: 2000 }, () => cells)];
      const table = readSheetTable({ sheets: { Users: rowsOf(rows) } });
      expect(table.rows).to.deep.equal([{ row: 2, cells: user }]);
    });
  }
});
