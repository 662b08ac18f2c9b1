import type { Choice } from '../host.js';
import { foldText } from './fold-text.js';
import { skeletonOf } from './skeleton.js';

export interface Suggestion {
  readonly id: string;
  readonly name: string;
  /** Something is left open: nobody should use it unread. */
  readonly isDoubtful?: true;
}

const mostSuggested = 3;
/** Least likeness of a suggestion: less would only be a guess. */
const leastLikely = 0.55;
/** Greatest number of characters compared: no meaningful word is longer, and the cost grows with the square. */
const longest = 60;

/** Entries that an unknown text may mean, likeliest first. Accents, signs and look-alikes make no difference. */
export function suggestChoices(text: string, choices: readonly Choice[]): readonly Suggestion[] {
  const written = normalizeText(text);
  if (written === '') return [];
  const normalized = normalizedChoices(choices);
  return choices
    .flatMap(({ id, name }, at) => {
      const found = Math.max(...(normalized[at] ?? []).map((entry) => likeness(written, entry)));
      return found >= leastLikely ? { id: String(id), name, likeness: found } : [];
    })
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, mostSuggested)
    .map(({ id, name }) => ({ id, name }));
}

const known = new WeakMap<readonly Choice[], readonly (readonly string[])[]>();

/** The name and id of each choice, normalized once for all texts. */
function normalizedChoices(choices: readonly Choice[]): readonly (readonly string[])[] {
  const found =
    known.get(choices) ?? choices.map(({ id, name }) => [normalizeText(name), normalizeText(String(id))]);
  known.set(choices, found);
  return found;
}

function normalizeText(text: string): string {
  return skeletonOf(foldText(text.slice(0, longest)))
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function likeness(written: string, entry: string): number {
  if (entry === '') return 0;
  if (written === entry) return 1;
  const [short, long] = written.length < entry.length ? [written, entry] : [entry, written];
  const start = short.length >= 3 && long.startsWith(short) ? 0.75 + (0.2 * short.length) / long.length : 0;
  // Texts whose lengths differ too much for any likeness are not compared.
  const near = short.length / long.length < leastLikely ? 0 : 1 - distance(short, long) / long.length;
  return Math.max(start, near, sharedWords(written, entry));
}

function sharedWords(written: string, entry: string): number {
  const listWritten = written.split(' ');
  // Nearly all entries of a long list share no word with the text, and are ruled out here.
  if (!listWritten.some((word) => word.length > 2 && entry.includes(word))) return 0;
  const wordsWritten = new Set(listWritten);
  const words = new Set(entry.split(' '));
  if (wordsWritten.size === 1 && words.size === 1) return 0;
  let shared = 0;
  for (const word of words) if (word.length > 2 && wordsWritten.has(word)) shared++;
  return shared === 0 ? 0 : 0.4 + (0.5 * shared) / Math.max(words.size, wordsWritten.size);
}

/** The number of letters to add, drop, change or swap with the next letter. */
function distance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = (last[j - 1] ?? 0) + Number(from[i - 1] !== to[j - 1]);
      let least = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[to.length] ?? 0;
}
