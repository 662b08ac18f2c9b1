import type { KindEvidence, KindFace, KindRepairs, KindTraits } from './kind.js';
import { findNumberFault, harmlessText, never, noStrayDates, nothing, textInput } from './plain.js';
import { invalid, readAs, type Rule } from './rule.js';

const words = new Map([
  ...['yes', 'y', 'true', '1', 'on', 'active', 'enabled'].map((word) => [word, true] as const),
  ...['no', 'n', 'false', '0', 'off', 'inactive', 'disabled'].map((word) => [word, false] as const),
]);

export function booleanRule(): Rule {
  return readAs((text, findings) => {
    const value = words.get(text.toLowerCase());
    if (value === undefined) findings.push(invalid('boolean-invalid'));
    return value;
  });
}

export type BooleanCode = 'boolean-invalid';

export const booleanTraits: KindTraits = {
  holdsSeveral: false,
  needsList: false,
  hasOwnForm: true,
  findBoundFault: findNumberFault,
};

export const booleanEvidence: KindEvidence = {
  confidence: undefined,
  tells: () => true,
  speaksAgainst: never,
  needsOwnName: false,
  witness: undefined,
};

export const booleanRepairs: KindRepairs = {
  general: ['boolean-invalid'],
  harmless: harmlessText,
  isWord: true,
  hasOneScript: false,
  isStrayDate: noStrayDates,
  watch: nothing,
};

export const booleanFace = {
  width: 7,
  control: 'yes-no',
  isChosen: true,
  input: textInput,
  format: nothing,
  sharesColumn: false,
  sample: () => 'yes',
} as const satisfies KindFace;
