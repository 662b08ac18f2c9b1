import { shapes } from '../../fields/kinds/kinds.js';
import type { CellRepair } from './repair.js';

/** As spreadsheets write it: one digit before the point, two or more of the exponent. */
const scientific = /^([+-]?)([1-9])(?:[.,](\d+))?E([+-])(\d{2,})$/;

export function isScientific(text: string): boolean {
  return scientific.test(text);
}

/** The number in full, where none of its digits is lost. */
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
