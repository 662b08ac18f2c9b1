import type { FieldDefinition } from '../field-definition.js';
import type { ValueFinding } from '../finding.js';
import type { KindEvidence, KindShape } from './kind.js';
import { noStrayDates, alwaysUndefined } from './kind-defaults.js';
import { checkThat, asText, type Rule } from './rule.js';
import { limitChecks } from './text.js';

// RFC 5321, 4.5.3.1. An address that matches the expression is ASCII, so characters are octets.
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
    checkThat((text) => validEmail.test(text), 'email-invalid'),
    checkThat((text) => text.length <= LONGEST, 'email-too-long', { max: LONGEST }),
    checkThat((text) => text.indexOf('@') <= LONGEST_LOCAL, 'email-local-too-long', { max: LONGEST_LOCAL }),
    ...limitChecks(field),
  );
  return (text) => {
    const checked = rule(text);
    const warnings = checked.findings.length ? none : findWarnings(text);
    return warnings.length ? { value: text, findings: warnings } : checked;
  };
}

const none: readonly ValueFinding[] = [];

/** Warnings for valid addresses that are seldom meant. */
function findWarnings(address: string): readonly ValueFinding[] {
  const at = address.indexOf('@');
  const hasDot = address.includes('.', at);
  const hasOddDots = address.startsWith('.') || address[at - 1] === '.' || address.includes('..');
  if (hasDot && !hasOddDots) return none;
  const codes: EmailCode[] = [];
  if (!hasDot) codes.push('email-host-without-dot');
  if (hasOddDots) codes.push('email-dots');
  return codes.map((code) => ({ code, severity: 'warning', params: {} }));
}

export const emailEvidence: KindEvidence = {
  confidence: 0.65,
  fewest: 1,
  isDistinctive: (text) => /@[^@]+\.[^@.]+$/.test(text),
  needsOwnName: false,
  confirmedBy: undefined,
};

const harmless = /^(?:[a-z\d][\w.+'-]*@[a-z\d][\w.-]*[a-z\d])?$/i;

export const emailShape: KindShape = {
  generalCodes: ['email-invalid'],
  harmless: () => harmless,
  isWord: false,
  hasOneScript: true,
  strayDates: noStrayDates,
  numbers: alwaysUndefined,
};
