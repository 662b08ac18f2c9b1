import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readSheetCells } from '../../../src/files/spreadsheets/sheet-cells.js';
import { readWorkbookData } from '../../../src/files/spreadsheets/workbook-data.js';
import { writeWorkbook } from '../../../src/files/spreadsheets/write-workbook.js';
import { ZipArchive } from '../../../src/files/spreadsheets/zip-archive.js';
import { runs } from '../../runs.js';

async function bytesOf(
  rows: readonly (readonly string[])[],
  widths?: readonly number[],
): Promise<Uint8Array> {
  const most = Math.max(0, ...rows.map(({ length }) => length));
  const blob = await writeWorkbook('users', each(rows), widths ?? Array<number>(most).fill(10));
  return new Uint8Array(await blob.arrayBuffer());
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}

/** The texts as our own reader has them, in as many columns as were written. */
async function readBack(rows: readonly (readonly string[])[]): Promise<string[][]> {
  const archive = new ZipArchive(await bytesOf(rows));
  const workbook = readWorkbookData(archive);
  const [sheet] = workbook.sheets;
  const read = readSheetCells(archive, sheet?.path ?? '', workbook, { mostRows: 1000 });
  return rows.map((cells, at) => {
    const found = read.rows.find(({ row }) => row === at + 1)?.cells ?? [];
    return cells.map((_, column) => found[column] ?? '');
  });
}

async function partOf(rows: readonly (readonly string[])[], path: string, widths?: readonly number[]) {
  const files = unzipSync(await bytesOf(rows, widths));
  return new DOMParser().parseFromString(strFromU8(files[path] ?? new Uint8Array()), 'application/xml');
}

const TEXTS = [
  { description: 'a long number', text: '12345678901234567890123456789' },
  { description: 'zeros in front', text: '0042' },
  { description: 'a formula', text: '=1+1' },
  { description: 'an apostrophe before a formula', text: "'=1+1" },
  { description: 'a plus, a minus and an at sign', text: '+49-30@' },
  { description: 'what looks like a date', text: '3-1' },
  { description: 'what looks like a number with an exponent', text: '1E5' },
  { description: 'the word for true', text: 'TRUE' },
  { description: 'an emoji', text: '👩‍👩‍👧 😀' },
  { description: 'a letter beyond the first plane', text: '𝒜' },
  { description: 'line breaks of all systems', text: 'a\nb\r\nc\rd' },
  { description: 'blanks around it', text: ' \t a \n' },
  { description: 'characters that XML can’t hold', text: '\0\x01\x08\x0b\x1f\ufffe\uffff' },
  { description: 'characters that XML discourages', text: '\x7f\x80\x85\x9f\ufdd0' },
  { description: 'half a character', text: 'a\ud800b\udc00' },
  { description: 'the spelling of a character', text: '_x000D_' },
  { description: 'the spelling of a character in small letters', text: '_x000d_' },
  { description: 'spellings that share a line', text: '_x0041_x0042_' },
  { description: 'the spelling of an underscore', text: '_x005F_x005F_' },
  { description: 'marks of XML', text: '<a href="b">&amp;\'</a>]]>' },
  { description: 'an entity', text: '&#65;&quot;' },
  { description: 'a quotation mark', text: '"' },
];

/** Any text, and texts of what has a meaning in XML or in a workbook. */
const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...Array.from('_x0005DFdf<>&;#"\'=\n\r\t \0\ud800\udc00\ufffe')) }),
  fc
    .array(fc.constantFrom('_x000D_', '_x005F_', '_', 'x000D_', '\r'), { maxLength: 6 })
    .map((all) => all.join('')),
);

describe('a written workbook', () => {
  for (const { description, text } of TEXTS) {
    it(`has a text as it is: ${description}`, async () => {
      expect(await readBack([['Header'], [text, 'beside', text]])).to.deep.equal([
        ['Header'],
        [text, 'beside', text],
      ]);
    });
  }

  it('has any text as it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 }),
        async (texts) => {
          // A row without any text is no row to the reader.
          const rows = [['Header'], ...texts.map((row) => ['ada', ...row])];
          expect(await readBack(rows)).to.deep.equal(rows);
        },
      ),
      { numRuns: runs(300) },
    );
  });

  it('has cells that stay texts when somebody edits them, empty ones too', async () => {
    const rows = [
      ['Name', 'Password'],
      ['ada', '0042'],
      ['bob', ''],
    ];
    const sheet = await partOf(rows, 'xl/worksheets/sheet1.xml');
    const styles = await partOf(rows, 'xl/styles.xml');
    const cells = [...sheet.querySelectorAll('c')];
    expect(cells).to.have.lengthOf(6);
    for (const each of cells) {
      const style = styles.querySelectorAll('cellXfs > xf')[Number(each.getAttribute('s') ?? 0)];
      const format = style?.getAttribute('numFmtId') ?? '';
      const code =
        format === '49'
          ? '@'
          : styles.querySelector(`numFmt[numFmtId="${format}"]`)?.getAttribute('formatCode');
      expect(code, each.getAttribute('r') ?? '').to.equal('@');
      if (each.textContent) expect(each.getAttribute('t')).to.equal('inlineStr');
    }
  });

  it('keeps its first row in view', async () => {
    const sheet = await partOf([['Name'], ['ada']], 'xl/worksheets/sheet1.xml');
    const pane = sheet.querySelector('pane');
    expect(pane?.getAttribute('state')).to.equal('frozen');
    expect(pane?.getAttribute('ySplit')).to.equal('1');
  });

  it('has columns as wide as their texts, within bounds', async () => {
    const sheet = await partOf([['a', 'b', 'c']], 'xl/worksheets/sheet1.xml', [1, 29, 4000]);
    const widths = [...sheet.querySelectorAll('col')].map((column) => Number(column.getAttribute('width')));
    expect(widths).to.deep.equal([8, 31, 60]);
  });

  it('says what it is', async () => {
    const { type } = await writeWorkbook('users', each([['a']]), [1]);
    expect(type).to.equal('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  });
});
