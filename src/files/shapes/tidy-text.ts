import { unwrapGuards, unwrapMarks } from './cell-marks.js';
import { unwrapLines } from './line-quotes.js';

/** Ctrl-Z ends a file in DOS, and zeros fill up blocks of a fixed size. */
const PADDING: ReadonlySet<number> = new Set([0, 0x1a]);
const LINE_ENDS: ReadonlySet<number> = new Set([10, 13]);

/** The bytes without what fills up the end of a file: too much of it would make a text look like a binary file. */
export function withoutPadding(bytes: Uint8Array): Uint8Array {
  const end = bytes.findLastIndex((byte) => !PADDING.has(byte) && !LINE_ENDS.has(byte)) + 1;
  if (!bytes.subarray(end).some((byte) => PADDING.has(byte))) return bytes;
  // The last character of UTF-16 and UTF-32 ends with zeros of its own.
  return bytes.subarray(0, end + ((bytes.length - end) % 4));
}

/** A text made ordinary CSV. */
export interface TidyText {
  readonly text: string;
  /** Number of marks of an end that were removed. */
  readonly endMarks: number;
}

/** Makes other marks than those of CSV ordinary CSV. Every line stays a line, so that rows keep their numbers. */
export function tidyText(text: string): TidyText {
  const joined = text.replace(JOINT, '$1');
  const tidied = joined.replace(AT_END, '');
  const endMarks = Number(tidied !== joined) + Number(joined !== text);
  return { text: unwrapMarks(unwrapGuards(unwrapLines(tidied))), endMarks };
}

/** Where DOS files were joined: the end of one, and the start of the next. */
// eslint-disable-next-line no-control-regex -- these characters are what is looked for
const JOINT = /([\r\n])\x1a+(?=[^\0\x1a\s])/g;
// eslint-disable-next-line no-control-regex -- the same
const AT_END = /(?<![\0\x1a\r\n])[\r\n]*[\0\x1a][\0\x1a\r\n]*$/;
