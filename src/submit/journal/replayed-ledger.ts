import { Ledger } from '../ledger.js';
import { isPending, isRetriable, type LedgerEntry } from '../ledger-entry.js';
import type { Batch } from '../ledger-port.js';

/** What a journal says of a list that was handed out. */
type JournaledList = Pick<Batch, 'idempotencyKey' | 'attempt'> & { readonly keys: readonly string[] };

/** A ledger that repeats what a journal remembers, with the steps that only a crash makes necessary. */
export class ReplayedLedger extends Ledger {
  /** The list was handed out, for the sake of its `unresolved` rows. */
  replaySent({ keys, idempotencyKey, attempt }: JournaledList, unresolved: readonly string[]): void {
    const list = this.listOf(keys, idempotencyKey);
    list.attempts = attempt;
    this.markDispatched(list, this.entriesOf(unresolved));
  }

  /**
   * After everything was repeated: nobody works any more on what was dispatched. It is handed out again as it was, ambiguous,
   * except where the host has vouched for it.
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
   * These rows are never sent again, since it can't be told any more who they are: without a final outcome
   * they stay unknown, and so does what is pending in their lists, which can't be repeated as they were.
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
