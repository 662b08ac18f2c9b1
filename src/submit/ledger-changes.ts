import type { Ledger } from './ledger.js';
import {
  isTransient,
  isPending,
  isAwaitingRecovery,
  keysOf,
  type LedgerEntry,
  type LedgerInternals,
  type SentList,
} from './ledger-entry.js';
import { withProvisional } from './merge-outcomes.js';
import type { Batch, ImportCounts } from './outcome.js';

/** What a journal says of a list that was handed out. */
export type JournaledList = Pick<Batch, 'idempotencyKey' | 'attempt'> & { readonly keys: readonly string[] };

/** Repeats what a journal remembers: the list was handed out, for the sake of its `open` rows. */
export function replaySent(
  ledger: Ledger,
  { keys, idempotencyKey, attempt }: JournaledList,
  unresolved: readonly string[],
): void {
  const { internals } = ledger;
  const list = internals.listOf(keys, idempotencyKey);
  list.attempts = attempt;
  internals.take(list, entriesOf(internals, unresolved));
}

/**
 * After everything was repeated: nobody works any more on what was taken. It is handed out again as it was, in doubt,
 * except where the host has vouched for it.
 */
export function interrupt({ internals }: Ledger): void {
  const ambiguous = new Set<SentList>();
  const entries = [...internals.entries.values()].filter(isPending);
  for (const entry of entries) {
    if (entry.state === 'taken' && !entry.cleared)
      entry.outcome = withProvisional({ key: entry.key, status: 'unknown' }, entry.provisional);
    entry.state = 'waiting';
    if (isAwaitingRecovery(entry) && entry.list) ambiguous.add(entry.list);
  }
  internals.queue(
    [...ambiguous],
    entries.filter((entry) => !isAwaitingRecovery(entry)),
  );
}

/**
 * These rows are never sent again, since it can't be told any more who they are: without an answer that lasts
 * they stay unknown, and so does what is pending in their lists, which can't be repeated as they were.
 */
export function abandonRows({ internals }: Ledger, keys: readonly string[]): void {
  const lost = new Set(keys);
  for (const entry of internals.entries.values()) {
    const isLost = lost.has(entry.key);
    if (!isLost && !entry.list?.keys.some((key) => lost.has(key))) continue;
    if (isPending(entry) || (isLost && isTransient(entry.outcome)))
      internals.resolve(entry, { key: entry.key, status: 'unknown' });
    entry.list = undefined;
  }
}

/**
 * Makes rows pending that get other values: from here on they are as if they had never been sent, in lists of their own.
 * Call it before their users change: the lists they were in stay as they were, for the sake of other rows in doubt.
 * Between two runs only: what waits to be handed out are these rows alone.
 */
export function revise(ledger: Ledger, rows: readonly { readonly key: string }[]): ImportCounts {
  const { internals } = ledger;
  const keys = new Set(keysOf(rows));
  for (const list of [...internals.lists.values()].flat())
    if (list.keys.some((key) => keys.has(key))) list.users ??= list.keys.map(internals.userOf);
  const entries = entriesOf(internals, [...keys]);
  for (const entry of entries) {
    internals.move(entry, 'waiting');
    // What is still on its way to the host is not about them any more, except that it may have created somebody.
    Object.assign(entry, {
      outcome: undefined,
      provisional: undefined,
      list: undefined,
      sent: false,
      isRelisted: true,
    });
  }
  internals.queue([], entries);
  return ledger.counts();
}

function entriesOf({ entries }: LedgerInternals, keys: readonly string[]): LedgerEntry[] {
  return keys.flatMap((key) => entries.get(key) ?? []);
}
