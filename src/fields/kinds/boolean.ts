import type { KindEvidence, KindDisplay, KindShape, KindTraits } from './kind.js';
import { harmlessText, alwaysFalse, noStrayDates, alwaysUndefined, textInput } from './kind-defaults.js';
import { invalid, parseAs, type Rule } from './rule.js';

const words = new Map([
  ...['yes', 'y', 'true', '1', 'on', 'active', 'enabled'].map((word) => [word, true] as const),
  ...['no', 'n', 'false', '0', 'off', 'inactive', 'disabled'].map((word) => [word, false] as const),
]);

export function booleanRule(): Rule {
  return parseAs((text, findings) => {
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
  bounds: 'numbers',
};

export const booleanEvidence: KindEvidence = {
  confidence: undefined,
  isDistinctive: () => true,
  contradicts: alwaysFalse,
  needsOwnName: false,
  confirmedBy: undefined,
};

export const booleanShape: KindShape = {
  generalCodes: ['boolean-invalid'],
  harmless: harmlessText,
  isWord: true,
  hasOneScript: false,
  strayDates: noStrayDates,
  numbers: alwaysUndefined,
};

export const booleanDisplay = {
  width: 7,
  control: 'yes-no',
  isChosen: true,
  input: textInput,
  format: alwaysUndefined,
  sharesColumn: false,
  sample: () => 'yes',
} as const satisfies KindDisplay;
