import type { JournalPort } from '../engine/journal-protocol.js';
import type { SessionContext } from './context.js';

/** Asks the journal of the administrator whose import it is. */
export async function callJournal<M extends keyof JournalPort>(
  context: SessionContext,
  method: M,
  ...args: Parameters<JournalPort[M]>
): Promise<Awaited<ReturnType<JournalPort[M]>>> {
  const { resumeKey } = context.settings;
  if (!resumeKey) throw new TypeError('Without a resume key there is no journal');
  return (await context.engine()).journal(resumeKey, method, ...args);
}
