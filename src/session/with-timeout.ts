/**
 * Calls the host with a signal that is aborted when the session ends or the time is up.
 *
 * @throws DOMException `TimeoutError` after `milliseconds`, `AbortError` when `signal` is aborted, else what the call throws.
 */
export async function withTimeout<T>(
  call: (request: { signal: AbortSignal }) => Promise<T> | T,
  milliseconds: number,
  signal: AbortSignal,
): Promise<T> {
  const controller = new AbortController();
  let stop: () => void = () => undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    const end = (reason: DOMException): void => {
      controller.abort(reason);
      reject(reason);
    };
    const timer = setTimeout(
      () => {
        end(new DOMException('The host did not answer in time', 'TimeoutError'));
      },
      // A browser's timer takes more for none at all.
      Math.min(milliseconds, 2 ** 31 - 1),
    );
    const onAbort = (): void => {
      end(new DOMException('The import was reset', 'AbortError'));
    };
    signal.addEventListener('abort', onAbort, { once: true });
    stop = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    };
  });
  try {
    return await Promise.race([call({ signal: controller.signal }), stopped]);
  } finally {
    stop();
  }
}
