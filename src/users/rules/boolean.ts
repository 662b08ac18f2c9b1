import { issue, readAs, type Rule } from './rule.js';

const words = new Map([
  ...['yes', 'y', 'true', '1', 'on', 'active', 'enabled'].map((word) => [word, true] as const),
  ...['no', 'n', 'false', '0', 'off', 'inactive', 'disabled'].map((word) => [word, false] as const),
]);

export function booleanRule(): Rule {
  return readAs((text, payload) => {
    const value = words.get(text.toLowerCase());
    if (value === undefined) payload.issues.push(issue(text, 'boolean-invalid'));
    return value;
  });
}
