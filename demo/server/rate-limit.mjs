/**
 * A token bucket: `perSecond` requests a second in the long run, and as many at once after a rest. 0: no limit.
 * `now` gives milliseconds.
 */
export class RateLimit {
  #tokens;
  #filledAt;
  #perSecond;
  #size;
  #now;

  constructor(perSecond, now = () => performance.now()) {
    this.#perSecond = perSecond;
    this.#size = Math.max(1, perSecond);
    this.#tokens = this.#size;
    this.#now = now;
    this.#filledAt = now();
  }

  /** Takes a token. Without one: the whole seconds until there is one, as `Retry-After` counts. */
  take() {
    if (this.#perSecond === 0) return 0;
    this.#fill();
    if (this.#tokens >= 1) {
      this.#tokens -= 1;
      return 0;
    }
    return Math.max(1, Math.ceil((1 - this.#tokens) / this.#perSecond));
  }

  #fill() {
    const now = this.#now();
    const gained = ((now - this.#filledAt) / 1000) * this.#perSecond;
    this.#tokens = Math.min(this.#size, this.#tokens + gained);
    this.#filledAt = now;
  }
}
