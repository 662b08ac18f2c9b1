import type { Clock } from './clock.js';

/** How a call ended. */
export type CallResult =
  | { readonly kind: 'answered'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface CallOptions {
  readonly clock: Clock;
  /** Milliseconds. */
  readonly timeout: number;
  /** Once this is aborted, the call is not waited for any longer. */
  readonly signal: AbortSignal;
  /** Called with a response that comes after the wait has ended. */
  readonly onLate?: (late: CallResult) => void;
}

/**
 * Calls the host and waits for at most `timeout`. The time-out never aborts the call itself: its response may still come,
 * and may hold passwords. `timed-out` also stands for an aborted wait. Never rejects.
 *
 * @param call gets a function that says whether its response is still waited for.
 */
export async function callHost(
  call: (isAwaited: () => boolean) => unknown,
  { clock, timeout, signal, onLate }: CallOptions,
): Promise<CallResult | { readonly kind: 'timed-out' }> {
  let isAwaited = true;
  // The constructor's callback catches what a host throws before it has made a promise.
  const callResult = new Promise<unknown>((resolve) => {
    resolve(call(() => isAwaited));
  }).then(
    (value): CallResult => ({ kind: 'answered', value }),
    (error: unknown): CallResult => ({ kind: 'failed', error }),
  );
  const wait = new AbortController();
  const timeUp = clock
    .sleep(timeout, AbortSignal.any([signal, wait.signal]))
    .then(() => ({ kind: 'timed-out' }) as const);
  const first = await Promise.race([callResult, timeUp]);
  isAwaited = false;
  wait.abort();
  if (first.kind === 'timed-out' && onLate) void callResult.then(onLate);
  return first;
}
