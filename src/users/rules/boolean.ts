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
