import type { CellRepair } from './repair.js';

const quoted = /^(?:'([^']+)'|"([^"]+)"|“([^“”]+)”|„([^„“”]+)[“”]|‘([^‘’]+)’|«([^«»]+)»)$/;

export function withoutQuoteMarks(text: string): string | undefined {
  return quoted.exec(text)?.slice(1).find(Boolean)?.trim();
}

export const quoteMarks = {
  foundIn: 'cell',
  code: 'quote-marks',
  isError: false,
  finderOf: () => (text) => withoutQuoteMarks(text) !== undefined,
  explainsInvalid: withoutQuoteMarks,
  repair: withoutQuoteMarks,
} as const satisfies CellRepair;
