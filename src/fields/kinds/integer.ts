import type { FieldDefinition } from '../field-definition.js';
import type { KindEvidence, KindDisplay, KindShape, KindTraits } from './kind.js';
import {
  harmlessText,
  alwaysFalse,
  noStrayDates,
  alwaysUndefined,
  sampleDefault,
  textInput,
} from './kind-defaults.js';
import { checkThat, numericBounds, parseAs, type Rule } from './rule.js';

const integer = /^[+-]?[0-9]{1,15}$/;

export function integerRule(field: FieldDefinition): Rule {
  const bounds = numericBounds(field);
  const { min = -Infinity, max = Infinity } = bounds;
  const isInRange = (text: string) => Number(text) >= min && Number(text) <= max;
  return parseAs(
    Number,
    checkThat((text) => integer.test(text), 'integer-invalid'),
    checkThat((text) => !integer.test(text) || isInRange(text), 'integer-range', bounds),
  );
}

export type IntegerCode = 'integer-invalid' | 'integer-range'; // { min, max }

export const integerTraits: KindTraits = {
  holdsSeveral: false,
  needsList: false,
  hasOwnForm: false,
  bounds: 'numbers',
  opposite: undefined,
};

export const integerEvidence: KindEvidence = {
  confidence: undefined,
  fewest: Infinity,
  isDistinctive: alwaysFalse,
  contradicts: alwaysFalse,
  needsOwnName: false,
  confirmedBy: undefined,
};

export const integerShape: KindShape = {
  generalCodes: ['integer-invalid'],
  harmless: harmlessText,
  isWord: false,
  hasOneScript: false,
  strayDates: noStrayDates,
  numbers: alwaysUndefined,
};

export const integerDisplay = {
  width: 8,
  control: 'number',
  isChosen: false,
  input: { ...textInput, mode: 'numeric' },
  format: ({ min, max, required }) => {
    if (min === undefined || max === undefined) return undefined;
    return required ? ('integerRange' as const) : ('integerRangeOrEmpty' as const);
  },
  sharesColumn: false,
  sample: sampleDefault,
} as const satisfies KindDisplay;
