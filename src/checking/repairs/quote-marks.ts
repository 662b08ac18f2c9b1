import { certainDamage } from './repair.js';

/** Before plain marks stands the = that keeps Excel from changing a value: ="0042". */
const quoted = /^(?:'([^']+)'|=?"([^"]+)"|“([^“”]+)”|„([^„“”]+)[“”]|‘([^‘’]+)’|«([^«»]+)»)$/;

export function withoutQuoteMarks(text: string): string | undefined {
  return quoted.exec(text)?.slice(1).find(Boolean)?.trim();
}

export const quoteMarks = certainDamage('quote-marks', withoutQuoteMarks);
