import type { ListState, SessionState } from '../../session/state.js';
import type { FieldDefinition } from '../../fields/field-definition.js';

/** The choices of a field that it has itself or the host has given; absent where the host has no such list. */
export function listOf(
  field: FieldDefinition,
  { lists }: Pick<SessionState, 'lists'>,
): ListState | undefined {
  if (typeof field.list === 'string') return lists.get(field.list);
  return field.list && { phase: 'ready', choices: field.list };
}

/** The choices of the field stand in its first menu, before the columns. */
export function showsChoices(field: FieldDefinition, state: SessionState): boolean {
  return field.sources[0] === 'same' && listOf(field, state) !== undefined;
}

/** A field that chooses from a list which the host does not have can't be the same for all; only a column can say. */
export function offersSame(field: FieldDefinition, state: SessionState): boolean {
  if (!field.sources.includes('same')) return false;
  return (
    typeof field.list !== 'string' || listOf(field, state) !== undefined || !field.sources.includes('column')
  );
}
