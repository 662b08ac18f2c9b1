import { capRetryAfter } from './retry.js';

const firstGap = 1000;
const longestGap = 8000;
const gapTakenOff = 250;

/**
 * When the next call may start. Every refusal doubles the gap between calls, every success takes a little off it
 * (AIMD), so that the rest of the import settles at what the server can bear.
 */
export class RateLimiter {
  #gap = 0;
  #notBefore = 0;

  /** The pace is lower than it was at the start. */
  get isSlowed(): boolean {
    return this.#gap > 0;
  }

  /** Milliseconds to wait; 0: go. */
  delay(now: number): number {
    return Math.max(0, this.#notBefore - now);
  }

  /** A call starts or has ended: the next one keeps its distance. */
  noteCall(now: number): void {
    this.#notBefore = Math.max(this.#notBefore, now + this.#gap);
  }

  slowDown(now: number): void {
    this.#gap = Math.min(longestGap, this.#gap * 2 || firstGap);
    this.noteCall(now);
  }

  succeeded(): void {
    this.#gap = Math.max(0, this.#gap - gapTakenOff);
  }

  /** Nothing is sent for so long: the server asked for it. */
  hold(retryAfterMs: number, now: number): void {
    this.#notBefore = Math.max(this.#notBefore, now + capRetryAfter(retryAfterMs));
  }
}
