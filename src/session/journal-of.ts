import type { JournalPort } from '../engine/journal-protocol.js';
import type { Promised } from '../engine/port.js';
import type { SessionContext } from './context.js';

/** The journal of the session's owner. */
export async function journalOf(context: SessionContext): Promise<Promised<JournalPort>> {
  const { resumeKey } = context.settings;
  if (!resumeKey) throw new TypeError('Without a resume key there is no journal');
  return (await context.engine()).journal(resumeKey);
}
