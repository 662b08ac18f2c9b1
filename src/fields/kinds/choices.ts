import { ALL, allowsAll } from '../all-choices.js';
import type { ChoiceLists, FieldDefinition } from '../fields.js';
import { indexOf, type ChoiceIndex } from './choice-index.js';
import { misfit, sampleChoice, tellsChoice } from './choice.js';
import type { KindEvidence, KindFace, KindRepairs, KindTraits } from './kind.js';
import { findNumberFault, harmlessText, never, noStrayDates, nothing, textInput } from './plain.js';
import { readAs, type Rule } from './rule.js';

/** What divides the entries of a cell: `,` as well where no entry contains one. */
export function separatorOf(index: ChoiceIndex | undefined): RegExp {
  return index && !index.hasComma ? /[;|,\n]/ : /[;|\n]/;
}

/**
 * The ids that a cell means: one entry, or several. Where `all` is allowed it stands alone.
 */
export function choicesRule(field: FieldDefinition, lists: ChoiceLists): Rule {
  const index = indexOf(field, lists);
  const isAllAllowed = allowsAll(field);
  const separator = separatorOf(index);
  const find = (text: string) => (index ? index.find(text) : [text]);
  return readAs((text, findings) => {
    const whole = index?.find(text) ?? [];
    if (whole.length === 1) return whole;
    if (isAllAllowed && whole.length === 0 && text.toLowerCase() === ALL) return ALL;
    const ids = new Set<string>();
    for (const part of text.split(separator)) {
      const entry = part.trim();
      if (entry === '') continue;
      const found = find(entry);
      const wrong = misfit(entry, found);
      if (wrong) findings.push(wrong);
      else ids.add(found[0] ?? entry);
    }
    return [...ids];
  });
}

export const choicesTraits: KindTraits = {
  holdsSeveral: true,
  needsList: true,
  hasOwnForm: true,
  findBoundFault: findNumberFault,
};

export const choicesEvidence: KindEvidence = {
  confidence: 0.62,
  tells: tellsChoice,
  speaksAgainst: never,
  needsOwnName: false,
  witness: undefined,
};

export const choicesRepairs: KindRepairs = {
  general: ['choice-unknown'],
  harmless: harmlessText,
  isWord: true,
  hasOneScript: false,
  isStrayDate: noStrayDates,
  watch: nothing,
};

export const choicesFace = {
  width: 9,
  control: 'text',
  isChosen: false,
  input: textInput,
  format: nothing,
  sharesColumn: false,
  sample: sampleChoice,
} as const satisfies KindFace;
