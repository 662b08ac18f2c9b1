import { expect } from '@open-wc/testing';
import { likelyDate } from '../../../src/fields/likely/likely-dates.js';
import { likelyValue } from '../../../src/fields/likely/likely-values.js';
import { field } from '../field-fixtures.js';

const languages = [
  { id: 'en_US', name: 'English (US)' },
  { id: 'es_ES', name: 'Spanish (Spain)' },
  { id: 'pt_BR', name: 'Portuguese (Brazil)' },
  { id: 'de', name: 'Deutsch' },
];
const twice = [
  { id: 'en-US', name: 'English (United States)' },
  { id: 'en-GB', name: 'English (United Kingdom)' },
  { id: 'de-DE', name: 'German' },
];

describe('the language that a text most likely means', () => {
  const cases = [
    { text: 'German', list: languages, id: 'de' },
    { text: 'deutsch', list: languages, id: 'de' },
    { text: 'Alemán', list: languages, id: 'de' },
    { text: 'allemand', list: languages, id: 'de' },
    { text: 'немецкий', list: languages, id: 'de' },
    { text: 'de-AT', list: languages, id: 'de' },
    { text: 'pt', list: languages, id: 'pt_BR' },
    { text: 'Português do Brasil', list: languages, id: 'pt_BR' },
    { text: 'Portuguese (Portugal)', list: languages, id: 'pt_BR' },
    { text: 'español', list: languages, id: 'es_ES' },
    { text: 'espanol', list: languages, id: 'es_ES' },
    { text: 'Spanish', list: languages, id: 'es_ES' },
    { text: 'en', list: languages, id: 'en_US' },
    { text: 'eng', list: languages, id: 'en_US' },
    { text: 'English', list: languages, id: 'en_US' },
    { text: 'English (United Kingdom)', list: languages, id: 'en_US' },
    { text: 'English', list: twice, id: undefined },
    { text: 'en', list: twice, id: undefined },
    { text: 'en-AU', list: twice, id: undefined },
    { text: 'Englisch (Vereinigtes Königreich)', list: twice, id: 'en-GB' },
    { text: 'British English', list: twice, id: 'en-GB' },
    { text: 'Klingon', list: languages, id: undefined },
    { text: 'fr', list: languages, id: undefined },
    { text: '', list: languages, id: undefined },
    {
      text: 'Italian',
      list: [
        { id: 'it', name: 'IT' },
        { id: 'hr', name: 'HR' },
      ],
      id: undefined,
    },
    {
      text: 'English',
      list: [
        { id: 'agent', name: 'Agent' },
        { id: 'en', name: 'English' },
      ],
      id: undefined,
    },
    { text: 'English', list: [], id: undefined },
  ];
  for (const { text, list, id } of cases) {
    it(`is ${id ?? 'open'} for “${text}” among ${list.map((entry) => entry.id).join()}`, () =>
      expect(likelyValue(field({ kind: 'choice' }), text, list)?.id).to.equal(id));
  }
});

describe('the entry of another region than the text names', () => {
  const cases = [
    { text: 'en-GB', doubtful: true },
    { text: 'English (United Kingdom)', doubtful: true },
    { text: 'pt-PT', doubtful: true },
    { text: 'es_MX', doubtful: true },
    { text: 'de-AT', doubtful: false },
    { text: 'en-US', doubtful: false },
    { text: 'en', doubtful: false },
    { text: 'Português do Brasil', doubtful: false },
    { text: 'Spanish (Spain)', doubtful: false },
  ];
  for (const { text, doubtful } of cases) {
    it(`is ${doubtful ? 'doubtful' : 'certain'} for ${text}`, () => {
      const found = likelyValue(field({ kind: 'choice' }), text, languages);
      expect(found).not.to.equal(undefined);
      expect(Boolean(found?.isDoubtful)).to.equal(doubtful);
    });
  }
});

describe('the date that a text most likely means', () => {
  const cases = [
    { text: '31 Jan 2026', date: '2026-01-31' },
    { text: 'January 31, 2026', date: '2026-01-31' },
    { text: 'January 31st, 2026', date: '2026-01-31' },
    { text: '31. Januar 2026', date: '2026-01-31' },
    { text: '1er février 2026', date: '2026-02-01' },
    { text: '31 de enero de 2026', date: '2026-01-31' },
    { text: '31 января 2026 г.', date: '2026-01-31' },
    { text: '31-Jan-2026', date: '2026-01-31' },
    { text: '3 mars 2026', date: '2026-03-03' },
    { text: '2026年1月31日', date: '2026-01-31' },
    { text: '2026-01-31T08:30:00Z', date: '2026-01-31' },
    { text: '20260131', date: '2026-01-31' },
    { text: '20261331', date: undefined },
    { text: '31 Feb 2026', date: undefined },
    { text: '31 Jan 26', date: '2026-01-31' },
    { text: '31-Jan-98', date: '1998-01-31' },
    { text: '2026-Jan-31', date: '2026-01-31' },
    { text: '2026 Feb 31', date: undefined },
    { text: 'Saturday, January 31, 2026', date: '2026-01-31' },
    { text: 'Sa., 31. Jan. 2026', date: '2026-01-31' },
    { text: 'samedi 31 janvier 2026', date: '2026-01-31' },
    { text: 'sábado, 31 de enero de 2026', date: '2026-01-31' },
    { text: '31.01.2026 08:30', date: '2026-01-31' },
    { text: '1/31/2026 5:00:00 PM', date: '2026-01-31' },
    { text: '1/2/2026 5:00:00 PM', date: undefined },
    { text: '31 Jan 2026, 08:30 UTC', date: '2026-01-31' },
    { text: '2026-01-31 08:30:00.000+01:00', date: '2026-01-31' },
    { text: 'Jan 2026', date: undefined },
    { text: 'Jan 31 – Feb 2 2026', date: undefined },
    { text: 'soon', date: undefined },
    { text: '46053', date: '2026-01-31' },
    { text: '46053.75', date: '2026-01-31' },
    { text: '19999', date: undefined },
    { text: '60000', date: undefined },
    { text: '4605', date: undefined },
    { text: '', date: undefined },
  ];
  for (const { text, date } of cases) {
    it(`is ${date ?? 'open'} for “${text}”`, () => expect(likelyDate(text)).to.equal(date));
  }
});
