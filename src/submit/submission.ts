import type { ImportHost } from '../host.js';
import { systemClock, type Clock } from './clock.js';
import { HostClient } from './host-client.js';
import { CallScheduler } from './call-scheduler.js';
import type { ImportReplica } from './import-replica.js';
import { browserOnline, type Online } from './online.js';
import type { LedgerPort } from './ledger-port.js';
import type { ImportCounts, Outcome } from './outcomes.js';
import type { SubmitIncident, SubmitStatus } from './submit-status.js';
import { RateLimiter } from './rate-limiter.js';
import { sendBatch } from './send-batch.js';

const maxFailuresInARow = 5;

export interface SubmissionOptions {
  /** Read for every call, since the portal may replace its host at any time. */
  readonly host: () => ImportHost | undefined;
  readonly ledger: LedgerPort;
  /** Keeps in the page what is sent and what becomes of it; absent where a journal keeps the import. */
  readonly replica?: ImportReplica | undefined;
  /** Most users in a list. */
  readonly batchSize: number;
  /** Most lists under way at the same time. */
  readonly concurrency: number;
  /** Milliseconds until a call's response is no longer waited for. */
  readonly batchTimeout: number;
  /** Drops everything at once when aborted. {@link Submission.stop} ends in good order. */
  readonly signal: AbortSignal;
  /** Called after each change, also after the end when a response comes late. */
  readonly onCounts: (counts: ImportCounts) => void;
  readonly onStatus: (status: SubmitStatus) => void;
  readonly onIncident?: ((incident: SubmitIncident) => void) | undefined;
  /** Called with outcomes that the ledger could not record, and that nobody else has. */
  readonly onUnrecorded: (outcomes: readonly Outcome[]) => void;
  /** The response had unexpected keys: the import stops. */
  readonly onHostFailed: (hostMessage?: string) => void;
  readonly clock?: Clock;
  readonly random?: () => number;
  readonly online?: Online;
}

/** Takes batches from the ledger, has the host create them, and records every outcome. Knows no UI. */
export class Submission {
  readonly #options: SubmissionOptions;
  readonly #scheduler: CallScheduler;
  readonly #client: HostClient;

  constructor(options: SubmissionOptions) {
    const { clock = systemClock, online = browserOnline, onStatus } = options;
    const rateLimiter = new RateLimiter();
    this.#options = options;
    this.#scheduler = new CallScheduler({
      clock,
      online,
      rateLimiter,
      onStatus,
      isHostAvailable: () => this.#client.isHostAvailable,
    });
    this.#client = new HostClient({
      ...options,
      clock,
      rateLimiter,
      scheduler: this.#scheduler,
      record: (outcomes, late) => this.#record(outcomes, late),
      onUnexpectedKeys: () => this.#failHost(),
    });
  }

  /** Runs until no row is left to send, or until stopped; may be called again when the ledger was reopened. Rejects only where the ledger does. */
  async run(): Promise<ImportCounts> {
    const { signal, ledger, concurrency } = this.#options;
    const stop = (): void => this.#scheduler.stop();
    signal.addEventListener('abort', stop);
    try {
      return await this.#scheduler.run(async () => {
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

  /** Pauses: calls under way end, and no new call starts. */
  pause(): void {
    this.#scheduler.pause('administrator');
  }

  resume(): void {
    this.#scheduler.resume();
  }

  /** Continues although the browser says that it is offline. */
  ignoreOffline(): void {
    this.#scheduler.ignoreOffline();
  }

  /** Stops: calls under way end, ambiguous rows are recovered in one try, and the other rows are not attempted. */
  stop(): void {
    this.#scheduler.stop();
  }

  /** Pauses because the journal can't be written, until the administrator decides. False: the import ends, or has ended. */
  async pauseForJournal(): Promise<boolean> {
    if (this.#scheduler.isDone) return false;
    this.#scheduler.pause('journal');
    return this.#scheduler.waitForTurn();
  }

  #lane(): Promise<void> {
    return this.#scheduler.runLane(async () => {
      try {
        await this.#sendBatches();
      } catch (error) {
        this.#scheduler.stop();
        throw error;
      }
    });
  }

  async #sendBatches(): Promise<void> {
    const { ledger, batchSize, random = Math.random } = this.#options;
    const options = {
      ...this.#options,
      random,
      client: this.#client,
      scheduler: this.#scheduler,
      record: (outcomes: readonly Outcome[]) => this.#record(outcomes),
    };
    // A batch is taken only when it may be sent at once: waiting rows were certainly not sent.
    while (await this.#mayContinue()) {
      const batch = await ledger.next(batchSize);
      if (!batch) return;
      await sendBatch(batch, options);
    }
  }

  /** Pauses after too many failures, before the rest of the rows fails as well; after a Resume, one more failure is enough to pause again. */
  #mayContinue(): Promise<boolean> {
    if (this.#client.failuresInARow >= maxFailuresInARow) {
      this.#client.failuresInARow = maxFailuresInARow - 1;
      this.#scheduler.pause('failures');
    }
    return this.#scheduler.waitForTurn();
  }

  async #record(outcomes: readonly Outcome[], late?: boolean): Promise<void> {
    const { ledger, replica, onCounts, onUnrecorded } = this.#options;
    replica?.record(outcomes);
    const counts = await ledger.record(outcomes, late).catch((error: unknown) => {
      onUnrecorded(outcomes);
      throw error;
    });
    if (!counts.pending) this.#scheduler.close();
    onCounts(counts);
  }

  #failHost(): void {
    if (this.#scheduler.isStopping) return;
    this.#scheduler.stop();
    this.#options.onHostFailed();
  }
}
