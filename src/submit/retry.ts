const firstPause = 1000;
const longestPause = 30_000;
const longestRetryAfter = 5 * 60_000;

/** Exponential back-off with full jitter, in milliseconds: clients that failed together don't come back together. */
export function backoff(failures: number, random: () => number): number {
  return random() * Math.min(longestPause, firstPause * 2 ** Math.max(0, failures - 1));
}

/** The wait that the server requested, within reason. */
export function capRetryAfter(milliseconds: number): number {
  return Math.min(longestRetryAfter, milliseconds);
}
