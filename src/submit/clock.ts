/** The time, so that tests can have a clock of their own. */
export interface Clock {
  /** Milliseconds since some moment, which never leap as the time of day may. */
  now(): number;
  /** Resolves after so many milliseconds (past 2³¹−1: never), or as soon as the signal is aborted. Never rejects. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      // A browser's timer fires at once for a longer time.
      const timer = milliseconds < 2 ** 31 ? setTimeout(end, milliseconds) : undefined;
      signal.addEventListener('abort', end);
      if (signal.aborted) end();
    }),
};
