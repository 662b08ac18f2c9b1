import type { EncodingReader, ForeignReader } from '../files/foreign-files.js';
import type { JournalDeskOpener } from './journal-answers.js';
import type { ReviewDeskOpener } from './review-answers.js';

/** What the workbook loads when it is first needed: each a file of its own beside the worker. */
export interface LaterFiles {
  /** Only an import that is to survive its page needs it. */
  readonly openJournal: JournalDeskOpener;
  /** Once there are rows to be looked at. */
  readonly openReview: ReviewDeskOpener;
  /** For a file that is not Unicode, or was before. */
  readonly encodings: () => Promise<EncodingReader>;
  /** For a file that is no text. */
  readonly spreadsheet: () => Promise<ForeignReader>;
}
