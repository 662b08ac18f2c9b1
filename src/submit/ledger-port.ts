import type { TableRow } from '../files/table.js';
import type { FieldValue } from '../fields/field-definition.js';
import type { NewUser } from '../host.js';
import type { ImportCounts, Outcome } from './outcomes.js';

/** An ordered list of users under one idempotency key. */
export interface Batch {
  readonly idempotencyKey: string;
  readonly users: readonly NewUser[];
  /** Number of the list's next try; 1 for a list that was never dispatched before. */
  readonly attempt: number;
  /** True when the list may have reached the host before: such a list is never simply sent again. */
  readonly isAmbiguous: boolean;
  /** Keys of rows without an outcome: all of the list, unless an ambiguous list has outcomes for some rows. */
  readonly unresolved: readonly string[];
  /** Keys that were sent before, in this list or another: a `duplicate` for them may be this import's own user. */
  readonly sentBefore: readonly string[];
}

/**
 * Where the submit loop takes its batches from and puts their outcomes. The port stands for the ledger in the engine, or
 * for a journal in front of that ledger.
 */
export interface LedgerPort {
  /** The next batch, at most `size` users, about to be sent; ambiguous batches come first, as they were sent. `undefined` at the end. */
  next(size: number): Promise<Batch | undefined>;
  /** Users of earlier batches as a batch with a key of its own, about to be sent; users with an outcome are left out. */
  rebatch(keys: readonly string[]): Promise<Batch>;
  /**
   * Records outcomes; of two for one key, created wins. Returns the counts. `late`: the outcomes came after their
   * time-out, so a row dispatched again since then takes only `created` from them.
   */
  record(outcomes: readonly Outcome[], late?: boolean): Promise<ImportCounts>;
  /** Clears the rows: the host vouches that no call so far has created them, so they may be sent again. */
  clear(keys: readonly string[]): Promise<void>;
  /** Ends the run: waiting rows were not attempted, dispatched rows are unknown. */
  finish(): Promise<ImportCounts>;
}

/** {@link LedgerPort} on the side of the engine. */
export type EngineLedger = {
  readonly [Step in keyof LedgerPort]: LedgerPort[Step] extends (...args: infer Args) => Promise<infer Answer>
    ? (...args: Args) => Answer | Promise<Answer>
    : never;
} & {
  /** Makes rows pending again that another run can help; `only`: of these the unknown ones. */
  reopen(canResolve: boolean, only?: 'unknown'): ImportCounts | Promise<ImportCounts>;
  /** Makes rows with other values pending. `undefined`: the journal can't be written, and nothing has changed. */
  revise(revision: Revision): ImportCounts | Promise<ImportCounts | undefined>;
};

/** Rejected rows with other values: the rows are sent anew under the same keys. */
export type Revision = readonly RevisedRow[];

export interface RevisedRow {
  readonly key: string;
  readonly row: TableRow;
  /** What the host receives. */
  readonly user: NewUser;
  /** The values in the order of the fields. */
  readonly values: readonly FieldValue[];
}
