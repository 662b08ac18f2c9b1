import { fieldLabel } from '../../messages/field-texts.js';
import type { ProblemGroup, Repair } from '../../engine/review-protocol.js';
import type { FieldDefinition } from '../../fields/field-definition.js';
import { sourceOf } from '../../fields/plan.js';
import type { ScreenContext } from '../shared/session-view.js';
import { escapeHidden } from './escape-hidden.js';
import { repairEntries } from './list-entries.js';

/** What one click makes of all rows of a group. */
export interface SuggestedRepair {
  readonly group: ProblemGroup;
  readonly what: string;
  /** The first of the cells. */
  readonly before: string;
  readonly after: string;
  readonly repair: Repair;
}

/** Problems whose one-click repair somebody has to read: a second account for a name that is taken, one of several zones, the day that a number counts. */
const doubtful: readonly ProblemGroup['code'][] = ['host-duplicate', 'time-zone-abbreviation', 'date-number'];
const ambiguous: readonly ProblemGroup['code'][] = ['choice-ambiguous', 'date-ambiguous'];

/** The repair that is certain, or the likeliest; `undefined` where the administrator has to know. */
export function suggestedRepair(group: ProblemGroup, context: ScreenContext): SuggestedRepair | undefined {
  const field = context.state.fields.find(({ id }) => id === group.field);
  if (!field) return undefined;
  const { example, value, likely } = group;
  if (example) return certainRepair(group, field, example, context);
  // What is likely is said of the field, and these cells mean the contrary.
  if (likely) return isOpposite(field, context) ? undefined : likelyRepairs(group, field, likely, context);
  return value === undefined ? undefined : likelyRepair(group, field, value, context);
}

/** The repairs that nobody needs to look into one by one. The likeliest of several entries is no such repair. */
export function sureRepairs(
  groups: readonly ProblemGroup[],
  context: ScreenContext,
): readonly SuggestedRepair[] {
  return groups.flatMap(({ also: _, ...group }) => {
    const { code, suggestions = [] } = group;
    const isSure = !doubtful.includes(code) && suggestions.length < 2 && !suggestions[0]?.isDoubtful;
    return (isSure ? suggestedRepair(group, context) : undefined) ?? [];
  });
}

/** One text of a field becomes what was chosen. */
export function replacement(
  field: FieldDefinition,
  value: string,
  chosen: string,
  context: Pick<ScreenContext, 'state'>,
): Repair {
  // The choice is about the field, and the cell is of a column that means the contrary.
  const text = (isOpposite(field, context) ? contraries.get(chosen) : undefined) ?? chosen;
  return { kind: 'replace', field: field.id, value, text };
}

function certainRepair(
  group: ProblemGroup,
  { id: field }: FieldDefinition,
  { before, after }: NonNullable<ProblemGroup['example']>,
  { state, messages, format }: ScreenContext,
): SuggestedRepair {
  const { issues } = messages;
  const { code, also } = group;
  const others = state.fields.filter(({ id }) => also?.includes(id));
  const labels = others.map((other) => fieldLabel(other, messages));
  const alone = issues.certain[code] ?? issues.certainAny;
  return {
    group,
    what: labels.length > 0 ? issues.alsoIn(alone, labels, format) : alone,
    before: escapeHidden(before, [{ code }]),
    after,
    repair: { kind: 'certain', code, field, ...(also && { also }) },
  };
}

/** None of several entries with one name is likelier, nor is any of the dates that a text may mean. */
function likelyRepair(
  group: ProblemGroup,
  field: FieldDefinition,
  value: string,
  context: ScreenContext,
): SuggestedRepair | undefined {
  const { code, suggestions = [] } = group;
  if (isOpposite(field, context) || ambiguous.includes(code)) return undefined;
  const entries = repairEntries(field, suggestions, context);
  const [likeliest] = suggestions.flatMap(({ id }) => entries.find((entry) => entry.id === id) ?? []);
  if (likeliest?.label !== likeliest?.name || !likeliest) return undefined;
  const { id, name } = likeliest;
  return {
    group,
    what: context.messages.issues.use(name),
    before: value,
    after: name,
    repair: replacement(field, value, id, context),
  };
}

/** One click for all texts of a column that have a likely meaning. */
function likelyRepairs(
  group: ProblemGroup,
  field: FieldDefinition,
  likely: NonNullable<ProblemGroup['likely']>,
  { messages: { issues }, format }: ScreenContext,
): SuggestedRepair {
  const [[before, after] = ['', '']] = likely;
  return {
    group,
    what: issues.useLikely(likely.length, format),
    before,
    after,
    repair: { kind: 'replace-each', field: field.id, texts: likely },
  };
}

const contraries: ReadonlyMap<string, string> = new Map([
  ['yes', 'no'],
  ['no', 'yes'],
]);

function isOpposite({ id }: FieldDefinition, { state: { plan } }: Pick<ScreenContext, 'state'>): boolean {
  const source = sourceOf(plan, id);
  return source?.from === 'column' && !!source.opposite;
}
