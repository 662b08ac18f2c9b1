import type { ImportCounts } from '../submit/outcomes.js';
import type { SubmitStatus } from '../submit/submit-status.js';

/** Estimates how long the rest of an import takes, by the time spent so far without pauses. */
export class TimeLeftEstimate {
  #startedAt = performance.now();
  #pausedAt: number | undefined;
  readonly #pendingAtStart: number;

  constructor(pendingAtStart: number) {
    this.#pendingAtStart = pendingAtStart;
  }

  onStatus(phase: SubmitStatus['phase']): void {
    const now = performance.now();
    if (phase === 'paused') this.#pausedAt ??= now;
    else if (this.#pausedAt !== undefined) {
      this.#startedAt += now - this.#pausedAt;
      this.#pausedAt = undefined;
    }
  }

  /** Milliseconds; `undefined` until a tenth is done or two seconds have passed: an early guess only jumps about. */
  remaining({ pending }: ImportCounts): number | undefined {
    const done = this.#pendingAtStart - pending;
    const spent = performance.now() - this.#startedAt;
    if (pending === 0 || done <= 0 || (spent < 2000 && done < this.#pendingAtStart / 10)) return undefined;
    return (spent / done) * pending;
  }
}
