import { expect } from '@open-wc/testing';
import { problemGroupText } from '../../../src/elements/review/problem-group-text.js';
import { en } from '../../../src/messages/en.js';
import { createFormat } from '../../../src/messages/format.js';

describe('what a line of problems says', () => {
  const ofAll = [
    { code: 'host-duplicate', rows: 8, params: {}, expected: '8 are taken: they are in the portal already.' },
    { code: 'host-duplicate', rows: 8, params: { message: 'In use' }, expected: 'In use' },
    { code: 'host-duplicate', rows: 1, params: {}, expected: 'Already in the portal.' },
    {
      code: 'host-invalid',
      rows: 2,
      params: {},
      expected: 'The portal would refuse these 2. The rows say why.',
    },
    { code: 'date-invalid', rows: 30, params: {}, expected: 'Not a date. Dates look like 2026-01-31.' },
    { code: 'date-ambiguous', rows: 30, params: {}, expected: 'May be several dates: which is meant?' },
    {
      code: 'date-ambiguous',
      rows: 2,
      params: { value: '1/2/2026', dates: ['2026-02-01', '2026-01-02'] },
      expected: 'May be 2026-02-01 or 2026-01-02: which is meant?',
    },
  ] as const;
  for (const { code, rows, params, expected } of ofAll)
    it(`says of ${rows} rows with ${code}: ${expected}`, () => {
      const group = { code, rows, params, field: 'since', severity: 'error' } as const;
      expect(problemGroupText(group, en, createFormat('en'))).to.equal(expected);
    });
});
