import type { RefusalCode } from '../files/table.js';
import type { ImportCounts } from '../submit/outcomes.js';
import type { ImportPlan } from '../fields/plan.js';
import type { CreatedUser } from '../engine/protocol.js';
import type { Step } from './step.js';

export type { CreatedUser } from '../engine/protocol.js';

/** The screen changed. */
export interface ImportStepDetail {
  readonly step: Step;
  readonly previous: Step;
}

/** A file was read. */
export interface ImportFileDetail {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Users in the file. */
  readonly rows: number;
  /** The header texts, in the order of the file. */
  readonly headers: readonly string[];
  /** Name in the Encoding Standard: `utf-8`, `windows-1252`. Without meaning for a spreadsheet. */
  readonly encoding: string;
  /** The character itself. Without meaning for a spreadsheet. */
  readonly delimiter: string;
  /** Spreadsheet row of the header. */
  readonly headerRow: number;
}

/** The rows were checked: the number of rows by status, and the plan. */
export interface ImportValidatedDetail {
  readonly ready: number;
  readonly duplicates: number;
  readonly errors: number;
  readonly warnings: number;
  readonly leftOut: number;
  /** A copy of the plan that the rows were checked by. */
  readonly plan: ImportPlan;
}

/** Counts of the users being sent: `total` is the sum of the other counts. */
export type ImportProgressDetail = ImportCounts;

/**
 * Counts of all rows of the file: `total` is the sum of created, duplicates (the file's own among them), rejected, unknown,
 * notAttempted and pending (0); `total`, `invalid` and `leftOut` add up to `rows`.
 */
export interface ImportCompleteDetail extends ImportCounts {
  /** Rows of the file. */
  readonly rows: number;
  /** Rows with an error, which were not sent. */
  readonly invalid: number;
  /** Rows that the administrator left out. */
  readonly leftOut: number;
}

/** Continue was pressed. */
export interface ImportContinueDetail {
  /** Everybody who was created. */
  readonly created: readonly CreatedUser[];
}

/** What an error is about; a refused file has the code of its refusal. */
export type ImportErrorCode =
  | RefusalCode
  | 'worker-unavailable'
  | 'worker-lost'
  | 'file-missing'
  | 'host-missing'
  | 'host-failed'
  | 'journal-unavailable';

/** A file was refused, or something failed that the import goes on without. */
export interface ImportErrorDetail {
  readonly code: ImportErrorCode;
  /** What the administrator reads. */
  readonly message: string;
  /** True where the import can go on. */
  readonly recoverable: boolean;
}

/**
 * The element's events and their details. No detail ever holds a password.
 *
 * @example
 * element.addEventListener('import-complete', ({ detail }) => log(`${detail.created} of ${detail.rows} created`));
 */
export interface ImportEventDetails {
  'import-step': ImportStepDetail;
  'import-file': ImportFileDetail;
  'import-validated': ImportValidatedDetail;
  'import-progress': ImportProgressDetail;
  'import-complete': ImportCompleteDetail;
  'import-continue': ImportContinueDetail;
  'import-error': ImportErrorDetail;
}

/** The events of the element by their names. */
export type ImportEventMap = { [K in keyof ImportEventDetails]: CustomEvent<ImportEventDetails[K]> };

declare global {
  /** Of elements, document and window alike, since the events bubble. */
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface can only be merged with another
  interface GlobalEventHandlersEventMap extends ImportEventMap {}
}
