import type { FieldDefinition } from '../fields.js';
import type { KindEvidence, KindFace, KindRepairs, KindTraits } from './kind.js';
import {
  findNumberFault,
  harmlessText,
  never,
  noStrayDates,
  nothing,
  sampleDefault,
  textInput,
} from './plain.js';
import { ensure, numbersOf, readAs, type Rule } from './rule.js';

const integer = /^[+-]?[0-9]{1,15}$/;

export function integerRule(field: FieldDefinition): Rule {
  const { min, max } = numbersOf(field);
  const lowest = min ?? -Infinity;
  const highest = max ?? Infinity;
  const bounds = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  const isInRange = (text: string) => Number(text) >= lowest && Number(text) <= highest;
  return readAs(
    Number,
    ensure((text) => integer.test(text), 'integer-invalid'),
    ensure((text) => !integer.test(text) || isInRange(text), 'integer-range', bounds),
  );
}

export type IntegerCode = 'integer-invalid' | 'integer-range'; // { min, max }

export const integerTraits: KindTraits = {
  holdsSeveral: false,
  needsList: false,
  hasOwnForm: false,
  findBoundFault: findNumberFault,
};

export const integerEvidence: KindEvidence = {
  confidence: undefined,
  tells: never,
  speaksAgainst: never,
  needsOwnName: false,
  witness: undefined,
};

export const integerRepairs: KindRepairs = {
  general: ['integer-invalid'],
  harmless: harmlessText,
  isWord: false,
  hasOneScript: false,
  isStrayDate: noStrayDates,
  watch: nothing,
};

export const integerFace = {
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
} as const satisfies KindFace;
