import type { Outcome } from '../../src/submit/outcomes.js';
import { addressOf } from './address.js';
import type { Disruption } from './disruptions.js';
import type { Crash, Mutant } from './scenario.js';

/** The orders for a worker, in the fragment of its address. */
export interface WorkerOrders {
  /** The channel on which the worker reports. */
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
  /** The moment has come: the page is to be torn down, and the worker does nothing more. */
  | { readonly type: 'crash' }
  /** The worker is about to close itself, once the page has the report. */
  | { readonly type: 'end' }
  /** The write is on disk. */
  | { readonly type: 'durable'; readonly outcomes: readonly Outcome[] }
  | { readonly type: 'console'; readonly text: string };

/** Messages to the running worker. */
export type WorkerMessage =
  { readonly type: 'close' } | { readonly type: 'leap'; readonly clockLeap: number };

export function workerUrlOf(orders: WorkerOrders): string {
  return `${addressOf('observed.worker.js')}#${encodeURIComponent(JSON.stringify(orders))}`;
}

export function ordersIn(hash: string): WorkerOrders {
  return JSON.parse(decodeURIComponent(hash.slice(1))) as WorkerOrders;
}
