import type { Clock } from '../../src/submit/clock.js';

interface Timer {
  readonly at: number;
  readonly ring: () => void;
}

/** Most waits at one moment: more of them are a loop that would never end. */
const mostSleepsAtOnce = 10_000;

/** Time that passes only when nothing else is left to happen. */
export class VirtualClock implements Clock {
  #now = 0;
  #sleepsNow = 0;
  readonly #timers = new Set<Timer>();

  now(): number {
    return this.#now;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (++this.#sleepsNow > mostSleepsAtOnce) throw new Error('It waits again and again, and no time passes');
    return new Promise((resolve) => {
      const ring = (): void => {
        this.#timers.delete(timer);
        signal?.removeEventListener('abort', ring);
        resolve();
      };
      const timer = { at: this.#now + milliseconds, ring };
      this.#timers.add(timer);
      signal?.addEventListener('abort', ring);
      if (signal?.aborted) ring();
    });
  }

  /** Lets time pass until the promise settles; throws where it never would. */
  async until<T>(promise: Promise<T>): Promise<T> {
    const ended = new AbortController();
    const end = (): void => ended.abort();
    promise.then(end, end);
    for (await idle(); !ended.signal.aborted; await idle()) {
      if (!this.#ringNext(Infinity)) throw new Error('Nothing is left to happen, and it has not ended');
    }
    return promise;
  }

  /** Lets so much time pass; none for steps that take no time. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (await idle(); this.#ringNext(end); await idle());
    if (Number.isFinite(end)) this.#now = end;
  }

  #ringNext(end: number): boolean {
    const next = [...this.#timers].reduce<Timer | undefined>(
      (first, timer) => (first && first.at <= timer.at ? first : timer),
      undefined,
    );
    if (!next || next.at > end) return false;
    this.#now = Math.max(this.#now, next.at);
    this.#sleepsNow = 0;
    next.ring();
    return true;
  }
}

const tasks = new MessageChannel();
const waiting: (() => void)[] = [];
tasks.port1.onmessage = () => waiting.shift()?.();

/** A task of its own: by then every promise that needs no time has resolved. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    // One channel serves all, since WebKit is slow to collect thousands.
    tasks.port2.postMessage(undefined);
  });
}
