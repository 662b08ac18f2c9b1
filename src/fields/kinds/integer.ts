import type { FieldDefinition } from '../field-definition.js';
import type { KindEvidence, KindShape } from './kind.js';
import { alwaysFalse, noStrayDates } from './kind-defaults.js';
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

export const integerEvidence: KindEvidence = {
  confidence: undefined,
  fewest: Infinity,
  isDistinctive: alwaysFalse,
  needsOwnName: false,
  confirmedBy: undefined,
};

const harmless = /^\d*$/;

export const integerShape: KindShape = {
  generalCodes: ['integer-invalid'],
  harmless: () => harmless,
  isWord: false,
  hasOneScript: false,
  strayDates: noStrayDates,
  numbers: () => 'amount',
};
