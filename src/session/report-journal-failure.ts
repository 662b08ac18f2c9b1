import type { JournalFailure } from '../submit/journal/journal-failure.js';
import type { SessionContext } from './context.js';

/** An import that is not saved is shown to the administrator, and emitted to the portal. */
export function reportJournalFailure(context: SessionContext, failure: JournalFailure): void {
  context.apply({ type: 'journal-changed', journal: failure });
  context.emit('import-error', {
    code: 'journal-unavailable',
    message: context.texts.journalUnavailable(failure),
    recoverable: true,
  });
}
