import { expect } from '@open-wc/testing';
import { lazyFiles } from '../../src/engine/lazy-files.js';
import { readFile } from '../../src/engine/read-file.js';
import type { ReadResult, Table } from '../../src/files/table.js';
import { bytesOf } from '../files/csv/read-csv.js';

export const HEADER = 'Username,Email,First name,Last name,Role,Extension';
export const ANNA = 'anna.berg,anna.berg@example.com,Anna,Berg,Agent,6001';
export const LUIS = 'luis.ortega,luis.ortega@example.com,Luis,Ortega,Agent,6002';
export const NOOR = 'noor.haddad,noor.haddad@example.com,Noor,Haddad,Agent,6003';
export const THREE = ['anna.berg', 'luis.ortega', 'noor.haddad'];
export const lines = (...all: string[]) => all.join('\r\n');
export const TABLE = lines(HEADER, ANNA, LUIS, NOOR);
export const eachLine = (text: string, change: (line: string) => string) =>
  lines(...text.split('\r\n').map(change));
export const withDelimiter = (delimiter: string, text = TABLE) => text.replaceAll(',', delimiter);

export function read(source: string | Uint8Array, maxRows = 500): Promise<ReadResult> {
  const bytes = typeof source === 'string' ? bytesOf(source) : source;
  return readFile(bytes, { maxRows, minColumns: 2 }, lazyFiles);
}

export async function tableOf(source: string | Uint8Array): Promise<Table> {
  const result = await read(source);
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result.table;
}

/** The first cells of the rows that are users at first. */
export const usersOf = ({ rows, aside = [] }: Table) =>
  rows.filter((_, id) => !aside.includes(id)).map(({ cells }) => cells[0]);

/** What is noted of rows that are no users: reasons with row numbers or counts. */
export const noted = ({ origin }: Table) => {
  const found: Record<string, readonly number[] | number> = {};
  for (const note of origin?.notes ?? []) {
    if (note.code === 'set-aside') found[note.reason] = note.rows;
    if (note.code === 'skipped') found[note.reason] = note.count;
  }
  return found;
};

export interface ShapeCase {
  readonly description: string;
  readonly text: string;
  /** First cells of the users; absent: the three of the table. */
  readonly users?: readonly string[];
  readonly notes?: Readonly<Record<string, readonly number[] | number>>;
  readonly headers?: readonly string[];
  /** A cell, by the position of its row and column. */
  readonly cell?: readonly [row: number, column: number, text: string];
}

export type ShapeKinds = Readonly<Record<string, readonly ShapeCase[]>>;

/** A test for each case. */
export function testKinds(kinds: ShapeKinds): void {
  for (const [kind, cases] of Object.entries(kinds)) {
    for (const { description, text, users = THREE, notes, headers, cell } of cases) {
      it(`is read with ${kind}: ${description}`, async () => {
        const table = await tableOf(text);
        expect(usersOf(table)).to.deep.equal(users);
        if (notes) expect(noted(table)).to.deep.equal(notes);
        if (headers) expect(table.headers).to.deep.equal(headers);
        if (cell) expect(table.rows[cell[0]]?.cells[cell[1]]).to.equal(cell[2]);
      });
    }
  }
}
