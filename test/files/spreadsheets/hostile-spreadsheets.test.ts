import { expect } from '@open-wc/testing';
import { readSpreadsheet } from '../../../src/files/spreadsheets/read-spreadsheet.js';
import { buildWorkbook, rowsOf } from './build-workbook.js';
import { HEADER, workbookRefusal, readSheetTable } from './read-workbook.js';

const damaged = { code: 'spreadsheet', params: { kind: 'xlsx', trouble: 'damaged' } };
const tooLarge = { code: 'spreadsheet', params: { kind: 'xlsx', trouble: 'too-large' } };

describe('large spreadsheets', () => {
  const row = `<row>${'<c t="str"><v>some text</v></c>'.repeat(3)}</row>`;
  const users = `<row><c t="str"><v>Name</v></c></row>${row.repeat(40_000)}</sheetData>`;

  it('are read uncompressed', () => {
    const answer = readSpreadsheet(buildWorkbook({ sheets: { Users: users } }, 0), { maxRows: 50_000 });
    expect(answer.ok && answer.text.split('\n').length).to.equal(40_002);
  });

  it('are read when very repetitive', () => {
    const blank = '<x/>'.repeat(600_000);
    const table = readSheetTable({
      sheets: { Users: rowsOf([HEADER, ['Ann', 'a@example.com', '1']]) + `<x>${blank}</x>` },
    });
    expect(table.rows).to.have.length(1);
  });

  it('may have long texts, and short texts with long XML', () => {
    const text = '_x000D_'.repeat(32_767);
    const table = readSheetTable({
      sheets: { Users: rowsOf([HEADER, ['Ann', 'a@example.com', `<c t="str"><v>${text}</v></c>`]]) },
    });
    expect(table.rows[0]?.cells[2]).to.have.length(32_767);
  });

  it('may have thousands of styles of one format', () => {
    const formats = `<numFmts><numFmt numFmtId="164" formatCode="${'0'.repeat(200)}"/></numFmts>`;
    const styles = `<a>${formats}<cellXfs>${'<xf numFmtId="164"/>'.repeat(200_000)}</cellXfs></a>`;
    const parts = { 'xl/styles.xml': styles };
    const rows = rowsOf([HEADER, ['Ann', 'a@example.com', '<c s="199999"><v>42</v></c>']]);
    expect(readSheetTable({ sheets: { Users: rows }, parts }).rows[0]?.cells[2]).to.equal(
      '42'.padStart(200, '0'),
    );
  });
});

describe('hostile spreadsheets', () => {
  const long = `<si><t>${'x'.repeat(1_500_000)}</t></si>`;
  const largest = `<si><t>${'x'.repeat(130_000)}</t></si>`;
  const sharing = (count: number) => `<row>${'<c t="s"><v>0</v></c>'.repeat(count)}</row></sheetData>`;
  const part = (xml: string) => buildWorkbook({ sheets: { Users: `<?xml version="1.0"?>${xml}` } });
  const REFUSED = [
    { description: 'an entry that is too large', bytes: part(' '.repeat(6 << 20)), refusal: tooLarge },
    {
      description: 'a directory with false sizes',
      bytes: lying(part(' '.repeat(6 << 20))),
      refusal: tooLarge,
    },
    {
      description: 'endless text in one cell',
      bytes: part(`<a><c t="str"><v>${'x'.repeat(3 << 20)}`),
      refusal: tooLarge,
    },
    {
      description: 'a long text that many cells share',
      bytes: buildWorkbook({ sheets: { Users: sharing(400) }, texts: long }),
      refusal: tooLarge,
    },
    {
      description: 'a text of the greatest length that all cells of a row share',
      bytes: buildWorkbook({ sheets: { Users: sharing(16_384) }, texts: largest }),
      refusal: tooLarge,
    },
    {
      description: 'more merged cells than anybody makes',
      bytes: buildWorkbook({
        sheets: {
          Users: `</sheetData><mergeCells>${'<mergeCell ref="A1:A2"/>'.repeat(100_001)}</mergeCells>`,
        },
      }),
      refusal: tooLarge,
    },
    {
      description: 'a document type',
      bytes: part('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
      refusal: damaged,
    },
    {
      description: 'endlessly nested elements',
      bytes: part('<a>'.repeat(100_000)),
      refusal: damaged,
    },
    {
      description: 'XML that stops',
      bytes: part('<worksheet><sheetData><row><c><v>1</v>'),
      refusal: damaged,
    },
    { description: 'rows beyond any sheet', bytes: part('<a><row r="9999999"/></a>'), refusal: damaged },
    {
      description: 'rows that run backwards',
      bytes: part('<a><row r="5"/><row r="5"/></a>'),
      refusal: damaged,
    },
    {
      description: 'columns beyond any sheet',
      bytes: part('<a><row><c r="ZZZ1"/></row></a>'),
      refusal: damaged,
    },
    {
      description: 'a text that does not exist',
      bytes: part('<a><row><c t="s"><v>9</v></c></row></a>'),
      refusal: damaged,
    },
    { description: 'an archive that was cut off', bytes: part('<a/>').slice(0, -30), refusal: damaged },
    {
      description: 'an archive of garbage',
      bytes: new TextEncoder().encode('PK\x03\x04xl/'),
      refusal: damaged,
    },
    {
      description: 'bytes that do not inflate',
      bytes: garbled(part('<a>some text to be packed</a>')),
      refusal: damaged,
    },
  ];
  for (const { description, bytes, refusal } of REFUSED) {
    it(`are refused: ${description}`, () => {
      expect(workbookRefusal(bytes)).to.deep.equal(refusal);
    });
  }
});

/** Falsifies the directory: every entry has ten bytes. */
function lying(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  return bytes;
}

/** Overwrites the packed bytes of the first compressed entry. */
function garbled(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 30 < bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x04034b50) continue;
    const start = at + 30 + view.getUint16(at + 26, true);
    if (view.getUint16(at + 8, true) === 8) bytes.fill(0xff, start, start + view.getUint32(at + 18, true));
  }
  return bytes;
}

describe('a spreadsheet with macros', () => {
  it('is refused', () => {
    const users = rowsOf([HEADER, ['Ann', 'a@example.com', '1']]);
    const macros = { 'xl/vbaProject.bin': '\0\x01macro' };
    expect(workbookRefusal(buildWorkbook({ sheets: { Users: users }, parts: macros }))).to.deep.equal({
      code: 'spreadsheet',
      params: { kind: 'xlsx', trouble: 'macros' },
    });
  });
});
