import type { EncodingReader, ShapeReader, SpreadsheetReader } from '../files/foreign-files.js';
import type { Table } from '../files/table.js';
import type { JournaledState, ReviewedState } from './engine-state.js';
import type { JournalPort } from './journal-protocol.js';
import type { ReviewPort } from './review-protocol.js';
import type { ReviewRows, ReviewSetup } from './review-rows.js';

/** Loaders of what the engine needs only sometimes: each loads a file of its own beside the worker. */
export interface LazyLoaders {
  /** For an import that is to survive its page. A journal has one owner, from the first call to the last. */
  readonly loadJournal: (state: JournaledState, resumeKey: string) => Promise<JournalPort>;
  /** Once there are rows to be reviewed. */
  readonly loadReview: (state: ReviewedState) => Promise<ReviewChecker>;
  /** For a file that is not Unicode text, or was encoded twice. */
  readonly loadEncodings: () => Promise<EncodingReader>;
  /** For a spreadsheet. */
  readonly loadSpreadsheet: () => Promise<SpreadsheetReader>;
  /** For a text that is no plain table. */
  readonly loadShapes: () => Promise<ShapeReader>;
}

/** The review service as the engine itself uses it. */
export interface ReviewChecker extends ReviewPort {
  /** Checks the rows under a plan, damage included. The history of edits outlives a change of the plan. */
  check(table: Table, setup: ReviewSetup, leftOut: ReadonlySet<number> | undefined): ReviewRows;
}
