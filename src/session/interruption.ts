import type { ImportReplica } from '../submit/import-replica.js';
import type { ImportCounts, Outcome } from '../submit/outcomes.js';
import type { EnginePort } from '../engine/start-engine.js';
import { journalOf } from './journal-of.js';
import type { SessionContext } from './context.js';
import type { ImportResult } from './import-result.js';
import { reportFailure } from './report-failure.js';
import { returnToUpload } from './return-to-upload.js';
import { withTimeout } from './with-timeout.js';

/** Milliseconds that answers are waited for which are on their way when the worker ends. What comes later is taken as well. */
const answerTimeout = 5000;

/** What is interrupted. */
export interface InterruptedImport {
  /** Sends nothing more; resolves when no call to the host is under way. */
  stop(): Promise<unknown>;
  /** The element has left the page. */
  isLeaving(): boolean;
  readonly result: ImportResult;
}

/** An import whose worker has ended: found in the journal, or accounted for by what the page knows. */
export class Interruption {
  readonly #context: SessionContext;
  readonly #interrupted: InterruptedImport;
  #replica: ImportReplica | undefined;
  #isReplicaShown = false;
  /** Answers that came when no worker was there to take them. */
  #unrecorded: readonly Outcome[] = [];
  #handling: Promise<void> | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(context: SessionContext, interrupted: InterruptedImport) {
    this.#context = context;
    this.#interrupted = interrupted;
  }

  /** What the page knows by itself, where no journal does. */
  get pageReplica(): ImportReplica | undefined {
    return this.#replica;
  }

  /** The same, once the worker is gone that knew more. */
  get shownReplica(): ImportReplica | undefined {
    return this.#isReplicaShown ? this.#replica : undefined;
  }

  /** Without a journal, what is known of the import must not end with the worker. */
  async keepReplica(engine: EnginePort, Replica: typeof ImportReplica): Promise<void> {
    const [start, uncreated] = await Promise.all([engine.result(false), engine.uncreated()]);
    if (this.#replica) this.#replica.restart(start, uncreated);
    else this.#replica = new Replica(start, uncreated);
  }

  /** The worker has ended, or can't be worked with any more. */
  handleWorkerLost(error?: unknown): Promise<void> {
    this.#handling ??= this.#handleWorkerLost(error).finally(() => {
      this.#handling = undefined;
    });
    return this.#handling;
  }

  /** The worker did not take these answers, and nobody else has the passwords in them. */
  keepUnrecorded(outcomes: readonly Outcome[]): void {
    if (this.#context.signal.aborted) return;
    if (this.#isReplicaShown) return this.#showReplica();
    if (this.#replica) return;
    this.#unrecorded = [...this.#unrecorded, ...outcomes];
    this.#context.attempt(() => this.enqueue(() => this.#journalUnrecorded()));
  }

  /** What is done with the offer of the journal, one after the other: another reading of the journal takes away what was found before. */
  enqueue<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  /** Answers with the counts, where there was something to hand over. */
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
    reportFailure(this.#context, { about: 'worker-lost', then: 'sent', corrections: false }, error);
    const stopped = this.#interrupted.stop();
    await withTimeout(() => stopped, answerTimeout, signal).catch(() => undefined);
    if (signal.aborted) return;
    if (state.journal !== 'on') return this.#showReplica();
    if (this.#interrupted.isLeaving()) return this.#context.end();
    returnToUpload(this.#context);
    await this.enqueue(async () => {
      await this.#context.readJournalAgain();
      await this.#journalUnrecorded();
    });
  }

  /** Before the administrator has decided what now, since the page may be closed meanwhile. */
  async #journalUnrecorded(): Promise<void> {
    const { step, file, unfinished } = this.#context.state;
    // Once the import goes on, the answers are handed over with its end.
    const isOffered = step === 'resume' && !file && unfinished?.phase === 'offered';
    if (!this.#unrecorded.length || !isOffered) return;
    const engine = await this.#context.engine();
    const journal = await journalOf(this.#context);
    await journal.resume(() => false);
    // They stay here as well until the import goes on: the disk may be full.
    await engine.ledger.record(this.#unrecorded, true);
    await this.#context.readJournalAgain();
  }

  #showReplica(): void {
    const { step, result: before } = this.#context.state;
    if (!this.#replica) return;
    this.#isReplicaShown = true;
    const answer = this.#replica.result();
    if (step === 'review') this.#context.apply({ type: 'fixing-ended' });
    const { result } = this.#interrupted;
    if (before) return result.update(before, answer);
    result.noteWorkerLost();
    this.#context.apply({ type: 'finished', result: result.summarize(answer) });
    if (!this.#interrupted.isLeaving()) this.#context.emit('import-complete', answer.complete);
  }
}
