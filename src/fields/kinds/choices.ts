import { ALL_CHOICES, allowsAll } from '../all-choices.js';
import type { ChoiceLists, FieldDefinition } from '../field-definition.js';
import { choiceIndexOf, type ChoiceIndex } from './choice-index.js';
import { findChoiceProblem, isDistinctiveChoice } from './choice.js';
import type { KindEvidence, KindShape } from './kind.js';
import { harmlessText, noStrayDates } from './kind-defaults.js';
import { parseAs, type Rule } from './rule.js';

/** The separators between the entries of a cell; `,` is one only where no entry of the list contains a comma. */
export function separatorOf(index: ChoiceIndex | undefined): RegExp {
  return index && !index.hasComma ? /[;|,\n]/ : /[;|\n]/;
}

/** The ids that a cell means: one entry or several. `all`, where allowed, stands alone. */
export function choicesRule(field: FieldDefinition, lists: ChoiceLists): Rule {
  const index = choiceIndexOf(field, lists);
  const isAllAllowed = allowsAll(field);
  const separator = separatorOf(index);
  const find = (text: string) => (index ? index.find(text) : [text]);
  return parseAs((text, findings) => {
    const whole = index?.find(text) ?? [];
    if (whole.length === 1) return whole;
    if (isAllAllowed && whole.length === 0 && text.toLowerCase() === ALL_CHOICES) return ALL_CHOICES;
    const ids = new Set<string>();
    for (const part of text.split(separator)) {
      const entry = part.trim();
      if (entry === '') continue;
      const found = find(entry);
      const wrong = findChoiceProblem(entry, found);
      if (wrong) findings.push(wrong);
      else ids.add(found[0] ?? entry);
    }
    return [...ids];
  });
}

export const choicesEvidence: KindEvidence = {
  confidence: 0.62,
  fewest: 2,
  isDistinctive: isDistinctiveChoice,
  needsOwnName: false,
  confirmedBy: undefined,
};

export const choicesShape: KindShape = {
  generalCodes: ['choice-unknown'],
  harmless: harmlessText,
  isWord: true,
  hasOneScript: false,
  strayDates: noStrayDates,
  numbers: () => 'id',
};
