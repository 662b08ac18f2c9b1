import { withoutDoubleEncoding } from '../../files/decode-again.js';
import { certainDamage, type CellRepair } from './repair.js';

/** The first byte of a letter in UTF-8 and one that follows it, both taken for letters of their own. */
const twoBytes = /[Â-ô][^\0-~À-ö]/;

/** Letters that a program has taken for others: MÃ¼ller. */
export const encodedTwice = {
  ...certainDamage('encoded-twice', (text) =>
    twoBytes.test(text) ? withoutDoubleEncoding(text) : undefined,
  ),
  isBeyondAscii: true,
} as const satisfies CellRepair;
