/** The longest delay of a browser's timer, in milliseconds: a longer one counts as no delay at all. */
const MAX_DELAY = 2 ** 31 - 1;

/**
 * Makes a call with a time limit. A later result is dropped.
 *
 * @param call gets a signal that is aborted when the time is up or `signal` is aborted.
 * @param milliseconds `Infinity`: any time.
 * @throws DOMException `TimeoutError` after `milliseconds`, `AbortError` when `signal` is aborted, else what the call throws.
 */
export async function withTimeout<T>(
  call: (request: { signal: AbortSignal }) => Promise<T> | T,
  milliseconds: number,
  signal: AbortSignal,
): Promise<T> {
  const ended = AbortSignal.any([signal, AbortSignal.timeout(Math.min(milliseconds, MAX_DELAY))]);
  ended.throwIfAborted();
  const answer = call({ signal: ended });
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  ended.addEventListener('abort', () => reject(ended.reason as DOMException), { once: true });
  return Promise.race([answer, stopped]);
}
