import type { EncodingReader, SpreadsheetReader } from '../files/foreign-files.js';
import type { JournalLoader } from './journal-protocol.js';
import type { ReviewLoader } from './review-protocol.js';

/** What the workbook loads when it is first needed: each a file of its own beside the worker. */
export interface LazyLoaders {
  /** Only an import that is to survive its page needs it. */
  readonly loadJournal: JournalLoader;
  /** Once there are rows to be looked at. */
  readonly loadReview: ReviewLoader;
  /** For a file that is not Unicode, or was before. */
  readonly loadEncodings: () => Promise<EncodingReader>;
  /** For a file that is no text. */
  readonly loadSpreadsheet: () => Promise<SpreadsheetReader>;
}
