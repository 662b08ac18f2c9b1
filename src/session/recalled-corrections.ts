import type { RecalledCorrections } from '../engine/journal-protocol.js';
import type { ReadingChoices, TableSummary } from '../engine/protocol.js';
import type { SessionContext } from './context.js';
import { journalOf } from './journal-of.js';
import type { SessionState } from './state.js';
import { withTimeout } from './with-timeout.js';

/** Longest wait for the corrections of an earlier visit, in milliseconds: as long as the database may take to answer. */
const recallTimeout = 5000;

/**
 * Applies the corrections of an earlier visit to the rows that were just read.
 *
 * @param outdated is aborted when another file is read.
 */
export async function restoreCorrections(
  context: SessionContext,
  file: File,
  { encoding, delimiter, headerRow, sheet, rows }: TableSummary,
  { hiddenRows = false }: ReadingChoices,
  outdated: AbortSignal,
): Promise<Pick<SessionState, 'plan' | 'corrections'> | undefined> {
  const isOutdated = (): boolean => outdated.aborted;
  const reading = [encoding, delimiter, headerRow, sheet, rows, hiddenRows];
  try {
    const journal = await journalOf(context);
    if (isOutdated()) return undefined;
    const recall = (): Promise<RecalledCorrections | undefined> => journal.recallCorrections(file, reading);
    const found = await withTimeout(recall, recallTimeout, context.signal);
    if (!found || isOutdated() || !(await journal.restoreCorrections())) return undefined;
    const { plan, ...corrections } = found;
    return { plan, corrections };
  } catch {
    return undefined;
  }
}

/** Keeps what was corrected so far. Without a journal, it lasts as long as the page. */
export function saveCorrections(context: SessionContext): void {
  const { settings, state } = context;
  // Rows that the server has turned down are in the journal of their import.
  if (!settings.resumeKey || state.result) return;
  journalOf(context)
    .then((journal) => journal.keepCorrections(state.plan))
    .catch(() => undefined);
}

/** Drops the corrections of the earlier visit: the rows are those of the file again. */
export async function dropCorrections(context: SessionContext): Promise<void> {
  const journal = await journalOf(context);
  await journal.startAfresh();
  if (context.state.step === 'review') context.apply({ type: 'corrections-dropped' });
}
