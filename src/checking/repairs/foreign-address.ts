import type { CellRepair } from './repair.js';

const address =
  /^[A-Za-z\d.!#$%&'*+/=?^_{|}~\x80-\uffff-]+@[A-Za-z\d\x80-\uffff][A-Za-z\d\x80-\uffff-]*(?:\.[A-Za-z\d\x80-\uffff-]+)+$/;
/** Beside the expression above, since each class of letters takes a millisecond before it is used for the first time. */
const noLetter = /[^\0-\x7f\p{L}\p{M}\p{N}]/u;
const beyondAscii = /[^\0-\x7f]/;
/** Greatest number of characters: no address is longer. */
const longest = 254;

/** True for an address with letters that are not those of English. */
export function isForeignAddress(text: string): boolean {
  return beyondAscii.test(text) && text.length <= longest && address.test(text) && !noLetter.test(text);
}

/** The address with the ASCII name of its domain, which is the same domain: ann@bücher.example. */
export function withAsciiDomain(text: string): string | undefined {
  const at = text.lastIndexOf('@');
  // Without slashes: in a file of one line, tools take these for the start of a comment.
  const domain = `http:${text.slice(at + 1)}`;
  if (beyondAscii.test(text.slice(0, at)) || !isForeignAddress(text) || !URL.canParse(domain))
    return undefined;
  return text.slice(0, at + 1) + new URL(domain).hostname;
}

/** Letters of another alphabet, or with accents, that most back ends refuse in an address. */
export const foreignAddress = {
  foundIn: 'cell',
  code: 'foreign-address',
  isError: false,
  isBeyondAscii: true,
  finderOf: ({ kind }) => (kind === 'email' ? isForeignAddress : undefined),
  explainsInvalid: 'always',
  repair: withAsciiDomain,
} as const satisfies CellRepair;
