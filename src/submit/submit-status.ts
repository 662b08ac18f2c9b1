/** What the loop is doing, for whoever shows it. */
export interface SubmitStatus {
  readonly phase: 'running' | 'pausing' | 'paused' | 'stopping' | 'done';
  /** Why it is paused: by the administrator, signed out (401), too many batches failed in a row, or the journal can't be written. */
  readonly pausedFor?: 'administrator' | 'sign-in' | 'failures' | 'journal';
  /** When it tries again, by `performance.now()`: the time of day may leap meanwhile. */
  readonly waitingUntil?: number;
  /** The pace was lowered at the server's request. */
  readonly slowed?: boolean;
  /** The browser is offline: it waits, and goes on by itself. */
  readonly offline?: boolean;
  /** The host, or what it has to do, was taken away: it was sent nothing, and the import goes on by itself when it is back. */
  readonly hostMissing?: boolean;
}
