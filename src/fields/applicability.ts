import type { FieldDefinition } from './field-definition.js';
import { type ImportPlan, sourceOf } from './plan.js';

/** Whether the `when` of a field holds: for every row, for no row, or decided row by row. */
export type Applicability = 'always' | 'never' | 'by-row';

export function applicability(
  field: FieldDefinition,
  plan: ImportPlan,
  fields: readonly FieldDefinition[],
): Applicability {
  const { when } = field;
  if (!when) return 'always';
  // The field itself is left out, so that definitions that wait for each other come to an end.
  const others = fields.filter((other) => other !== field);
  const decisive = others.find(({ id }) => id === when.field);
  const source = decisive && sourceOf(plan, decisive.id);
  if (!source) return 'never';
  const outer = applicability(decisive, plan, others);
  if (outer === 'never') return 'never';
  if (source.from === 'column' || source.from === 'built') return 'by-row';
  return source.from === 'same' && source.value === when.is ? outer : 'never';
}

/** True when every row has the field, so that the screen shows the field, and a required field needs a source. */
export function appliesToAll(
  field: FieldDefinition,
  plan: ImportPlan,
  fields: readonly FieldDefinition[],
): boolean {
  return applicability(field, plan, fields) === 'always';
}
