import { applicability } from '../fields/applicability.js';
import type { SameCheck } from '../fields/check-value.js';
import type { ValueFinding } from '../fields/finding.js';
import type { ChoiceLists, FieldDefinition } from '../fields/field-definition.js';
import { canBuild } from '../fields/username-recipes.js';
import { type FieldSource, type ImportPlan, resolveColumn, sourceOf } from '../fields/plan.js';

/** A field that the plan leaves unresolved, and why. */
export interface FieldGap {
  readonly field: string;
  readonly reason: 'choose-column' | 'choose-value' | 'value-invalid';
  /** The problem of a value for all users. The value belongs to no row: `row` is 0. */
  readonly problem?: ValueFinding & { readonly field: string; readonly row: 0 };
}

/**
 * The gaps that keep a plan from being used. A field that no row has is no gap. A field that only some rows have may stay
 * without a source: the rows that need the field then have a problem.
 *
 * @param lists The lists that are there to choose from.
 */
export function planGaps(
  fields: readonly FieldDefinition[],
  plan: ImportPlan,
  headers: readonly string[],
  lists: ChoiceLists,
  check: SameCheck,
): readonly FieldGap[] {
  return fields.flatMap((field) => {
    const applies = applicability(field, plan, fields);
    const source = sourceOf(plan, field.id);
    if (applies === 'never' || (applies === 'by-row' && isUnset(source))) return [];
    if (source?.from === 'built' && !canBuild(source.recipe, fields, plan))
      return { field: field.id, reason: 'choose-column' };
    return findGap(field, source, headers, lists, check) ?? [];
  });
}

function isUnset(source: FieldSource | undefined): boolean {
  return !source || (source.from === 'same' && isEmpty(source.value));
}

function isEmpty(value: string | readonly string[]): boolean {
  return typeof value === 'string' ? value.trim() === '' : value.length === 0;
}

function findGap(
  field: FieldDefinition,
  source: FieldSource | undefined,
  headers: readonly string[],
  lists: ChoiceLists,
  check: SameCheck,
): FieldGap | undefined {
  if (!source || !field.sources.includes(source.from)) return { field: field.id, reason: 'choose-column' };
  if (source.from === 'column') {
    const isFound = resolveColumn(source, headers) !== undefined;
    return isFound ? undefined : { field: field.id, reason: 'choose-column' };
  }
  return source.from === 'same' ? findValueGap(field, source.value, lists, check) : undefined;
}

function findValueGap(
  field: FieldDefinition,
  value: string | readonly string[],
  lists: ChoiceLists,
  check: SameCheck,
): FieldGap | undefined {
  const { id, required, sources, list } = field;
  const { value: typed, findings } = check(field, value);
  const [finding] = findings.filter(({ severity }) => severity === 'error');
  if (finding) return { field: id, reason: 'value-invalid', problem: { ...finding, row: 0, field: id } };
  if (typed !== undefined || !required) return undefined;
  // Without the host's list, only the columns are left to choose from.
  const canChoose = typeof list !== 'string' || lists.has(list) || !sources.includes('column');
  return { field: id, reason: canChoose ? 'choose-value' : 'choose-column' };
}
