import type { SameCheck } from '../fields/check-value.js';
import type { FieldDefinition } from '../fields/field-definition.js';
import { isRecord } from '../fields/is-record.js';
import {
  type FieldSource,
  type ImportPlan,
  resolveColumn,
  sourceOf,
  type UsernameRecipe,
  usernameRecipes,
} from '../fields/plan.js';
import { targetOf } from '../fields/target.js';
import { traits } from '../fields/kinds/kinds.js';
import type { ColumnMatch } from './column-match.js';

/** What the source of a field was matched by: its header, its values, an earlier import of such a file, or the host. */
export type MatchedBy = ColumnMatch['by'] | 'remembered' | 'host';

/** The defaults that were started with, each an object of its own: the same source is another object once it is chosen. */
const defaults = new WeakSet<FieldSource>();

/** True while a field has its default because nothing matched, and nobody has chosen the same. */
export function isUnchosenDefault(source: FieldSource): boolean {
  return defaults.has(source);
}

export interface StartPlanOptions {
  /** A plan made for another file, or by the host; each source is taken where it fits. */
  readonly given?: ImportPlan | undefined;
  /** The plan of an earlier import with these headers; each source is taken where it fits and none is given. */
  readonly remembered?: ImportPlan | undefined;
  /** The host's own matches for this file, in place of the built-in ones. */
  readonly hostMatches?: ImportPlan | undefined;
  /** Columns found by their headers and values, by field id. */
  readonly matches?: ReadonlyMap<string, ColumnMatch> | undefined;
  /** Finds the canonical form of a value. Absent: values stay as given. */
  readonly check?: SameCheck | undefined;
}

export interface StartedPlan {
  readonly plan: ImportPlan;
  /** Matches by field id. A field with a default, or unresolved, is absent. */
  readonly matched: ReadonlyMap<string, MatchedBy>;
}

type MatchedSource = readonly [source: FieldSource, by: MatchedBy] | undefined;

/**
 * The plan that an import starts with. The source of a field is the given source if it fits this file, else the
 * remembered one, else the matching column, else the default. A given column that is not in the file leaves the field
 * unresolved: the column was wanted, so somebody must decide.
 *
 * @param headers The headers of all columns of the file, in order.
 */
export function startPlan(
  fields: readonly FieldDefinition[],
  headers: readonly string[],
  { given = {}, remembered = {}, hostMatches, matches = new Map(), check }: StartPlanOptions,
): StartedPlan {
  const sources: [string, FieldSource][] = [];
  const matched = new Map<string, MatchedBy>();
  for (const field of fields) {
    const wanted = sourceOf(given, field.id) as unknown;
    const from = (plan: ImportPlan, by: MatchedBy): MatchedSource => {
      const source = fitSource(field, sourceOf(plan, field.id), headers, check);
      return source && [source, by];
    };
    const [source, by] = from(given, 'host') ??
      from(remembered, 'remembered') ??
      from(hostMatches ?? {}, 'host') ??
      matchedColumn(matches.get(field.id), headers) ?? [isColumn(wanted) ? undefined : defaultSource(field)];
    if (source) sources.push([field.id, source]);
    if (by) matched.set(field.id, by);
    // The host's own matches are all that there will be.
    else if (source && !hostMatches) defaults.add(source);
  }
  // Object.fromEntries defines properties and never assigns, so that no id can call a setter.
  return { plan: Object.fromEntries(sources), matched };
}

function matchedColumn(match: ColumnMatch | undefined, headers: readonly string[]): MatchedSource {
  if (!match) return undefined;
  const { index, by, part, opposite } = match;
  const header = headers[index] ?? '';
  return [{ from: 'column', header, index, ...(part && { part }), ...(opposite && { opposite }) }, by];
}

function defaultSource({ sources, default: value = '' }: FieldDefinition): FieldSource | undefined {
  const [from] = sources;
  if (from === 'same') return { from, value };
  return from === 'none' || from === 'generated' ? { from } : undefined;
}

/** The given source as it applies to this file. A plan may come from anywhere, so its shape is not trusted. */
function fitSource(
  field: FieldDefinition,
  wanted: unknown,
  headers: readonly string[],
  check: SameCheck | undefined,
): FieldSource | undefined {
  if (!isRecord(wanted)) return undefined;
  const { from, value, recipe } = wanted;
  if (!field.sources.some((allowed) => allowed === from)) return undefined;
  if (isColumn(wanted)) {
    const index = resolveColumn(wanted, headers);
    return index === undefined
      ? undefined
      : { from: 'column', header: wanted.header, index, ...fitExtras(field, wanted) };
  }
  if (from === 'built' && isRecipe(recipe)) return { from, recipe };
  if (from === 'same' && isValue(value)) return { from, value: canonicalValue(field, value, check) };
  return from === 'none' || from === 'generated' ? { from } : undefined;
}

type ColumnExtras = Omit<Extract<FieldSource, { from: 'column' }>, 'from' | 'header' | 'index'>;

/** What a plan says of a column beside its name, as far as the field can have it. */
function fitExtras(
  field: FieldDefinition,
  { opposite, part, values, ifEmpty }: Readonly<Record<keyof ColumnExtras, unknown>>,
): ColumnExtras {
  const target = targetOf(field);
  const hasPart = target === 'firstName' || target === 'lastName';
  return {
    ...(opposite === true && traits[field.kind].hasOpposite && { opposite }),
    ...(hasPart && (part === 'given-name' || part === 'family-name') && { part }),
    ...(isTextRecord(values) && { values }),
    ...(typeof ifEmpty === 'string' && ifEmpty !== '' && { ifEmpty }),
  };
}

function isTextRecord(value: unknown): value is Readonly<Record<string, string>> {
  return isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
}

function isRecipe(value: unknown): value is UsernameRecipe {
  return usernameRecipes.some((recipe) => recipe === value);
}

function canonicalValue(
  field: FieldDefinition,
  given: string | readonly string[],
  check: SameCheck | undefined,
): string | readonly string[] {
  if (!check || !traits[field.kind].hasOwnForm) return given;
  const { value } = check(field, given);
  if (value === undefined) return given;
  return Array.isArray(value) ? (value as readonly string[]) : String(value);
}

interface ColumnSource {
  readonly from: 'column';
  readonly header: string;
  readonly index: number;
  readonly opposite?: unknown;
  readonly part?: unknown;
  readonly values?: unknown;
  readonly ifEmpty?: unknown;
}

function isColumn(source: unknown): source is ColumnSource {
  return isRecord(source) && source.from === 'column' && typeof source.header === 'string';
}

function isValue(value: unknown): value is string | readonly string[] {
  return (
    typeof value === 'string' || (Array.isArray(value) && value.every((part) => typeof part === 'string'))
  );
}
