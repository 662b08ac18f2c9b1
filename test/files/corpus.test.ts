import { expect } from '@open-wc/testing';
import type { ReadResult, Table } from '../../src/files/table.js';
import { lazyFiles } from '../../src/engine/lazy-files.js';
import { readFile } from '../../src/engine/read-file.js';

interface Expectation {
  readonly file: string;
  readonly what?: string;
  readonly outcome: string;
  readonly rows?: number;
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly header?: readonly string[];
  readonly delimiter?: string;
}

/** Headers by the names of columns in the expectations, in the order of the decoded content. */
const HEADERS: Readonly<Record<string, string>> = {
  first_name: 'first name',
  last_name: 'last name',
  email: 'email',
  username: 'username',
  extension: 'virtual extension',
  phone: 'caller id',
  sip_uri: 'sip uri',
  role: 'role',
  department: 'desk',
};

/** Values that only fields trim: a table keeps its cells as they are. */
const TRIMMED_LATER = ['values/emails.csv', 'values/extensions.csv', 'mixed/kitchen_sink.csv'];

/** Files whose rows the reader has to mark. All other flags of the corpus concern users: emails, duplicates, roles. */
const MARKED_ROWS = new Map([
  ['columns/header_twice.csv', [4]],
  ['preamble/footer_total.csv', [4]],
  ['quotes/unterminated_row3_of_300.csv', [3]],
]);

/** Files with a file of decoded content in the same folder. */
const DECODED = [
  { file: 'utf8.csv', encoding: 'utf-8' },
  { file: 'utf8_bom_semicolon_lf.csv', encoding: 'utf-8' },
  { file: 'utf16be_bom.csv', encoding: 'utf-16be' },
  { file: 'utf16le_bom_tab_excel_unicode_text.csv', encoding: 'utf-16le' },
  { file: 'utf32le_bom.csv', encoding: 'utf-32le' },
  { file: 'windows1252_semicolon_excel_de.csv', encoding: 'windows-1252', isGuess: true },
  { file: 'koi8_r.csv', encoding: 'koi8-r', isGuess: true },
  { file: 'euc_jp.csv', encoding: 'euc-jp', isGuess: true },
  { file: 'mac_roman_cr.csv', encoding: 'macintosh', isGuess: true },
];

interface DecodedContent {
  readonly rows: readonly Readonly<Record<string, string>>[];
}

async function load(path: string): Promise<Response> {
  const response = await fetch(new URL(`../fixtures/corpus/${path}`, import.meta.url));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function expectations(set: string): Promise<readonly Expectation[]> {
  const { files } = (await (await load(`${set}/expected.json`)).json()) as { files: Expectation[] };
  return files;
}

async function read(path: string): Promise<ReadResult> {
  const bytes = new Uint8Array(await (await load(path)).arrayBuffer());
  return readFile(bytes, { maxRows: 500 }, lazyFiles);
}

function checkOutcome(result: ReadResult, { outcome }: Expectation): void {
  const allowed = outcome.split('|');
  if (!result.ok) expect(allowed, result.refusal.code).to.include.oneOf(['reject', 'ask']);
  else expect(allowed, 'read').to.include.oneOf(['accept', 'flag', 'read', 'ask']);
}

function checkValues(table: Table, { file, values = {} }: Expectation): void {
  for (const [record, cells] of Object.entries(values)) {
    for (const [name, wanted] of Object.entries(cells)) {
      const column = table.headers.findIndex((header) => header.toLowerCase() === HEADERS[name]);
      const cell = table.rows[Number(record) - 1]?.cells[column];
      expect(TRIMMED_LATER.includes(file) ? cell?.trim() : cell, `${name} of row ${record}`).to.equal(wanted);
    }
  }
}

const hostile = await expectations('hostile');
const encodings = await expectations('encodings');

describe('the corpus of hostile files', () => {
  for (const expectation of hostile) {
    const { file, what, outcome, rows } = expectation;
    it(`treats ${file} (${what}) as expected: ${outcome}`, async () => {
      const result = await read(`hostile/${file}`);
      checkOutcome(result, expectation);
      if (!result.ok) return;
      if (rows !== undefined) expect(result.table.rows).to.have.length(rows);
      checkValues(result.table, expectation);
      const marked = result.table.rows.flatMap(({ fault }, index) => (fault ? [index + 1] : []));
      expect(marked, 'marked rows').to.deep.equal(MARKED_ROWS.get(file) ?? []);
    });
  }
});

describe('the corpus of encodings', () => {
  for (const expectation of encodings) {
    const { file, outcome, rows, header, delimiter } = expectation;
    it(`treats ${file} as expected: ${outcome}`, async () => {
      const result = await read(`encodings/${file}`);
      checkOutcome(result, expectation);
      if (!result.ok) return;
      const { table } = result;
      expect(table.headers).to.deep.equal(header);
      expect(table.rows).to.have.length(rows ?? 0);
      if (delimiter) expect(table.delimiter).to.equal(delimiter);
    });
  }

  for (const { file, encoding, isGuess } of DECODED) {
    it(`decodes every cell of ${file}`, async () => {
      const result = await read(`encodings/${file}`);
      if (!result.ok) throw new Error(result.refusal.code);
      const { table } = result;
      const { rows } = (await (await load(`encodings/${file}.expected.json`)).json()) as DecodedContent;
      const expected = rows.map((row) => Object.keys(HEADERS).map((name) => row[name]));
      expect(table.rows.map(({ cells }) => cells)).to.deep.equal(expected);
      expect(table.rows.filter(({ fault }) => fault)).to.deep.equal([]);
      expect(table.encoding).to.equal(encoding);
      expect(table.origin?.notes ?? []).to.deep.equal(isGuess ? [{ code: 'guessed-encoding' }] : []);
    });
  }
});
