import type { FieldDefinition, ImportPlan } from './field-definition.js';
import { sourceOf } from './plan.js';

/** Whether a field's `when` holds: for every row, for none, or only a row can tell. */
export type Applicability = 'always' | 'never' | 'by-row';

export function applicability(
  field: FieldDefinition,
  plan: ImportPlan,
  fields: readonly FieldDefinition[],
): Applicability {
  const { when } = field;
  if (!when) return 'always';
  // Without the field itself, so that definitions that wait for each other come to an end.
  const others = fields.filter((other) => other !== field);
  const decisive = others.find(({ id }) => id === when.field);
  const source = decisive && sourceOf(plan, decisive.id);
  if (!source) return 'never';
  const outer = applicability(decisive, plan, others);
  if (outer === 'never') return 'never';
  if (source.from === 'column') return 'by-row';
  return source.from === 'same' && source.value === when.is ? outer : 'never';
}

/** True when every row has the field: it belongs on the screen, and must have a source if it is required. */
export function appliesToAll(
  field: FieldDefinition,
  plan: ImportPlan,
  fields: readonly FieldDefinition[],
): boolean {
  return applicability(field, plan, fields) === 'always';
}
