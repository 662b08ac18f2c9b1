import { expect } from '@open-wc/testing';
import {
  findHoldBackColumn,
  holdsBack,
  isReportColumn,
  isReportTable,
} from '../../src/fields/report-columns.js';

describe('the columns of error details', () => {
  const headers = [
    { input: 'Import row', expected: true },
    { input: ' import ERROR code ', expected: true },
    { input: 'Import error', expected: true },
    { input: 'Import', expected: false },
    { input: 'Import errors', expected: false },
    { input: '', expected: false },
  ];
  for (const { input, expected } of headers) {
    it(`${expected ? 'include' : 'do not include'} "${input}"`, () =>
      expect(isReportColumn(input)).to.equal(expected));
  }

  it('show by all three that a file has error details', () => {
    expect(isReportTable(['Email', 'Import row', 'Import error code', 'Import error'])).to.equal(true);
    expect(isReportTable(['Email', 'Import row', 'Import error'])).to.equal(false);
  });

  it('include the column that holds rows back', () => {
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
    it(`${expected ? 'hold' : 'do not hold'} a row back with ${input === undefined ? 'no cell' : `"${input}"`}`, () => {
      expect(holdsBack(input)).to.equal(expected);
    });
  }
});
