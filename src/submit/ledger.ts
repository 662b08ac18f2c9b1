import type { NewUser } from '../host.js';
import {
  isFixable,
  isPending,
  isRetriable,
  isSameList,
  keysOf,
  isAwaitingRecovery,
  type LedgerEntry,
  type LedgerInternals,
  type SentList,
} from './ledger-entry.js';
import { mergeOutcomes, mergeUnknown, withProvisional } from './merge-outcomes.js';
import type { Batch, ImportCounts, Outcome } from './outcome.js';

type Bucket = Exclude<keyof ImportCounts, 'total'>;

const buckets = {
  created: 'created',
  duplicate: 'duplicates',
  rejected: 'rejected',
  unknown: 'unknown',
  'not-attempted': 'notAttempted',
} as const satisfies Record<Outcome['status'], Bucket>;

/**
 * What was sent and what became of it: every row to import is in exactly one bucket, always.
 * Knows rows by their keys only; users are made when a batch is taken.
 */
export class Ledger {
  readonly #sessionId: string;
  readonly #userOf: (key: string) => NewUser;
  readonly #entries = new Map<string, LedgerEntry>();
  /** Every list ever handed out, by its first key. */
  readonly #lists = new Map<string, SentList[]>();
  readonly #tally: Record<Bucket, number>;
  #listCount = 0;
  #ambiguous: SentList[] = [];
  #waiting: LedgerEntry[] = [];
  #position = 0;

  /**
   * @param sessionId starts every idempotency key: hard to guess, and never used twice.
   * @param keys of the rows to import, in the order of the file.
   * @param userOf must answer the same for a key every time: an identical list stays identical.
   */
  constructor(sessionId: string, keys: Iterable<string>, userOf: (key: string) => NewUser) {
    this.#sessionId = sessionId;
    this.#userOf = userOf;
    for (const key of keys) {
      const unsent = { list: undefined, sent: false, isRelisted: false, cleared: false };
      this.#entries.set(key, {
        key,
        state: 'waiting',
        outcome: undefined,
        provisional: undefined,
        ...unsent,
      });
    }
    this.#waiting = [...this.#entries.values()];
    const pending = this.#entries.size;
    this.#tally = { created: 0, duplicates: 0, rejected: 0, unknown: 0, notAttempted: 0, pending };
  }

  /** The next batch, at most `size` users; lists in doubt come first, exactly as they were sent. */
  next(size: number): Batch | undefined {
    for (let list = this.#ambiguous.shift(); list; list = this.#ambiguous.shift()) {
      const unresolved = this.#pendingOf(list);
      if (unresolved.some(isAwaitingRecovery)) return this.#dispatch(list, unresolved, true);
    }
    const taken: LedgerEntry[] = [];
    while (taken.length < size && this.#position < this.#waiting.length) {
      const entry = this.#waiting[this.#position++];
      if (entry?.state === 'waiting') taken.push(entry);
    }
    return taken.length ? this.#dispatchAsList(taken) : undefined;
  }

  /** The given rows as a list of its own, without those that were answered meanwhile. */
  rebatch(keys: readonly string[]): Batch {
    return this.#dispatchAsList(this.#entriesOf(keys).filter(isPending));
  }

  record(outcomes: readonly Outcome[], late = false): ImportCounts {
    for (const outcome of outcomes) {
      const entry = this.#entries.get(outcome.key);
      if (entry && outcome.status === 'unknown' && outcome.provisional) {
        entry.provisional = mergeUnknown(entry.provisional, outcome);
        if (entry.outcome) entry.outcome = withProvisional(entry.outcome, entry.provisional);
        continue;
      }
      if (!entry || (late && entry.isRelisted && outcome.status !== 'created')) continue;
      const known = entry.state === 'waiting' ? undefined : entry.outcome;
      this.#resolve(entry, mergeOutcomes(known, outcome));
    }
    return this.counts();
  }

  /** The host vouches that nothing sent so far has created these rows. */
  clear(keys: readonly string[]): void {
    for (const entry of this.#entriesOf(keys)) {
      entry.cleared = true;
      entry.provisional = undefined;
    }
  }

  /** Ends the run. Rows waiting for another try keep what the run before had found. */
  finish(): ImportCounts {
    for (const entry of this.#entries.values()) {
      const { key, state } = entry;
      if (state === 'taken') this.#resolve(entry, { key, status: 'unknown' });
      if (state === 'waiting') this.#resolve(entry, entry.outcome ?? { key, status: 'not-attempted' });
    }
    this.#queue([], []);
    return this.counts();
  }

  /**
   * Makes pending again what another run can help: refused and not attempted rows, and, where the host can tell
   * what became of them (`canResolve`), the unknown ones in the lists they were sent in.
   */
  reopen(canResolve: boolean): ImportCounts {
    const ambiguous = new Set<SentList>();
    for (const entry of this.#where((one) => isRetriable(one, canResolve))) {
      this.#move(entry, 'waiting');
      if (entry.outcome?.status === 'unknown' && entry.list) ambiguous.add(entry.list);
      else this.#waiting.push(entry);
    }
    this.#ambiguous.push(...ambiguous);
    return this.counts();
  }

  /** For what is seldom done to a ledger: that is in files of their own, which are loaded later. */
  get internals(): LedgerInternals {
    return {
      entries: this.#entries,
      lists: this.#lists,
      userOf: this.#userOf,
      listOf: (keys, idempotencyKey) => this.#listOf(keys, idempotencyKey),
      take: (list, open) => this.#take(list, open),
      resolve: (entry, outcome) => this.#resolve(entry, outcome),
      move: (entry, state) => this.#move(entry, state),
      queue: (doubtful, waiting) => this.#queue(doubtful, waiting),
    };
  }

  /** How many rows {@link reopen} would make pending. */
  retriable(canResolve: boolean): number {
    return this.#where((entry) => isRetriable(entry, canResolve)).length;
  }

  /** Keys of the rows that the host has turned down for what they are, and that can still be told. */
  fixable(): string[] {
    return keysOf(this.#where(isFixable));
  }

  pendingKeys(): string[] {
    return keysOf(this.#where(isPending));
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
      if (state === 'settled' && outcome) yield outcome;
  }

  #dispatchAsList(entries: readonly LedgerEntry[]): Batch {
    return this.#dispatch(this.#listOf(keysOf(entries)), entries, false);
  }

  #dispatch(list: SentList, unresolved: readonly LedgerEntry[], isAmbiguous: boolean): Batch {
    const sentBefore = isAmbiguous ? list.keys : keysOf(unresolved.filter(({ sent }) => sent));
    list.attempts = sentBefore.length ? list.attempts + 1 : 1;
    this.#take(list, unresolved);
    return {
      idempotencyKey: list.idempotencyKey,
      users: list.users ?? list.keys.map(this.#userOf),
      attempt: list.attempts,
      isAmbiguous,
      unresolved: keysOf(unresolved),
      sentBefore,
    };
  }

  #take(list: SentList, unresolved: readonly LedgerEntry[]): void {
    for (const entry of unresolved) {
      this.#move(entry, 'taken');
      entry.outcome = undefined;
      entry.isRelisted ||= entry.list !== undefined;
      entry.list = list;
      entry.sent = true;
      entry.cleared = false;
    }
  }

  /** An identical list keeps its idempotency key for ever; any other gets a new one, also where only values differ. */
  #listOf(keys: readonly string[], idempotencyKey?: string): SentList {
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
   * Rows of a list that have no answer and were not handed out in another list since. Rows that were refused are
   * among them: they must not be sent in a list of their own while this one is sent again.
   */
  #pendingOf(list: SentList): LedgerEntry[] {
    return this.#entriesOf(list.keys).filter((entry) => isPending(entry) && entry.list === list);
  }

  #queue(ambiguous: SentList[], waiting: LedgerEntry[]): void {
    this.#ambiguous = ambiguous;
    this.#waiting = waiting;
    this.#position = 0;
  }

  #where(test: (entry: LedgerEntry) => boolean): LedgerEntry[] {
    return [...this.#entries.values()].filter(test);
  }

  #entriesOf(keys: readonly string[]): LedgerEntry[] {
    return keys.flatMap((key) => this.#entries.get(key) ?? []);
  }

  #resolve(entry: LedgerEntry, outcome: Outcome): void {
    if (isPending(entry)) this.#tally.pending--;
    else if (entry.outcome) this.#tally[buckets[entry.outcome.status]]--;
    this.#tally[buckets[outcome.status]]++;
    entry.state = 'settled';
    entry.outcome = withProvisional(outcome, entry.provisional);
    if (outcome.status === 'not-attempted') entry.sent = false;
  }

  #move(entry: LedgerEntry, state: 'waiting' | 'taken'): void {
    if (entry.state === 'settled' && entry.outcome) {
      this.#tally[buckets[entry.outcome.status]]--;
      this.#tally.pending++;
    }
    entry.state = state;
  }
}
