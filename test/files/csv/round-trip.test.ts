import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { restoreFormula } from '../../../src/files/csv/formula.js';
import { writeCsv } from '../../../src/files/csv/write.js';
import { bytesOf, flaggedRows, readCsv } from './read-csv.js';
import { runs } from '../../runs.js';

const HEADERS = ['Username', 'Email', 'First name', 'Notes', 'Desk'];

/** Any text, and texts of nothing but characters with a meaning in CSV. */
const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...Array.from('",;\t|\r\n\\ \'=a1@\uFEFF\u00A0')) }),
);
const isBlank = (cells: readonly string[]) => cells.every((text) => text.trim() === '');

/** A header and rows of equal width, none of which a reader may skip. */
const matrix = fc.integer({ min: 2, max: HEADERS.length }).chain((width) => {
  const row = fc.array(cell, { minLength: width, maxLength: width }).filter((cells) => !isBlank(cells));
  return fc.tuple(fc.constant(HEADERS.slice(0, width)), fc.array(row, { minLength: 1, maxLength: 8 }));
});

/** Half of a surrogate pair is no character, has no bytes in UTF-8, and is written as U+FFFD. */
const asUtf8 = (text: string) => new TextDecoder().decode(bytesOf(`.${text}`)).slice(1);

describe('a written file', () => {
  it('is read back with the same cells', () => {
    fc.assert(
      fc.property(matrix, ([headers, rows]) => {
        const table = readCsv(writeCsv([headers, ...rows]));
        expect(table.headers).to.deep.equal(headers);
        expect(table.rows.map(({ cells }) => cells.map(restoreFormula))).to.deep.equal(
          rows.map((row) => row.map(asUtf8)),
        );
        expect(flaggedRows(table)).to.deep.equal([]);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('keeps its row numbers, whatever line ends stand in cells', () => {
    fc.assert(
      fc.property(matrix, ([headers, rows]) => {
        const table = readCsv(writeCsv([headers, ...rows]));
        expect(table.rows.map(({ row }) => row)).to.deep.equal(rows.map((_, index) => index + 2));
      }),
    );
  });

  it('holds U+FFFD in place of half a surrogate pair', () => {
    const table = readCsv(
      writeCsv([
        ['Name', 'Email'],
        ['a\uD83Db', 'a@example.com'],
      ]),
    );
    expect(table.rows[0]?.cells[0]).to.equal('a\uFFFDb');
  });
});
