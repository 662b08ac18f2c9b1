import type { NewUser } from '../host.js';
import {
  isFixable,
  isPending,
  isRetriable,
  isSameList,
  keysOf,
  isAwaitingRecovery,
  newEntry,
  type LedgerEntry,
  type SentList,
} from './ledger-entry.js';
import { mergeOutcomes, mergeUnknown, withProvisional } from './merge-outcomes.js';
import type { Batch } from './ledger-port.js';
import { emptyBuckets, traitsOf, type Bucket, type ImportCounts, type Outcome } from './outcomes.js';

/**
 * What was sent and what became of it: every row to import is in exactly one bucket, always.
 * The ledger knows rows by their keys only; users are made when a batch is taken. What is protected is for the ledger of an
 * import that was interrupted, which is loaded with the journal only.
 */
export class Ledger {
  readonly #sessionId: string;
  readonly #userOf: (key: string) => NewUser;
  readonly #entries = new Map<string, LedgerEntry>();
  /** Every list ever dispatched, by its first key. */
  readonly #lists = new Map<string, SentList[]>();
  readonly #tally: Record<Bucket | 'pending', number>;
  #listCount = 0;
  /** What is dispatched next. An iterator of an array goes on where it was left. */
  #ambiguous: Iterable<SentList> = [];
  #waiting: Iterable<LedgerEntry>;

  /**
   * @param sessionId starts every idempotency key: hard to guess, and never used twice.
   * @param keys of the rows to import, in the order of the file.
   * @param userOf must answer the same for a key every time: an identical list stays identical.
   */
  constructor(sessionId: string, keys: Iterable<string>, userOf: (key: string) => NewUser) {
    this.#sessionId = sessionId;
    this.#userOf = userOf;
    for (const key of keys) this.#entries.set(key, newEntry(key));
    this.#waiting = [...this.#entries.values()].values();
    this.#tally = { ...emptyBuckets(), pending: this.#entries.size };
  }

  /** The next batch, at most `size` users; ambiguous lists come first, exactly as they were sent. */
  next(size: number): Batch | undefined {
    for (const list of this.#ambiguous) {
      const unresolved = this.#pendingOf(list);
      if (unresolved.some(isAwaitingRecovery)) return this.#dispatch(list, unresolved, true);
    }
    const taken: LedgerEntry[] = [];
    for (const entry of this.#waiting) if (entry.state === 'waiting' && taken.push(entry) >= size) break;
    return taken.length ? this.#dispatchAsList(taken) : undefined;
  }

  /** The given rows as a list of its own, without those that were answered meanwhile. */
  rebatch(keys: readonly string[]): Batch {
    return this.#dispatchAsList(this.entriesOf(keys).filter(isPending));
  }

  record(outcomes: readonly Outcome[], late = false): ImportCounts {
    for (const outcome of outcomes) {
      const entry = this.#entries.get(outcome.key);
      if (!entry) continue;
      if (outcome.status === 'unknown' && outcome.provisional) {
        entry.provisional = mergeUnknown(entry.provisional, outcome);
        if (entry.outcome) entry.outcome = withProvisional(entry.outcome, entry.provisional);
        continue;
      }
      if (late && entry.isRelisted && outcome.status !== 'created') continue;
      const known = entry.state === 'waiting' ? undefined : entry.outcome;
      this.resolve(entry, mergeOutcomes(known, outcome));
    }
    return this.counts();
  }

  /** The host vouches that nothing sent so far has created these rows. */
  clear(keys: readonly string[]): void {
    for (const entry of this.entriesOf(keys)) {
      entry.cleared = true;
      entry.provisional = undefined;
    }
  }

  /** Ends the run. Rows waiting for another try keep what the run before had found. */
  finish(): ImportCounts {
    for (const entry of this.where(isPending)) {
      const { key, state, outcome } = entry;
      const status = state === 'dispatched' ? 'unknown' : 'not-attempted';
      this.resolve(entry, outcome ?? { key, status });
    }
    this.enqueue([]);
    return this.counts();
  }

  /**
   * Makes pending again what another run can help: refused and not attempted rows, and, where the host can tell
   * what became of them (`canResolve`), the unknown ones in the lists they were sent in.
   */
  reopen(canResolve: boolean): ImportCounts {
    for (const entry of this.where((one) => isRetriable(one, canResolve))) this.move(entry, 'waiting');
    this.enqueue(this.where(({ state }) => state === 'waiting'));
    return this.counts();
  }

  /**
   * Makes rows pending that get other values: from here on they are as if they had never been sent, in lists of their own.
   * To be called before their users change: the lists they were in stay as they were, for the sake of other, ambiguous rows.
   * Between two runs only: these rows alone are dispatched next.
   */
  revise(rows: readonly { readonly key: string }[]): ImportCounts {
    const revised = new Set(keysOf(rows));
    for (const list of [...this.#lists.values()].flat())
      if (list.keys.some((key) => revised.has(key))) list.users ??= list.keys.map(this.#userOf);
    for (const entry of this.entriesOf([...revised])) {
      this.move(entry, 'waiting');
      // What is still on its way to the host is not about the row any more, except that it may have created somebody.
      this.#entries.set(entry.key, { ...newEntry(entry.key), isRelisted: true });
    }
    this.enqueue(this.entriesOf([...revised]));
    return this.counts();
  }

  /** How many rows {@link reopen} would make pending. */
  retriable(canResolve: boolean): number {
    return this.where((entry) => isRetriable(entry, canResolve)).length;
  }

  /** Keys of the rows that the host has turned down for what they are, and whose users can still be read. */
  fixable(): string[] {
    return keysOf(this.where(isFixable));
  }

  pendingKeys(): string[] {
    return keysOf(this.where(isPending));
  }

  counts(): ImportCounts {
    return { total: this.#entries.size, ...this.#tally };
  }

  /** What is known of a row; `undefined`: it was not sent yet, is under way, or was never to be imported. */
  outcomeOf(key: string): Outcome | undefined {
    const entry = this.#entries.get(key);
    return entry && (!isPending(entry) || isAwaitingRecovery(entry)) ? entry.outcome : undefined;
  }

  /** Of every row that is not pending, in the order of the file. */
  *outcomes(): Generator<Outcome, void, undefined> {
    for (const { state, outcome } of this.#entries.values())
      if (state === 'resolved' && outcome) yield outcome;
  }

  #dispatchAsList(entries: readonly LedgerEntry[]): Batch {
    return this.#dispatch(this.listOf(keysOf(entries)), entries, false);
  }

  #dispatch(list: SentList, unresolved: readonly LedgerEntry[], isAmbiguous: boolean): Batch {
    const sentBefore = isAmbiguous ? list.keys : keysOf(unresolved.filter(({ sent }) => sent));
    list.attempts = sentBefore.length ? list.attempts + 1 : 1;
    this.markDispatched(list, unresolved);
    return {
      idempotencyKey: list.idempotencyKey,
      users: list.users ?? list.keys.map(this.#userOf),
      attempt: list.attempts,
      isAmbiguous,
      unresolved: keysOf(unresolved),
      sentBefore,
    };
  }

  protected markDispatched(list: SentList, unresolved: readonly LedgerEntry[]): void {
    for (const entry of unresolved) {
      this.move(entry, 'dispatched');
      entry.outcome = undefined;
      entry.isRelisted ||= entry.list !== undefined;
      entry.list = list;
      entry.sent = true;
      entry.cleared = false;
    }
  }

  /** An identical list keeps its idempotency key for ever; any other gets a new one, also where only values differ. */
  protected listOf(keys: readonly string[], idempotencyKey?: string): SentList {
    const [first = ''] = keys;
    const alike = this.#lists.get(first) ?? [];
    const found = alike.find((list) =>
      idempotencyKey ? list.idempotencyKey === idempotencyKey : !list.users && isSameList(list.keys, keys),
    );
    if (found) return found;
    // A list whose number was given away and never used again leaves a gap.
    const number = Number(idempotencyKey?.slice(this.#sessionId.length + 1)) || this.#listCount + 1;
    this.#listCount = Math.max(this.#listCount, number);
    const list = { idempotencyKey: `${this.#sessionId}-${number}`, keys, attempts: 0 };
    this.#lists.set(first, [...alike, list]);
    return list;
  }

  /**
   * Rows of a list that have no answer and were not dispatched in another list since. Rows that were refused are
   * among them: they must not be sent in a list of their own while this one is sent again.
   */
  #pendingOf(list: SentList): LedgerEntry[] {
    return this.entriesOf(list.keys).filter((entry) => isPending(entry) && entry.list === list);
  }

  /** What is dispatched next: ambiguous lists as they were sent, then rows. */
  protected enqueue(entries: readonly LedgerEntry[]): void {
    const ambiguous = entries.filter(isAwaitingRecovery).flatMap(({ list }) => list ?? []);
    this.#ambiguous = [...new Set(ambiguous)].values();
    this.#waiting = entries.filter((entry) => !isAwaitingRecovery(entry)).values();
  }

  protected where(test: (entry: LedgerEntry) => boolean): LedgerEntry[] {
    return [...this.#entries.values()].filter(test);
  }

  protected entriesOf(keys: readonly string[]): LedgerEntry[] {
    return keys.flatMap((key) => this.#entries.get(key) ?? []);
  }

  protected resolve(entry: LedgerEntry, outcome: Outcome): void {
    if (isPending(entry)) this.#tally.pending--;
    else if (entry.outcome) this.#tally[traitsOf(entry.outcome).bucket]--;
    this.#tally[traitsOf(outcome).bucket]++;
    entry.state = 'resolved';
    entry.outcome = withProvisional(outcome, entry.provisional);
    if (outcome.status === 'not-attempted') entry.sent = false;
  }

  protected move(entry: LedgerEntry, state: 'waiting' | 'dispatched'): void {
    if (entry.state === 'resolved' && entry.outcome) {
      this.#tally[traitsOf(entry.outcome).bucket]--;
      this.#tally.pending++;
    }
    entry.state = state;
  }
}
