import type { ImportPlan } from '../users/fields.js';
import type { TableColumn } from '../workbook/answers.js';
import type { SessionContext } from './context.js';
import type { HostLists } from './host-lists.js';
import type { PlanGap } from './state.js';

/** The plan to start with, or to go on with: what was given as far as it fits, else what the headers say, else the defaults. */
export async function makePlan(
  { state }: SessionContext,
  lists: HostLists,
  columns: readonly TableColumn[],
  given: ImportPlan | undefined,
): Promise<ImportPlan> {
  const { matchHeaders, startPlan } = await import('../users/planning.js');
  const matches = matchHeaders(
    state.fields,
    columns.filter(({ offered }) => offered),
  );
  return startPlan(state.fields, headersOf(columns), { given, matches, lists: lists.ready });
}

/** What is still open in the plan. */
export async function findGaps({ state }: SessionContext, lists: HostLists): Promise<readonly PlanGap[]> {
  const { planGaps } = await import('../users/planning.js');
  return planGaps(state.fields, state.plan, headersOf(state.file?.columns ?? []), lists.ready);
}

function headersOf(columns: readonly TableColumn[]): readonly string[] {
  return columns.map(({ header }) => header);
}
