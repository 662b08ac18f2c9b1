import type { WriteFailure } from './journal-failure.js';
import type { RecordRow } from './journal-rows.js';
import { SerialQueue } from './serial-queue.js';
import { keysOf } from '../ledger-entry.js';
import type { Ledger } from '../ledger.js';
import type { Batch, EngineLedger, Revision } from '../ledger-port.js';
import { traitsOf, type ImportCounts, type Outcome } from '../outcomes.js';

/** What happened, as the journal takes it; `outcomes` and `revised` are encrypted. */
export type JournalEntry = Pick<RecordRow, 'kind' | 'keys' | 'list' | 'late' | 'canResolve'> & {
  readonly outcomes?: readonly Outcome[];
  readonly revised?: Revision;
};

export interface JournaledLedgerOptions {
  /** Resolves when the entry is on disk. */
  readonly write: (entry: JournalEntry) => Promise<void>;
  /** The journal can't be written. Resolves with true when it is to be tried again, with false when the import is to end. */
  readonly requestRetry: (trouble: WriteFailure) => Promise<boolean>;
  /** Called after each change. */
  readonly onCounts: (counts: ImportCounts) => void;
}

/**
 * A ledger that is written ahead: a list is on disk before it may be sent, an outcome before it counts. One step at a time,
 * so that the journal has the steps in the order in which the ledger took them.
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

  /** The page goes, the import does not end: what is not sent stays to be done. */
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
      // Given up only because the page goes: they may be sent again.
      const unsent = outcomes.filter(
        (outcome) => !accepted.includes(outcome) && outcome.status !== 'unknown',
      );
      if (unsent.length) await this.#tryToWrite({ kind: 'cleared', keys: keysOf(unsent) });
      return this.#reportCounts(this.#ledger.record(outcomes, late));
    });
  }

  /** Where that can't be written, the rows count as ambiguous: nothing is lost. */
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

  reopen(canResolve: boolean): Promise<ImportCounts> {
    return this.#steps.add(async () => {
      await this.#tryToWrite({ kind: 'reopened', canResolve });
      this.#isLost = false;
      return this.#reportCounts(this.#ledger.reopen(canResolve));
    });
  }

  /** Written before any of the rows is sent: otherwise nobody could tell afterwards who was. */
  revise(revision: Revision): Promise<ImportCounts | undefined> {
    return this.#steps.add(async () => {
      // An answer that came late may have said meanwhile that one was created after all.
      const fixable = new Set(this.#ledger.fixable());
      const revised = revision.filter(({ key }) => fixable.has(key));
      if (await this.#tryToWrite({ kind: 'revised', keys: keysOf(revised), revised })) return undefined;
      this.#isLost = false;
      return this.#reportCounts(this.#ledger.revise(revised));
    });
  }

  /** False: it could not be written and the import is to end; the rows are given back. */
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
      const trouble = await this.#tryToWrite(entry);
      if (!trouble) return true;
      if (this.#isLost) return false;
      this.#isLost = !(await this.#options.requestRetry(trouble));
    }
  }

  /** `undefined`: it is on disk. */
  async #tryToWrite(entry: JournalEntry): Promise<WriteFailure | undefined> {
    try {
      await this.#options.write(entry);
      return undefined;
    } catch (error) {
      // The session is not there, or nothing at all is.
      return error instanceof DOMException && error.name === 'NotFoundError' ? 'deleted' : 'unavailable';
    }
  }

  #reportCounts(counts: ImportCounts): ImportCounts {
    this.#options.onCounts(counts);
    return counts;
  }
}

/** The host has said so, and not we ourselves when we gave up. */
function isFromHost(outcome: Outcome): boolean {
  return traitsOf(outcome).isFinal || (outcome.status === 'unknown' && outcome.provisional === true);
}
