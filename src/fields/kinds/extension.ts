import type { FieldDefinition } from '../field-definition.js';
import type { KindEvidence, KindShape } from './kind.js';
import { noStrayDates } from './kind-defaults.js';
import { asText, checkThat, numericBounds, type Rule } from './rule.js';
import { limitChecks } from './text.js';

const digits = /^[0-9]+$/;

/** Extensions are ASCII digits, kept as text: 0042, 042 and 42 are three extensions. */
export function extensionRule(field: FieldDefinition): Rule {
  const { min = 2, max = 20 } = numericBounds(field);
  const isDigits = (text: string) => text.length >= min && text.length <= max && digits.test(text);
  return asText(checkThat(isDigits, 'extension-invalid', { min, max }), ...limitChecks(field));
}

export type ExtensionCode = 'extension-invalid'; // { min, max } digits

export const extensionEvidence: KindEvidence = {
  confidence: 0.6,
  fewest: Infinity,
  isDistinctive: (text) => /^\d{2,6}$/.test(text),
  needsOwnName: false,
  // Digits alone may be anything; the same numbers in a column of SIP URIs show that the digits are extensions.
  confirmedBy: { kind: 'sip-uri', named: (uri) => uri.replace(/^sips?:|@.*$/gi, '') },
};

const harmless = /^\d*$/;

export const extensionShape: KindShape = {
  generalCodes: ['extension-invalid'],
  harmless: () => harmless,
  isWord: false,
  hasOneScript: false,
  strayDates: noStrayDates,
  numbers: () => 'extension',
};
