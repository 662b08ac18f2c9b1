import type { NewUser } from '../host.js';
import { isTurnedDown } from './merge-outcomes.js';
import type { Outcome } from './outcome.js';

/** An ordered list of rows under the one idempotency key it ever has. */
export interface SentList {
  readonly idempotencyKey: string;
  readonly keys: readonly string[];
  attempts: number;
  /** As they were sent, where a row has other values by now: it may have to be sent again as it was, and is no list of new rows. */
  users?: readonly NewUser[];
}

/** What is known of a row that is imported. */
export interface LedgerEntry {
  readonly key: string;
  /** `waiting` for its turn, `taken` by the submit loop, or `settled`: the first two are pending. */
  state: 'waiting' | 'taken' | 'settled';
  /** While waiting, what the run before had found. */
  outcome: Outcome | undefined;
  /** The list it was last handed out in. */
  list: SentList | undefined;
  /** It may have been sent. */
  sent: boolean;
  /** It was handed out in more than one list. */
  isRelisted: boolean;
  /** Since it was handed out last, the host has vouched that it was not created. */
  cleared: boolean;
  /** What the host has said of it without telling what became of it. */
  provisional: Extract<Outcome, { status: 'unknown' }> | undefined;
}

/** A ledger as those see it who work on all of it. */
export interface LedgerInternals {
  readonly entries: ReadonlyMap<string, LedgerEntry>;
  /** By their first keys. */
  readonly lists: ReadonlyMap<string, readonly SentList[]>;
  readonly userOf: (key: string) => NewUser;
  /** The list of these keys; made where there is none yet. */
  listOf(keys: readonly string[], idempotencyKey: string): SentList;
  take(list: SentList, open: readonly LedgerEntry[]): void;
  resolve(entry: LedgerEntry, outcome: Outcome): void;
  move(entry: LedgerEntry, state: 'waiting' | 'taken'): void;
  /** What is handed out next: lists in doubt, then rows. */
  queue(ambiguous: SentList[], waiting: LedgerEntry[]): void;
}

export function isPending({ state }: LedgerEntry): boolean {
  return state !== 'settled';
}

/** It waits to be found out about. */
export function isAwaitingRecovery({ state, outcome }: LedgerEntry): boolean {
  return state === 'waiting' && outcome?.status === 'unknown';
}

export function isRetriable({ state, outcome, list }: LedgerEntry, canResolve: boolean): boolean {
  if (state !== 'settled') return false;
  return outcome?.status === 'unknown' ? canResolve && list !== undefined : isTransient(outcome);
}

/** The host has turned it down, and can't be asked about it as it is: with other values it can. */
export function isFixable({ state, outcome, list }: LedgerEntry): boolean {
  return state === 'settled' && list !== undefined && outcome !== undefined && isTurnedDown(outcome);
}

/** Another try may come out otherwise. */
export function isTransient(outcome: Outcome | undefined): boolean {
  if (outcome?.status === 'rejected') return outcome.reason === 'refused';
  return outcome?.status === 'not-attempted';
}

export function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}

export function keysOf(rows: readonly { readonly key: string }[]): string[] {
  return rows.map(({ key }) => key);
}
