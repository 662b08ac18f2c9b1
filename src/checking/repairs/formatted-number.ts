import { shapes } from '../../fields/kinds/cell-tables.js';
import type { CellRepair } from './repair.js';

/** A whole number with an empty decimal place, as scripts write it. Three zeros may be a thousand. */
const withDecimals = /^(\+?\d+)[.,]0{1,2}$/;
/**
 * A whole number with a mark before each group of three digits, and perhaps an empty decimal place. Groups of three digits
 * alone may as well be several numbers.
 */
const grouped = /^([1-9]\d?([.,'’ \u00a0\u202f])\d{3}(?:\2\d{3})*)(?:(?!\2)[.,]0{1,2})?$/;

/** The whole number that is written with decimals: 6201.0. */
export function withoutDecimals(text: string): string | undefined {
  return withDecimals.exec(text)?.[1];
}

/** The digits of a whole number: 6201.0 and 6,201 are 6201. */
export function digitsAlone(text: string): string | undefined {
  return withoutDecimals(text) ?? grouped.exec(text)?.[1]?.replace(/\D/g, '');
}

const readers = { extension: digitsAlone, phone: withoutDecimals, amount: digitsAlone, id: withoutDecimals };

/** Whole numbers, formatted like amounts with decimals. Digits of phone numbers are grouped by people. */
export const formattedNumber = {
  foundIn: 'cell',
  code: 'formatted-number',
  isError: false,
  finderOf: (field) => {
    const numbers = shapes[field.kind].numbers(field);
    return numbers && ((text) => readers[numbers](text) !== undefined);
  },
  // A list may have an entry of that name.
  isOnlyInvalid: ({ kind }) => shapes[kind].isWord,
  explainsInvalid: digitsAlone,
  repair: (text, field) => {
    const numbers = shapes[field.kind].numbers(field);
    return numbers && readers[numbers](text);
  },
} as const satisfies CellRepair;
