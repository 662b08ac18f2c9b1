import type { Clock } from './clock.js';
import type { Online } from './online.js';
import type { SubmitStatus } from './submit-status.js';
import type { RateLimiter } from './rate-limiter.js';

export interface CallSchedulerOptions {
  readonly clock: Clock;
  readonly online: Online;
  readonly rateLimiter: RateLimiter;
  /** False when the host that is to be called has been taken away. */
  readonly isHostAvailable: () => boolean;
  readonly onStatus: (status: SubmitStatus) => void;
}

/** Milliseconds between two checks whether a host that was taken away is back. */
const hostCheckInterval = 500;

/**
 * Every call to the host waits for its turn here: while the import is paused, offline or without a host there is no turn,
 * and a busy server makes turns rarer. After a stop there is none. The scheduler reports the status of the submit loop.
 */
export class CallScheduler {
  readonly #options: CallSchedulerOptions;
  readonly #waits = new Set<{ readonly until: number }>();
  readonly #wakers = new Set<() => void>();
  /** Aborted when nothing is to be waited for any longer. */
  #waitController = new AbortController();
  #isStopping = false;
  #pausedFor: SubmitStatus['pausedFor'];
  #isDone = false;
  /** The administrator knows better than the browser, which says that there is no network. */
  #ignoresOffline = false;
  #isHostMissing = false;
  #inFlight = 0;
  #lanes = 0;
  #lastStatus = '';

  constructor(options: CallSchedulerOptions) {
    this.#options = options;
  }

  get isStopping(): boolean {
    return this.#isStopping;
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  /** True once stopped, or when no row remains to be sent. */
  get isClosed(): boolean {
    return this.#waitController.signal.aborted;
  }

  pause(reason: NonNullable<SubmitStatus['pausedFor']>): void {
    if (this.isClosed) return;
    this.#pausedFor ??= reason;
    this.#notifyChange();
  }

  resume(): void {
    this.#pausedFor = undefined;
    this.#notifyChange();
  }

  /** Calls continue although the browser says that it is offline, until the browser has been online again. */
  ignoreOffline(): void {
    this.#ignoresOffline = true;
    this.#notifyChange();
  }

  stop(): void {
    if (this.#isDone) return;
    this.#isStopping = true;
    this.close();
  }

  /** Ends every wait, since no row remains to be sent. */
  close(): void {
    if (this.#isDone) return;
    this.#pausedFor = undefined;
    this.#waitController.abort();
    this.#notifyChange();
  }

  /** Runs `work` between a first and a last status, and watches the network meanwhile. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const unwatch = this.#options.online.watch(() => this.#networkChanged());
    this.#isDone = false;
    this.#notifyChange();
    try {
      return await work();
    } finally {
      unwatch();
      this.#isDone = true;
      this.#notifyChange();
      this.#isStopping = false;
      this.#waitController = new AbortController();
    }
  }

  /** Counts the lanes: the import is waiting only when all lanes wait. */
  async runLane(work: () => Promise<void>): Promise<void> {
    this.#lanes++;
    try {
      await work();
    } finally {
      this.#lanes--;
      this.#notifyChange();
    }
  }

  /** Waits while the import is paused, offline or without a host, and then for the rate limiter. False: stopped, or no row remains. */
  async waitForTurn(): Promise<boolean> {
    const { clock, rateLimiter } = this.#options;
    while (!this.isClosed) {
      const delay = rateLimiter.delay(clock.now());
      if (this.#pausedFor || this.#isOffline) await this.#nextChange();
      else if (!this.#checkHost()) await clock.sleep(hostCheckInterval, this.#waitController.signal);
      else if (delay) await this.wait(delay);
      else {
        rateLimiter.noteCall(clock.now());
        return true;
      }
    }
    return false;
  }

  /** Waits for so long, or until no wait is wanted any longer. */
  async wait(milliseconds: number): Promise<void> {
    const { clock } = this.#options;
    const wait = { until: clock.now() + milliseconds };
    this.#waits.add(wait);
    this.#notifyChange();
    await clock.sleep(milliseconds, this.#waitController.signal);
    this.#waits.delete(wait);
    this.#notifyChange();
  }

  /** Tracks a call to the host: the import is not paused before the call has ended. */
  async trackCall<T>(call: () => Promise<T>): Promise<T> {
    this.#inFlight++;
    this.#notifyChange();
    try {
      return await call();
    } finally {
      this.#inFlight--;
      this.#options.rateLimiter.noteCall(this.#options.clock.now());
      this.#notifyChange();
    }
  }

  get #isOffline(): boolean {
    return !this.#ignoresOffline && !this.#options.online.isOnline();
  }

  #networkChanged(): void {
    if (this.#options.online.isOnline()) this.#ignoresOffline = false;
    this.#notifyChange();
  }

  #checkHost(): boolean {
    const isAvailable = this.#options.isHostAvailable();
    if (isAvailable === this.#isHostMissing) {
      this.#isHostMissing = !isAvailable;
      this.#notifyChange();
    }
    return isAvailable;
  }

  #nextChange(): Promise<void> {
    return new Promise((resolve) => this.#wakers.add(resolve));
  }

  #notifyChange(): void {
    const wakers = [...this.#wakers];
    this.#wakers.clear();
    for (const wake of wakers) wake();
    const status = this.#status();
    const shown = JSON.stringify(status);
    if (shown === this.#lastStatus) return;
    this.#lastStatus = shown;
    this.#options.onStatus(status);
  }

  #status(): SubmitStatus {
    const phase = this.#phase();
    const isRunning = phase === 'running';
    const isWaiting = isRunning && this.#waits.size > 0 && this.#waits.size >= this.#lanes;
    return {
      phase,
      ...(this.#pausedFor && !this.#isDone && { pausedFor: this.#pausedFor }),
      ...(isWaiting && { waitingUntil: Math.min(...Array.from(this.#waits, ({ until }) => until)) }),
      ...(this.#options.rateLimiter.isSlowed && { slowed: true }),
      ...(isRunning && this.#isOffline && { offline: true }),
      ...(isRunning && this.#isHostMissing && { hostMissing: true }),
    };
  }

  #phase(): SubmitStatus['phase'] {
    if (this.#isDone) return 'done';
    if (this.#isStopping) return 'stopping';
    if (!this.#pausedFor) return 'running';
    return this.#inFlight > 0 ? 'pausing' : 'paused';
  }
}
