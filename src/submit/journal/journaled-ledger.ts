import type { WriteFailure } from './journal-failure.js';
import type { RecordRow } from './journal-rows.js';
import { SerialQueue } from './serial-queue.js';
import { keysOf } from '../ledger-entry.js';
import type { Ledger } from '../ledger.js';
import type { Batch, EngineLedger, Revision } from '../ledger-port.js';
import { traitsOf, type ImportCounts, type Outcome } from '../outcomes.js';

/** A step of the import, before `outcomes` and `revised` are encrypted. */
export type JournalEntry = Pick<RecordRow, 'kind' | 'keys' | 'list' | 'late' | 'canResolve'> & {
  readonly outcomes?: readonly Outcome[];
  readonly revised?: Revision;
};

export interface JournaledLedgerOptions {
  /** Resolves when the entry is on disk. */
  readonly write: (entry: JournalEntry) => Promise<void>;
  /** Called when the journal can't be written. Resolves with true for another try, with false for the end of the import. */
  readonly requestRetry: (failure: WriteFailure) => Promise<boolean>;
  /** Called after each change. */
  readonly onCounts: (counts: ImportCounts) => void;
}

/**
 * A ledger with a write-ahead log: a list is on disk before it may be sent, an outcome before it counts. Steps run one at
 * a time, so that the journal has them in the order of the ledger.
 */
export class JournaledLedger implements EngineLedger {
  readonly #ledger: Ledger;
  readonly #options: JournaledLedgerOptions;
  readonly #steps = new SerialQueue();
  #isLost = false;
  #isLeaving = false;

  constructor(ledger: Ledger, options: JournaledLedgerOptions) {
    this.#ledger = ledger;
    this.#options = options;
  }

  /** The page goes and the import does not end: unsent rows stay pending in the journal. */
  leave(): void {
    this.#isLeaving = true;
  }

  next(size: number): Promise<Batch | undefined> {
    return this.#steps.add(async () => {
      const batch = this.#ledger.next(size);
      return batch && (await this.#writeAhead(batch)) ? batch : undefined;
    });
  }

  rebatch(keys: readonly string[]): Promise<Batch> {
    return this.#steps.add(async () => {
      const batch = this.#ledger.rebatch(keys);
      return !batch.unresolved.length || (await this.#writeAhead(batch))
        ? batch
        : { ...batch, unresolved: [] };
    });
  }

  record(outcomes: readonly Outcome[], late = false): Promise<ImportCounts> {
    return this.#steps.add(async () => {
      const accepted = this.#isLeaving ? outcomes.filter(isFromHost) : outcomes;
      if (accepted.length)
        await this.#write({ kind: 'outcomes', keys: keysOf(accepted), late, outcomes: accepted });
      // Rows that were given up only because the page goes may be sent again.
      const unsent = outcomes.filter(
        (outcome) => !accepted.includes(outcome) && outcome.status !== 'unknown',
      );
      if (unsent.length) await this.#tryToWrite({ kind: 'cleared', keys: keysOf(unsent) });
      return this.#reportCounts(this.#ledger.record(outcomes, late));
    });
  }

  /** A failed write leaves the rows ambiguous, so that nothing is lost. */
  clear(keys: readonly string[]): Promise<void> {
    return this.#steps.add(async () => {
      await this.#tryToWrite({ kind: 'cleared', keys });
      this.#ledger.clear(keys);
    });
  }

  finish(): Promise<ImportCounts> {
    return this.#steps.add(async () => {
      if (!this.#isLeaving) await this.#tryToWrite({ kind: 'finished' });
      return this.#reportCounts(this.#ledger.finish());
    });
  }

  /** The record does not tell which rows are reopened: whoever resumes the import has all of them sent that may be. */
  reopen(canResolve: boolean, only?: 'unknown'): Promise<ImportCounts> {
    return this.#steps.add(async () => {
      await this.#tryToWrite({ kind: 'reopened', canResolve });
      this.#isLost = false;
      return this.#reportCounts(this.#ledger.reopen(canResolve, only));
    });
  }

  /** A revision is written before any of its rows is sent: otherwise nobody could say afterwards which values were sent. */
  revise(revision: Revision): Promise<ImportCounts | undefined> {
    return this.#steps.add(async () => {
      // A late response may have said meanwhile that a row was created after all.
      const fixable = new Set(this.#ledger.fixable());
      const revised = revision.filter(({ key }) => fixable.has(key));
      if (await this.#tryToWrite({ kind: 'revised', keys: keysOf(revised), revised })) return undefined;
      this.#isLost = false;
      return this.#reportCounts(this.#ledger.revise(revised));
    });
  }

  /** False when the batch could not be written and the import is to end; the rows then get an outcome. */
  async #writeAhead(batch: Batch): Promise<boolean> {
    const { idempotencyKey, attempt, users, unresolved, isAmbiguous, sentBefore } = batch;
    const list = { idempotencyKey, attempt, keys: users.map(({ key }) => key) };
    if (await this.#write({ kind: 'sent', keys: unresolved, list })) return true;
    const isSent = new Set(sentBefore);
    this.#ledger.record(
      unresolved.map((key): Outcome => {
        if (isAmbiguous) return { key, status: 'unknown' };
        return isSent.has(key)
          ? { key, status: 'rejected', reason: 'refused' }
          : { key, status: 'not-attempted' };
      }),
    );
    return false;
  }

  async #write(entry: JournalEntry): Promise<boolean> {
    for (;;) {
      const failure = await this.#tryToWrite(entry);
      if (!failure) return true;
      if (this.#isLost) return false;
      this.#isLost = !(await this.#options.requestRetry(failure));
    }
  }

  /** Why the entry could not be written; `undefined` when the entry is on disk. */
  async #tryToWrite(entry: JournalEntry): Promise<WriteFailure | undefined> {
    try {
      await this.#options.write(entry);
      return undefined;
    } catch (error) {
      // The session is gone, or the whole database.
      return error instanceof DOMException && error.name === 'NotFoundError' ? 'deleted' : 'unavailable';
    }
  }

  #reportCounts(counts: ImportCounts): ImportCounts {
    this.#options.onCounts(counts);
    return counts;
  }
}

/** True for an outcome that comes from the host, false for one that says where the import gave up. */
function isFromHost(outcome: Outcome): boolean {
  return traitsOf(outcome).isFinal || (outcome.status === 'unknown' && outcome.provisional === true);
}
