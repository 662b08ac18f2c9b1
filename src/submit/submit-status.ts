/** What the submit loop is doing, for display. */
export interface SubmitStatus {
  readonly phase: 'running' | 'pausing' | 'paused' | 'stopping' | 'done';
  /** Why the import is paused: by the administrator, signed out (401), too many batches failed in a row, or the journal can't be written. */
  readonly pausedFor?: 'administrator' | 'sign-in' | 'failures' | 'journal';
  /** When the next try starts, by `performance.now()`: the time of day may leap meanwhile. */
  readonly waitingUntil?: number;
  /** True when the rate was lowered at the server's request. */
  readonly slowed?: boolean;
  /** True when the browser is offline: the import waits, and continues by itself. */
  readonly offline?: boolean;
  /** True when the host, or a method of it, was taken away: the import sends nothing, and continues by itself when the host is back. */
  readonly hostMissing?: boolean;
}

/** Something that happened on the way, for display. */
export interface SubmitIncident {
  readonly what:
    | NonNullable<SubmitStatus['pausedFor']>
    | 'resumed'
    | 'stopped'
    | 'offline'
    | 'host-missing'
    /** The import goes on by itself, after `offline` or `host-missing`. */
    | 'back'
    /** The server has asked to wait. */
    | 'held'
    | 'sent-again'
    /** The host was asked what became of users. */
    | 'asked';
  /** Number of users. */
  readonly users?: number;
  /** Milliseconds since the epoch. */
  readonly until?: number;
}
