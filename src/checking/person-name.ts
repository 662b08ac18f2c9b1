import type { FieldDefinition, FieldTarget, FieldValue } from '../fields/field-definition.js';
import { shortenText } from '../fields/shorten-text.js';
import { targetOf } from '../fields/target.js';

/** What somebody calls a user: the first and last name, or else the username. */
export function personName(fields: readonly FieldDefinition[], values: readonly FieldValue[]): string {
  const valueOf = (target: FieldTarget): string =>
    String(values[fields.findIndex((field) => targetOf(field) === target)] ?? '');
  const name = `${valueOf('firstName')} ${valueOf('lastName')}`.trim();
  return shortenText(name || valueOf('username'));
}
