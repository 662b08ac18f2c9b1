import type { Choice } from '../host.js';
import type { FieldDefinition } from '../fields/field-definition.js';
import type { FieldMessages, Messages } from './messages.js';

/** Texts of fields are there from the first screen on: what is made of them alone stays when texts of other parts come. */
type FieldTexts = Pick<Messages, 'fields'>;

/** The name of a field. */
export function fieldLabel(field: FieldDefinition, messages: FieldTexts): string {
  return fieldMessages(field.id, messages).label ?? field.label;
}

export function fieldHint(field: FieldDefinition, messages: FieldTexts): string | undefined {
  return fieldMessages(field.id, messages).hint ?? field.hint;
}

/** The name of a choice of a field. */
export function choiceName(field: FieldDefinition, choice: Choice, messages: FieldTexts): string {
  const names = fieldMessages(field.id, messages).choices ?? {};
  const id = String(choice.id);
  return (Object.hasOwn(names, id) ? names[id] : undefined) ?? choice.name;
}

/** The texts that the messages have for one field. */
export function fieldMessages(id: string, messages: FieldTexts): FieldMessages {
  return (Object.hasOwn(messages.fields, id) ? messages.fields[id] : undefined) ?? {};
}
