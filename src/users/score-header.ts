import type { FieldNames } from './field-names.js';
import type { HeaderName } from './header-name.js';
import { headerWords } from './header-words/header-words.js';
import { isOneSlipAway } from './one-slip-away.js';

const fillers = new Set(headerWords.flatMap((words) => words.fillers.split(' ')));
const otherThan = new Set(headerWords.flatMap((words) => words.otherThan.split(' ')));

/** A slip in a shorter name is as likely another word. */
const SHORTEST_FOR_SLIP = 5;

/**
 * How sure it is that a header means the field: 1 for its own name, from 0.9 for one of its other names (the first ones first),
 * from 0.75 with fillers around it, 0.7 for a slip of the pen in its own name, else 0.
 */
export function scoreHeader(header: HeaderName, names: FieldNames): number {
  const rank = names.rank.get(header.compact);
  if (rank !== undefined) return rank < names.own.length ? 1 : Math.max(0.9, 0.97 - rank * 0.002);
  if (header.words.some((word) => otherThan.has(word))) return 0;
  const added = countFillers(header.bareWords, names);
  if (added < Infinity) return Math.max(0.75, 0.87 - added * 0.02);
  return names.own.some(({ compact }) => isSlip(header.compact, compact)) ? 0.7 : 0;
}

/** How many fillers a header has beside the words of one of the names, in any order. Infinity when other words are among them. */
function countFillers(header: readonly string[], { extensible, words }: FieldNames): number {
  if (!header.every((word) => words.has(word) || fillers.has(word))) return Infinity;
  return Math.min(...extensible.map((name) => countRest(header, name.words)));
}

function countRest(header: readonly string[], name: readonly string[]): number {
  if (header.length < name.length) return Infinity;
  const rest = [...header];
  for (const word of name) {
    const at = rest.indexOf(word);
    if (at < 0) return Infinity;
    rest.splice(at, 1);
  }
  return rest.every((word) => fillers.has(word)) ? rest.length : Infinity;
}

function isSlip(header: string, name: string): boolean {
  return Math.min(header.length, name.length) >= SHORTEST_FOR_SLIP && isOneSlipAway(header, name);
}
