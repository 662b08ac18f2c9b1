import type { Choice } from '../host.js';
import type { FieldDefinition } from '../fields/field-definition.js';
import type { FieldMessages, Messages } from './messages.js';

/** The name of a field. */
export function fieldLabel(field: FieldDefinition, messages: Messages): string {
  return fieldMessages(field.id, messages).label ?? field.label;
}

export function fieldHint(field: FieldDefinition, messages: Messages): string | undefined {
  return fieldMessages(field.id, messages).hint ?? field.hint;
}

/** The name of a choice of a field. */
export function choiceName(field: FieldDefinition, choice: Choice, messages: Messages): string {
  const names = fieldMessages(field.id, messages).choices ?? {};
  const id = String(choice.id);
  return (Object.hasOwn(names, id) ? names[id] : undefined) ?? choice.name;
}

/** The texts that the messages have for one field. */
export function fieldMessages(id: string, messages: Messages): FieldMessages {
  return (Object.hasOwn(messages.fields, id) ? messages.fields[id] : undefined) ?? {};
}
