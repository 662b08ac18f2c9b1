import type * as Journal from '../../src/engine/journal.worker.js';

declare global {
  /** The journal's modules as the watched worker has them. */
  var observedJournal: typeof Journal;
}

export const { JournalService, version } = globalThis.observedJournal;
