import { expect } from '@open-wc/testing';
import { lazyFiles } from '../../src/engine/lazy-files.js';
import { readFile } from '../../src/engine/read-file.js';
import { summarizeTable } from '../../src/engine/summarize-table.js';
import type { FileOptions } from '../../src/files/foreign-files.js';
import { matchHeaders } from '../../src/mapping/match-headers.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import { buildWorkbook } from '../files/spreadsheets/build-workbook.js';
import { noted, usersOf } from './odd-shapes-fixture.js';

/** A row by its attributes and texts. */
type Row = readonly [attributes: string, ...cells: string[]];

const HEADER: Row = ['', 'Username', 'Email', 'First name'];
const ANN: Row = ['', 'ann', 'ann@example.com', 'Ann'];
const user = (name: string, attributes: string): Row => [attributes, name, `${name}@example.com`, name];
const HIDDEN = 'hidden="1"';

function workbook(rows: readonly Row[], columns = ''): Uint8Array {
  const xml = rows.map(([attributes, ...cells]) => {
    const texts = cells.map((text) => `<c t="str"><v>${text}</v></c>`);
    return `<row ${attributes}>${texts.join('')}</row>`;
  });
  const sheet = `<?xml version="1.0"?><worksheet><cols>${columns}</cols><sheetData>${xml.join('')}</sheetData></worksheet>`;
  return buildWorkbook({ sheets: { Users: sheet } });
}

async function tableOf(bytes: Uint8Array, options: Partial<FileOptions> = {}) {
  const result = await readFile(bytes, { maxRows: 500, ...options }, lazyFiles);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.table;
}

const ROWS = [
  { description: 'hidden by hand or by a filter', attributes: HIDDEN, isHidden: true },
  { description: 'hidden in words', attributes: 'hidden="true"', isHidden: true },
  { description: 'without a height', attributes: 'ht="0" customHeight="1"', isHidden: true },
  { description: 'shown in words', attributes: 'hidden="0"', isHidden: false },
  { description: 'of another height', attributes: 'ht="30" customHeight="1"', isHidden: false },
  { description: 'of a group that is open', attributes: 'outlineLevel="1"', isHidden: false },
];

describe('the hidden rows of a spreadsheet', () => {
  for (const { description, attributes, isHidden } of ROWS) {
    it(`${isHidden ? 'are left out at first' : 'are not'}: rows ${description}`, async () => {
      const table = await tableOf(workbook([HEADER, ANN, user('bob', attributes), user('cid', '')]));
      expect(usersOf(table)).to.deep.equal(isHidden ? ['ann', 'cid'] : ['ann', 'bob', 'cid']);
      expect(noted(table)).to.deep.equal(isHidden ? { 'hidden-row': [3] } : {});
      expect(table.origin?.hiddenRows).to.equal(isHidden ? 1 : undefined);
    });
  }

  it('are users as well once somebody says so', async () => {
    const bytes = workbook([HEADER, ANN, user('bob', HIDDEN)]);
    const table = await tableOf(bytes, { hiddenRows: true });
    expect(usersOf(table)).to.deep.equal(['ann', 'bob']);
    expect(table.origin?.hiddenRows).to.equal(1);
    expect(noted(table)).to.deep.equal({});
  });

  it('stay a total or a remark, whether they are included or not', async () => {
    const total: Row = [HIDDEN, 'Total: 2 users'];
    const table = await tableOf(workbook([HEADER, ANN, user('bob', HIDDEN), user('cid', ''), total]), {
      hiddenRows: true,
    });
    expect(usersOf(table)).to.deep.equal(['ann', 'bob', 'cid']);
    expect(noted(table)).to.deep.equal({ 'total-row': [5] });
  });

  it('are users where no row is shown', async () => {
    const table = await tableOf(workbook([HEADER, user('ann', HIDDEN), user('bob', HIDDEN)]));
    expect(usersOf(table)).to.deep.equal(['ann', 'bob']);
    expect(table.origin?.hiddenRows).to.equal(2);
  });

  it('may hide the header', async () => {
    const table = await tableOf(workbook([[HIDDEN, 'Username', 'Email', 'First name'], ANN]));
    expect(usersOf(table)).to.deep.equal(['ann']);
    expect(table.headerRow).to.equal(1);
  });

  it('count for the limit only where they are included', async () => {
    const many = Array.from({ length: 12_000 }, (_, index) => user(`user${index}`, HIDDEN));
    const bytes = workbook([HEADER, ...many, ANN]);
    expect(usersOf(await tableOf(bytes))).to.deep.equal(['ann']);
    const result = await readFile(bytes, { maxRows: 500, hiddenRows: true }, lazyFiles);
    expect(result.ok || result.refusal).to.deep.equal({
      code: 'too-many-rows',
      params: { rows: 12_001, limit: 500 },
    });
  });

  it('are no first rows, and no samples of a column', async () => {
    const summary = summarizeTable(await tableOf(workbook([HEADER, user('bob', HIDDEN), ANN])));
    expect(summary.firstRows.map(({ row }) => row)).to.deep.equal([3]);
    expect(summary.columns[0]?.samples).to.deep.equal(['ann']);
  });
});

const COLUMNS = [
  {
    description: 'a better name',
    headers: ['Email', 'Email address', 'Username'],
    hide: 1,
    matches: { email: 1, username: 2 },
  },
  {
    description: 'the same name',
    headers: ['Email', 'Email', 'Username'],
    hide: 1,
    matches: { email: 1, username: 2 },
  },
  {
    description: 'the only one for a field',
    headers: ['Username', 'Email', 'First name'],
    hide: 2,
    matches: { username: 0, email: 1 },
  },
];

describe('a hidden column of a spreadsheet', () => {
  for (const { description, headers, hide, matches } of COLUMNS) {
    it(`is matched only where no visible one fits: ${description}`, async () => {
      const values = headers.map((header) => (header.startsWith('Email') ? 'ann@example.com' : 'ann'));
      const columns = `<col min="${hide}" max="${hide}" hidden="1"/><col min="4" max="16384" hidden="1"/>`;
      const summary = summarizeTable(
        await tableOf(
          workbook(
            [
              ['', ...headers],
              ['', ...values],
            ],
            columns,
          ),
        ),
      );
      expect(summary.columns.filter(({ hidden }) => hidden).map(({ index }) => index)).to.deep.equal([
        hide - 1,
      ]);
      const found = matchHeaders(pbxUserFields, summary.columns);
      for (const [field, index] of Object.entries(matches)) expect(found.get(field)?.index).to.equal(index);
    });
  }

  it('may also have no width', async () => {
    const table = await tableOf(workbook([HEADER, ANN], '<col min="2" max="3" width="0"/>'));
    expect(table.hiddenColumns).to.deep.equal([1, 2]);
  });
});
