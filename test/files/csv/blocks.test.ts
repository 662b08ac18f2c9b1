import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import Papa from 'papaparse';
import { readBlocks } from '../../../src/files/csv/blocks.js';
import { readRecords } from '../../../src/files/csv/records.js';
import { runs } from '../../runs.js';

const options = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  columns: fc.integer({ min: 1, max: 4 }),
  size: fc.integer({ min: 1, max: 40 }),
});
const text = fc.string({ unit: fc.constantFrom(...Array.from('"",,;\t\r\n\n\\ ab\uFEFF')), maxLength: 60 });

describe('readBlocks', () => {
  it('passes a clean text on unchanged, in whole records', () => {
    const clean = 'a,b\r\n"c\r\nd",e\r\nf,g';
    const blocks = [...readBlocks(clean, { delimiter: ',', size: 4 })];
    expect(blocks.map((block) => block.text)).to.deep.equal(['a,b\r\n', '"c\r\nd",e\r\n', 'f,g']);
    expect(blocks.map(({ records }) => records)).to.deep.equal([1, 1, 1]);
  });

  it('leaves nothing that papaparse reports as an error or counts differently', () => {
    fc.assert(
      fc.property(text, options, (source, settings) => {
        for (const block of readBlocks(source, settings)) {
          const { delimiter } = settings;
          const { data, errors } = Papa.parse(block.text, { delimiter, newline: block.lineEnd });
          expect(errors).to.deep.equal([]);
          const endsWithLine = data.length > block.records;
          expect(data.length).to.equal(block.records + (endsWithLine ? 1 : 0));
          if (endsWithLine) expect(data.at(-1)).to.deep.equal(['']);
        }
      }),
      { numRuns: runs(3000) },
    );
  });

  it('loses no letter, wherever quotes stand', () => {
    const letters = (source: string) => source.replace(/[^ab]/g, '');
    fc.assert(
      fc.property(text, options, (source, settings) => {
        const cells = [...readRecords(source, settings)].flatMap(({ records }) => records.flat());
        expect(letters(cells.join(''))).to.equal(letters(source));
      }),
      { numRuns: runs(3000) },
    );
  });

  it('returns the same records for blocks of any size', () => {
    fc.assert(
      fc.property(text, options, (source, { delimiter, columns, size }) => {
        const read = (blockSize: number) =>
          [...readRecords(source, { delimiter, columns, size: blockSize })].flatMap(
            ({ firstRow, records, faults }) =>
              records.map((cells, index) => ({ row: firstRow + index, cells, fault: faults.get(index) })),
          );
        expect(read(size)).to.deep.equal(read(1_000_000));
      }),
      { numRuns: runs(1000) },
    );
  });
});
