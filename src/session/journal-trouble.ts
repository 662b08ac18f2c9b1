import type { SessionContext } from './context.js';
import type { JournalTrouble } from './state.js';

/** The import is not saved: the administrator sees it, and the portal hears of it. */
export function tellOfJournal(context: SessionContext, trouble: JournalTrouble): void {
  context.apply({ type: 'journal-changed', journal: trouble });
  context.emit('import-error', {
    code: 'journal-unavailable',
    message: context.texts.journalUnavailable(trouble),
    recoverable: true,
  });
}
