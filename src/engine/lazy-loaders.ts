import type { EncodingReader, ForeignReader } from '../files/foreign-files.js';
import type { Table } from '../files/table.js';
import type { JournaledState, ReviewedState } from './engine-state.js';
import type { JournalPort } from './journal-protocol.js';
import type { ReviewPort } from './review-protocol.js';
import type { ReviewRows, ReviewSetup } from './review-rows.js';

/** What the engine loads when it is first needed: each a file of its own beside the worker. */
export interface LazyLoaders {
  /** Only an import that is to survive its page needs it. What it answers is one owner's, from the first call to the last. */
  readonly loadJournal: (state: JournaledState, resumeKey: string) => Promise<JournalPort>;
  /** Once there are rows to be reviewed. */
  readonly loadReview: (state: ReviewedState) => Promise<ReviewChecker>;
  /** For a file that is not Unicode, or was before. */
  readonly loadEncodings: () => Promise<EncodingReader>;
  /** For a file that is no text. */
  readonly loadSpreadsheet: () => Promise<ForeignReader>;
}

/** The review service, as the engine uses it itself. */
export interface ReviewChecker extends ReviewPort {
  /** Checks the rows under a plan, and looks for damage in each. What was changed in `table` can be taken back, whatever the plan. */
  check(table: Table, setup: ReviewSetup, leftOut: ReadonlySet<number> | undefined): ReviewRows;
}
