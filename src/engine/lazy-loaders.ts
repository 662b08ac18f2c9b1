import type { EncodingReader, ShapeReader, SpreadsheetReader } from '../files/foreign-files.js';
import type { KnownCellRepair } from '../checking/repairs/lazy-repairs.js';
import type { JournaledState } from './engine-state.js';
import type { JournalPort } from './journal-protocol.js';
import type * as names from './names.js';

export type NameTools = typeof names;

/** Loaders of what the engine needs only sometimes: each loads a file of its own beside the worker. */
export interface LazyLoaders {
  /** For an import that is to survive its page. A journal has one owner, from the first call to the last. */
  readonly loadJournal: (state: JournaledState, resumeKey: string) => Promise<JournalPort>;
  /** For a file that is not Unicode text, or was encoded twice. */
  readonly loadEncodings: () => Promise<EncodingReader>;
  /** For a spreadsheet. */
  readonly loadSpreadsheet: () => Promise<SpreadsheetReader>;
  /** For a text that is no plain table. */
  readonly loadShapes: () => Promise<ShapeReader>;
  /** For whole names, and usernames that are built. */
  readonly loadNames: () => Promise<NameTools>;
  /** For cells that may be damaged. `undefined`: not to be loaded, and not `isNeeded`. */
  readonly loadRepairs: (
    isNeeded: boolean,
  ) => Promise<{ readonly cellRepairs: readonly KnownCellRepair[] } | undefined>;
}
