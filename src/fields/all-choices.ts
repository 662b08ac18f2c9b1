import type { FieldDefinition } from './field-definition.js';

/** A value that stands for every entry of the list, including future ones. */
export const ALL_CHOICES = 'all';

export function allowsAll({ kind, list }: FieldDefinition): boolean {
  return kind === 'choices' && list === 'desks';
}
