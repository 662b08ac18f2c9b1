import type { Choice } from '../../host.js';
import { foldText } from '../fold-text.js';

/** The entries of a list, found by what a cell may hold. */
export interface ChoiceIndex {
  /** The ids that `text` can mean: one is the answer, none is unknown, several are ambiguous. */
  find(text: string): readonly string[];
  /** True when an id or a name contains a comma, so that a comma can't separate entries. */
  readonly hasComma: boolean;
}

/** How a text may be compared with ids and names. The first way that finds anything decides. */
const spellings = [
  foldText,
  // "Classic PBX" is `classic-pbx`, as many write an id.
  (text: string) => foldText(text).replace(/[\s_-]+/g, ' '),
];

/** An id as it is wins over everything else. */
export function indexChoices(choices: readonly Choice[]): ChoiceIndex {
  const ids = new Set(choices.map(({ id }) => String(id)));
  const indexes = spellings.map((spell) => indexBy(spell, choices));
  return {
    find(text) {
      if (ids.has(text)) return [text];
      for (const [at, spell] of spellings.entries()) {
        const found = indexes[at]?.get(spell(text));
        if (found) return [...found];
      }
      return [];
    },
    hasComma: choices.some(({ id, name }) => `${id}${name}`.includes(',')),
  };
}

function indexBy(
  spell: (text: string) => string,
  choices: readonly Choice[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const index = new Map<string, Set<string>>();
  for (const { id, name } of choices) {
    for (const text of [String(id), name]) {
      const key = spell(text.trim());
      index.set(key, (index.get(key) ?? new Set()).add(String(id)));
    }
  }
  return index;
}
