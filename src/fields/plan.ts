import type { FieldSource, ImportPlan } from './field-definition.js';

/** A field's source; `undefined` while it is open. Field ids come from hosts: `constructor` is one like any other. */
export function sourceOf(plan: ImportPlan, fieldId: string): FieldSource | undefined {
  return Object.hasOwn(plan, fieldId) ? plan[fieldId] : undefined;
}

/** The column that a field's values come from. */
export function columnOf(plan: ImportPlan, fieldId: string, headers: readonly string[]): number | undefined {
  const source = sourceOf(plan, fieldId);
  return source?.from === 'column' ? resolveColumn(source, headers) : undefined;
}

/** The column that a source means in this file: its index while the header still matches, else the first of that name. */
export function resolveColumn(
  source: { readonly header: string; readonly index: number },
  headers: readonly string[],
): number | undefined {
  if (headers[source.index] === source.header) return source.index;
  const first = source.header === '' ? -1 : headers.indexOf(source.header);
  return first < 0 ? undefined : first;
}
