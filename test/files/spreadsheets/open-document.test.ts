import { expect } from '@open-wc/testing';
import { strToU8, zipSync } from 'fflate';
import { lazyFiles } from '../../../src/engine/lazy-files.js';
import { readFile } from '../../../src/engine/read-file.js';
import type { FileOptions } from '../../../src/files/foreign-files.js';

const HEADER = row('Username', 'Email', 'Extension');
const ANN = row('ann', 'ann@example.com', '6001');
const BOB = row('bob', 'bob@example.com', '6002');

function row(...cells: string[]): string {
  return rowWith('', ...cells);
}

function rowWith(attributes: string, ...cells: string[]): string {
  return `<table:table-row ${attributes}>${cells.map((cell) => (cell.startsWith('<') ? cell : cellOf(cell))).join('')}</table:table-row>`;
}

function cellOf(text: string, attributes = ''): string {
  return `<table:table-cell ${attributes}>${text === '' ? '' : `<text:p>${text}</text:p>`}</table:table-cell>`;
}

/** A spreadsheet as LibreOffice writes one, reduced to what the reader uses. */
function spreadsheet(
  tables: Readonly<Record<string, string>>,
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const xml = Object.entries(tables).map(
    ([name, rows]) => `<table:table table:name="${name}" table:style-name="${name}">${rows}</table:table>`,
  );
  const styles =
    '<style:style style:name="Secret"><style:table-properties table:display="false"/></style:style>';
  const files = {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content>${styles}<office:body>${xml.join('')}</office:body></office:document-content>`,
    ...parts,
  };
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { level: 0 });
}

async function tableOf(bytes: Uint8Array, options: Partial<FileOptions> = {}) {
  const result = await readFile(bytes, { maxRows: 500, ...options }, lazyFiles);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.table;
}

const number = (shown: string, value: string) =>
  cellOf(shown, `office:value-type="float" office:value="${value}"`);
const date = (shown: string, value: string) =>
  cellOf(shown, `office:value-type="date" office:date-value="${value}"`);

const CELLS = [
  {
    description: 'the text that is shown',
    cell: cellOf('07.03.26', 'office:date-value="2026-03-07"'),
    text: '07.03.26',
  },
  { description: 'a number as it is shown', cell: cellOf('0042', 'office:value="42"'), text: '0042' },
  { description: 'a logical value', cell: cellOf('WAHR', 'office:boolean-value="true"'), text: 'WAHR' },
  { description: 'a formula with its result', cell: cellOf('6001', 'table:formula="of:=1"'), text: '6001' },
  {
    description: 'all digits of a number that is shown shortened',
    cell: number('4.01E+12', '4006381333931'),
    text: '4006381333931',
  },
  { description: 'a number without its groups', cell: number('1,234,567', '1234567'), text: '1234567' },
  { description: 'a number without German groups', cell: number('1.234.567,00', '1234567'), text: '1234567' },
  { description: 'a number without its decimals', cell: number('6001.00', '6001'), text: '6001' },
  { description: 'a number with other decimals', cell: number('12,50', '12.5'), text: '12.5' },
  {
    description: 'the text without that of a shape at the cell',
    cell: '<table:table-cell><text:p>ann</text:p><draw:frame><draw:text-box><text:p>Please check</text:p></draw:text-box></draw:frame></table:table-cell>',
    text: 'ann',
  },
  { description: 'leading zeros', cell: number('0042', '42'), text: '0042' },
  { description: 'a phone number by its format', cell: number('+49 30 123', '4930123'), text: '+49 30 123' },
  {
    description: 'French phone numbers',
    cell: number('06 12 34 56 78', '612345678'),
    text: '06 12 34 56 78',
  },
  { description: 'a text with digits', cell: cellOf('1,234', 'office:value-type="string"'), text: '1,234' },
  {
    description: 'a date as others than the writer show it',
    cell: date('Thu Mar  7 00:00:00 2024', '2024-03-07T00:00:00'),
    text: '2024-03-07',
  },
  {
    description: 'a moment as others than the writer show it',
    cell: date('Do 07 Mär 2024 14:05:00 CET', '2024-03-07T14:05:00'),
    text: '2024-03-07T14:05:00',
  },
  { description: 'a date as it is shown', cell: date('7. März 2024', '2024-03-07'), text: '7. März 2024' },
  { description: 'entities', cell: cellOf('R&amp;D &lt;b&gt;'), text: 'R&D <b>' },
  { description: 'spaces', cell: cellOf('a<text:s text:c="2"/>b<text:tab/>c'), text: 'a  b\tc' },
  { description: 'parts of a text', cell: cellOf('A<text:span>nn</text:span>'), text: 'Ann' },
  { description: 'a link', cell: cellOf('<text:a>ann@example.com</text:a>'), text: 'ann@example.com' },
  {
    description: 'lines',
    cell: '<table:table-cell><text:p>a</text:p><text:p>b</text:p></table:table-cell>',
    text: 'a\nb',
  },
  {
    description: 'no remark',
    cell: '<table:table-cell><office:annotation><text:p>remark</text:p></office:annotation><text:p>a</text:p></table:table-cell>',
    text: 'a',
  },
];

describe('an OpenDocument spreadsheet', () => {
  for (const { description, cell, text } of CELLS) {
    it(`is read: ${description}`, async () => {
      const table = await tableOf(spreadsheet({ Users: HEADER + row('ann', 'ann@example.com', cell) }));
      expect(table.rows[0]?.cells[2]).to.equal(text);
    });
  }

  it('may repeat cells and rows, empty ones to the end of the sheet', async () => {
    const blank = rowWith(
      'table:number-rows-repeated="1048570"',
      cellOf('', 'table:number-columns-repeated="16384"'),
    );
    const twice = row('bob', cellOf('bob@example.com', 'table:number-columns-repeated="2"'));
    const table = await tableOf(spreadsheet({ Users: HEADER + twice + blank }));
    expect(table.rows).to.deep.equal([{ row: 2, cells: ['bob', 'bob@example.com', 'bob@example.com'] }]);
  });

  it('has long texts in cells of numbers and dates, whatever a pattern may find in them', async () => {
    const long = 'Mar '.repeat(30_000);
    const cells = [number(long, '1'), date(long, '2024-03-07'), number('1'.repeat(120_000), '1')];
    const table = await tableOf(spreadsheet({ Users: HEADER + row(...cells) }));
    expect(table.rows[0]?.cells).to.deep.equal([long, long, '1'.repeat(120_000)]);
  });

  it('has hidden rows, by hand or by a filter, and hidden columns', async () => {
    const columns =
      '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>';
    const hidden = ['collapse', 'filter'].map((visibility) =>
      rowWith(`table:visibility="${visibility}"`, visibility, `${visibility}@example.com`, '1'),
    );
    const table = await tableOf(spreadsheet({ Users: columns + HEADER + ANN + hidden.join('') + BOB }));
    expect(table.aside).to.deep.equal([1, 2]);
    expect(table.hiddenColumns).to.deep.equal([1]);
  });

  it('is read from the sheet with the users, and no sheet that is hidden', async () => {
    const tables = { Secret: HEADER + ANN, Instructions: HEADER + ANN, Users: HEADER + BOB };
    const table = await tableOf(spreadsheet(tables));
    expect(table.origin?.sheet).to.equal('Users');
    expect(table.origin?.sheets).to.deep.equal(['Instructions', 'Users']);
  });

  it('is read from the active sheet', async () => {
    const settings =
      '<office:settings><config:config-item config:name="ActiveTable">B</config:config-item></office:settings>';
    const table = await tableOf(
      spreadsheet({ A: HEADER + ANN, B: HEADER + BOB }, { 'settings.xml': settings }),
    );
    expect(table.origin?.sheet).to.equal('B');
  });

  it('is refused with a formula that was never calculated, and not with an empty result', async () => {
    const formula = (type: string) => `<table:table-cell table:formula="of:=[.A2]" ${type}/>`;
    const user = row('bob', 'bob@example.com', formula(''));
    const result = await readFile(spreadsheet({ Users: HEADER + ANN + user }), { maxRows: 500 }, lazyFiles);
    expect(result.ok || result.refusal).to.deep.equal({
      code: 'spreadsheet',
      params: { kind: 'ods', trouble: 'uncalculated', row: 3 },
    });
    const empty = row('bob', 'bob@example.com', formula('office:value-type="string"'));
    const table = await tableOf(spreadsheet({ Users: HEADER + ANN + empty }));
    expect(table.rows[1]?.cells).to.deep.equal(['bob', 'bob@example.com', '']);
  });

  const REFUSED = [
    {
      trouble: 'password',
      parts: { 'META-INF/manifest.xml': '<m:manifest><m:encryption-data/></m:manifest>' },
    },
    { trouble: 'damaged', parts: { 'content.xml': '<office:document-content>' } },
    {
      trouble: 'too-large',
      parts: {
        'content.xml': `<a><table:table>${rowWith('table:number-rows-repeated="900000"', 'x')}</table:table></a>`,
      },
    },
  ];
  for (const { trouble, parts } of REFUSED) {
    it(`is refused: ${trouble}`, async () => {
      const result = await readFile(spreadsheet({ Users: HEADER + ANN }, parts), { maxRows: 500 }, lazyFiles);
      expect(result.ok || result.refusal).to.deep.equal({
        code: 'spreadsheet',
        params: { kind: 'ods', trouble },
      });
    });
  }
});
