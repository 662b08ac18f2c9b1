import { shapes } from '../../fields/kinds/cell-tables.js';
import {
  adjustCount,
  noColumnDamage,
  sum,
  type ColumnDamage,
  type ColumnDetector,
  type ColumnRepair,
} from './repair.js';

const phone = /^\+?[1-9][\d ()./-]{8,}$/;
const digitsOnly = /^\+?\d+$/;

/** Least share of numbers that have kept their +. */
const usualShare = 0.5;

/** Detects phone numbers without the + of the others: a spreadsheet that reads +1202… as a number drops the plus. */
class LostPlusDetector implements ColumnDetector {
  readonly #with = new Map<number, number>();
  readonly #without = new Map<number, number>();

  count(text: string, by: 1 | -1): void {
    const form = formOf(text);
    if (form) adjustCount(text.startsWith('+') ? this.#with : this.#without, form, by);
  }

  detect(): ColumnDamage {
    const kept = sum(this.#with.values());
    const bare = sum(this.#without.values());
    const lost = sum([...this.#with.keys()].map((form) => this.#without.get(form) ?? 0));
    if (lost === 0 || kept < (kept + bare) * usualShare) return noColumnDamage;
    const keptForms = new Set(this.#with.keys());
    const isLost = (text: string) => !text.startsWith('+') && keptForms.has(formOf(text));
    const isUnanimous = lost === bare;
    return {
      key: `${isUnanimous} ${[...keptForms].sort().join()}`,
      find: (text) => (isLost(text) ? {} : undefined),
      repair: (text) => (isUnanimous && isLost(text) ? `+${text}` : undefined),
    };
  }
}

/**
 * Country and number of digits as one number; 0: the text is no such number. A number that begins like the others and is
 * as long as they are is international as well.
 */
function formOf(text: string): number {
  if (!phone.test(text)) return 0;
  const digits = digitsOnly.test(text) ? text.slice(text.startsWith('+') ? 1 : 0) : text.replace(/\D/g, '');
  if (digits.length < 10 || digits.length > 15) return 0;
  // Country codes of one digit are 1 and 7.
  const country = digits.slice(0, digits.startsWith('1') || digits.startsWith('7') ? 1 : 2);
  return Number(country) * 100 + digits.length;
}

export const lostPlus = {
  foundIn: 'column',
  code: 'lost-plus',
  createDetector: (field): ColumnDetector | undefined =>
    shapes[field.kind].numbers(field) === 'phone' ? new LostPlusDetector() : undefined,
} as const satisfies ColumnRepair;
