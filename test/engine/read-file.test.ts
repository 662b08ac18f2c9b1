import { expect } from '@open-wc/testing';
import { lazyFiles } from '../../src/engine/lazy-files.js';
import type { LazyLoaders } from '../../src/engine/lazy-loaders.js';
import type { ReadResponse } from '../../src/engine/protocol.js';
import type { FileOptions } from '../../src/files/foreign-files.js';
import { Engine } from '../../src/engine/engine.js';
import { encodeAs } from '../files/encodings/encode.js';
import { buildWorkbook, rowsOf } from '../files/spreadsheets/build-workbook.js';

const unloadable: LazyLoaders = {
  ...lazyFiles,
  loadEncodings: () => Promise.reject(new Error('404')),
  loadSpreadsheet: () => Promise.reject(new Error('404')),
};

const western = Uint8Array.from(
  encodeAs('Name,Email\nAnn,a@example.com\nJosé,j@example.com\n', 'windows-1252'),
);
const damaged = new Uint8Array([
  ...new TextEncoder().encode('Name,Email\nZoë,a@example.com\nJos'),
  0xe9,
  0x2c,
  0x78,
]);
const mojibake = new TextEncoder().encode('Name,Email\nAnn,a@example.com\nJosÃ©,j@example.com\n');
const spreadsheet = buildWorkbook({
  sheets: {
    Users: rowsOf([
      ['Name', 'Email'],
      ['José', 'j@example.com'],
    ]),
    More: rowsOf([
      ['Name', 'Email'],
      ['Bob', 'b@example.com'],
    ]),
  },
});

function read(
  bytes: Uint8Array,
  options: Partial<FileOptions> = {},
  later?: LazyLoaders,
): Promise<ReadResponse> {
  const file = { arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer) };
  return new Engine(later).read(file, { maxRows: 500, ...options });
}

async function summaryOf(bytes: Uint8Array, options: Partial<FileOptions> = {}, later = lazyFiles) {
  const answer = await read(bytes, options, later);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.summary;
}

async function refusalOf(bytes: Uint8Array, later?: LazyLoaders) {
  const answer = await read(bytes, {}, later);
  return answer.ok ? answer : answer.refusal;
}

describe('Engine.read', () => {
  it('guesses the encoding of a file that is not Unicode, and notes it', async () => {
    const { encoding, notes, firstRows } = await summaryOf(western);
    expect(encoding).to.equal('windows-1252');
    expect(notes).to.deep.equal([{ code: 'guessed-encoding' }]);
    expect(firstRows[1]?.cells[0]).to.equal('José');
  });

  it('obeys an encoding that was chosen', async () => {
    const { encoding, notes, firstRows } = await summaryOf(western, { encoding: 'windows-1251' });
    expect(encoding).to.equal('windows-1251');
    expect(notes).to.deep.equal([]);
    expect(firstRows[1]?.cells[0]).to.equal('Josй');
  });

  it('obeys the choice of an encoding that platforms have no decoder for', async () => {
    const { encoding, notes, firstRows } = await summaryOf(western, { encoding: 'ibm850' });
    expect(encoding).to.equal('ibm850');
    expect(notes).to.deep.equal([]);
    expect(firstRows[1]?.cells[0]).to.equal('JosÚ');
  });

  it('keeps what was chosen beside a guess', async () => {
    const { headerRow, encoding } = await summaryOf(western, { headerRow: 2 });
    expect([headerRow, encoding]).to.deep.equal([2, 'windows-1252']);
  });

  it('names the row of a bad byte in UTF-8', async () => {
    const refusal = { code: 'undecodable', params: { encoding: 'utf-8', row: 3 } };
    expect(await refusalOf(damaged, lazyFiles)).to.deep.equal(refusal);
  });

  it('notes texts that were encoded twice', async () => {
    const { encoding, notes } = await summaryOf(mojibake);
    expect(encoding).to.equal('utf-8');
    expect(notes).to.deep.equal([{ code: 'double-encoded', row: 3, sample: 'JosÃ©' }]);
  });

  it('repairs headers that were encoded twice, and notes them', async () => {
    const { columns, notes } = await summaryOf(
      new TextEncoder().encode('PrÃ©nom,Email\nAnn,a@example.com\n'),
    );
    expect(columns.map(({ header }) => header)).to.deep.equal(['Prénom', 'Email']);
    expect(notes).to.deep.equal([{ code: 'double-encoded', row: 1, sample: 'PrÃ©nom' }]);
  });

  it('reads a spreadsheet and names its sheets', async () => {
    const { sheet, sheets, firstRows, headerRow } = await summaryOf(spreadsheet);
    expect({ sheet, sheets, headerRow }).to.deep.equal({
      sheet: 'Users',
      sheets: ['Users', 'More'],
      headerRow: 1,
    });
    expect(firstRows).to.deep.equal([{ row: 2, cells: ['José', 'j@example.com'] }]);
  });

  it('reads the sheet that was chosen, whatever delimiter and encoding were', async () => {
    const { sheet, firstRows } = await summaryOf(spreadsheet, {
      sheet: 'More',
      delimiter: ';',
      encoding: 'utf-16le',
    });
    expect(sheet).to.equal('More');
    expect(firstRows[0]?.cells).to.deep.equal(['Bob', 'b@example.com']);
  });

  it('shows the first records, what is above the header too', async () => {
    const bytes = new TextEncoder().encode('Users of 2026\n\nName,Email\nAnn,a@example.com\n');
    const { headerRow, firstRecords } = await summaryOf(bytes);
    expect(headerRow).to.equal(3);
    expect(firstRecords).to.deep.equal([
      { row: 1, cells: ['Users of 2026'] },
      { row: 3, cells: ['Name', 'Email'] },
      { row: 4, cells: ['Ann', 'a@example.com'] },
    ]);
  });

  it('reads a file without a header where that was chosen', async () => {
    const bytes = new TextEncoder().encode('Ann,a@example.com\nBob,b@example.com\n');
    expect(await refusalOf(bytes, lazyFiles)).to.deep.equal({ code: 'no-header', params: {} });
    const { headerRow, rows, columns } = await summaryOf(bytes, { headerRow: 0 });
    expect([headerRow, rows]).to.deep.equal([0, 2]);
    expect(columns.map(({ header, ambiguous }) => [header, ambiguous])).to.deep.equal([
      ['', true],
      ['', true],
    ]);
  });

  it('refuses a file for which there is no reader', async () => {
    expect(await refusalOf(western, undefined)).to.deep.equal({
      code: 'undecodable',
      params: { encoding: 'utf-8', row: 3 },
    });
    expect(await refusalOf(spreadsheet, undefined)).to.deep.equal({
      code: 'spreadsheet',
      params: { kind: 'xlsx' },
    });
    expect((await read(mojibake, {}, undefined)).ok).to.equal(true);
  });

  it('does not blame a file whose reader can’t be loaded', async () => {
    for (const bytes of [western, spreadsheet]) {
      const failure = await read(bytes, {}, unloadable).catch((error: unknown) => error);
      expect(failure).to.be.instanceOf(Error);
    }
    expect((await read(mojibake, {}, unloadable)).ok).to.equal(true);
  });

  it('keeps the table of the file that was chosen last', async () => {
    let load: () => void = () => undefined;
    const slow: LazyLoaders = {
      ...lazyFiles,
      loadEncodings: async () => {
        await new Promise<void>((done) => (load = done));
        return lazyFiles.loadEncodings();
      },
    };
    const engine = new Engine(slow);
    const open = (bytes: Uint8Array) =>
      engine.read({ arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer) }, { maxRows: 500 });
    const first = open(western);
    await open(
      new TextEncoder().encode('Login,Mail\nann,a@example.com\nbob,b@example.com\ncid,c@example.com\n'),
    );
    load();
    expect((await first).ok).to.equal(true);
    const { counts } = engine.check([], {}, new Map());
    expect(counts.rows).to.equal(3);
  });
});
