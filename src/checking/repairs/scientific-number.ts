import { shapes } from '../../fields/kinds/cell-tables.js';
import type { CellRepair } from './repair.js';

/** A number as spreadsheets shorten it: one digit before the point, two or more in the exponent. */
const scientific = /^([+-]?)([1-9])(?:[.,](\d+))?E([+-])(\d{2,})$/;

export function isScientific(text: string): boolean {
  return scientific.test(text);
}

/** The number in full, if no digit is lost. */
export function unfoldScientific(text: string): string | undefined {
  const [, sign, first = '', decimals = '', direction, exponent] = scientific.exec(text) ?? [];
  if (sign !== '' || direction !== '+' || decimals.length !== Number(exponent)) return undefined;
  return first + decimals;
}

export const scientificNumber = {
  foundIn: 'cell',
  code: 'scientific-number',
  isError: true,
  finderOf: ({ kind }) => (shapes[kind].isWord ? undefined : isScientific),
  explainsInvalid: 'always',
  repair: unfoldScientific,
} as const satisfies CellRepair;
