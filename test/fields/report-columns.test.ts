import { expect } from '@open-wc/testing';
import {
  findHoldBackColumn,
  holdsBack,
  isReportColumn,
  isReportTable,
} from '../../src/fields/report-columns.js';

describe('the columns of our own report', () => {
  const headers = [
    { input: 'Import row', expected: true },
    { input: ' import ERROR code ', expected: true },
    { input: 'Import error', expected: true },
    { input: 'Import', expected: false },
    { input: 'Import errors', expected: false },
    { input: '', expected: false },
  ];
  for (const { input, expected } of headers) {
    it(`"${input}" ${expected ? 'is' : 'is not'} one`, () =>
      expect(isReportColumn(input)).to.equal(expected));
  }

  it('tell a file of our own by all three', () => {
    expect(isReportTable(['Email', 'Import row', 'Import error code', 'Import error'])).to.equal(true);
    expect(isReportTable(['Email', 'Import row', 'Import error'])).to.equal(false);
  });

  it('say where rows are held back', () => {
    expect(findHoldBackColumn(['Email', 'Import error', 'Import error code'])).to.equal(2);
    expect(findHoldBackColumn(['Email', 'Import error'])).to.equal(undefined);
  });

  const cells = [
    { input: 'unknown', expected: true },
    { input: ' Unknown ', expected: true },
    { input: '', expected: false },
    { input: 'rejected', expected: false },
    { input: undefined, expected: false },
  ];
  for (const { input, expected } of cells) {
    it(`hold back a row with ${input === undefined ? 'no cell' : `"${input}"`}: ${expected}`, () => {
      expect(holdsBack(input)).to.equal(expected);
    });
  }
});
