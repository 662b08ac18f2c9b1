import type { FieldDefinition, ImportPlan } from '../fields/field-definition.js';
import type { FileColumn } from './file-column.js';

/**
 * A portal's own matching in place of the built-in one: returns the sources of the fields that the portal recognises.
 * A field left out starts with its default, or unresolved. `undefined`: the built-in matching is used.
 *
 * @example
 * const matchHeaders: HeaderMatcher = (columns) => {
 *   const found = columns.find(({ header }) => header === 'UPN');
 *   return found && { username: { from: 'column', header: found.header, index: found.index } };
 * };
 */
export type HeaderMatcher = (
  columns: readonly FileColumn[],
  fields: readonly FieldDefinition[],
) => HeaderMatches | undefined | Promise<HeaderMatches | undefined>;

/** Sources by field id. */
export type HeaderMatches = Partial<ImportPlan>;
