import type { Ledger } from './ledger.js';
import {
  isPassing,
  isPending,
  isUnknown,
  keysOf,
  type Entry,
  type LedgerInside,
  type List,
} from './ledger-entry.js';
import { withHeard } from './merge-outcomes.js';
import type { Batch, ImportCounts } from './outcome.js';

/** What a journal says of a list that was handed out. */
export type SentList = Pick<Batch, 'idempotencyKey' | 'attempt'> & { readonly keys: readonly string[] };

/** Repeats what a journal remembers: the list was handed out, for the sake of its `open` rows. */
export function replaySent(
  ledger: Ledger,
  { keys, idempotencyKey, attempt }: SentList,
  open: readonly string[],
): void {
  const { inside } = ledger;
  const list = inside.listOf(keys, idempotencyKey);
  list.handedOut = attempt;
  inside.take(list, entriesOf(inside, open));
}

/**
 * After everything was repeated: nobody works any more on what was taken. It is handed out again as it was, in doubt,
 * except where the host has vouched for it.
 */
export function interrupt({ inside }: Ledger): void {
  const doubtful = new Set<List>();
  const entries = [...inside.entries.values()].filter(isPending);
  for (const entry of entries) {
    if (entry.state === 'taken' && !entry.cleared)
      entry.outcome = withHeard({ key: entry.key, status: 'unknown' }, entry.heard);
    entry.state = 'waiting';
    if (isUnknown(entry) && entry.list) doubtful.add(entry.list);
  }
  inside.queue(
    [...doubtful],
    entries.filter((entry) => !isUnknown(entry)),
  );
}

/**
 * These rows are never sent again, since it can't be told any more who they are: without an answer that lasts
 * they stay unknown, and so does what is pending in their lists, which can't be repeated as they were.
 */
export function withhold({ inside }: Ledger, keys: readonly string[]): void {
  const lost = new Set(keys);
  for (const entry of inside.entries.values()) {
    const isLost = lost.has(entry.key);
    if (!isLost && !entry.list?.keys.some((key) => lost.has(key))) continue;
    if (isPending(entry) || (isLost && isPassing(entry.outcome)))
      inside.settle(entry, { key: entry.key, status: 'unknown' });
    entry.list = undefined;
  }
}

/**
 * Makes rows pending that get other values: from here on they are as if they had never been sent, in lists of their own.
 * Call it before their users change: the lists they were in stay as they were, for the sake of other rows in doubt.
 * Between two runs only: what waits to be handed out are these rows alone.
 */
export function revise(ledger: Ledger, rows: readonly { readonly key: string }[]): ImportCounts {
  const { inside } = ledger;
  const keys = new Set(keysOf(rows));
  for (const list of [...inside.lists.values()].flat())
    if (list.keys.some((key) => keys.has(key))) list.users ??= list.keys.map(inside.userOf);
  const entries = entriesOf(inside, [...keys]);
  for (const entry of entries) {
    inside.move(entry, 'waiting');
    // What is still on its way to the host is not about them any more, except that it may have created somebody.
    Object.assign(entry, { outcome: undefined, heard: undefined, list: undefined, sent: false, again: true });
  }
  inside.queue([], entries);
  return ledger.counts();
}

function entriesOf({ entries }: LedgerInside, keys: readonly string[]): Entry[] {
  return keys.flatMap((key) => entries.get(key) ?? []);
}
