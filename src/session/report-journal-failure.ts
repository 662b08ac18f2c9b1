import type { JournalFailure } from '../submit/journal/journal-failure.js';
import type { SessionContext } from './context.js';
import { isWorkerLost } from './is-worker-lost.js';

/** An import that is not saved is shown to the administrator, and emitted to the portal. */
export function reportJournalFailure(context: SessionContext, failure: JournalFailure): void {
  context.apply({ type: 'journal-changed', journal: failure });
  context.emit('import-error', {
    code: 'journal-unavailable',
    message: context.texts.journalUnavailable(failure),
    recoverable: true,
  });
}

/** What it means that a journal can't be opened. The end of the worker is no fault of the storage, and reported elsewhere. */
export function unavailableJournal(error: unknown): 'unavailable' {
  if (isWorkerLost(error)) throw error;
  return 'unavailable';
}
