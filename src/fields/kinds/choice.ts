import type { ChoiceLists, FieldDefinition } from '../field-definition.js';
import { shortenText } from '../shorten-text.js';
import { choiceIndexOf } from './choice-index.js';
import type { KindEvidence, KindShape } from './kind.js';
import { harmlessText, noStrayDates } from './kind-defaults.js';
import { invalid, parseAs, asText, type Rule } from './rule.js';

/** The id that a cell means. Without a list, any text is accepted. */
export function choiceRule(field: FieldDefinition, lists: ChoiceLists): Rule {
  const index = choiceIndexOf(field, lists);
  if (!index) return asText();
  return parseAs((text, findings) => {
    const found = index.find(text);
    const wrong = findChoiceProblem(text, found);
    if (wrong) findings.push(wrong);
    return found[0];
  });
}

/** The problem of a text that means no entry, or several. */
export function findChoiceProblem(text: string, found: readonly string[]) {
  if (found.length === 1) return undefined;
  const value = shortenText(text);
  return found.length === 0
    ? invalid('choice-unknown', { value })
    : invalid('choice-ambiguous', { value, ids: found });
}

export type ChoiceCode =
  | 'choice-unknown' // { value }
  | 'choice-ambiguous'; // { value, ids }

/** A number in a list may as well be any other number, and a list of one entry proves nothing. */
export function isDistinctiveChoice(text: string, choices: number): boolean {
  return choices >= 2 && /\p{L}/u.test(text);
}

export const choiceEvidence: KindEvidence = {
  confidence: 0.62,
  fewest: Infinity,
  isDistinctive: isDistinctiveChoice,
  needsOwnName: false,
  confirmedBy: undefined,
};

export const choiceShape: KindShape = {
  generalCodes: ['choice-unknown'],
  harmless: harmlessText,
  isWord: true,
  hasOneScript: false,
  strayDates: noStrayDates,
  numbers: () => 'id',
};
