import type { TableRow } from '../files/table.js';
import type { NewUser } from '../host.js';
import type { FieldValue } from '../fields/field-definition.js';

/** Parts of an answer about a user. */
export const resultProperties = ['id', 'temporaryPassword', 'virtualExtension', 'field', 'message'] as const;
export type ResultProperty = (typeof resultProperties)[number];

/** What a host may say of a user. */
export interface UserDetails {
  readonly id?: string | number;
  readonly temporaryPassword?: string;
  readonly virtualExtension?: string;
  /** Parts that came and can't be used. */
  readonly unread?: readonly ResultProperty[];
}

/** What became of one row that was to be imported. */
export type Outcome =
  | (UserDetails & {
      readonly key: string;
      readonly status: 'created';
      /** Found again after a lost answer. */
      readonly recovered?: true;
    })
  | {
      readonly key: string;
      readonly status: 'duplicate';
      readonly field?: string;
      readonly message?: string;
      readonly unread?: readonly ResultProperty[];
    }
  | {
      readonly key: string;
      readonly status: 'rejected';
      /** `rejected`: useless to try again as it is. `refused`: nothing was created, and the server kept refusing. */
      readonly reason: 'rejected' | 'refused';
      readonly field?: string;
      readonly message?: string;
      readonly unread?: readonly ResultProperty[];
    }
  | (UserDetails & {
      readonly key: string;
      readonly status: 'unknown';
      readonly message?: string;
      /** It may still be found out: what the host has said is kept for then, and the row stays pending. */
      readonly provisional?: true;
    })
  | { readonly key: string; readonly status: 'not-attempted' };

/** Counts of the whole import: `total` is the sum of the others. */
export interface ImportCounts {
  readonly total: number;
  readonly created: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly unknown: number;
  readonly notAttempted: number;
  readonly pending: number;
}

/** An ordered list of users under one idempotency key. */
export interface Batch {
  readonly idempotencyKey: string;
  readonly users: readonly NewUser[];
  /** Number of its next try; 1 for a list that was never handed out before. */
  readonly attempt: number;
  /** True when it may have reached the host before: it is never simply sent again. */
  readonly isAmbiguous: boolean;
  /** Keys that still need an answer. All of them, except where a list in doubt was answered in part. */
  readonly unresolved: readonly string[];
  /** Keys that went to the host before, in this list or in another: a `duplicate` for them may be our own doing. */
  readonly sentBefore: readonly string[];
}

/**
 * Where the submit loop takes its batches from and puts what became of them.
 * The ledger in the workbook is behind it; a journal can stand between the two.
 */
export interface LedgerPort {
  /** The next batch, at most `size` users, about to be sent; those in doubt come first, as they were sent. `undefined`: nothing is left. */
  next(size: number): Promise<Batch | undefined>;
  /** The given users of earlier batches as a list of its own, about to be sent under a key of its own; without those answered meanwhile. */
  rebatch(keys: readonly string[]): Promise<Batch>;
  /**
   * Takes outcomes in; of two for one key, created wins. Answers the counts.
   * `late`: they came after their time-out, so a row handed out again since then takes only `created` from them.
   */
  record(outcomes: readonly Outcome[], late?: boolean): Promise<ImportCounts>;
  /** The host vouches that nothing sent so far has created these rows: they may be sent again. */
  clear(keys: readonly string[]): Promise<void>;
  /** Ends the run: what is still waiting was not attempted, what is under way is unknown. */
  finish(): Promise<ImportCounts>;
}

/** {@link LedgerPort} where the rows are. */
export type EngineLedger = {
  readonly [Step in keyof LedgerPort]: LedgerPort[Step] extends (...args: infer Args) => Promise<infer Answer>
    ? (...args: Args) => Answer | Promise<Answer>
    : never;
} & {
  /** Makes pending again what another run can help. */
  reopen(canResolve: boolean): ImportCounts | Promise<ImportCounts>;
  /** Only of a journal: makes rows pending that get other values. `undefined`: it can't be written, and nothing has changed. */
  revise?(revision: Revision): Promise<ImportCounts | undefined>;
};

/** Rows that the host has turned down, with other values: they are sent anew, the keys stay theirs. */
export type Revision = readonly RevisedRow[];

export interface RevisedRow {
  readonly key: string;
  readonly row: TableRow;
  /** What the host receives. */
  readonly user: NewUser;
  /** By the order of the fields. */
  readonly values: readonly FieldValue[];
}

/** What the loop is doing, for whoever shows it. */
export interface SubmitStatus {
  readonly phase: 'running' | 'pausing' | 'paused' | 'stopping' | 'done';
  /** Why it is paused: by the administrator, signed out (401), too many batches failed in a row, or the journal can't be written. */
  readonly pausedFor?: 'administrator' | 'sign-in' | 'failures' | 'journal';
  /** When it tries again, by `performance.now()`: the time of day may leap meanwhile. */
  readonly waitingUntil?: number;
  /** The pace was lowered at the server's request. */
  readonly slowed?: boolean;
  /** The browser is offline: it waits, and goes on by itself. */
  readonly offline?: boolean;
  /** The host, or what it has to do, was taken away: it was sent nothing, and the import goes on by itself when it is back. */
  readonly hostMissing?: boolean;
}
