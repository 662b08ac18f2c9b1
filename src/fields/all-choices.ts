import type { FieldDefinition } from './fields.js';

/** Instead of ids: every entry of the list, those to come included. */
export const ALL = 'all';

export function allowsAll({ kind, list }: FieldDefinition): boolean {
  return kind === 'choices' && list === 'desks';
}
