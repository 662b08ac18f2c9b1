import type { JournalFailure } from '../../submit/journal/journal-failure.js';

/** What went wrong around the import as a whole, not in a row. */
export const errors = {
  workerUnavailable:
    'The import works a little slower than it could: its background script did not start. You can go on. If it happens again, tell whoever looks after this page.',
  partMissing: 'Part of this page could not be loaded. Reload the page.',
  /** Shown where a resume key is set and nothing can be saved. */
  journalUnavailable: (reason: JournalFailure) =>
    `This import can’t be saved in this browser: ${
      {
        insecure: 'that takes a page on https',
        newer: 'a newer version of this page was used here',
        deleted: 'what was saved of it was deleted',
        unavailable: 'its storage is full, blocked or forbidden',
      }[reason]
    }. Keep this page open until the import has ended, since it can’t be resumed.`,
};
