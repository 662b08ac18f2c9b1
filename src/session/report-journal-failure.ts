import type { JournalFailure } from '../submit/journal/journal-failure.js';
import type { SessionContext } from './context.js';

/** The import is not saved: the administrator sees it, and the portal hears of it. */
export function reportJournalFailure(context: SessionContext, failure: JournalFailure): void {
  context.apply({ type: 'journal-changed', journal: failure });
  context.emit('import-error', {
    code: 'journal-unavailable',
    message: context.texts.journalUnavailable(failure),
    recoverable: true,
  });
}
