import type { ImportReplica } from '../submit/import-replica.js';
import type { ImportCounts, Outcome } from '../submit/outcomes.js';
import type { EnginePort } from '../engine/engine-port.js';
import { isWorkerLost } from './is-worker-lost.js';
import { journalOf } from './journal-of.js';
import type { SessionContext } from './context.js';
import type { ImportEnd } from './import-end.js';
import { reportFailure } from './report-failure.js';
import { returnToUpload } from './return-to-upload.js';
import { withTimeout } from './with-timeout.js';

/** Milliseconds to wait for responses that are under way when the worker ends; a later response is recorded as well. */
const responseTimeout = 5000;

/** The import that is interrupted. */
export interface InterruptedImport {
  /** Sends nothing more; resolves when no call to the host is under way. */
  stop(): Promise<unknown>;
  /** True: the element has left the page. */
  isLeaving(): boolean;
  readonly end: ImportEnd;
}

/** Handles the end of an import's worker: the journal has the import, or the page's replica accounts for every row. */
export class Interruption {
  readonly #context: SessionContext;
  readonly #interrupted: InterruptedImport;
  #replica: ImportReplica | undefined;
  #isReplicaShown = false;
  /** Outcomes that came while no worker could record them. */
  #unrecorded: readonly Outcome[] = [];
  #handling: Promise<void> | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(context: SessionContext, interrupted: InterruptedImport) {
    this.#context = context;
    this.#interrupted = interrupted;
  }

  /** The replica that the page keeps where there is no journal. */
  get pageReplica(): ImportReplica | undefined {
    return this.#replica;
  }

  /** The replica, once it has taken the place of the worker. */
  get shownReplica(): ImportReplica | undefined {
    return this.#isReplicaShown ? this.#replica : undefined;
  }

  /** A replica is kept because an import without a journal would be gone with the worker. */
  async keepReplica(engine: EnginePort, Replica: typeof ImportReplica): Promise<void> {
    const [start, uncreated] = await Promise.all([engine.result(false), engine.uncreated()]);
    if (this.#replica) this.#replica.restart(start, uncreated);
    else this.#replica = new Replica(start, uncreated);
  }

  /** Handles a worker that has ended, or an exception after which the import can't go on with it. */
  handleWorkerLost(error?: unknown): Promise<void> {
    this.#handling ??= this.#handleWorkerLost(error).finally(() => {
      this.#handling = undefined;
    });
    return this.#handling;
  }

  /** Keeps outcomes that the worker did not record, since nobody else has the passwords in them. */
  keepUnrecorded(outcomes: readonly Outcome[]): void {
    if (this.#context.signal.aborted) return;
    if (this.#isReplicaShown) return this.#showReplica();
    if (this.#replica) return;
    this.#unrecorded = [...this.#unrecorded, ...outcomes];
    this.#context.attempt(() => this.enqueue(() => this.#journalUnrecorded()));
  }

  /** Runs work on the journal's offer one at a time, since reading the journal again invalidates what was found before. */
  enqueue<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  /** @returns the counts, where there were outcomes to record. */
  async flushUnrecorded(engine: EnginePort): Promise<ImportCounts | undefined> {
    const unrecorded = this.#unrecorded;
    if (!unrecorded.length) return undefined;
    const counts = await engine.ledger.record(unrecorded, true);
    this.#unrecorded = this.#unrecorded.slice(unrecorded.length);
    return counts;
  }

  async #handleWorkerLost(error: unknown): Promise<void> {
    const { signal, state } = this.#context;
    this.#context.closeEngine();
    const failure =
      error === undefined || isWorkerLost(error)
        ? ({ about: 'worker-lost', then: 'sent', corrections: false } as const)
        : ({ about: 'failed', then: 'sent' } as const);
    reportFailure(this.#context, failure, error);
    const stopped = this.#interrupted.stop();
    await withTimeout(() => stopped, responseTimeout, signal).catch(() => undefined);
    if (signal.aborted) return;
    if (state.journal !== 'on') return this.#showReplica();
    if (this.#interrupted.isLeaving()) return this.#context.end();
    returnToUpload(this.#context);
    await this.enqueue(async () => {
      await this.#context.readJournalAgain();
      await this.#journalUnrecorded();
    });
  }

  /** Outcomes are journaled before the administrator decides about the import, since the page may be closed meanwhile. */
  async #journalUnrecorded(): Promise<void> {
    const { step, file, unfinished } = this.#context.state;
    // Once the import goes on, `flushUnrecorded` records the outcomes.
    const isOffered = step === 'resume' && !file && unfinished?.phase === 'offered';
    if (!this.#unrecorded.length || !isOffered) return;
    const engine = await this.#context.engine();
    const journal = await journalOf(this.#context);
    await journal.resume(() => false);
    // The outcomes stay here as well until the import goes on: the disk may be full.
    await engine.ledger.record(this.#unrecorded, true);
    await this.#context.readJournalAgain();
  }

  #showReplica(): void {
    const { step, result: before } = this.#context.state;
    if (!this.#replica) return;
    this.#isReplicaShown = true;
    const counts = this.#replica.result();
    if (step === 'review') this.#context.apply({ type: 'fixing-ended' });
    const { end } = this.#interrupted;
    if (before) return end.update(before, counts);
    end.noteWorkerLost();
    this.#context.apply({ type: 'finished', result: end.summarize(counts) });
    if (!this.#interrupted.isLeaving()) this.#context.emit('import-complete', counts.complete);
  }
}
