import type { ImportHost } from '../host.js';
import { systemClock, type Clock } from './clock.js';
import { Exchange } from './exchange.js';
import { Gate } from './gate.js';
import { browserOnline, type Online } from './online.js';
import type { ImportCounts, LedgerPort, Outcome, SubmitStatus } from './outcome.js';
import { Pace } from './pace.js';
import { sendBatch } from './send-list.js';

const mostFailuresInARow = 5;

export interface SubmissionOptions {
  /** Read for every call: the portal may replace its host at any time. */
  readonly host: () => ImportHost | undefined;
  readonly ledger: LedgerPort;
  /** Most users in a list. */
  readonly batchSize: number;
  /** Most lists under way at the same time. */
  readonly concurrency: number;
  /** Milliseconds until a call's answer is no longer waited for. */
  readonly batchTimeout: number;
  /** Aborted: everything is dropped at once. Use {@link Submission.stop} to end in good order. */
  readonly signal: AbortSignal;
  /** Also called after the end, when an answer comes late. */
  readonly onCounts: (counts: ImportCounts) => void;
  readonly onStatus: (status: SubmitStatus) => void;
  /** The host answered for users it was never asked about: the import stops. */
  readonly onHostFailed: (hostMessage?: string) => void;
  readonly clock?: Clock;
  readonly random?: () => number;
  readonly online?: Online;
}

/** Takes batches from the ledger, gets them created by the host, and puts every outcome back. Knows no UI. */
export class Submission {
  readonly #options: SubmissionOptions;
  readonly #gate: Gate;
  readonly #exchange: Exchange;

  constructor(options: SubmissionOptions) {
    const { clock = systemClock, online = browserOnline, onStatus } = options;
    const pace = new Pace();
    this.#options = options;
    this.#gate = new Gate({ clock, online, pace, onStatus, isHostThere: () => this.#exchange.isHostThere });
    this.#exchange = new Exchange({
      ...options,
      clock,
      pace,
      gate: this.#gate,
      record: (outcomes, late) => this.#record(outcomes, late),
      onStrangers: () => this.#failHost(),
    });
  }

  /** Works until nothing is left to send, or until stopped; may be called again when the ledger was reopened. Rejects only where the ledger does. */
  async run(): Promise<ImportCounts> {
    const { signal, ledger, concurrency } = this.#options;
    const stop = (): void => this.#gate.stop();
    signal.addEventListener('abort', stop);
    try {
      return await this.#gate.while(async () => {
        if (signal.aborted) stop();
        const lanes = Array.from({ length: Math.max(1, concurrency) }, () => this.#lane());
        const ends = await Promise.allSettled(lanes);
        for (const end of ends) if (end.status === 'rejected') throw end.reason;
        return await ledger.finish();
      });
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  /** What is under way ends, nothing new is sent. */
  pause(): void {
    this.#gate.pause('administrator');
  }

  resume(): void {
    this.#gate.resume();
  }

  /** Sends although the browser says that it is offline. */
  tryAnyway(): void {
    this.#gate.ignoreOffline();
  }

  /** What is under way ends and is found out about once; the rest is not attempted. */
  stop(): void {
    this.#gate.stop();
  }

  /** The journal can't be written: pauses until the administrator has said what now. False: the import ends, or has ended. */
  async askAboutJournal(): Promise<boolean> {
    if (this.#gate.isDone) return false;
    this.#gate.pause('journal');
    return this.#gate.turn();
  }

  #lane(): Promise<void> {
    return this.#gate.asWorker(async () => {
      try {
        await this.#sendBatches();
      } catch (error) {
        this.#gate.stop();
        throw error;
      }
    });
  }

  async #sendBatches(): Promise<void> {
    const { ledger, batchSize, random = Math.random } = this.#options;
    const options = {
      ...this.#options,
      random,
      exchange: this.#exchange,
      gate: this.#gate,
      record: (outcomes: readonly Outcome[]) => this.#record(outcomes),
    };
    // A batch is taken when it may be sent at once: what waits was certainly not sent.
    while (await this.#mayGoOn()) {
      const batch = await ledger.next(batchSize);
      if (!batch) return;
      await sendBatch(batch, options);
    }
  }

  /** Asks before it burns through the rest of the rows; after a Resume, one more failure is enough to ask again. */
  #mayGoOn(): Promise<boolean> {
    if (this.#exchange.failuresInARow >= mostFailuresInARow) {
      this.#exchange.failuresInARow = mostFailuresInARow - 1;
      this.#gate.pause('failures');
    }
    return this.#gate.turn();
  }

  async #record(outcomes: readonly Outcome[], late?: boolean): Promise<void> {
    const counts = await this.#options.ledger.record(outcomes, late);
    if (!counts.pending) this.#gate.end();
    this.#options.onCounts(counts);
  }

  #failHost(): void {
    if (this.#gate.isStopping) return;
    this.#gate.stop();
    this.#options.onHostFailed();
  }
}
