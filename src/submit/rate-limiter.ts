import { capRetryAfter } from './retry.js';

const firstGap = 1000;
const longestGap = 8000;
const gapTakenOff = 250;

/**
 * Says when the next call may start. Every refusal doubles the interval between calls, every success takes a little off
 * (AIMD), so that the rest of the import runs at a rate that the server can bear.
 */
export class RateLimiter {
  #gap = 0;
  #notBefore = 0;
  #heldUntil = 0;

  /** True when the rate is lower than at the start. */
  get isSlowed(): boolean {
    return this.#gap > 0;
  }

  /** Until when the server has asked to wait; a time that is past: it has not. */
  get heldUntil(): number {
    return this.#heldUntil;
  }

  /** Milliseconds to wait; 0 when a call may start. */
  delay(now: number): number {
    return Math.max(0, this.#notBefore - now);
  }

  /** Notes a call that starts or has ended: the next call keeps its distance. */
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

  /** Holds all calls for so long, as the server requested. */
  hold(retryAfterMs: number, now: number): void {
    this.#heldUntil = Math.max(this.#heldUntil, now + capRetryAfter(retryAfterMs));
    this.#notBefore = Math.max(this.#notBefore, this.#heldUntil);
  }
}
