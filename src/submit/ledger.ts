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
 * The rows that were sent, and their outcomes: every imported row is in exactly one bucket, always. The ledger knows rows
 * only by their keys; users are built when a batch is taken. Protected members are for the ledger of an interrupted
 * import, which is loaded with the journal only.
 */
export class Ledger {
  readonly #sessionId: string;
  readonly #userOf: (key: string) => NewUser;
  readonly #entries = new Map<string, LedgerEntry>();
  /** Every dispatched list, by its first key. */
  readonly #lists = new Map<string, SentList[]>();
  readonly #tally: Record<Bucket | 'pending', number>;
  #listCount = 0;
  /** What is dispatched next. An iterator of an array continues where it was left. */
  #ambiguous: Iterable<SentList> = [];
  #waiting: Iterable<LedgerEntry>;

  /**
   * @param sessionId starts every idempotency key: hard to guess, and never used twice.
   * @param keys of the rows to import, in the order of the file.
   * @param userOf must return the same user for a key every time: an identical list stays identical.
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

  /** The given rows as a list with a key of its own; rows with an outcome are left out. */
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

  /** Clears the rows: the host vouches that no call so far has created them. */
  clear(keys: readonly string[]): void {
    for (const entry of this.entriesOf(keys)) {
      entry.cleared = true;
      entry.provisional = undefined;
    }
  }

  /** Ends the run. Rows that wait for another try keep their outcome of the run before. */
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
   * Makes rows pending that another run can help: refused and not attempted rows, and, where the host can resolve unknown
   * rows (`canResolve`), those too, in the lists in which they were sent. `only`: no rows but unknown ones.
   */
  reopen(canResolve: boolean, only?: 'unknown'): ImportCounts {
    const isWanted = ({ outcome }: LedgerEntry): boolean => !only || outcome?.status === only;
    for (const entry of this.where((one) => isRetriable(one, canResolve) && isWanted(one)))
      this.move(entry, 'waiting');
    this.enqueue(this.where(({ state }) => state === 'waiting'));
    return this.counts();
  }

  /**
   * Makes rows with other values pending: from here on they count as never sent, and get lists of their own. The lists
   * that they were in stay unchanged for their ambiguous rows, so this is called before the users change. Allowed between
   * two runs only: these rows alone are dispatched next.
   */
  revise(rows: readonly { readonly key: string }[]): ImportCounts {
    const revised = new Set(keysOf(rows));
    for (const list of [...this.#lists.values()].flat())
      if (list.keys.some((key) => revised.has(key))) list.users ??= list.keys.map(this.#userOf);
    for (const entry of this.entriesOf([...revised])) {
      this.move(entry, 'waiting');
      // A response still to come is about the row's old values, except that it may say that the user was created.
      this.#entries.set(entry.key, { ...newEntry(entry.key), isRelisted: true });
    }
    this.enqueue(this.entriesOf([...revised]));
    return this.counts();
  }

  /** How many rows {@link reopen} would make pending. */
  retriable(canResolve: boolean): number {
    return this.where((entry) => isRetriable(entry, canResolve)).length;
  }

  /** Keys of the rows that the host rejected for their values, and whose users can still be read. */
  fixable(): string[] {
    return keysOf(this.where(isFixable));
  }

  pendingKeys(): string[] {
    return keysOf(this.where(isPending));
  }

  counts(): ImportCounts {
    return { total: this.#entries.size, ...this.#tally };
  }

  /** The outcome of a row; `undefined` for a row that is not sent yet, is under way, or is not imported. */
  outcomeOf(key: string): Outcome | undefined {
    const entry = this.#entries.get(key);
    return entry && (!isPending(entry) || isAwaitingRecovery(entry)) ? entry.outcome : undefined;
  }

  /** The outcomes of all rows that are not pending, in the order of the file. */
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

  /** An identical list always keeps its idempotency key; any other list gets a new key, even where only values differ. */
  protected listOf(keys: readonly string[], idempotencyKey?: string): SentList {
    const [first = ''] = keys;
    const alike = this.#lists.get(first) ?? [];
    const found = alike.find((list) =>
      idempotencyKey ? list.idempotencyKey === idempotencyKey : !list.users && isSameList(list.keys, keys),
    );
    if (found) return found;
    // A list that took a number and was never journaled makes the numbers jump.
    const number = Number(idempotencyKey?.slice(this.#sessionId.length + 1)) || this.#listCount + 1;
    this.#listCount = Math.max(this.#listCount, number);
    const list = { idempotencyKey: `${this.#sessionId}-${number}`, keys, attempts: 0 };
    this.#lists.set(first, [...alike, list]);
    return list;
  }

  /**
   * Pending rows of a list that were not dispatched in another list since. Refused rows are among them: a refused row must
   * not be sent in another list while this list is sent again.
   */
  #pendingOf(list: SentList): LedgerEntry[] {
    return this.entriesOf(list.keys).filter((entry) => isPending(entry) && entry.list === list);
  }

  /** Sets what is dispatched next: ambiguous lists as they were sent, then rows. */
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
