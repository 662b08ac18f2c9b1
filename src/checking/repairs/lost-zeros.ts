import { shapes } from '../../fields/kinds/kinds.js';
import {
  adjustCount,
  noColumnDamage,
  sum,
  type ColumnDamage,
  type ColumnDetector,
  type ColumnRepair,
} from './repair.js';

const extension = /^\d{1,20}$/;

/** Where one extension has kept its leading zeros: how many of all must have as many digits. */
const usualShare = 0.6;
/** Where none has: nearly all, of more than a few. */
const nearlyAll = 0.9;
const manyOthers = 10;

/** Extensions that are shorter than the others, as 0042 is once a spreadsheet has read it as a number. */
class LostZerosDetector implements ColumnDetector {
  readonly #lengths = new Map<number, number>();
  /** How many of a length begin with a zero. */
  readonly #zeros = new Map<number, number>();
  /** Those with a zero in front: where both are there, 0042 and 42 are two extensions. */
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
      key: `${digits} ${isUnanimous}`,
      find: (text) => (isLost(text) ? { digits } : undefined),
      repair: (text) => {
        const padded = text.padStart(digits, '0');
        return isUnanimous && isLost(text) && !this.#known.has(padded) ? padded : undefined;
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
