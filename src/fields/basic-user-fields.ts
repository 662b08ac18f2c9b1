import type { FieldDefinition } from './field-definition.js';
import { email, firstName, lastName, role, username } from './person-fields.js';

/**
 * The catalogue for portals without telephony.
 *
 * @example
 * element.fields = basicUserFields;
 */
export const basicUserFields: readonly FieldDefinition[] = [username, email, role, firstName, lastName];
