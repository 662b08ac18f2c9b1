import type { FieldDefinition } from '../fields/field-definition.js';
import type { Step } from './state.js';

const order = ['upload', 'required', 'security', 'optional', 'review'] as const;

/** A screen that a person can go to, and back from. */
export type NavigableStep = (typeof order)[number];

/** A screen without fields is passed over: a portal without telephony has no security settings to ask for. */
export function shownSteps(fields: readonly FieldDefinition[]): readonly NavigableStep[] {
  const groups = new Set<string>(fields.map(({ group }) => group));
  return order.filter((step) => step === 'upload' || step === 'review' || groups.has(step));
}

/** The screens on which columns are chosen. */
export function isMappingStep(step: Step): boolean {
  return step === 'required' || step === 'security' || step === 'optional';
}
