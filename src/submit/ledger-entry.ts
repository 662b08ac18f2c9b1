import type { NewUser } from '../host.js';
import { traitsOf, type Outcome, type UnknownOutcome } from './outcomes.js';

/** An ordered list of rows with its one idempotency key. */
export interface SentList {
  readonly idempotencyKey: string;
  readonly keys: readonly string[];
  attempts: number;
  /** The users as sent, where a row has other values by now: such a list may have to be sent again as it was, and is not for new rows. */
  users?: readonly NewUser[];
}

/** What is known of an imported row. */
export interface LedgerEntry {
  readonly key: string;
  /** `waiting` for its turn, `dispatched` to the submit loop, or `resolved`: the first two are pending. */
  state: 'waiting' | 'dispatched' | 'resolved';
  /** While the row waits, its outcome in the run before. */
  outcome: Outcome | undefined;
  /** The list in which the row was dispatched last. */
  list: SentList | undefined;
  /** The row may have been sent. */
  sent: boolean;
  /** The row was dispatched in more than one list. */
  isRelisted: boolean;
  /** The host has vouched that the row was not created since it was dispatched last. */
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

/** True when the row waits for a response that says what became of it. */
export function isAwaitingRecovery({ state, outcome }: LedgerEntry): boolean {
  return state === 'waiting' && outcome?.status === 'unknown';
}

export function isRetriable({ state, outcome, list }: LedgerEntry, canResolve: boolean): boolean {
  if (state !== 'resolved' || !outcome) return false;
  const { retry } = traitsOf(outcome);
  return retry === 'recoverable' ? canResolve && list !== undefined : retry === 'always';
}

/** True when the host rejected the row for its values: with other values the row can be sent again. */
export function isFixable({ state, outcome, list }: LedgerEntry): boolean {
  return (
    state === 'resolved' &&
    list !== undefined &&
    outcome !== undefined &&
    traitsOf(outcome).fixableAs !== undefined
  );
}

/** The lists are compared as text, since no key has a comma. */
export function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.join() === b.join();
}

export function keysOf(rows: readonly { readonly key: string }[]): string[] {
  return rows.map(({ key }) => key);
}
