import type { TableRow } from '../files/table.js';
import type { FieldValue } from '../fields/field-definition.js';
import type { NewUser } from '../host.js';
import type { ImportCounts, Outcome } from './outcomes.js';

/** An ordered list of users under one idempotency key. */
export interface Batch {
  readonly idempotencyKey: string;
  readonly users: readonly NewUser[];
  /** Number of its next try; 1 for a list that was never dispatched before. */
  readonly attempt: number;
  /** True when it may have reached the host before: it is never simply sent again. */
  readonly isAmbiguous: boolean;
  /** Keys that still need an answer. All of them, except where an ambiguous list was answered in part. */
  readonly unresolved: readonly string[];
  /** Keys that went to the host before, in this list or in another: a `duplicate` for them may be our own doing. */
  readonly sentBefore: readonly string[];
}

/**
 * Where the submit loop takes its batches from and puts what became of them.
 * The ledger in the engine is behind it; a journal can stand between the two.
 */
export interface LedgerPort {
  /** The next batch, at most `size` users, about to be sent; ambiguous ones come first, as they were sent. `undefined`: nothing is left. */
  next(size: number): Promise<Batch | undefined>;
  /** The given users of earlier batches as a list of its own, about to be sent under a key of its own; without those answered meanwhile. */
  rebatch(keys: readonly string[]): Promise<Batch>;
  /**
   * Takes outcomes in; of two for one key, created wins. Answers the counts.
   * `late`: they came after their time-out, so a row dispatched again since then takes only `created` from them.
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
  /** Makes rows pending that get other values. `undefined`: the journal can't be written, and nothing has changed. */
  revise(revision: Revision): ImportCounts | Promise<ImportCounts | undefined>;
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
