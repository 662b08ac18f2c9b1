import { fieldLabel } from '../../messages/field-texts.js';
import type { Format } from '../../messages/format.js';
import type { Messages } from '../../messages/messages.js';
import type { ProblemGroup } from '../../engine/review-protocol.js';
import type { FieldDefinition } from '../../fields/field-definition.js';

type Titled = Pick<ProblemGroup, 'field' | 'value'>;

/** Where something is wrong: the field, and the value where that makes a group of its own. */
export function problemGroupTitle(
  { field: id, value }: Titled,
  fields: readonly FieldDefinition[],
  messages: Messages,
): string {
  if (id === undefined) return messages.issues.wholeRow;
  const field = fields.find((candidate) => candidate.id === id);
  const label = field ? fieldLabel(field, messages) : id;
  return value === undefined ? label : messages.issues.field(label, value);
}

/** What is wrong. */
export function problemGroupText(
  { code, params, rows }: ProblemGroup,
  messages: Messages,
  format: Format,
): string {
  return (messages.issues.what[code] ?? messages.problems[code])(params, format, rows);
}
