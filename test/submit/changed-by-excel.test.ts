import { expect } from '@open-wc/testing';
import { isChangedByExcel } from '../../src/submit/changed-by-excel.js';

describe('what Excel changes in a CSV file', () => {
  for (const text of [
    '0042',
    '00',
    '1234567890123456',
    '29384756102938475610293847561',
    '12E5',
    '1e10',
    '5E-3',
  ])
    it(`is ${text}`, () => expect(isChangedByExcel(text)).to.equal(true));

  for (const text of [
    undefined,
    '',
    '0',
    '42',
    '12345678901',
    '0042a',
    'E5',
    '12E',
    '1E5x',
    '+490305550',
    'x0',
  ])
    it(`is not ${text ?? 'a password that nobody has'}`, () =>
      expect(isChangedByExcel(text)).to.equal(false));
});
