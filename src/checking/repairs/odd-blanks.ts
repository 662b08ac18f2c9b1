import { certainDamage, type CellRepair } from './repair.js';

/** Blanks that look like the plain one. The wide one of East Asia is the last. */
const oddBlank = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const oddBlanks = new RegExp(oddBlank, 'g');
/** Beside such letters the wide blank is the usual one. */
const withWideBlanks = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

export function withPlainBlanks(text: string): string | undefined {
  if (!oddBlank.test(text)) return undefined;
  const keepsWide = text.includes('\u3000') && withWideBlanks.test(text);
  const plain = text.replace(oddBlanks, (blank) => (keepsWide && blank === '\u3000' ? blank : ' '));
  return plain === text ? undefined : plain;
}

/** Blanks of web pages, word processors and East Asia, where nobody sees a difference and programs do. */
export const oddBlankDamage = {
  ...certainDamage('odd-blank', withPlainBlanks),
  isBeyondAscii: true,
} as const satisfies CellRepair;
