import { type FieldSource, sourceOf } from '../fields/plan.js';
import type { SessionContext } from './context.js';
import type { ReviewSnapshot } from './row-checks.js';
import type { SessionState } from './state.js';
import { withTimeout } from './with-timeout.js';

/**
 * Longest wait for lists and for the check of all rows, in milliseconds. A button that seems to do nothing is worse than
 * screens that could have been passed over: past this time the mapping is shown.
 */
const PATIENCE = 2000;

/**
 * True where Upload leads straight to Review: nothing about the file and its mapping was assumed, and no row has a problem
 * other than being a duplicate, which Review names.
 *
 * @param listsLoaded resolves once columns were matched with the lists of the host.
 * @param checkRows resolves to the check of all rows that Review will show. `undefined`: there is none yet, as of a large
 *   file, which Review begins to show before all its rows are checked; nobody waits at Upload for the check.
 */
export async function leadsToReview(
  context: SessionContext,
  listsLoaded: Promise<void>,
  checkRows: () => Promise<ReviewSnapshot | undefined>,
): Promise<boolean> {
  const areRowsCertain = async (): Promise<boolean> => {
    await listsLoaded;
    if (!isMappingCertain(context.state)) return false;
    const { check, review } = (await checkRows()) ?? {};
    if (!check || !review || check.counts.leftOut > 0) return false;
    return review.problemGroups.every(({ severity }) => severity === 'duplicate');
  };
  const isCertain = await withTimeout(areRowsCertain, PATIENCE, context.signal).catch(() => false);
  return isCertain && isMappingCertain(context.state);
}

function isMappingCertain({ file, fields, plan, matched, gaps, lists }: SessionState): boolean {
  if (!file || gaps.length > 0) return false;
  // A list that could not be loaded can be loaded again beside its field.
  if ([...lists.values()].some(({ phase }) => phase === 'failed')) return false;
  if (file.hiddenRows && file.choices.hiddenRows === undefined) return false;
  if (file.notes.some(({ code }) => code === 'guessed-encoding' || code === 'set-aside')) return false;
  if ([...matched.values()].some((by) => by !== 'name' && by !== 'host')) return false;
  return fields.every(({ id }) => matched.get(id) === 'host' || !isDerived(sourceOf(plan, id)));
}

/** True for values that are not as they stand in the file: halves of names, contraries, built usernames. */
function isDerived(source: FieldSource | undefined): boolean {
  return source?.from === 'built' || (source?.from === 'column' && !!(source.part ?? source.opposite));
}
