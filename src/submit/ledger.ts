import type { NewUser } from '../host.js';
import {
  isFixable,
  isPending,
  isRetriable,
  isSame,
  keysOf,
  isUnknown,
  type Entry,
  type LedgerInside,
  type List,
} from './ledger-entry.js';
import { mergeOutcomes, mergeUnknown, withHeard } from './merge-outcomes.js';
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
  readonly #entries = new Map<string, Entry>();
  /** Every list ever handed out, by its first key. */
  readonly #lists = new Map<string, List[]>();
  readonly #tally: Record<Bucket, number>;
  #listCount = 0;
  #doubtful: List[] = [];
  #waiting: Entry[] = [];
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
      const unsent = { list: undefined, sent: false, again: false, cleared: false };
      this.#entries.set(key, { key, state: 'waiting', outcome: undefined, heard: undefined, ...unsent });
    }
    this.#waiting = [...this.#entries.values()];
    const pending = this.#entries.size;
    this.#tally = { created: 0, duplicates: 0, rejected: 0, unknown: 0, notAttempted: 0, pending };
  }

  /** The next batch, at most `size` users; lists in doubt come first, exactly as they were sent. */
  next(size: number): Batch | undefined {
    for (let list = this.#doubtful.shift(); list; list = this.#doubtful.shift()) {
      const open = this.#pendingOf(list);
      if (open.some(isUnknown)) return this.#handOut(list, open, true);
    }
    const taken: Entry[] = [];
    while (taken.length < size && this.#position < this.#waiting.length) {
      const entry = this.#waiting[this.#position++];
      if (entry?.state === 'waiting') taken.push(entry);
    }
    return taken.length ? this.#handOutAsList(taken) : undefined;
  }

  /** The given rows as a list of its own, without those that were answered meanwhile. */
  rebatch(keys: readonly string[]): Batch {
    return this.#handOutAsList(this.#entriesOf(keys).filter(isPending));
  }

  record(outcomes: readonly Outcome[], late = false): ImportCounts {
    for (const outcome of outcomes) {
      const entry = this.#entries.get(outcome.key);
      if (entry && outcome.status === 'unknown' && outcome.provisional) {
        entry.heard = mergeUnknown(entry.heard, outcome);
        if (entry.outcome) entry.outcome = withHeard(entry.outcome, entry.heard);
        continue;
      }
      if (!entry || (late && entry.again && outcome.status !== 'created')) continue;
      const known = entry.state === 'waiting' ? undefined : entry.outcome;
      this.#settle(entry, mergeOutcomes(known, outcome));
    }
    return this.counts();
  }

  /** The host vouches that nothing sent so far has created these rows. */
  clear(keys: readonly string[]): void {
    for (const entry of this.#entriesOf(keys)) {
      entry.cleared = true;
      entry.heard = undefined;
    }
  }

  /** Ends the run. Rows waiting for another try keep what the run before had found. */
  finish(): ImportCounts {
    for (const entry of this.#entries.values()) {
      const { key, state } = entry;
      if (state === 'taken') this.#settle(entry, { key, status: 'unknown' });
      if (state === 'waiting') this.#settle(entry, entry.outcome ?? { key, status: 'not-attempted' });
    }
    this.#queue([], []);
    return this.counts();
  }

  /**
   * Makes pending again what another run can help: refused and not attempted rows, and, where the host can tell
   * what became of them (`canResolve`), the unknown ones in the lists they were sent in.
   */
  reopen(canResolve: boolean): ImportCounts {
    const doubtful = new Set<List>();
    for (const entry of this.#where((one) => isRetriable(one, canResolve))) {
      this.#move(entry, 'waiting');
      if (entry.outcome?.status === 'unknown' && entry.list) doubtful.add(entry.list);
      else this.#waiting.push(entry);
    }
    this.#doubtful.push(...doubtful);
    return this.counts();
  }

  /** For what is seldom done to a ledger: that is in files of their own, which are loaded later. */
  get inside(): LedgerInside {
    return {
      entries: this.#entries,
      lists: this.#lists,
      userOf: this.#userOf,
      listOf: (keys, idempotencyKey) => this.#listOf(keys, idempotencyKey),
      take: (list, open) => this.#take(list, open),
      settle: (entry, outcome) => this.#settle(entry, outcome),
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
    return entry && (!isPending(entry) || isUnknown(entry)) ? entry.outcome : undefined;
  }

  /** Of every row that is not pending, in the order of the file. */
  *outcomes(): Generator<Outcome, void, undefined> {
    for (const { state, outcome } of this.#entries.values())
      if (state === 'settled' && outcome) yield outcome;
  }

  #handOutAsList(entries: readonly Entry[]): Batch {
    return this.#handOut(this.#listOf(keysOf(entries)), entries, false);
  }

  #handOut(list: List, open: readonly Entry[], inDoubt: boolean): Batch {
    const sentBefore = inDoubt ? list.keys : keysOf(open.filter(({ sent }) => sent));
    list.handedOut = sentBefore.length ? list.handedOut + 1 : 1;
    this.#take(list, open);
    return {
      idempotencyKey: list.idempotencyKey,
      users: list.users ?? list.keys.map(this.#userOf),
      attempt: list.handedOut,
      inDoubt,
      open: keysOf(open),
      sentBefore,
    };
  }

  #take(list: List, open: readonly Entry[]): void {
    for (const entry of open) {
      this.#move(entry, 'taken');
      entry.outcome = undefined;
      entry.again ||= entry.list !== undefined;
      entry.list = list;
      entry.sent = true;
      entry.cleared = false;
    }
  }

  /** An identical list keeps its idempotency key for ever; any other gets a new one, also where only values differ. */
  #listOf(keys: readonly string[], idempotencyKey?: string): List {
    const [first = ''] = keys;
    const alike = this.#lists.get(first) ?? [];
    const found = alike.find((list) =>
      idempotencyKey ? list.idempotencyKey === idempotencyKey : !list.users && isSame(list.keys, keys),
    );
    if (found) return found;
    // A list whose number was given away and never used again leaves a gap.
    const number = Number(idempotencyKey?.slice(this.#sessionId.length + 1)) || this.#listCount + 1;
    this.#listCount = Math.max(this.#listCount, number);
    const list = { idempotencyKey: `${this.#sessionId}-${number}`, keys, handedOut: 0 };
    this.#lists.set(first, [...alike, list]);
    return list;
  }

  /**
   * Rows of a list that have no answer and were not handed out in another list since. Rows that were refused are
   * among them: they must not be sent in a list of their own while this one is sent again.
   */
  #pendingOf(list: List): Entry[] {
    return this.#entriesOf(list.keys).filter((entry) => isPending(entry) && entry.list === list);
  }

  #queue(doubtful: List[], waiting: Entry[]): void {
    this.#doubtful = doubtful;
    this.#waiting = waiting;
    this.#position = 0;
  }

  #where(test: (entry: Entry) => boolean): Entry[] {
    return [...this.#entries.values()].filter(test);
  }

  #entriesOf(keys: readonly string[]): Entry[] {
    return keys.flatMap((key) => this.#entries.get(key) ?? []);
  }

  #settle(entry: Entry, outcome: Outcome): void {
    if (isPending(entry)) this.#tally.pending--;
    else if (entry.outcome) this.#tally[buckets[entry.outcome.status]]--;
    this.#tally[buckets[outcome.status]]++;
    entry.state = 'settled';
    entry.outcome = withHeard(outcome, entry.heard);
    if (outcome.status === 'not-attempted') entry.sent = false;
  }

  #move(entry: Entry, state: 'waiting' | 'taken'): void {
    if (entry.state === 'settled' && entry.outcome) {
      this.#tally[buckets[entry.outcome.status]]--;
      this.#tally.pending++;
    }
    entry.state = state;
  }
}
