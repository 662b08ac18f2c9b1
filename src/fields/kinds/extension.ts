import type { FieldDefinition } from '../fields.js';
import { LostZeros } from '../../checking/repairs/lost-zeros.js';
import type { KindEvidence, KindFace, KindRepairs, KindTraits } from './kind.js';
import { findNumberFault, never, noStrayDates, nothing, textInput } from './plain.js';
import { asText, ensure, numbersOf, type Rule } from './rule.js';
import { limits } from './text.js';

const digits = /^[0-9]+$/;

/** ASCII digits, kept as text: 0042, 042 and 42 are three extensions. */
export function extensionRule(field: FieldDefinition): Rule {
  const { min = 2, max = 20 } = numbersOf(field);
  const isDigits = (text: string) => text.length >= min && text.length <= max && digits.test(text);
  return asText(ensure(isDigits, 'extension-invalid', { min, max }), ...limits(field));
}

export type ExtensionCode = 'extension-invalid'; // { min, max } digits

export const extensionTraits: KindTraits = {
  holdsSeveral: false,
  needsList: false,
  hasOwnForm: false,
  findBoundFault: findNumberFault,
};

export const extensionEvidence: KindEvidence = {
  confidence: 0.6,
  tells: (text) => /^\d{2,6}$/.test(text),
  speaksAgainst: never,
  needsOwnName: false,
  // Digits alone may be anything. That a column of SIP URIs has the same numbers makes extensions of them.
  witness: { kind: 'sip-uri', named: (uri) => uri.replace(/^sips?:|@.*$/gi, '') },
};

const harmless = /^\d*$/;

export const extensionRepairs: KindRepairs = {
  general: ['extension-invalid'],
  harmless: () => harmless,
  isWord: false,
  hasOneScript: false,
  isStrayDate: noStrayDates,
  watch: () => new LostZeros(),
};

export const extensionFace = {
  width: 8,
  control: 'text',
  isChosen: false,
  input: { ...textInput, mode: 'numeric' },
  format: nothing,
  // A virtual extension and its PBX device.
  sharesColumn: true,
  sample: (_field, { extension }) => extension,
} as const satisfies KindFace;
