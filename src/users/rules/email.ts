import type { FieldDefinition, FieldValue } from '../fields.js';
import type { Finding, ProblemCode } from '../problem.js';
import { ensure, asText, type Rule } from './rule.js';
import { limits } from './text.js';

// RFC 5321, 4.5.3.1. What passes the expression is ASCII, so that characters are octets.
const LONGEST = 254;
const LONGEST_LOCAL = 64;

/** From the HTML standard, "valid email address": what `input type=email` accepts. */
const validEmail =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

export function emailRule(field: FieldDefinition): Rule {
  return asText(
    ensure((text) => validEmail.test(text), 'email-invalid'),
    ensure((text) => text.length <= LONGEST, 'email-too-long', { max: LONGEST }),
    ensure((text) => text.indexOf('@') <= LONGEST_LOCAL, 'email-local-too-long', { max: LONGEST_LOCAL }),
    ...limits(field),
  );
}

const none: readonly Finding[] = [];

/** What is valid, and still seldom meant. */
export function emailWarnings(value: FieldValue): readonly Finding[] {
  const address = String(value);
  const at = address.indexOf('@');
  const hasDot = address.includes('.', at);
  const hasOddDots = address.startsWith('.') || address[at - 1] === '.' || address.includes('..');
  if (hasDot && !hasOddDots) return none;
  const codes: ProblemCode[] = [];
  if (!hasDot) codes.push('email-host-without-dot');
  if (hasOddDots) codes.push('email-dots');
  return codes.map((code) => ({ code, severity: 'warning', params: {} }));
}
