import type { FieldDefinition } from '../field-definition.js';
import type { KindEvidence, KindShape } from './kind.js';
import { harmlessStart, harmlessText, alwaysFalse, plain } from './kind-defaults.js';
import { checkThat, asText, type Rule } from './rule.js';

/** Control characters, line ends, halves of a surrogate pair, and the marks that reorder the text around them. */
const control = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

export function textRule(field: FieldDefinition): Rule {
  return asText(
    checkThat((text) => !control.test(text), 'control-character'),
    ...limitChecks(field),
  );
}

/** The checks of length and pattern that a field's definition asks for, whatever the kind. */
export function limitChecks({ maxLength, pattern }: FieldDefinition) {
  const checks = [];
  if (maxLength !== undefined) checks.push(atMost(maxLength));
  if (pattern !== undefined) {
    const whole = new RegExp(`^(?:${pattern})$`, 'u');
    checks.push(checkThat((text: string) => whole.test(text), 'pattern', { pattern }));
  }
  return checks;
}

function atMost(max: number) {
  return checkThat((text: string) => text.length <= max || countCharacters(text) <= max, 'too-long', { max });
}

function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Codes of every kind that is checked as text. */
export type TextCode =
  | 'control-character'
  | 'too-long' // { max }
  | 'pattern'; // { pattern }

export const textEvidence: KindEvidence = {
  confidence: undefined,
  fewest: Infinity,
  isDistinctive: alwaysFalse,
  needsOwnName: false,
  confirmedBy: undefined,
};

const harmlessName = new RegExp(String.raw`^(?:${harmlessStart}(?:(?!-\d)${plain})*)?$`, 'i');

/** True for names of people, judged by the id of the field. */
export function isName({ id }: FieldDefinition): boolean {
  return /name/i.test(id);
}

export const textShape: KindShape = {
  generalCodes: ['control-character', 'pattern'],
  harmless: (field) => (isName(field) ? harmlessName : harmlessText()),
  isWord: false,
  hasOneScript: false,
  strayDates: (field) => (isName(field) ? 'any' : 'none'),
  numbers: (field) => (isName(field) ? undefined : 'phone'),
};
