import type { NewUser } from '../host.js';
import { traitsOf, type Outcome, type UnknownOutcome } from './outcomes.js';

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
  /** `waiting` for its turn, `dispatched` to the submit loop, or `resolved`: the first two are pending. */
  state: 'waiting' | 'dispatched' | 'resolved';
  /** While waiting, what the run before had found. */
  outcome: Outcome | undefined;
  /** The list in which the row was dispatched last. */
  list: SentList | undefined;
  /** The row may have been sent. */
  sent: boolean;
  /** The row was dispatched in more than one list. */
  isRelisted: boolean;
  /** Since the row was dispatched last, the host has vouched that it was not created. */
  cleared: boolean;
  /** What the host has said of the row without an outcome. */
  provisional: UnknownOutcome | undefined;
}

export function newEntry(key: string): LedgerEntry {
  return {
    key,
    state: 'waiting',
    outcome: undefined,
    list: undefined,
    sent: false,
    isRelisted: false,
    cleared: false,
    provisional: undefined,
  };
}

export function isPending({ state }: LedgerEntry): boolean {
  return state !== 'resolved';
}

/** The row waits for the host to say what became of it. */
export function isAwaitingRecovery({ state, outcome }: LedgerEntry): boolean {
  return state === 'waiting' && outcome?.status === 'unknown';
}

export function isRetriable({ state, outcome, list }: LedgerEntry, canResolve: boolean): boolean {
  if (state !== 'resolved' || !outcome) return false;
  const { retry } = traitsOf(outcome);
  return retry === 'recoverable' ? canResolve && list !== undefined : retry === 'always';
}

/** The host has turned the row down for what it is: with other values it can be sent again. */
export function isFixable({ state, outcome, list }: LedgerEntry): boolean {
  return (
    state === 'resolved' &&
    list !== undefined &&
    outcome !== undefined &&
    traitsOf(outcome).fixableAs !== undefined
  );
}

/** No key has a comma in it. */
export function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.join() === b.join();
}

export function keysOf(rows: readonly { readonly key: string }[]): string[] {
  return rows.map(({ key }) => key);
}
