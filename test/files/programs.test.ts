import { expect } from '@open-wc/testing';
import { lazyFiles } from '../../src/engine/lazy-files.js';
import { readFile } from '../../src/engine/read-file.js';
import type { ReadResult, Refusal, Table } from '../../src/files/table.js';

/** Files of real programs: see test/fixtures/programs/README.md. */
const folder = new URL('../fixtures/programs/', import.meta.url);

type Rows = readonly (readonly string[])[];

interface Case {
  readonly file: string;
  /** Headers and users. */
  readonly rows: Rows;
  /** What else is to be found. Without: a header in the first row, and nothing hidden. */
  readonly found?: Partial<Found>;
}

interface Found {
  readonly headerRow: number;
  readonly sheet: string | undefined;
  readonly aside: readonly number[] | undefined;
  readonly hiddenColumns: readonly number[];
  readonly encoding: string;
  readonly delimiter: string;
}

const text = await (await load('users.tsv')).text();
const lines = text.trimEnd().split('\n');
const [HEADER = [], ...USERS] = lines.map((line) => line.split('\t'));

/** Everything, with logical values as spreadsheet programs show them. */
const ALL: Rows = [
  HEADER,
  ...USERS.map((user) => user.map((cell, at) => (at === 8 ? cell.toUpperCase() : cell))),
];
const SHORT = pick(ALL, 0, 1, 4);

const WESTERN: Rows = [
  ['Benutzername', 'E-Mail', 'Vorname', 'Nachname', 'Durchwahl', 'Eintritt'],
  ...change(
    pick(USERS, 0, 1, 2, 3, 4, 7).filter(([username]) => username !== 'olena'),
    5,
    (date) => date.split('-').reverse().join('.'),
  ),
];
const CYRILLIC: Rows = [
  ['Логин', 'Почта', 'Имя', 'Фамилия', 'Номер'],
  ['olena', 'olena@example.com', 'Елена', 'Шевченко', '0107'],
  ['ivan', 'ivan@example.com', 'Иван', 'Щербаков', '0108'],
  ['anna', 'anna@example.com', 'Анна', 'Цветкова', '0109'],
];
const DEPARTMENTS: Rows = SHORT.map((cells, at) => [
  ['Department', 'Sales', 'Sales', 'Support', 'Support'][at] ?? '',
  ...cells,
]);
const RICH: Rows = SHORT.map((cells, at) => [
  ...cells,
  at === 0 ? 'First name *' : `${USERS[at - 1]?.[2] ?? ''} Ω & <x>`,
]);
const FORMATS: Rows = [
  ['Username', 'Email', 'Zeros', 'Thousands', 'Phone', 'German day', 'Moment', 'Long id', 'Share'],
  // prettier-ignore
  ['ann', 'ann@example.com', '0042', '1234567', '+493012345678', '07.03.2024', '2024-03-07 14:05', '1234567890123456789', '50%'],
];
/** LibreOffice has calculated the username. */
const CALCULATED: Rows = pick(ALL, 2, 3, 1, 2).map((cells, at) =>
  at === 0 ? [...cells.slice(0, 3), 'Username'] : [...cells.slice(0, 3), (cells[3] ?? '').toLowerCase()],
);
/** The index that pandas writes is a column without a name; ids are missing. */
const INDEXED: Rows = change(ALL, 6, (id, at) => ['Employee ID', '4006381333931', '', '7', ''][at] ?? id).map(
  (cells, at) => [at === 0 ? '' : String(at - 1), ...cells],
);
/** SheetJS shortens long numbers in CSV for good. */
const SHORTENED: Rows = change(ALL, 6, (id, at) => [id, '4.00638E+12', '9.0072E+12', '1E+12'][at] ?? id);

const HIDDEN: Partial<Found> = { aside: [1], hiddenColumns: [5, 7, 8] };
const TITLE: Partial<Found> = { headerRow: 3 };

const CASES: readonly Case[] = [
  { file: 'exceljs-links-notes-hidden.xlsx', rows: ALL, found: { aside: [1], hiddenColumns: [5] } },
  { file: 'exceljs-streaming.xlsx', rows: ALL },
  { file: 'gnumeric-hidden.xlsx', rows: ALL, found: HIDDEN },
  {
    file: 'gnumeric-plain.csv',
    rows: change(ALL, 7, (date) => date.replaceAll('-', '/')),
    found: { sheet: undefined },
  },
  { file: 'gnumeric-html.xls', rows: WESTERN },
  { file: 'gnumeric-plain.ods', rows: ALL },
  { file: 'gnumeric-plain.xlsx', rows: ALL },
  { file: 'gnumeric-title-and-merged-cells.ods', rows: DEPARTMENTS, found: TITLE },
  { file: 'libreoffice-all-quoted.csv', rows: ALL },
  { file: 'libreoffice-formulas.ods', rows: CALCULATED },
  { file: 'libreoffice-formulas.xlsx', rows: CALCULATED },
  {
    file: 'libreoffice-german-windows-1252.csv',
    rows: WESTERN,
    found: { encoding: 'windows-1252', delimiter: ';' },
  },
  { file: 'libreoffice-hidden.ods', rows: ALL, found: HIDDEN },
  { file: 'libreoffice-hidden.xlsx', rows: ALL, found: HIDDEN },
  { file: 'libreoffice-html.xls', rows: WESTERN },
  { file: 'libreoffice-mac-roman.csv', rows: WESTERN, found: { encoding: 'macintosh', delimiter: ';' } },
  { file: 'libreoffice-number-formats.ods', rows: FORMATS },
  { file: 'libreoffice-plain.ods', rows: ALL },
  { file: 'libreoffice-plain.xlsx', rows: ALL },
  { file: 'libreoffice-rich-texts.ods', rows: RICH },
  {
    file: 'libreoffice-russian-windows-1251.csv',
    rows: CYRILLIC,
    found: { encoding: 'windows-1251', delimiter: ';' },
  },
  // Converted without a window, the file has no active sheet.
  {
    file: 'libreoffice-several-sheets.ods',
    rows: [SHORT[0] ?? [], ['left.long.ago', 'left@example.com', '6999']],
    found: { sheet: 'Old users' },
  },
  { file: 'libreoffice-title-and-merged-cells.ods', rows: DEPARTMENTS, found: TITLE },
  { file: 'libreoffice-utf-16-tabs.csv', rows: ALL, found: { encoding: 'utf-16le', delimiter: '\t' } },
  { file: 'openpyxl-cyrillic.xlsx', rows: CYRILLIC },
  { file: 'openpyxl-hidden.xlsx', rows: ALL, found: HIDDEN },
  { file: 'openpyxl-number-formats.xlsx', rows: FORMATS },
  { file: 'openpyxl-plain.xlsx', rows: ALL },
  { file: 'openpyxl-several-sheets.xlsx', rows: SHORT, found: { sheet: 'Пользователи & Co.' } },
  { file: 'openpyxl-title-and-merged-cells.xlsx', rows: DEPARTMENTS, found: TITLE },
  { file: 'openpyxl-western.xlsx', rows: WESTERN },
  { file: 'openpyxl-write-only.xlsx', rows: ALL, found: { sheet: 'Export' } },
  {
    file: 'pandas-header-of-two-rows.xlsx',
    rows: pick(ALL, 0, 1, 2, 3).map((cells, at) => [at === 0 ? '' : String(at - 1), ...cells]),
    found: { headerRow: 2 },
  },
  {
    file: 'pandas-index-and-gaps.csv',
    rows: change(
      change(INDEXED, 7, (id) => id.replace(/\d$/, '$&.0')),
      9,
      (active) => active.charAt(0) + active.slice(1).toLowerCase(),
    ),
  },
  {
    file: 'pandas-index-and-gaps.xlsx',
    rows: change(INDEXED, 8, (date) => date.replace(/\d$/, '$& 00:00:00')),
  },
  { file: 'pandas-odf.ods', rows: ALL },
  {
    file: 'perl-autofilter.xlsx',
    rows: change(
      ALL,
      7,
      (date, at) => ['Start date', '7 Mar 2024', '30 Nov 2023', '31 Dec 1999', '1 Jan 2026'][at] ?? date,
    ).map((cells) => cells.slice(0, 8)),
    found: { sheet: 'Nutzer', aside: [0, 2, 3] },
  },
  { file: 'sheetjs-html.xls', rows: SHORT },
  { file: 'sheetjs-shared-texts.xlsx', rows: ALL },
  { file: 'sheetjs-unicode-text.txt', rows: SHORT, found: { encoding: 'utf-16le', delimiter: '\t' } },
  { file: 'sheetjs-unpacked.xlsx', rows: SHORT },
  { file: 'sheetjs-xml-2003.xls', rows: ALL },
  { file: 'sheetjs.csv', rows: SHORTENED, found: { delimiter: ';' } },
  { file: 'sheetjs.ods', rows: SHORT },
  { file: 'xlsxwriter-constant-memory.xlsx', rows: ALL },
  { file: 'xlsxwriter-formulas-with-values.xlsx', rows: SHORT },
  { file: 'xlsxwriter-in-memory.xlsx', rows: ALL },
  { file: 'xlsxwriter-plain.xlsx', rows: ALL },
  { file: 'xlsxwriter-rich-texts.xlsx', rows: RICH },
  // The table begins in the second column.
  {
    file: 'xlsxwriter-table.xlsx',
    rows: SHORT.map((cells) => ['', ...cells]),
    found: { headerRow: 3, aside: [1] },
  },
  { file: 'xlsxwriter-zip64.xlsx', rows: ALL },
];

const uncalculated: Refusal = {
  code: 'spreadsheet',
  params: { kind: 'xlsx', trouble: 'uncalculated', row: 2 },
};

const REFUSED: readonly { readonly file: string; readonly refusal: Refusal }[] = [
  { file: 'exceljs-formulas-without-values.xlsx', refusal: uncalculated },
  { file: 'gnumeric-own.gnumeric', refusal: { code: 'not-text', params: { kind: 'gzip' } } },
  { file: 'libreoffice-binary.xls', refusal: { code: 'spreadsheet', params: { kind: 'xls' } } },
  { file: 'openpyxl-formulas-without-values.xlsx', refusal: uncalculated },
  // A file of 1987, before files began with what they are.
  { file: 'sheetjs-binary-2.xls', refusal: { code: 'not-text', params: { kind: 'binary' } } },
  { file: 'sheetjs-binary-8.xls', refusal: { code: 'spreadsheet', params: { kind: 'xls' } } },
  { file: 'sheetjs-binary.xlsb', refusal: { code: 'spreadsheet', params: { kind: 'xlsb' } } },
  { file: 'sheetjs.dif', refusal: { code: 'spreadsheet', params: { kind: 'dif' } } },
  { file: 'sheetjs.fods', refusal: { code: 'not-text', params: { kind: 'fods' } } },
  { file: 'sheetjs.slk', refusal: { code: 'spreadsheet', params: { kind: 'sylk' } } },
  { file: 'xlsxwriter-formulas-without-values.xlsx', refusal: uncalculated },
  { file: 'xlwt-binary.xls', refusal: { code: 'spreadsheet', params: { kind: 'xls' } } },
];

describe('the files of real programs', () => {
  for (const { file, rows, found } of CASES) {
    it(`are read as the program shows them: ${file}`, async () => {
      const result = await read(file);
      if (!result.ok) throw new Error(JSON.stringify(result.refusal));
      const { headers, rows: users } = result.table;
      expect([headers, ...users.map(({ cells }) => cells)]).to.deep.equal(rows);
      expect(users.filter(({ extra, short, fault }) => extra ?? short ?? fault)).to.deep.equal([]);
      const all = foundIn(result.table);
      const plain: Found = {
        headerRow: 1,
        sheet: all.sheet,
        aside: undefined,
        hiddenColumns: [],
        encoding: 'utf-8',
        delimiter: ',',
      };
      expect(all).to.deep.equal({ ...plain, ...found });
    });
  }

  for (const { file, refusal } of REFUSED) {
    it(`are refused by their name: ${file}`, async () => {
      const result = await read(file);
      expect(result.ok || result.refusal).to.deep.equal(refusal);
    });
  }

  it('are all known, with the program that made each', async () => {
    const programs = (await (await load('programs.json')).json()) as Readonly<Record<string, string>>;
    const files = [...CASES, ...REFUSED].map(({ file }) => file);
    expect(files.sort()).to.deep.equal(Object.keys(programs).sort());
  });
});

async function load(file: string): Promise<Response> {
  const response = await fetch(new URL(file, folder));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response;
}

async function read(file: string): Promise<ReadResult> {
  const bytes = new Uint8Array(await (await load(file)).arrayBuffer());
  return readFile(bytes, { maxRows: 500, fileName: file }, lazyFiles);
}

function foundIn({ headerRow, origin, aside, hiddenColumns = [], encoding, delimiter }: Table): Found {
  return { headerRow, sheet: origin?.sheet, aside, hiddenColumns, encoding, delimiter };
}

function pick(rows: Rows, ...columns: readonly number[]): Rows {
  return rows.map((cells) => columns.map((column) => cells[column] ?? ''));
}

/** Changes one column; the header is changed as well, and has the number 0. */
function change(rows: Rows, column: number, changed: (cell: string, at: number) => string): Rows {
  return rows.map((cells, at) => cells.map((cell, place) => (place === column ? changed(cell, at) : cell)));
}
