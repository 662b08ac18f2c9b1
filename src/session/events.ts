import type { RefusalCode } from '../files/table.js';
import type { ImportCounts } from '../submit/outcomes.js';
import type { ImportPlan } from '../fields/field-definition.js';
import type { CreatedUser } from '../engine/protocol.js';
import type { Step } from './state.js';

export type { CreatedUser } from '../engine/protocol.js';

export interface ImportStepDetail {
  readonly step: Step;
  readonly previous: Step;
}

export interface ImportFileDetail {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Users in the file. */
  readonly rows: number;
  readonly headers: readonly string[];
  readonly encoding: string;
  readonly delimiter: string;
  /** Spreadsheet row of the header. */
  readonly headerRow: number;
}

export interface ImportValidatedDetail {
  readonly ready: number;
  readonly duplicates: number;
  readonly errors: number;
  readonly warnings: number;
  readonly leftOut: number;
  readonly plan: ImportPlan;
}

/** Of the users that are being sent: `total` is the sum of the others. */
export type ImportProgressDetail = ImportCounts;

/**
 * Of all rows of the file: `total` is the sum of created, duplicates (the file's own among them), rejected, unknown,
 * notAttempted and pending (0); together with `invalid` and `leftOut` they make up `rows`.
 */
export interface ImportCompleteDetail extends ImportCounts {
  readonly rows: number;
  readonly invalid: number;
  readonly leftOut: number;
}

export interface ImportContinueDetail {
  readonly created: readonly CreatedUser[];
}

export type ImportErrorCode =
  RefusalCode | 'worker-unavailable' | 'worker-lost' | 'host-missing' | 'host-failed' | 'journal-unavailable';

export interface ImportErrorDetail {
  readonly code: ImportErrorCode;
  /** What the administrator reads. */
  readonly message: string;
  /** True where the import can go on. */
  readonly recoverable: boolean;
}

/** The element's events and their details. None of them ever holds a password. */
export interface ImportEventDetails {
  'import-step': ImportStepDetail;
  'import-file': ImportFileDetail;
  'import-validated': ImportValidatedDetail;
  'import-progress': ImportProgressDetail;
  'import-complete': ImportCompleteDetail;
  'import-continue': ImportContinueDetail;
  'import-error': ImportErrorDetail;
}
