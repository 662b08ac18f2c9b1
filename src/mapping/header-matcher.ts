import type { FieldDefinition } from '../fields/field-definition.js';
import type { ImportPlan } from '../fields/plan.js';
import type { FileColumn } from './file-column.js';

/**
 * A portal's own matching, in place of the built-in one: the sources of the fields that it can tell from the columns of a file.
 * A field that the matching leaves out starts with its default, or unresolved. `undefined`: the built-in matching is used.
 *
 * @example
 * element.matchHeaders = (columns) => {
 *   const login = columns.find(({ header }) => header === 'Login');
 *   return login && { username: { from: 'column', header: login.header, index: login.index } };
 * };
 */
export type HeaderMatcher = (
  columns: readonly FileColumn[],
  fields: readonly FieldDefinition[],
) => HeaderMatches | undefined | Promise<HeaderMatches | undefined>;

/** Sources by field id. */
export type HeaderMatches = Partial<ImportPlan>;
