import type { Outcome } from '../../src/submit/outcomes.js';
import { addressOf } from './address.js';
import type { Disruption } from './disruptions.js';
import type { Crash, Mutant } from './scenario.js';

/** What the worker is to do, in the fragment of its address. */
export interface WorkerOrders {
  /** Of the channel on which it tells what happens. */
  readonly channel: string;
  readonly crash?: Extract<Crash, { at: 'write' }>;
  readonly failingWrite?: number;
  readonly end?: Extract<Disruption, { what: 'worker ends' }>;
  /** Milliseconds that the time of day is off. */
  readonly clockLeap: number;
  readonly mutant?: Mutant;
}

export type WorkerReport =
  | { readonly type: 'write'; readonly text: string }
  /** This was the moment: the page is to be torn down. The worker does nothing more. */
  | { readonly type: 'crash' }
  /** It is about to close itself, once it was heard. */
  | { readonly type: 'end' }
  /** On disk. */
  | { readonly type: 'durable'; readonly outcomes: readonly Outcome[] }
  | { readonly type: 'console'; readonly text: string };

/** What the worker is told on the way. */
export type WorkerMessage =
  { readonly type: 'close' } | { readonly type: 'leap'; readonly clockLeap: number };

export function workerUrlOf(orders: WorkerOrders): string {
  return `${addressOf('observed.worker.js')}#${encodeURIComponent(JSON.stringify(orders))}`;
}

export function ordersIn(hash: string): WorkerOrders {
  return JSON.parse(decodeURIComponent(hash.slice(1))) as WorkerOrders;
}
