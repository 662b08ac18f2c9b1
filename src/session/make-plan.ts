import type { HeaderMatcher } from '../mapping/header-matcher.js';
import type { ChoiceLists, FieldDefinition } from '../fields/field-definition.js';
import { isRecord } from '../fields/is-record.js';
import { type ImportPlan, sourceOf } from '../fields/plan.js';
import type { ColumnMatch } from '../mapping/match-headers.js';
import { matchOwnNames } from '../mapping/match-own-names.js';
import { planGaps } from '../mapping/plan-gaps.js';
import { startPlan, type StartedPlan } from '../mapping/start-plan.js';
import { headerSignature } from '../mapping/header-signature.js';
import type { TableColumn } from '../engine/protocol.js';
import type { RememberedPlan } from '../engine/journal-protocol.js';
import type { SessionContext } from './context.js';
import type { HostLists } from './host-lists.js';
import type { FieldGap } from '../mapping/plan-gaps.js';
import type { SessionState } from './state.js';
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
  const matches = hostMatches ? undefined : await findMatches(fields, offered, lists);
  return startPlan(fields, headers, {
    given,
    remembered: rememberedPlanFor(headers, remembered),
    hostMatches,
    matches,
    lists: lists.ready,
  });
}

async function findMatches(
  fields: readonly FieldDefinition[],
  columns: readonly TableColumn[],
  lists: HostLists,
): Promise<ReadonlyMap<string, ColumnMatch>> {
  const matches = matchOwnNames(fields, columns, lists.ready);
  if (matches) return matches;
  const { matchHeaders } = await import('../mapping/match-headers.js');
  return matchHeaders(fields, columns, lists.ready);
}

type GapFilling = (lists: ChoiceLists) => StartedPlan;

/**
 * Loads what fills gaps once lists are loaded: the values of unused columns may be entries of a list. `undefined`: there
 * are no gaps, or no such columns.
 */
export async function loadGapFilling(context: SessionContext): Promise<GapFilling | undefined> {
  if (!context.state.gaps.length || !unusedColumns(context.state).length) return undefined;
  const { matchHeaders } = await import('../mapping/match-headers.js');
  return (lists) => {
    const { fields, plan, matched, file } = context.state;
    const unresolved = fields.filter(({ id }) => !Object.hasOwn(plan, id));
    const found = startPlan(unresolved, headersOf(file?.columns ?? []), {
      matches: matchHeaders(unresolved, unusedColumns(context.state), lists),
      lists,
    });
    const matchedSources = Object.entries(found.plan).filter(([id]) => found.matched.has(id));
    return {
      plan: { ...plan, ...Object.fromEntries(matchedSources) },
      matched: new Map([...matched, ...found.matched]),
    };
  };
}

function unusedColumns({ plan, file }: SessionState): readonly TableColumn[] {
  const used = new Set(Object.values(plan).map((source) => source.from === 'column' && source.index));
  return (file?.columns ?? []).filter(({ index, offered }) => offered && !used.has(index));
}

/** The sources that the plan still has from an earlier import. */
export function stillRemembered({ state: { plan, matched, file } }: SessionContext): RememberedPlan {
  const kept = Object.entries(plan).filter(([id]) => matched.get(id) === 'remembered');
  return { headers: headersOf(file?.columns ?? []), plan: Object.fromEntries(kept) };
}

export function findGaps({ state }: SessionContext, lists: HostLists): readonly FieldGap[] {
  return planGaps(state.fields, state.plan, headersOf(state.file?.columns ?? []), lists.ready);
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
