import { shapes } from '../../fields/kinds/cell-tables.js';
import type { CellRepair } from './repair.js';

/** An international number with the zero that is only dialled within the country: +49 (0)30 5550. */
const withTrunkZero = /^(\+\d{1,3}|00\d{1,3}|\(\+\d{1,3}\))([ ./-]*)\(0\)[ ./-]*(\d[\d ()./-]{4,})$/;
/** Countries whose numbers begin with a zero from abroad, too, or have no zero to leave out. */
const uncertain = /^(?:\+|00)(?:1|7|39|34|351|37[789]|2(?:25|41|42)|4[578]|420|30|5[02367]\d?)$/;

export function hasTrunkZero(text: string): boolean {
  return withTrunkZero.test(text);
}

export function withoutTrunkZero(text: string): string | undefined {
  const [, country = '', sign, number = ''] = withTrunkZero.exec(text) ?? [];
  return sign === undefined || uncertain.test(country.replace(/[()]/g, ''))
    ? undefined
    : `${country}${sign}${number}`;
}

export const trunkZero = {
  foundIn: 'cell',
  code: 'trunk-zero',
  isError: false,
  finderOf: (field) => (shapes[field.kind].numbers(field) === 'phone' ? hasTrunkZero : undefined),
  explainsInvalid: withoutTrunkZero,
  repair: withoutTrunkZero,
} as const satisfies CellRepair;
