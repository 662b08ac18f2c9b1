import * as z from 'zod/mini';
import type { FieldValue } from '../fields.js';
import type { Finding, ProblemCode, ProblemParams } from '../problem.js';

// Zod's probe for `new Function` is reported as a violation under a strict Content-Security-Policy.
z.config({ jitless: true });

/** Turns the text of a cell, trimmed and not blank, into the field's value. */
export type Rule = z.ZodMiniType<FieldValue, string>;

/** A zod check whose issue carries one of our codes and the facts for its text. */
export function ensure<T>(holds: (value: T) => boolean, code: ProblemCode, params: ProblemParams = {}) {
  return z.check<T>((payload) => {
    if (!holds(payload.value)) payload.issues.push(issue(payload.value, code, params));
  });
}

/** The issue for a rule that finds out what is wrong only while it reads the text. */
export function issue(input: unknown, code: ProblemCode, params: ProblemParams = {}) {
  const finding: Finding = { code, severity: 'error', params };
  return { code: 'custom' as const, input, params: { finding } };
}

/** What the rule found wrong; empty when `text` is valid. */
export interface Checked {
  readonly value: FieldValue;
  readonly findings: readonly Finding[];
}

const clean: readonly Finding[] = [];

/**
 * Runs the rule as zod's own combinators do. `safeParse` would build an error with a stack for every invalid cell:
 * ten times the cost of the check, and a file may have a million of them.
 */
export function applyRule(rule: Rule, text: string): Checked {
  const result = rule._zod.run({ value: text, issues: [] }, { async: false });
  if (result instanceof Promise) throw new TypeError('Asynchronous rule');
  if (result.issues.length === 0) return { value: result.value as FieldValue, findings: clean };
  return { value: undefined, findings: result.issues.map(findingOf) };
}

function findingOf(found: z.core.$ZodRawIssue): Finding {
  if (found.code !== 'custom') throw new TypeError(`Unexpected issue ${found.code}`);
  return (found.params as { readonly finding: Finding }).finding;
}
