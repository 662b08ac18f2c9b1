import type { FieldDefinition } from '../fields.js';
import type { Finding } from '../problem.js';
import type { KindEvidence, KindFace, KindRepairs, KindTraits } from './kind.js';
import { findNumberFault, harmlessText, never, noStrayDates, nothing, textInput } from './plain.js';
import { ensure, asText, type Rule } from './rule.js';
import { limits } from './text.js';

// RFC 5321, 4.5.3.1. What passes the expression is ASCII, so that characters are octets.
const LONGEST = 254;
const LONGEST_LOCAL = 64;

/** From the HTML standard, "valid email address": what `input type=email` accepts. */
const validEmail =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

export type EmailCode =
  | 'email-invalid'
  | 'email-too-long' // { max } octets
  | 'email-local-too-long' // { max }
  | 'email-host-without-dot' // warning
  | 'email-dots'; // warning: a dot at either end of the part before the @, or two in a row

export function emailRule(field: FieldDefinition): Rule {
  const rule = asText(
    ensure((text) => validEmail.test(text), 'email-invalid'),
    ensure((text) => text.length <= LONGEST, 'email-too-long', { max: LONGEST }),
    ensure((text) => text.indexOf('@') <= LONGEST_LOCAL, 'email-local-too-long', { max: LONGEST_LOCAL }),
    ...limits(field),
  );
  return (text) => {
    const checked = rule(text);
    const warnings = checked.findings.length ? none : findWarnings(text);
    return warnings.length ? { value: text, findings: warnings } : checked;
  };
}

const none: readonly Finding[] = [];

/** What is valid, and still seldom meant. */
function findWarnings(address: string): readonly Finding[] {
  const at = address.indexOf('@');
  const hasDot = address.includes('.', at);
  const hasOddDots = address.startsWith('.') || address[at - 1] === '.' || address.includes('..');
  if (hasDot && !hasOddDots) return none;
  const codes: EmailCode[] = [];
  if (!hasDot) codes.push('email-host-without-dot');
  if (hasOddDots) codes.push('email-dots');
  return codes.map((code) => ({ code, severity: 'warning', params: {} }));
}

export const emailTraits: KindTraits = {
  holdsSeveral: false,
  needsList: false,
  hasOwnForm: false,
  findBoundFault: findNumberFault,
};

export const emailEvidence: KindEvidence = {
  confidence: 0.65,
  tells: (text) => /@[^@]+\.[^@.]+$/.test(text),
  speaksAgainst: never,
  needsOwnName: false,
  witness: undefined,
};

export const emailRepairs: KindRepairs = {
  general: ['email-invalid'],
  harmless: harmlessText,
  isWord: false,
  hasOneScript: true,
  isStrayDate: noStrayDates,
  watch: nothing,
};

export const emailFace = {
  width: 17,
  control: 'text',
  isChosen: false,
  input: { ...textInput, mode: 'email' },
  format: nothing,
  sharesColumn: false,
  sample: (_field, { username }) => `${username}@example.com`,
} as const satisfies KindFace;
