import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { restoreFormula } from '../../../src/files/csv/formula.js';
import { writeCsv } from '../../../src/files/csv/write.js';
import { bytesOf, flaggedRows, readCsv } from './read-csv.js';
import { runs } from '../../runs.js';

const HEADERS = ['Username', 'Email', 'First name', 'Notes', 'Desk'];

/** Any text, and texts made of nothing but what has a meaning in CSV. */
const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...Array.from('",;\t|\r\n\\ \'=a1@\uFEFF\u00A0')) }),
);
const isBlank = (cells: readonly string[]) => cells.every((text) => text.trim() === '');

/** A header and rows as wide as it, none of which a reader may pass over. */
const matrix = fc.integer({ min: 2, max: HEADERS.length }).chain((width) => {
  const row = fc.array(cell, { minLength: width, maxLength: width }).filter((cells) => !isBlank(cells));
  return fc.tuple(fc.constant(HEADERS.slice(0, width)), fc.array(row, { minLength: 1, maxLength: 8 }));
});

/** Half of a surrogate pair is no character: UTF-8 has no bytes for it, so it leaves as U+FFFD. */
const asUtf8 = (text: string) => new TextDecoder().decode(bytesOf(`.${text}`)).slice(1);

describe('what was written', () => {
  it('is read back cell by cell', () => {
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

  it('keeps its row numbers, whatever line ends the cells hold', () => {
    fc.assert(
      fc.property(matrix, ([headers, rows]) => {
        const table = readCsv(writeCsv([headers, ...rows]));
        expect(table.rows.map(({ row }) => row)).to.deep.equal(rows.map((_, index) => index + 2));
      }),
    );
  });

  it('replaces half a character knowingly', () => {
    const table = readCsv(
      writeCsv([
        ['Name', 'Email'],
        ['a\uD83Db', 'a@example.com'],
      ]),
    );
    expect(table.rows[0]?.cells[0]).to.equal('a\uFFFDb');
  });
});
