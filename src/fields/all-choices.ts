import type { FieldDefinition } from './field-definition.js';

/** Instead of ids: every entry of the list, those to come included. */
export const ALL_CHOICES = 'all';

export function allowsAll({ kind, list }: FieldDefinition): boolean {
  return kind === 'choices' && list === 'desks';
}
