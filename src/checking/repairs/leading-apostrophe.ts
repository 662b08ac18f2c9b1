import { certainDamage } from './repair.js';

/** Text behind an apostrophe that neutralises a formula, or turns a number into text. */
const behindApostrophe = /^(?:['"\s]*[=+\-@＝＋－＠]|'*[\t\r\n]|\d+$)/;

export function withoutApostrophe(text: string): string | undefined {
  if (!text.startsWith("'")) return undefined;
  const bare = text.slice(1);
  return behindApostrophe.test(bare) ? bare : undefined;
}

export const leadingApostrophe = certainDamage('leading-apostrophe', withoutApostrophe);
