import type { HeaderMatcher } from '../mapping/header-matcher.js';
import type { ChoiceLists, FieldDefinition } from '../fields/field-definition.js';
import { isRecord } from '../fields/is-record.js';
import { type FieldSource, type ImportPlan, sourceOf } from '../fields/plan.js';
import type { ColumnMatch } from '../mapping/column-match.js';
import { planGaps } from '../mapping/plan-gaps.js';
import { isUnchosenDefault, startPlan, type StartedPlan } from '../mapping/start-plan.js';
import { headerSignature } from '../mapping/header-signature.js';
import type { TableColumn } from '../engine/protocol.js';
import type { RememberedPlan } from '../engine/journal-protocol.js';
import type { SessionContext } from './context.js';
import type { HostLists } from './host-lists.js';
import type { FieldGap } from '../mapping/plan-gaps.js';
import { nextTask } from './next-task.js';
import { sendLongLists } from './send-lists.js';
import type { SessionState } from './state.js';
import { withValueChecks } from './value-checks.js';
import { withEngine } from './with-engine.js';
import { withTimeout } from './with-timeout.js';

/** Longest wait for the portal's own matching, in milliseconds. */
const matchTimeout = 5000;

/** Plans that take precedence over headers and values. */
export interface PlanInputs {
  /** The portal's plan. */
  readonly given?: ImportPlan | undefined;
  /** The plans of earlier imports. */
  readonly remembered?: readonly RememberedPlan[] | undefined;
}

/**
 * The plan to start with, or to go on with: given sources that fit, else the plan remembered for such a file, else
 * what headers and values say, else the defaults.
 */
export async function makePlan(
  context: SessionContext,
  lists: HostLists,
  columns: readonly TableColumn[],
  { given, remembered = [] }: PlanInputs = {},
): Promise<StartedPlan> {
  const { settings, state } = context;
  const { fields } = state;
  const offered = columns.filter((column) => column.offered);
  const headers = headersOf(columns);
  const hostMatches = await callMatcher(settings.matchHeaders, offered, fields, context.signal);
  const matches = hostMatches ? undefined : await findMatches(context, offered, lists);
  const known = { given, remembered: rememberedPlanFor(headers, remembered), hostMatches, matches };
  return withValueChecks(context, lists, (check) => startPlan(fields, headers, { ...known, check }));
}

async function findMatches(
  context: SessionContext,
  columns: readonly TableColumn[],
  lists: HostLists,
): Promise<ReadonlyMap<string, ColumnMatch>> {
  const { fields } = context.state;
  const matches = await withEngine(context, async (engine) =>
    engine.matchOwnNames(fields, columns, await sendLongLists(engine, lists.ready)),
  );
  if (matches) return matches;
  const match = await loadMatching(fields, columns, lists.ready);
  return match(fields, columns, lists.ready);
}

type Matching = (
  fields: readonly FieldDefinition[],
  columns: readonly TableColumn[],
  lists: ChoiceLists,
) => ReadonlyMap<string, ColumnMatch>;

/**
 * Loads the matching of columns, in more languages where the usual ones leave fields open that every file has.
 *
 * @param ready The lists that are loaded; a long one must not keep the page busy once its entries are compared.
 */
async function loadMatching(
  fields: readonly FieldDefinition[],
  columns: readonly TableColumn[],
  lists: ChoiceLists,
  ready = lists,
): Promise<Matching> {
  const { indexLongLists, matchHeaders, needsMoreLanguages } = await import('../mapping/match-headers.js');
  await indexLongLists(ready, nextTask);
  if (!needsMoreLanguages(fields, columns, matchHeaders(fields, columns, lists))) return matchHeaders;
  const { allHeaderWords } = await import('../fields/words/more-languages.js');
  return (...found) => matchHeaders(...found, allHeaderWords);
}

/** `undefined`: the lists change nothing. */
type Rematching = (lists: ChoiceLists) => StartedPlan | undefined;

/**
 * Loads what matches columns again once lists are loaded: their values may be entries of a list. Only fields that nobody
 * has chosen a source for take part, and only columns that no other field has. `undefined`: there are none.
 */
export async function loadRematching(
  context: SessionContext,
  { ready }: HostLists,
): Promise<Rematching | undefined> {
  const { fields, file } = context.state;
  if (!unsettled(context.state).length) return undefined;
  const offered = (file?.columns ?? []).filter((column) => column.offered);
  // Where every column has its field, and every field its source, the lists can only say the same.
  const used = new Set(fields.map(({ id }) => columnOf(context.state.plan, id)));
  if (!context.state.gaps.length && offered.every(({ index }) => used.has(index))) return undefined;
  const match = await loadMatching(fields, offered, new Map(), ready);
  return (lists) => {
    const { state } = context;
    const { plan, matched } = state;
    const open = unsettled(state);
    const isOpen = new Set(open.map(({ id }) => id));
    const kept = Object.entries(plan).filter(([id]) => !isOpen.has(id));
    const columns = (state.file?.columns ?? []).filter(({ index, offered }) => {
      const takers = Object.keys(plan).filter((id) => columnOf(plan, id) === index);
      // Somebody may have chosen a column that was matched to another field as well.
      return offered && (takers.length === 0 || takers.some((id) => isOpen.has(id)));
    });
    const matches = match(open, columns, lists);
    const found = startPlan(open, headersOf(state.file?.columns ?? []), { matches });
    if (open.every(({ id }) => isSame(sourceOf(plan, id), sourceOf(found.plan, id)))) return undefined;
    return {
      plan: { ...Object.fromEntries(kept), ...found.plan },
      matched: new Map([...[...matched].filter(([id]) => !isOpen.has(id)), ...found.matched]),
    };
  };
}

function columnOf(plan: ImportPlan, id: string): number | undefined {
  const source = sourceOf(plan, id);
  return source?.from === 'column' ? source.index : undefined;
}

function isSame(one: FieldSource | undefined, other: FieldSource | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The fields whose source is the matching's or the default, or that have none. */
function unsettled({ fields, plan, matched }: SessionState): readonly FieldDefinition[] {
  return fields.filter(({ id }) => {
    const by = matched.get(id);
    const source = sourceOf(plan, id);
    return by === 'name' || by === 'values' || !source || isUnchosenDefault(source);
  });
}

/** The sources that the plan still has from an earlier import. */
export function stillRemembered({ state: { plan, matched, file } }: SessionContext): RememberedPlan {
  const kept = Object.entries(plan).filter(([id]) => matched.get(id) === 'remembered');
  return { headers: headersOf(file?.columns ?? []), plan: Object.fromEntries(kept) };
}

/** The gaps of the plan as it is once the values in it are checked. */
export function findGaps(context: SessionContext, lists: HostLists): Promise<readonly FieldGap[]> {
  return withValueChecks(context, lists, (check) => {
    const { fields, plan, file } = context.state;
    return planGaps(fields, plan, headersOf(file?.columns ?? []), lists.ready, check);
  });
}

/** The sources that the portal's own matching returns. `undefined`: nothing, an invalid result, an exception or a time-out. */
async function callMatcher(
  matcher: HeaderMatcher | undefined,
  columns: readonly TableColumn[],
  fields: readonly FieldDefinition[],
  signal: AbortSignal,
): Promise<ImportPlan | undefined> {
  if (typeof matcher !== 'function') return undefined;
  const shown = columns.map(({ index, header, samples }) => ({ index, header, samples: [...samples] }));
  try {
    const answer: unknown = await withTimeout(
      () => matcher(shown, structuredClone(fields)),
      matchTimeout,
      signal,
    );
    return isRecord(answer) ? copyPlan(answer as ImportPlan, fields) : undefined;
  } catch {
    return undefined;
  }
}

/** Copies the sources of known fields: the portal's objects may change afterwards, and a getter in them may throw. */
function copyPlan(answer: ImportPlan, fields: readonly FieldDefinition[]): ImportPlan {
  const entries = fields.flatMap(({ id }) => {
    try {
      const source = structuredClone(sourceOf(answer, id));
      return source ? [[id, source] as const] : [];
    } catch {
      return [];
    }
  });
  return Object.fromEntries(entries);
}

/** The plan of the last import of a file with these headers. */
function rememberedPlanFor(
  headers: readonly string[],
  remembered: readonly RememberedPlan[],
): ImportPlan | undefined {
  const wanted = JSON.stringify(headerSignature(headers));
  return remembered.find((one) => JSON.stringify(headerSignature(one.headers)) === wanted)?.plan;
}

function headersOf(columns: readonly TableColumn[]): readonly string[] {
  return columns.map(({ header }) => header);
}
