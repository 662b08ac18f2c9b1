import type { JournalDesk } from '../engine/journal-answers.js';
import type { SessionContext } from './context.js';

/** Asks the journal of the administrator whose import it is. */
export async function askJournal<M extends keyof JournalDesk>(
  context: SessionContext,
  method: M,
  ...args: Parameters<JournalDesk[M]>
): Promise<Awaited<ReturnType<JournalDesk[M]>>> {
  const { resumeKey } = context.settings;
  if (!resumeKey) throw new TypeError('Without a resume key there is no journal');
  return (await context.workbook()).journal(resumeKey, method, ...args);
}
