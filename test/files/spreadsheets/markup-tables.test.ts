import { expect } from '@open-wc/testing';
import { lazyFiles } from '../../../src/engine/lazy-files.js';
import { readFile } from '../../../src/engine/read-file.js';
import { bytesOf } from '../csv/read-csv.js';

const xml = (rows: string) =>
  `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns:ss="s"><Worksheet ss:Name="Users"><Table>${rows}</Table></Worksheet></Workbook>`;
const data = (text: string, type = 'String', attributes = '') =>
  `<Cell ${attributes}><Data ss:Type="${type}">${text}</Data></Cell>`;
const xmlHeader = `<Row>${['Username', 'Email', 'Extension'].map((name) => data(name)).join('')}</Row>`;
const HEADER = '<tr><th>Username</th><th>Email</th><th>Extension</th></tr>';
const user = (name: string, extension: string) =>
  `<tr><td>${name}</td><td>${name}@example.com</td><td>${extension}</td></tr>`;
const ANN = [['ann', 'ann@example.com', '6001']];

const CASES = [
  { description: 'a table', text: `<table border="1">${HEADER}${user('ann', '6001')}</table>`, rows: ANN },
  {
    description: 'a page with styles, remarks and entities',
    text: `<html><head><style>td>a{}</style></head><body><!-- <td> --><table>${HEADER}${user('ann', '&#54;001&nbsp;')}</table></body></html>`,
    rows: ANN,
  },
  {
    description: 'tags that are not closed',
    text: '<table><tr><td>Username<td>Email<td>Extension<tr><td>ann<td><a href="x">ann@example.com</a><td>6001',
    rows: ANN,
  },
  {
    description: 'cells outside of rows',
    text: '<table><td>Username<td>Email<td>Extension</tr><td>ann<td>ann@example.com<td>6001</table>',
    rows: ANN,
  },
  {
    description: 'a table in a table',
    text: `<table><tr><td><table>${HEADER}${user('ann', '6001')}</table></td></tr></table>`,
    rows: ANN,
  },
  {
    description: 'cells that span rows and columns',
    text: `<table><tr><th colspan="2">Username</th><th>Email</th><th>Extension</th></tr><tr><td rowspan="2">ann</td><td>x</td><td>ann@example.com</td><td>6001</td></tr><tr><td>y</td><td>bob@example.com</td><td>6002</td></tr></table>`,
    rows: [
      ['ann', 'x', 'ann@example.com', '6001'],
      ['ann', 'y', 'bob@example.com', '6002'],
    ],
  },
  {
    description: 'XML Spreadsheet 2003 with notes, and styles without text',
    text: xml(
      `${xmlHeader}<Row><Cell><Data ss:Type="String">ann</Data><Comment><ss:Data><B>Admin:</B>renamed</ss:Data></Comment></Cell>${data('ann@example.com')}${data('6001', 'Number')}</Row>`,
    ).replace('<Worksheet', '<Styles><Style ss:ID="Default"/></Styles><Worksheet'),
    rows: ANN,
  },
  {
    description: 'XML Spreadsheet 2003',
    text: xml(`${xmlHeader}<Row>${data('ann')}${data('ann@example.com')}${data('6.001E3', 'Number')}</Row>`),
    rows: ANN,
  },
  {
    description: 'XML Spreadsheet 2003 with dates, in whatever detail',
    text: xml(
      `${xmlHeader}<Row>${data('2026-03-07T00:00:00.000', 'DateTime')}${data('2026-03-07T00:00:00.000Z', 'DateTime')}${data('2026-03-07T14:05:00.000', 'DateTime')}</Row>`,
    ),
    rows: [['2026-03-07', '2026-03-07', '2026-03-07T14:05:00.000']],
  },
  {
    description: 'XML Spreadsheet 2003 with cells left out',
    text: xml(`${xmlHeader}<Row ss:Index="4">${data('ann')}${data('6001', 'Number', 'ss:Index="3"')}</Row>`),
    rows: [['ann', '', '6001']],
  },
];

describe('what portals save as .xls', () => {
  for (const { description, text, rows } of CASES) {
    it(`is read: ${description}`, async () => {
      const result = await readFile(
        bytesOf(text),
        { maxRows: 500, minColumns: 2, fileName: 'Users.XLS' },
        lazyFiles,
      );
      if (!result.ok) throw new Error(JSON.stringify(result.refusal));
      expect(result.table.rows.map(({ cells }) => cells)).to.deep.equal(rows);
    });
  }

  const HOSTILE = [
    { description: 'tags without an end', text: '<table>' + '<td '.repeat(500_000) },
    { description: 'remarks without an end', text: '<table>' + '<!--'.repeat(500_000) },
    { description: 'quotes without an end', text: '<table>' + '<td "'.repeat(300_001) },
    {
      description: 'rows beyond any sheet',
      text: xml(`${xmlHeader}<Row ss:Index="999999999">${data('a')}</Row>`),
    },
    { description: 'tables in tables', text: '<table><tr><td>'.repeat(100_000) },
  ];
  for (const { description, text } of HOSTILE) {
    it(`is read or refused at once: ${description}`, async () => {
      const result = await readFile(
        bytesOf(text),
        { maxRows: 500, minColumns: 2, fileName: 'Users.XLS' },
        lazyFiles,
      );
      expect(result.ok && result.table.rows.length > 1).to.equal(false);
    });
  }

  it('is refused without a table', async () => {
    const result = await readFile(
      bytesOf('<html><body>Sign in</body></html>'),
      { maxRows: 500, fileName: 'a.xls' },
      lazyFiles,
    );
    expect(result.ok || result.refusal).to.deep.equal({ code: 'not-text', params: { kind: 'html' } });
  });
});
