import type { FieldDefinition, FieldValue } from '../field-definition.js';
import type { ProblemParams, ValueFinding } from '../finding.js';
import type { ValueCode } from './kinds.js';

/** The result of a rule for one text. */
export interface CheckedValue {
  readonly value: FieldValue;
  /** Empty when the text is valid. */
  readonly findings: readonly ValueFinding[];
}

/** Turns the text of a cell, trimmed and not blank, into the field's value and the findings about the text. */
export type Rule = (text: string) => CheckedValue;

/** Returns the problem of a text, if any. */
type Check = (text: string) => ValueFinding | undefined;

const clean: readonly ValueFinding[] = [];

/** A rule for a text that must pass the checks; the first failed check is the finding. */
export function asText(...checks: readonly Check[]): Rule {
  return (text) => {
    for (const check of checks) {
      const finding = check(text);
      if (finding) return { value: undefined, findings: [finding] };
    }
    return { value: text, findings: clean };
  };
}

/** A rule for a text that must pass the checks before `parse` reads the value. */
export function parseAs(
  parse: (text: string, findings: ValueFinding[]) => FieldValue,
  ...checks: readonly Check[]
): Rule {
  const check = asText(...checks);
  return (text) => {
    const checked = check(text);
    if (checked.findings.length > 0) return checked;
    const findings: ValueFinding[] = [];
    const value = parse(text, findings);
    return { value: findings.length > 0 ? undefined : value, findings };
  };
}

/** A check with the facts for the text of its finding. */
export function checkThat(
  holds: (text: string) => boolean,
  code: ValueCode,
  params: ProblemParams = {},
): Check {
  const finding = invalid(code, params);
  return (text) => (holds(text) ? undefined : finding);
}

/** The finding of a rule that discovers problems only while reading the text. */
export function invalid(code: ValueCode, params: ProblemParams = {}): ValueFinding {
  return { code, severity: 'error', params };
}

/** The bounds of a field whose kind has numeric bounds. */
export function numericBounds({ min, max }: FieldDefinition): { min?: number; max?: number } {
  return { ...(min !== undefined && { min: Number(min) }), ...(max !== undefined && { max: Number(max) }) };
}
