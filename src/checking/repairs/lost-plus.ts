import { adjustCount, noColumnDamage, type ColumnDamage, type ColumnDetector } from './column-detector.js';

const phone = /^\+?[1-9][\d ()./-]{8,}$/;
const digitsOnly = /^\+?\d+$/;

/** How many of the numbers must have kept their +. */
const usualShare = 0.5;

/** Phone numbers without the + that the others have, as a spreadsheet leaves them once it has read them as numbers. */
export class LostPlusDetector implements ColumnDetector {
  readonly #with = new Map<number, number>();
  readonly #without = new Map<number, number>();

  count(text: string, by: 1 | -1): void {
    const kind = shapeOf(text);
    if (kind) adjustCount(text.startsWith('+') ? this.#with : this.#without, kind, by);
  }

  detect(): ColumnDamage {
    const kept = sum(this.#with);
    const bare = sum(this.#without);
    const lost = sum([...this.#without].filter(([kind]) => this.#with.has(kind)));
    if (lost === 0 || kept < (kept + bare) * usualShare) return noColumnDamage;
    const kinds = new Set(this.#with.keys());
    const isLost = (text: string) => !text.startsWith('+') && kinds.has(shapeOf(text));
    const isUnanimous = lost === bare;
    return {
      key: `${isUnanimous} ${[...kinds].sort().join()}`,
      find: (text) => (isLost(text) ? { code: 'lost-plus', severity: 'warning', params: {} } : undefined),
      repair: (text) => (isUnanimous && isLost(text) ? `+${text}` : undefined),
    };
  }
}

/**
 * Country and number of digits: a number that begins like the others and is as long as they are international as well.
 * 0: no such number.
 */
function shapeOf(text: string): number {
  if (!phone.test(text)) return 0;
  const digits = digitsOnly.test(text) ? text.slice(text.startsWith('+') ? 1 : 0) : text.replace(/\D/g, '');
  if (digits.length < 10 || digits.length > 15) return 0;
  // Country codes of one digit are 1 and 7.
  const country = digits.slice(0, digits.startsWith('1') || digits.startsWith('7') ? 1 : 2);
  return Number(country) * 100 + digits.length;
}

function sum(counts: Iterable<readonly [number, number]>): number {
  let total = 0;
  for (const [, count] of counts) total += count;
  return total;
}
