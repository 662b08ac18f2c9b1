import { expect } from '@open-wc/testing';
import { readText } from '../../../src/files/csv/read-table.js';
import { buildWorkbook, rowsOf } from './build-workbook.js';
import { HEADER, readContent, workbookRefusal, readSheetTable } from './read-workbook.js';

const TEXTS =
  '<si><t>Ann</t></si><si><r><t>An</t></r><r><rPr><b/></rPr><t xml:space="preserve">n </t></r></si>' +
  '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t>R&amp;D &lt;b&gt; &#128512;</t></si>' +
  '<si><t>a_x000D_b_x005F_x0041_</t></si><si/>';

const CELLS = [
  { description: 'shared text', cell: '<c t="s"><v>0</v></c>', text: 'Ann' },
  { description: 'rich text', cell: '<c t="s"><v>1</v></c>', text: 'Ann ' },
  { description: 'text without its pronunciation', cell: '<c t="s"><v>2</v></c>', text: '東京' },
  { description: 'entities', cell: '<c t="s"><v>3</v></c>', text: 'R&D <b> 😀' },
  { description: 'escaped characters', cell: '<c t="s"><v>4</v></c>', text: 'a\rb_x0041_' },
  { description: 'empty text', cell: '<c t="s"><v>5</v></c>', text: '' },
  {
    description: 'inline text',
    cell: '<c t="inlineStr"><is><r><t>A</t></r><r><t>b</t></r></is></c>',
    text: 'Ab',
  },
  { description: 'CDATA', cell: '<c t="str"><v><![CDATA[a & <b>]]></v></c>', text: 'a & <b>' },
  {
    description: 'quotes, commas and line ends',
    cell: '<c t="str"><v>a "b", c\nd</v></c>',
    text: 'a "b", c\nd',
  },
  { description: 'text of digits', cell: '<c t="str" s="2"><v>0042</v></c>', text: '0042' },
  { description: 'true', cell: '<c t="b"><v>1</v></c>', text: 'TRUE' },
  { description: 'false', cell: '<c t="b"><v>0</v></c>', text: 'FALSE' },
  { description: 'an error', cell: '<c t="e"><v>#N/A</v></c>', text: '#N/A' },
  { description: 'a formula with its value', cell: '<c t="str"><f>A1&amp;B1</f><v>ab</v></c>', text: 'ab' },
  { description: 'a formula with an empty result', cell: '<c t="str"><f>A1&amp;B1</f><v></v></c>', text: '' },
  { description: 'a formula with an empty result in short', cell: '<c t="str"><f>A1</f><v/></c>', text: '' },
  { description: 'a formula that others share', cell: '<c><f t="shared" si="0"/><v>7</v></c>', text: '7' },
  { description: 'a date in words', cell: '<c t="d"><v>2026-03-07T00:00:00</v></c>', text: '2026-03-07' },
  { description: 'a formula as text', cell: '<c t="str"><v>=1+1</v></c>', text: '=1+1' },
  { description: 'an empty cell', cell: '<c s="1"/>', text: '' },
];

const NUMBERS = [
  { description: 'an integer', raw: '42', text: '42' },
  { description: 'a phone of 12 digits', raw: '120255501431', text: '120255501431' },
  { description: 'a phone in exponents', raw: '1.20255501431E11', text: '120255501431' },
  {
    description: 'more digits than numbers have',
    raw: '12025550143112025550143',
    text: '12025550143112025550143',
  },
  { description: 'digits that only stem from binary fractions', raw: '0.30000000000000004', text: '0.3' },
  { description: 'zeros of a format', raw: '42', format: '00000', text: '00042' },
  { description: 'a format of phones', raw: '2025550143', format: '(000) 000-0000', text: '(202) 555-0143' },
  { description: 'a plus of a format', raw: '12025550143', format: '+0', text: '+12025550143' },
  { description: 'text around a number', raw: '42', format: '"ext. "0000', text: 'ext. 0042' },
  {
    description: 'digits instead of exponents',
    raw: '120255501431',
    format: '0.00E+00',
    text: '120255501431',
  },
  { description: 'the format of texts', raw: '120255501431', format: '@', text: '120255501431' },
  { description: 'groups and decimals', raw: '1234.5', format: '#,##0.00', text: '1234.5' },
  { description: 'groups of an id', raw: '6210', format: '#,##0', text: '6210' },
  { description: 'groups and decimals of an id', raw: '6214', format: '#,##0.00', text: '6214' },
  { description: 'decimals of an id', raw: '6214', format: '0.00', text: '6214' },
  { description: 'built-in groups', raw: '6210', builtIn: 3, text: '6210' },
  { description: 'built-in decimals', raw: '6210', builtIn: 2, text: '6210' },
  { description: 'groups of an account', raw: '6210', format: '_(* #,##0_);_(* (#,##0);_(@_)', text: '6210' },
  { description: 'groups by spaces', raw: '493055502000', format: '#\\ ##0', text: '493055502000' },
  { description: 'groups by quoted marks', raw: '6210', format: '#"."##0', text: '6210' },
  { description: 'thousands alone', raw: '6210000', format: '0,', text: '6210000' },
  { description: 'zeros before decimals', raw: '42', format: '0000.0', text: '0042.0' },
  { description: 'a percentage with decimals', raw: '0.425', format: '0.0%', text: '42.5%' },
  {
    description: 'pairs of a phone',
    raw: '612345678',
    format: '00\\ 00\\ 00\\ 00\\ 00',
    text: '06 12 34 56 78',
  },
  { description: 'a time with fractions', raw: '0.5', format: 'hh:mm:ss.0', text: '12:00:00.0' },
  {
    description: 'a long date with a comma',
    raw: '46088',
    format: 'dddd, mmmm d, yyyy',
    text: 'Saturday, March 7, 2026',
  },
  { description: 'true as a number', raw: '1', format: '"WAHR";"WAHR";"FALSCH"', text: 'TRUE' },
  { description: 'false as a number', raw: '0', format: '"WAHR";"WAHR";"FALSCH"', text: 'FALSE' },
  { description: 'false of a language', raw: '0', format: '[$-40C]"VRAI";"VRAI";"FAUX"', text: 'FALSE' },
  { description: 'words of a format', raw: '0', format: '"Male";;"Female"', text: 'Female' },
  { description: 'a date', raw: '46088', format: 'dd/mm/yyyy', text: '07/03/2026' },
  { description: 'a date of a language', raw: '46088', format: '[$-407]d. mmmm yyyy', text: '7. März 2026' },
  { description: 'a date of 1904', raw: '44626', format: 'dd/mm/yyyy', is1904: true, text: '07/03/2026' },
  { description: 'a length of time', raw: '1.5', format: '[h]:mm', is1904: true, text: '36:00' },
  { description: 'a date as each computer shows it', raw: '46088', builtIn: 14, text: '2026-03-07' },
  {
    description: 'date and time as each computer shows it',
    raw: '46088.75',
    builtIn: 22,
    text: '2026-03-07 18:00',
  },
  { description: 'a built-in format', raw: '0.42', builtIn: 9, text: '42%' },
  { description: 'a format that makes no sense', raw: '42', format: '0"', text: '42' },
  {
    description: 'a format longer than spreadsheet programs allow',
    raw: '42',
    format: '0'.repeat(256),
    text: '42',
  },
];

describe('the cells of a spreadsheet', () => {
  for (const { description, cell, text } of CELLS) {
    it(`are read: ${description}`, () => {
      const rows = rowsOf([HEADER, ['Ann', 'a@example.com', cell]]);
      const table = readSheetTable({ sheets: { Users: rows }, texts: TEXTS, formats: ['0', '00000'] });
      expect(table.rows.map(({ cells }) => cells)).to.deep.equal([['Ann', 'a@example.com', text]]);
      expect(table.rows[0]?.short).to.equal(undefined);
    });
  }

  for (const { description, raw, format, builtIn, is1904, text } of NUMBERS) {
    it(`show numbers as a person sees them: ${description}`, () => {
      const rows = rowsOf([
        HEADER,
        ['Ann', 'a@example.com', `<c s="${format || builtIn ? 1 : 0}"><v>${raw}</v></c>`],
      ]);
      const table = readSheetTable({
        sheets: { Users: rows },
        ...(format !== undefined && { formats: [format] }),
        ...(builtIn !== undefined && { builtIn: [builtIn] }),
        ...(is1904 !== undefined && { is1904 }),
      });
      expect(table.rows[0]?.cells[2]).to.equal(text);
    });
  }
});

describe('the rows of a spreadsheet', () => {
  it('keep their numbers, with blank rows and cells between them', () => {
    const rows =
      '<row r="3"><c r="B3" t="str"><v>Name</v></c><c r="D3" t="str"><v>Email</v></c></row>' +
      '<row r="6"><c r="B6" t="str"><v>Ann</v></c><c r="D6" t="str"><v>a@example.com</v></c></row>' +
      '<row r="7"><c r="B7" t="str"><v>Bob</v></c></row></sheetData>';
    const table = readSheetTable({ sheets: { Users: rows } });
    expect(table.headerRow).to.equal(3);
    expect(table.headers).to.deep.equal(['', 'Name', '', 'Email']);
    expect(table.rows).to.deep.equal([
      { row: 6, cells: ['', 'Ann', '', 'a@example.com'] },
      { row: 7, cells: ['', 'Bob', '', ''] },
    ]);
    expect(table.blankRows).to.equal(2);
  });

  it('do not decide the header, which is found as in any file', () => {
    const rows = rowsOf([['Users of 2026'], [], HEADER, ['Ann', 'a@example.com', '1']]);
    const table = readSheetTable({ sheets: { Users: rows } });
    expect(table.headerRow).to.equal(3);
    expect(table.firstRecords?.[0]?.cells).to.deep.equal(['Users of 2026', '', '']);
  });

  it('share the text of a cell merged downwards, but not of a title merged to the side', () => {
    const rows = rowsOf([
      ['Users', '', ''],
      ['Name', 'Email', 'Desk'],
      ['Ann', 'a@example.com', 'Sales'],
      ['Bob', 'b@example.com'],
      ['Cid', 'c@example.com'],
    ]);
    const merged =
      '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="C3:C5"/><mergeCell ref="A5:A1048576"/></mergeCells>';
    const table = readSheetTable({ sheets: { Users: rows + merged } });
    expect(table.headerRow).to.equal(2);
    expect(table.rows.map(({ cells }) => cells[2])).to.deep.equal(['Sales', 'Sales', 'Sales']);
    expect(table.rows).to.have.length(3);
  });

  it('are counted past the limit', () => {
    const users = Array.from({ length: 1203 }, (_, index) => [`user${index}`, `u${index}@example.com`, '1']);
    const answer = readContent({ sheets: { Users: rowsOf([HEADER, ...users]) } });
    if (!answer.ok) throw new Error('refused');
    expect(answer.text.length).to.be.lessThan(30_000);
    expect(readText(answer, { maxRows: 500, ...answer })).to.deep.equal({
      ok: false,
      refusal: { code: 'too-many-rows', params: { rows: 1203, limit: 500 } },
    });
  });

  it('cost nothing at the far end of the sheet', () => {
    const users = rowsOf([HEADER, ['Ann', 'a@example.com', '1']]).replace('</sheetData>', '');
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    const table = readSheetTable({ sheets: { Users: users + far } });
    expect(table.rows.map(({ row }) => row)).to.deep.equal([2, 1_048_576]);
    expect(table.rows[1]?.extra?.at(-1)).to.equal('1');
  });
});

describe('the sheets of a workbook', () => {
  const users = (name: string) => rowsOf([HEADER, [name, `${name}@example.com`, '1']]);
  const content = {
    sheets: {
      Hidden: users('hidden'),
      'Read me': '</sheetData>',
      'R&D "users"': users('ann'),
      More: users('bob'),
    },
    hidden: ['Hidden'],
  };

  it('are read from the first visible sheet with text', () => {
    const table = readSheetTable(content);
    expect(table.rows[0]?.cells[0]).to.equal('ann');
    expect(table.origin).to.deep.equal({
      sheet: 'R&D "users"',
      sheets: ['Read me', 'R&D "users"', 'More'],
    });
  });

  it('are read from the chosen sheet', () => {
    expect(readSheetTable(content, { sheet: 'More' }).rows[0]?.cells[0]).to.equal('bob');
  });

  it('are read from another sheet where the chosen sheet does not exist', () => {
    expect(readSheetTable(content, { sheet: '__proto__' }).origin?.sheet).to.equal('R&D "users"');
  });

  it('make an empty file where no sheet holds text', () => {
    expect(workbookRefusal(buildWorkbook({ sheets: { Users: '</sheetData>' } }))).to.deep.equal({
      code: 'empty-file',
      params: {},
    });
  });

  for (const parts of [{ 'xl/styles.xml': '<styleSheet/>' }, {}] as const) {
    it(`are read without styles: ${JSON.stringify(parts)}`, () => {
      const numbers = ['6201.0', '6.203E3', '6203', '0.1', '007'];
      const rows = rowsOf([
        numbers.map((_, at) => `Column ${at}`),
        numbers.map((raw) => `<c s="9"><v>${raw}</v></c>`),
      ]);
      const table = readSheetTable({ sheets: { Users: rows }, parts });
      expect(table.rows[0]?.cells).to.deep.equal(['6201', '6203', '6203', '0.1', '007']);
    });
  }

  it('are read from other programs too: with prefixes, without addresses or styles', () => {
    const sheet =
      '<?xml version="1.0"?><x:worksheet xmlns:x="x"><x:sheetData>' +
      '<x:row><x:c t="str"><x:v>Name</x:v></x:c><x:c t="str"><x:v>Ext</x:v></x:c></x:row>' +
      '<x:row><x:c t="str"><x:v>Ann</x:v></x:c><x:c s="7"><x:v>42</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const table = readSheetTable({ sheets: { Users: sheet }, parts: { 'xl/styles.xml': '<styleSheet/>' } });
    expect(table.rows[0]?.cells).to.deep.equal(['Ann', '42']);
  });
});
