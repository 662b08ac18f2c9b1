import type { FieldDefinition } from '../fields.js';
import { ensure, asText, type Rule } from './rule.js';

/** Control characters, line ends, halves of a surrogate pair, and the marks that reorder the text around them. */
const control = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

export function textRule(field: FieldDefinition): Rule {
  return asText(
    ensure((text) => !control.test(text), 'control-character'),
    ...limits(field),
  );
}

/** What a field's definition asks of any text, whatever its kind. */
export function limits({ maxLength, pattern }: FieldDefinition) {
  const checks = [];
  if (maxLength !== undefined) checks.push(atMost(maxLength));
  if (pattern !== undefined) {
    const whole = new RegExp(`^(?:${pattern})$`, 'u');
    checks.push(ensure((text: string) => whole.test(text), 'pattern', { pattern }));
  }
  return checks;
}

function atMost(max: number) {
  return ensure((text: string) => text.length <= max || countCharacters(text) <= max, 'too-long', { max });
}

function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
