import type { Clock } from './clock.js';
import type { Online } from './online.js';
import type { SubmitStatus } from './outcome.js';
import type { Pace } from './pace.js';

export interface GateOptions {
  readonly clock: Clock;
  readonly online: Online;
  readonly pace: Pace;
  /** False: the host that is to be called has been taken away. */
  readonly isHostThere: () => boolean;
  readonly onStatus: (status: SubmitStatus) => void;
}

/** Milliseconds after which a host that was taken away is looked for again. */
const lookAgainAfter = 500;

/**
 * Every call to the host passes it: closed while paused, offline or without a host, slow when the server asked for it,
 * shut for good once stopped. It knows what the loop is doing, and tells.
 */
export class Gate {
  readonly #options: GateOptions;
  readonly #waits = new Set<{ readonly until: number }>();
  readonly #wakers = new Set<() => void>();
  /** Aborted when nothing is to be waited for any longer. */
  #wait = new AbortController();
  #isStopping = false;
  #pausedFor: SubmitStatus['pausedFor'];
  #isDone = false;
  /** Somebody knows better than the browser, which says that there is no network. */
  #ignoresOffline = false;
  #isHostMissing = false;
  #underWay = 0;
  #workers = 0;
  #shown = '';

  constructor(options: GateOptions) {
    this.#options = options;
  }

  get isStopping(): boolean {
    return this.#isStopping;
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  /** Stopped, or nothing is left to be sent: it is nobody's turn any more. */
  get isOver(): boolean {
    return this.#wait.signal.aborted;
  }

  pause(reason: NonNullable<SubmitStatus['pausedFor']>): void {
    if (this.isOver) return;
    this.#pausedFor ??= reason;
    this.#changed();
  }

  resume(): void {
    this.#pausedFor = undefined;
    this.#changed();
  }

  /** Goes on although the browser says that it is offline, until it has been online again. */
  ignoreOffline(): void {
    this.#ignoresOffline = true;
    this.#changed();
  }

  stop(): void {
    if (this.#isDone) return;
    this.#isStopping = true;
    this.end();
  }

  /** Nothing is left to be sent: nobody waits any longer. */
  end(): void {
    if (this.#isDone) return;
    this.#pausedFor = undefined;
    this.#wait.abort();
    this.#changed();
  }

  /** Runs `work` between a first and a last status, and watches the network meanwhile. */
  async while<T>(work: () => Promise<T>): Promise<T> {
    const unwatch = this.#options.online.watch(() => this.#networkChanged());
    this.#isDone = false;
    this.#changed();
    try {
      return await work();
    } finally {
      unwatch();
      this.#isDone = true;
      this.#changed();
      this.#isStopping = false;
      this.#wait = new AbortController();
    }
  }

  /** Counts those who use the gate: only when all of them wait is the import waiting. */
  async asWorker(work: () => Promise<void>): Promise<void> {
    this.#workers++;
    try {
      await work();
    } finally {
      this.#workers--;
      this.#changed();
    }
  }

  /** Waits while paused, offline or without a host, and for its turn at the pace that the server can bear. False: stopped, or at the end. */
  async turn(): Promise<boolean> {
    const { clock, pace } = this.#options;
    while (!this.isOver) {
      const delay = pace.delay(clock.now());
      if (this.#pausedFor || this.#isOffline) await this.#nextChange();
      else if (!this.#findHost()) await clock.sleep(lookAgainAfter, this.#wait.signal);
      else if (delay) await this.rest(delay);
      else {
        pace.passed(clock.now());
        return true;
      }
    }
    return false;
  }

  /** Waits so long, unless nothing is to be waited for any longer. */
  async rest(milliseconds: number): Promise<void> {
    const { clock } = this.#options;
    const wait = { until: clock.now() + milliseconds };
    this.#waits.add(wait);
    this.#changed();
    await clock.sleep(milliseconds, this.#wait.signal);
    this.#waits.delete(wait);
    this.#changed();
  }

  /** A call to the host is under way: the import is not paused before it has ended. */
  async pass<T>(call: () => Promise<T>): Promise<T> {
    this.#underWay++;
    this.#changed();
    try {
      return await call();
    } finally {
      this.#underWay--;
      this.#options.pace.passed(this.#options.clock.now());
      this.#changed();
    }
  }

  get #isOffline(): boolean {
    return !this.#ignoresOffline && !this.#options.online.isOnline();
  }

  #networkChanged(): void {
    if (this.#options.online.isOnline()) this.#ignoresOffline = false;
    this.#changed();
  }

  #findHost(): boolean {
    const isThere = this.#options.isHostThere();
    if (isThere === this.#isHostMissing) {
      this.#isHostMissing = !isThere;
      this.#changed();
    }
    return isThere;
  }

  #nextChange(): Promise<void> {
    return new Promise((resolve) => this.#wakers.add(resolve));
  }

  #changed(): void {
    const wakers = [...this.#wakers];
    this.#wakers.clear();
    for (const wake of wakers) wake();
    const status = this.#status();
    const shown = JSON.stringify(status);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#options.onStatus(status);
  }

  #status(): SubmitStatus {
    const phase = this.#phase();
    const isRunning = phase === 'running';
    const isWaiting = isRunning && this.#waits.size > 0 && this.#waits.size >= this.#workers;
    return {
      phase,
      ...(this.#pausedFor && !this.#isDone && { pausedFor: this.#pausedFor }),
      ...(isWaiting && { waitingUntil: Math.min(...Array.from(this.#waits, ({ until }) => until)) }),
      ...(this.#options.pace.isSlowed && { slowed: true }),
      ...(isRunning && this.#isOffline && { offline: true }),
      ...(isRunning && this.#isHostMissing && { hostMissing: true }),
    };
  }

  #phase(): SubmitStatus['phase'] {
    if (this.#isDone) return 'done';
    if (this.#isStopping) return 'stopping';
    if (!this.#pausedFor) return 'running';
    return this.#underWay > 0 ? 'pausing' : 'paused';
  }
}
