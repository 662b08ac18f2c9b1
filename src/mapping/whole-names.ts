import type { FieldDefinition } from '../fields/field-definition.js';
import { wholeNames } from '../fields/field-names.js';
import type { HeaderWords } from '../fields/words/header-words.js';
import { vocabularyOf } from '../fields/words/vocabulary.js';
import { MIN_CONFIDENCE, type ColumnMatch } from './column-match.js';
import type { NamedColumn } from './named-column.js';
import { scoreHeader } from './score-header.js';

/** The two fields that a whole name is divided into, and the half of each. */
const halves = [
  ['firstName', 'given-name'],
  ['lastName', 'family-name'],
] as const;

/**
 * Takes both halves of a name from one column, where its header means whole names, every value can be divided for
 * certain, and no other column is one of the halves.
 */
export function takeWholeNames(
  fields: readonly FieldDefinition[],
  columns: readonly NamedColumn[],
  matches: Map<string, ColumnMatch>,
  languages: readonly HeaderWords[],
): void {
  const takesHalf = (id: string): boolean =>
    fields.some((field) => field.id === id && field.kind === 'text' && field.sources.includes('column'));
  if (!halves.every(([id]) => takesHalf(id) && !matches.has(id))) return;
  const used = new Set([...matches.values()].map(({ index }) => index));
  const [best] = columns
    .filter(({ index }) => !used.has(index))
    .flatMap((column) => {
      const confidence = scoreOf(column, languages);
      return confidence < MIN_CONFIDENCE ? [] : [{ index: column.index, confidence }];
    })
    .sort((a, b) => b.confidence - a.confidence);
  if (!best) return;
  for (const [id, part] of halves) matches.set(id, { ...best, by: 'name', part });
}

function scoreOf(
  { name, isRepeated, wholeNames: facts }: NamedColumn,
  languages: readonly HeaderWords[],
): number {
  if (!facts || facts.undivided.length > 0 || isRepeated) return 0;
  const names = wholeNames(languages);
  // “Nachname Vorname” with “Müller Anna”: the order of the words would divide the name the wrong way.
  if (facts.isByOrder && names.familyFirst.has(name.compact)) return 0;
  return scoreHeader(name, names, vocabularyOf(languages));
}
