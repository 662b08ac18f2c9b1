import type { FieldSource, ImportPlan } from './field-definition.js';

/** A field's source; `undefined` while unresolved. A field id comes from the host, and may be `constructor`. */
export function sourceOf(plan: ImportPlan, fieldId: string): FieldSource | undefined {
  return Object.hasOwn(plan, fieldId) ? plan[fieldId] : undefined;
}

/** The column that a source means in this file: `index` while the header matches, otherwise the first of that name. */
export function resolveColumn(
  source: { readonly header: string; readonly index: number },
  headers: readonly string[],
): number | undefined {
  if (headers[source.index] === source.header) return source.index;
  const first = source.header === '' ? -1 : headers.indexOf(source.header);
  return first < 0 ? undefined : first;
}

/** The column of this file that a field takes its values from. */
export function columnOfField(
  plan: ImportPlan,
  fieldId: string,
  headers: readonly string[],
): number | undefined {
  const source = sourceOf(plan, fieldId);
  return source?.from === 'column' ? resolveColumn(source, headers) : undefined;
}
