import type { FieldDefinition } from '../fields.js';
import { ensure, asText, type Rule } from './rule.js';
import { limits } from './text.js';

const digits = /^[0-9]+$/;

/** ASCII digits, kept as text: 0042, 042 and 42 are three extensions. */
export function extensionRule(field: FieldDefinition): Rule {
  const { min = 2, max = 20 } = field;
  const isDigits = (text: string) => text.length >= min && text.length <= max && digits.test(text);
  return asText(ensure(isDigits, 'extension-invalid', { min, max }), ...limits(field));
}
