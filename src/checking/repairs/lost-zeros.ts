import { shapes } from '../../fields/kinds/cell-tables.js';
import {
  adjustCount,
  noColumnDamage,
  sum,
  type ColumnDamage,
  type ColumnDetector,
  type ColumnRepair,
} from './repair.js';

const extension = /^\d{1,20}$/;

/** Least share of extensions with the usual number of digits, if one of these has kept its leading zeros. */
const usualShare = 0.6;
/** Least share, and least number, if no extension has kept a leading zero: that one was lost is then a guess. */
const nearlyAll = 0.9;
const manyOthers = 10;

/** Detects extensions that are shorter than the others: a spreadsheet that reads 0042 as a number leaves 42. */
class LostZerosDetector implements ColumnDetector {
  readonly #lengths = new Map<number, number>();
  /** Number of extensions that begin with a zero, by length. */
  readonly #zeros = new Map<number, number>();
  /** Extensions that begin with a zero: where 0042 exists already, 42 is another extension. */
  readonly #known = new Map<string, number>();

  count(text: string, by: 1 | -1): void {
    if (!extension.test(text)) return;
    adjustCount(this.#lengths, text.length, by);
    if (!text.startsWith('0')) return;
    adjustCount(this.#zeros, text.length, by);
    adjustCount(this.#known, text, by);
  }

  detect(): ColumnDamage {
    const [[digits, usual] = [0, 0]] = [...this.#lengths].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const all = sum(this.#lengths.values());
    const shorter = sum(this.#shorterThan(digits));
    const kept = this.#zeros.get(digits) ?? 0;
    const isDamage = kept
      ? usual >= all * usualShare
      : this.#zeros.size === 0 && usual >= all * nearlyAll && usual >= manyOthers;
    if (shorter === 0 || !isDamage) return noColumnDamage;
    const isLost = (text: string) => text.length < digits && /^[1-9]\d*$/.test(text);
    const isUnanimous = usual + shorter === all;
    return {
      key: `${digits} ${isUnanimous} ${kept > 0}`,
      find: (text) => (isLost(text) ? { digits } : undefined),
      repair: (text) => {
        const padded = text.padStart(digits, '0');
        return kept && isUnanimous && isLost(text) && !this.#known.has(padded) ? padded : undefined;
      },
    };
  }

  *#shorterThan(digits: number): Generator<number> {
    for (const [length, count] of this.#lengths) {
      if (length < digits) yield count - (this.#zeros.get(length) ?? 0);
    }
  }
}

export const lostZeros = {
  foundIn: 'column',
  code: 'lost-zeros',
  createDetector: (field): ColumnDetector | undefined =>
    shapes[field.kind].numbers(field) === 'extension' ? new LostZerosDetector() : undefined,
} as const satisfies ColumnRepair;
