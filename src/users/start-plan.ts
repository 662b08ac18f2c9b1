import { checkOf } from './check-value.js';
import type { ChoiceLists, FieldDefinition, FieldKind, FieldSource, ImportPlan } from './fields.js';
import type { ColumnMatch } from './match-headers.js';
import { resolveColumn, sourceOf } from './plan.js';

export interface PlanStart {
  /** A plan made for another file, or by the host. Taken where it fits. */
  readonly given?: ImportPlan | undefined;
  /** Columns found by their headers, by field id. */
  readonly matches: ReadonlyMap<string, ColumnMatch>;
  readonly lists?: ChoiceLists | undefined;
}

/**
 * The plan that an import starts with. A field's source is the given one if it fits this file, else the matching column,
 * else the default. A given column that is not in the file leaves the field open: it was wanted, so somebody must decide.
 *
 * @param headers Of every column of the file, in order.
 */
export function startPlan(
  fields: readonly FieldDefinition[],
  headers: readonly string[],
  { given = {}, matches, lists = new Map() }: PlanStart,
): ImportPlan {
  const sources = fields.map((field): [string, FieldSource | undefined] => {
    const wanted = sourceOf(given, field.id) as unknown;
    const match = matches.get(field.id);
    const source =
      fit(field, wanted, headers, lists) ??
      (match && { from: 'column', header: headers[match.index] ?? '', index: match.index }) ??
      (isColumn(wanted) ? undefined : defaultSource(field));
    return [field.id, source];
  });
  // Entries, not assignment: no id can be taken for a setter.
  return Object.fromEntries(
    sources.filter((entry): entry is [string, FieldSource] => entry[1] !== undefined),
  );
}

function defaultSource({ sources, default: value = '' }: FieldDefinition): FieldSource | undefined {
  const [from] = sources;
  if (from === 'same') return { from, value };
  return from === 'none' || from === 'generated' ? { from } : undefined;
}

/** The given source as it is in this file. A plan may come from anywhere, so nothing of its shape is taken for granted. */
function fit(
  field: FieldDefinition,
  wanted: unknown,
  headers: readonly string[],
  lists: ChoiceLists,
): FieldSource | undefined {
  if (!isRecord(wanted)) return undefined;
  const { from, value } = wanted;
  if (!field.sources.some((allowed) => allowed === from)) return undefined;
  if (isColumn(wanted)) {
    const index = resolveColumn(wanted, headers);
    return index === undefined ? undefined : { from: 'column', header: wanted.header, index };
  }
  if (from === 'same' && isValue(value)) return { from, value: canonical(field, value, lists) };
  return from === 'none' || from === 'generated' ? { from } : undefined;
}

/** Kinds whose values have a form of their own, which a control shows and `when` compares with. */
const named: readonly FieldKind[] = ['choice', 'choices', 'boolean'];

function canonical(
  field: FieldDefinition,
  given: string | readonly string[],
  lists: ChoiceLists,
): string | readonly string[] {
  if (!named.includes(field.kind)) return given;
  const { value } = checkOf(field, lists).same(given);
  if (value === undefined) return given;
  return Array.isArray(value) ? (value as readonly string[]) : String(value);
}

interface ColumnSource {
  readonly from: 'column';
  readonly header: string;
  readonly index: number;
}

function isColumn(source: unknown): source is ColumnSource {
  return isRecord(source) && source.from === 'column' && typeof source.header === 'string';
}

function isValue(value: unknown): value is string | readonly string[] {
  return (
    typeof value === 'string' || (Array.isArray(value) && value.every((part) => typeof part === 'string'))
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
