import { addToList } from './add-to-list.js';
import type { HeaderName } from './header-name.js';
import { isOneTypoAway } from './one-typo-away.js';

/** Names by first letter and length: one typo changes neither by much, so that few names are compared with a header. */
export type TypoIndex = ReadonlyMap<string, readonly string[]>;

/** @param shortest Least length of a name that may hold a typo: a shorter one is as likely another word. */
export function indexForTypos(names: readonly HeaderName[], shortest: number): TypoIndex {
  const index = new Map<string, string[]>();
  for (const { compact } of names) {
    if (compact.length < shortest) continue;
    addToList(index, keyOf(compact, compact.length), compact);
  }
  return index;
}

/** True for a text that is one of the names but for one typo. A text that is shorter than every name is none. */
export function isTypoOfAny(text: string, index: TypoIndex, shortest: number): boolean {
  if (text.length < shortest) return false;
  return [text.length - 1, text.length, text.length + 1].some((length) =>
    index.get(keyOf(text, length))?.some((name) => isOneTypoAway(text, name)),
  );
}

function keyOf(text: string, length: number): string {
  return `${text.charAt(0)}${length}`;
}
