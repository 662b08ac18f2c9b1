/**
 * Back-offs of half a minute are too long to wait for a thousand times: the submit loop and the back end share a time that
 * runs faster. Everything else keeps the real time, since a worker or a disk does not get faster.
 */
const speed = 100;

/** Longest wait for a response, in fast milliseconds. */
export const batchTimeout = 20_000;

export function fasten(now: () => number): () => number {
  return () => now() * speed;
}

export function fastSleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds / speed);
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
  });
}
