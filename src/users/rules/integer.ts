import type { FieldDefinition } from '../fields.js';
import { ensure, readAs, type Rule } from './rule.js';

const integer = /^[+-]?[0-9]{1,15}$/;

export function integerRule({ min, max }: FieldDefinition): Rule {
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
