import { withoutDoubleEncoding } from '../../files/decode-again.js';
import type { CellRepair } from './repair.js';

/** The first byte of a letter in UTF-8 and one that follows it, both taken for letters of their own. */
const twoBytes = /[Â-ô][^\0-~À-ö]/;

function withItsLetters(text: string): string | undefined {
  return twoBytes.test(text) ? withoutDoubleEncoding(text) : undefined;
}

/** Letters that a program has taken for others: MÃ¼ller. */
export const encodedTwice = {
  foundIn: 'cell',
  code: 'encoded-twice',
  isError: false,
  finderOf: () => (text) => withItsLetters(text) !== undefined,
  explainsInvalid: withItsLetters,
  repair: withItsLetters,
} as const satisfies CellRepair;
