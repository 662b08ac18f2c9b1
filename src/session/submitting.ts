import type { PasswordPolicy } from '../host.js';
import type { ImportCounts } from '../submit/outcomes.js';
import type { SubmitStatus } from '../submit/submit-status.js';
import type { Submission } from '../submit/submission.js';
import type { EnginePort } from '../engine/engine-port.js';
import type { WriteFailureHandler, WriteFailure } from '../engine/journal-protocol.js';
import { journalOf } from './journal-of.js';
import type { SessionContext } from './context.js';
import type { ExclusiveRun } from './exclusive-run.js';
import { canCreate, readPolicy } from './host-readiness.js';
import { ImportEnd } from './import-end.js';
import { IncidentLog } from './incident-log.js';
import { Interruption } from './interruption.js';
import { newSessionId } from './new-session-id.js';
import { reportJournalFailure, unavailableJournal } from './report-journal-failure.js';
import type { RequestHandlers } from './requests.js';
import type { Reviewing } from './reviewing.js';
import { TimeLeftEstimate } from './time-left-estimate.js';

/** Sends the ready users, and sums up what became of every row. */
export class Submitting {
  readonly handlers: RequestHandlers<
    'import' | 'pause' | 'resume' | 'stop' | 'try-anyway' | 'retry-failed' | 'retry-group'
  > = {
    import: ({ confirmed = false }) => this.#start(confirmed),
    pause: () => this.#submission?.pause(),
    resume: () => this.#submission?.resume(),
    stop: () => this.#stop(),
    'try-anyway': () => this.#submission?.ignoreOffline(),
    'retry-failed': () => this.#retry((engine) => engine.ledger.reopen(this.#canResolve)),
    'retry-group': ({ group, again }) =>
      this.#retry((engine) =>
        again === 'ask'
          ? engine.ledger.reopen(this.#canResolve, 'unknown')
          : this.#orAsk(engine.sendUnchanged(group)),
      ),
  };
  /** Handles the end of the worker. */
  readonly interruption: Interruption;
  readonly #context: SessionContext;
  readonly #reviewing: Pick<Reviewing, 'whenIdle'>;
  readonly #importStart: ExclusiveRun;
  #running: Promise<unknown> = Promise.resolve();
  #submission: Submission | undefined;
  readonly #importEnd: ImportEnd;
  #isLeaving = false;
  readonly #log = new IncidentLog();
  /** Grows with every progress: a result that was summed up before is outdated. */
  #countsVersion = 0;

  /** @param importStart runs while an import is about to begin or under way, when nothing may change the rows. */
  constructor(context: SessionContext, reviewing: Pick<Reviewing, 'whenIdle'>, importStart: ExclusiveRun) {
    this.#context = context;
    this.#reviewing = reviewing;
    this.#importStart = importStart;
    this.#importEnd = new ImportEnd(context);
    this.interruption = new Interruption(context, {
      stop: () => this.#end(),
      isLeaving: () => this.#isLeaving,
      end: this.#importEnd,
    });
  }

  /** True while an import is about to begin or under way, when nothing may change the rows. */
  get isStarting(): boolean {
    return this.#importStart.isRunning;
  }

  /** Imports the ready users once no change of rows is under way, since the last edit counts. */
  async #start(confirmed: boolean): Promise<void> {
    await this.#importStart.start(async () => {
      await this.#reviewing.whenIdle();
      await this.#import(confirmed);
    });
  }

  /** Shows a question first where somebody would get a privileged role. */
  async #import(confirmed: boolean): Promise<void> {
    const { review } = this.#context.state;
    if (!review || review.checking || review.hostCheck === 'running') return;
    if (!review.counts.ready) return;
    if (!canCreate(this.#context)) return;
    const rules = await readPolicy(this.#context);
    if (!rules) return;
    if (review.privileged.length > 0 && !confirmed) {
      this.#context.apply({
        type: 'asked',
        question: { about: 'privileged-roles', roles: review.privileged },
      });
      return;
    }
    await this.#send(async (engine) => {
      if (this.#context.state.result) return this.#revise(engine, rules.policy);
      const sessionId = newSessionId();
      const counts = await engine.begin(sessionId, rules.policy);
      return (await this.#beginJournal(sessionId)) ? counts : undefined;
    });
  }

  /** Resumes the journaled import, of which `downloaded` passwords were saved. */
  async continueJournaled(counts: ImportCounts, downloaded: number): Promise<void> {
    this.#importEnd.noteDownloaded(downloaded);
    const engine = await this.#context.engine();
    const known = (await this.interruption.flushUnrecorded(engine)) ?? counts;
    if (known.pending) await this.#importStart.start(() => this.#send(() => Promise.resolve(known)));
    else await this.#finish(engine);
  }

  /** Sends users again whose creation has failed. */
  async #retry(reopen: (engine: EnginePort) => Promise<ImportCounts | undefined>): Promise<void> {
    if (this.#context.state.step !== 'result') return;
    await this.#importStart.start(() => this.#send(reopen));
  }

  #stop(): void {
    if (!this.#submission) return;
    this.#importEnd.noteStopped();
    this.#submission.stop();
  }

  /** Stops when the element has left the page; the journal keeps the rest of the import to be resumed. */
  async leave(): Promise<void> {
    this.#isLeaving = true;
    if (this.#context.state.journal !== 'on') return this.#stop();
    try {
      await (await journalOf(this.#context)).leave();
    } finally {
      this.#submission?.stop();
    }
  }

  /** Pauses when the journal can't be written any more. False: the import ends with an incomplete journal. */
  async handleWriteFailure(failure: WriteFailure): Promise<boolean> {
    if (failure === 'deleted' && this.#context.state.journal === 'on')
      reportJournalFailure(this.#context, failure);
    if (await this.#submission?.pauseForJournal()) return true;
    if (this.#context.state.journal === 'on')
      this.#context.apply({ type: 'journal-changed', journal: failure });
    return false;
  }

  /** Revises the import by the fixed rows. Where the rows can't be journaled, nothing is sent. */
  #revise(engine: EnginePort, policy: PasswordPolicy | undefined): Promise<ImportCounts | undefined> {
    return this.#orAsk(engine.review.revise(policy));
  }

  async #orAsk(revised: Promise<ImportCounts | undefined>): Promise<ImportCounts | undefined> {
    const counts = await revised;
    if (!counts) this.#context.apply({ type: 'asked', question: { about: 'not-fixed', reason: 'journal' } });
    return counts;
  }

  /** False: another import comes first. Where no journal is possible, the import runs without one, and reports so. */
  async #beginJournal(sessionId: string): Promise<boolean> {
    const { resumeKey } = this.#context.settings;
    const { file } = this.#context.state;
    if (!resumeKey || !file) return true;
    const { name, size } = file;
    const onWriteFailure: WriteFailureHandler = (failure) => this.handleWriteFailure(failure);
    const begun = await journalOf(this.#context)
      .then((journal) => journal.begin({ sessionId, file: { name, size } }, onWriteFailure))
      .catch(unavailableJournal);
    if (begun === 'elsewhere' || typeof begun === 'object') {
      const question =
        begun === 'elsewhere' ? ({ about: begun } as const) : ({ about: 'unfinished', ...begun } as const);
      this.#context.apply({ type: 'asked', question });
      return false;
    }
    if (begun === 'on') this.#context.apply({ type: 'journal-changed', journal: begun });
    else reportJournalFailure(this.#context, begun);
    return true;
  }

  async #send(begin: (engine: EnginePort) => Promise<ImportCounts | undefined>): Promise<void> {
    const [engine, { ImportReplica, Submission }] = await Promise.all([
      this.#context.engine(),
      import('../submit/host-calls.js'),
    ]);
    const counts = await begin(engine);
    if (!counts) return;
    if (this.#context.state.journal !== 'on') await this.interruption.keepReplica(engine, ImportReplica);
    this.#importEnd.restart();
    this.#context.apply({ type: 'submitting', counts });
    this.#context.emit('import-progress', { ...counts });
    await this.#run(this.#createSubmission(engine, Submission, new TimeLeftEstimate(counts.pending)), engine);
  }

  async #run(submission: Submission, engine: EnginePort): Promise<void> {
    this.#isLeaving = false;
    this.#submission = submission;
    const running = submission.run();
    this.#running = running.catch(() => undefined);
    try {
      await running;
      if (this.#submission === submission && !this.#context.signal.aborted) await this.#finish(engine);
    } catch (error) {
      // The end of this submission was handled already.
      if (this.#submission !== submission || this.#context.signal.aborted) return;
      await this.interruption.handleWorkerLost(error);
    }
  }

  /** Sends nothing more, and ignores how the submission ends; resolves when no call is under way. */
  #end(): Promise<unknown> {
    const submission = this.#submission;
    this.#submission = undefined;
    submission?.stop();
    return this.#running;
  }

  #createSubmission(engine: EnginePort, Loop: typeof Submission, timeLeft: TimeLeftEstimate): Submission {
    const { settings, signal } = this.#context;
    return new Loop({
      host: () => this.#host,
      ledger: engine.ledger,
      replica: this.interruption.pageReplica,
      batchSize: settings.batchSize,
      concurrency: settings.concurrency,
      batchTimeout: settings.batchTimeout,
      signal,
      onCounts: (counts) => {
        this.#progress(engine, counts, timeLeft);
      },
      onStatus: (status) => {
        timeLeft.onStatus(status.phase);
        this.#log.noteStatus(status);
        this.#show(status);
      },
      onIncident: (incident) => {
        this.#log.note(incident);
        this.#show(this.#context.state.submit?.status);
      },
      onUnrecorded: (outcomes) => this.interruption.keepUnrecorded(outcomes),
      onHostFailed: (message) => {
        this.#handleHostFailed(message);
      },
    });
  }

  #show(status: SubmitStatus | undefined): void {
    if (!status || this.#context.state.step !== 'submit' || this.#context.signal.aborted) return;
    const { incidents } = this.#log;
    this.#context.apply({ type: 'submit-status-changed', status, ...(incidents.length && { incidents }) });
  }

  #progress(engine: EnginePort, counts: ImportCounts, timeLeft: TimeLeftEstimate): void {
    this.#countsVersion++;
    if (this.#context.signal.aborted) return;
    if (this.#context.state.result) {
      this.#context.attempt(() => this.#takeLateResponse(engine));
      return;
    }
    const remainingMs = timeLeft.remaining(counts);
    this.#context.apply({ type: 'progressed', counts, ...(remainingMs !== undefined && { remainingMs }) });
    this.#context.emit('import-progress', { ...counts });
  }

  /** A response that came after the end may hold passwords: the result is summed up again. */
  async #takeLateResponse(engine: EnginePort): Promise<void> {
    const counts = await engine.result(this.#canResolve);
    const { result } = this.#context.state;
    if (result) this.#importEnd.update(result, counts);
  }

  async #finish(engine: EnginePort): Promise<void> {
    const countsVersion = this.#countsVersion;
    await this.interruption.flushUnrecorded(engine);
    const counts = await engine.result(this.#canResolve);
    if (this.#context.signal.aborted) return;
    // A late response has come meanwhile, maybe with passwords.
    if (countsVersion !== this.#countsVersion) return this.#finish(engine);
    this.#context.apply({ type: 'finished', result: this.#importEnd.summarize(counts) });
    // An import whose element has left the page is not complete.
    if (!this.#isLeaving) this.#context.emit('import-complete', counts.complete);
    else if (this.#context.state.journal === 'on') this.#context.end();
  }

  #handleHostFailed(message: string | undefined): void {
    this.#importEnd.noteHostFailed(message);
    this.#context.emit('import-error', {
      code: 'host-failed',
      message: this.#context.texts.hostFailed(message),
      recoverable: true,
    });
  }

  get #host(): SessionContext['settings']['host'] {
    return this.#context.settings.host;
  }

  /** True where the host can say what became of unknown rows. */
  get #canResolve(): boolean {
    const host = this.#host;
    return typeof host?.recoverUsers === 'function' || host?.idempotent === true;
  }
}
