import { shapes } from '../../fields/kinds/cell-tables.js';
import type { CellRepair } from './repair.js';

const months =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mrz|mai|okt|dez|janv|févr|fév|mars|avr|juin|juil|août|sept|déc|' +
  'ene|abr|ago|set|dic|fev|out|янв|фев|мар|апр|май|мая|июн|июл|авг|сен|окт|ноя|дек';

/** Dates that a spreadsheet makes of "MARCH1" or "1-2", and dates written in full. */
const date = new RegExp(
  '^(?:' +
    [
      String.raw`\d{4}-\d{1,2}-\d{1,2}(?:[t ][\d:.]+z?)?`,
      String.raw`\d{1,2}([/.])\d{1,2}\1(?:\d{2}|\d{4})`,
      String.raw`\d{1,2}[-. ](?:${months})\p{L}{0,6}\.?(?:[-. ]\d{2,4})?`,
    ].join('|') +
    ')$',
  'u',
);
const monthAndYear = new RegExp(String.raw`^(?:${months})\.?-\d{2}$`);

function isDate(text: string): boolean {
  return date.test(text.toLowerCase());
}

/** True for a date, including "Jan-12", which is no date in a username. */
export function isDateInName(text: string): boolean {
  return isDate(text) || monthAndYear.test(text.toLowerCase());
}

const finders = { none: undefined, full: isDate, any: isDateInName };

export const dateInName = {
  foundIn: 'cell',
  code: 'date-in-name',
  isError: false,
  finderOf: (field) => finders[shapes[field.kind].strayDates(field)],
  explainsInvalid: 'never',
} as const satisfies CellRepair;
