import { SHORTEST_FOR_TYPO, SHORTEST_USUAL_FOR_TYPO, type FieldNames } from '../fields/field-names.js';
import type { HeaderName } from '../fields/header-name.js';
import type { Vocabulary } from '../fields/words/vocabulary.js';
import { isTypoOfAny } from '../fields/typo-index.js';

/** Least score of a header that is one of the field's names, written out. */
export const EXACT = 0.9;

/** Least score of a header that is such a name with fillers. */
export const WITH_FILLERS = 0.75;

/** Score of a header that also means other things, where the values confirm the field. */
export const VAGUE = 0.7;

/**
 * Scores how surely a header means the field: 1 for its own name, from {@link EXACT} for one of its other names (the
 * first names first), from {@link WITH_FILLERS} with fillers, 0.7 for a typo in its own name, 0.65 in another, else 0.
 */
export function scoreHeader(header: HeaderName, names: FieldNames, vocabulary: Vocabulary): number {
  const rank = names.rank.get(header.compact);
  if (rank !== undefined) return rank < names.own.length ? 1 : Math.max(EXACT, 0.97 - rank * 0.0005);
  if (isDisqualified(header, vocabulary)) return 0;
  const added = countFillers(header.bareWords, names, names.extensible, vocabulary);
  if (added < Infinity) return Math.max(WITH_FILLERS, 0.87 - added * 0.02);
  if (isTypoOfAny(header.compact, names.ownTypos, SHORTEST_FOR_TYPO)) return 0.7;
  return isTypoOfAny(header.compact, names.usualTypos, SHORTEST_USUAL_FOR_TYPO) ? 0.65 : 0;
}

/** True for a header that is one of the vague names of the field or, for a field with a list, one with fillers. */
export function isVagueName(
  header: HeaderName,
  names: FieldNames,
  vocabulary: Vocabulary,
  hasList: boolean,
): boolean {
  if (names.rank.has(header.compact)) return false;
  if (names.vagueCompact.has(header.compact)) return true;
  if (!hasList) return false;
  const added = countFillers(header.bareWords, names, names.vague, vocabulary);
  return added < Infinity && !isDisqualified(header, vocabulary);
}

/** True for the header of another person or thing: "Email (manager)". */
export function isDisqualified({ words }: HeaderName, { disqualifiers }: Vocabulary): boolean {
  return words.some((word) => disqualifiers.has(word));
}

/** The number of fillers beside the words of one of the names, in any order. Infinity: the header has other words. */
function countFillers(
  header: readonly string[],
  { words }: FieldNames,
  names: readonly HeaderName[],
  { fillers }: Vocabulary,
): number {
  if (!header.every((word) => words.has(word) || fillers.has(word))) return Infinity;
  return Math.min(...names.map((name) => countRest(header, name.words, fillers)));
}

function countRest(header: readonly string[], name: readonly string[], fillers: ReadonlySet<string>): number {
  if (header.length < name.length) return Infinity;
  const rest = [...header];
  for (const word of name) {
    const at = rest.indexOf(word);
    if (at < 0) return Infinity;
    rest.splice(at, 1);
  }
  return rest.every((word) => fillers.has(word)) ? rest.length : Infinity;
}
