import { Ledger } from '../ledger.js';
import { isPending, isRetriable, type LedgerEntry } from '../ledger-entry.js';
import type { Batch } from '../ledger-port.js';

/** A dispatched list, as the journal has it. */
type JournaledList = Pick<Batch, 'idempotencyKey' | 'attempt'> & { readonly keys: readonly string[] };

/** A ledger that repeats the steps of a journal, with those that only a crash makes necessary. */
export class ReplayedLedger extends Ledger {
  /** Repeats that a list was dispatched, for the sake of its `unresolved` rows. */
  replaySent({ keys, idempotencyKey, attempt }: JournaledList, unresolved: readonly string[]): void {
    const list = this.listOf(keys, idempotencyKey);
    list.attempts = attempt;
    this.markDispatched(list, this.entriesOf(unresolved));
  }

  /**
   * Ends the replay: no call works any more on dispatched lists. They are dispatched again unchanged, as ambiguous lists,
   * without the rows that the host has vouched for.
   */
  interrupt(): void {
    const pending = this.where(isPending);
    for (const entry of pending) {
      if (entry.state === 'dispatched' && !entry.cleared) this.#resolveAsUnknown(entry);
      this.move(entry, 'waiting');
    }
    this.enqueue(pending);
  }

  /**
   * Rows whose users can't be read any more are never sent again: without a final outcome they stay unknown. The pending
   * rows of their lists stay unknown as well, since the lists can't be sent again as they were.
   */
  abandon(keys: readonly string[]): void {
    const lost = new Set(keys);
    for (const entry of this.where(() => true)) {
      const isLost = lost.has(entry.key);
      if (!isLost && !entry.list?.keys.some((key) => lost.has(key))) continue;
      if (isPending(entry) || (isLost && isRetriable(entry, false))) this.#resolveAsUnknown(entry);
      entry.list = undefined;
    }
  }

  #resolveAsUnknown(entry: LedgerEntry): void {
    this.resolve(entry, { key: entry.key, status: 'unknown' });
  }
}
