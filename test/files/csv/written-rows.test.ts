import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { writeCsv } from '../../../src/files/csv/write.js';
import { writtenRows } from '../../../src/files/csv/written-rows.js';
import { runs } from '../../runs.js';

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...Array.from('",;\t|\n\r\u2028\'=a1@ -')) }),
);
const row = fc.array(cell, { minLength: 1, maxLength: 5 });

const CASES = [
  { description: 'an empty cell', rows: [['']] },
  { description: 'empty cells at both ends', rows: [['', 'a', '']] },
  { description: 'quotes', rows: [['"', '""', 'a"b']] },
  { description: 'what ends a cell or a row, inside of one', rows: [['","', '"\r\n"']] },
  { description: 'a formula', rows: [['=1+1', "'=1+1", "''=1+1", 'a;=1']] },
  { description: 'rows of different lengths', rows: [['a', 'b', 'c'], ['d'], ['e', 'f']] },
];

describe('the rows of a text that was written as CSV', () => {
  for (const { description, rows } of CASES) {
    it(`are those that were written: ${description}`, () => {
      expect([...writtenRows(writeCsv(rows))]).to.deep.equal(rows);
    });
  }

  it('are those that were written, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect([...writtenRows(writeCsv(rows))]).to.deep.equal(rows);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('are read from a cell of any length', () => {
    const text = 'x"'.repeat(4_000_000);
    expect([...writtenRows(writeCsv([[text, 'y']]))]).to.deep.equal([[text, 'y']]);
  });
});
