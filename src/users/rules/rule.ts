import { core as z } from 'zod/mini';
import type { FieldValue } from '../fields.js';
import type { Finding, ProblemCode, ProblemParams } from '../problem.js';

/** Turns the text of a cell, trimmed and not blank, into the field's value. */
export type Rule = z.$ZodType<FieldValue, string>;

type Check = z.$ZodCheck<string>;

/**
 * A text that passes the checks. Rules are made of zod's core, which `zod/mini` is made of: what mini adds to each schema
 * (`parse`, `safeParse` and their kin) is a kilobyte that nothing in the worker calls.
 */
export function asText(...checks: readonly Check[]): Rule {
  return new z.$ZodString({ type: 'string', checks: [...checks] }) as Rule;
}

/** A text that passes the checks, and is then read as something else. */
export function readAs(
  read: (text: string, payload: z.ParsePayload) => FieldValue,
  ...checks: readonly Check[]
): Rule {
  const transform = new z.$ZodTransform({
    type: 'transform',
    transform: (input, payload) => read(input as string, payload),
  });
  return new z.$ZodPipe({ type: 'pipe', in: asText(...checks), out: transform }) as Rule;
}

/** A zod check whose issue carries one of our codes and the facts for its text. */
export function ensure(
  holds: (text: string) => boolean,
  code: ProblemCode,
  params: ProblemParams = {},
): Check {
  const check = new z.$ZodCheck({ check: 'custom' }) as Check;
  check._zod.check = (payload) => {
    if (!holds(payload.value)) payload.issues.push(issue(payload.value, code, params));
  };
  return check;
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

function findingOf(found: z.$ZodRawIssue): Finding {
  if (found.code !== 'custom') throw new TypeError(`Unexpected issue ${found.code}`);
  return (found.params as { readonly finding: Finding }).finding;
}
