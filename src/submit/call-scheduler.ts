import type { Clock } from './clock.js';
import type { Online } from './online.js';
import type { SubmitStatus } from './submit-status.js';
import type { RateLimiter } from './rate-limiter.js';

export interface CallSchedulerOptions {
  readonly clock: Clock;
  readonly online: Online;
  readonly rateLimiter: RateLimiter;
  /** False: the host that is to be called has been taken away. */
  readonly isHostAvailable: () => boolean;
  readonly onStatus: (status: SubmitStatus) => void;
}

/** Milliseconds after which a host that was taken away is looked for again. */
const hostCheckInterval = 500;

/**
 * Every call to the host waits for its turn here: closed while paused, offline or without a host, slow when the server asked for it,
 * shut for good once stopped. The scheduler knows what the submit loop is doing, and reports it.
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
  /** Somebody knows better than the browser, which says that there is no network. */
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

  /** Stopped, or nothing is left to be sent: it is nobody's turn any more. */
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

  /** Goes on although the browser says that it is offline, until it has been online again. */
  ignoreOffline(): void {
    this.#ignoresOffline = true;
    this.#notifyChange();
  }

  stop(): void {
    if (this.#isDone) return;
    this.#isStopping = true;
    this.close();
  }

  /** Nothing is left to be sent: nobody waits any longer. */
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

  /** Counts the lanes: only when all of them wait is the import waiting. */
  async runLane(work: () => Promise<void>): Promise<void> {
    this.#lanes++;
    try {
      await work();
    } finally {
      this.#lanes--;
      this.#notifyChange();
    }
  }

  /** Waits while paused, offline or without a host, and for its turn at the pace that the server can bear. False: stopped, or at the end. */
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

  /** Waits so long, unless nothing is to be waited for any longer. */
  async wait(milliseconds: number): Promise<void> {
    const { clock } = this.#options;
    const wait = { until: clock.now() + milliseconds };
    this.#waits.add(wait);
    this.#notifyChange();
    await clock.sleep(milliseconds, this.#waitController.signal);
    this.#waits.delete(wait);
    this.#notifyChange();
  }

  /** A call to the host is under way: the import is not paused before it has ended. */
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
