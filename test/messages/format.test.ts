import { expect } from '@open-wc/testing';
import { createFormat } from '../../src/messages/format.js';

/** Engines differ in the kind of space before "PM". */
function plainSpaces(text: string): string {
  return text.replace(/\s/gu, ' ');
}

describe('a moment', () => {
  const moment = new Date(2026, 10, 12, 15, 4, 59).getTime();
  const cases: readonly { readonly lang: string; readonly expected: string }[] = [
    { lang: 'en', expected: 'Nov 12, 2026, 3:04 PM' },
    { lang: 'en-GB', expected: '12 Nov 2026, 15:04' },
    { lang: 'de', expected: '12.11.2026, 15:04' },
  ];
  for (const { lang, expected } of cases) {
    it(`is a date and a time of day in the reader's own time zone in ${lang}`, () => {
      expect(plainSpaces(createFormat(lang).dateTime(moment))).to.equal(expected);
    });
  }
});
