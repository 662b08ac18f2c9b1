import type { ImportPlan } from '../fields/plan.js';
import type { CreatedUser } from '../engine/protocol.js';
import type { EnginePort } from '../engine/engine-port.js';
import type { FileFault } from '../engine/worker-files.js';
import { createContext, type SessionContext, type SessionEnvironment } from './context.js';
import { HostLists } from './host-lists.js';
import type { LazyServices } from './lazy-services.js';
import { Mapping } from './mapping.js';
import { FileReading } from './file-reading.js';
import { RequestHandling } from './request-handling.js';
import { SessionEngine } from './session-engine.js';
import type { SessionState } from './state.js';
import type { Busy } from './step.js';
import { initialState, transition, type SessionEvent } from './transition.js';

export type { SessionEnvironment } from './context.js';

/**
 * One import, from the file to the downloads: the one owner of the state, which screens read, and change by
 * a {@link SessionRequest} alone.
 */
export class ImportSession {
  readonly #environment: SessionEnvironment;
  readonly #onState: (state: SessionState) => void;
  #state: SessionState;
  #controller = new AbortController();
  readonly #engine: SessionEngine;
  #services: SessionServices;
  #requests: RequestHandling;
  #lazyServices: Promise<LazyServices> | undefined;
  /** The reading of the journal, under way or done. */
  #journalRead: Promise<void> | undefined;
  /** True once the Result is left by Continue. */
  #hasContinued = false;

  /** @param onState is called for every new state. */
  constructor(environment: SessionEnvironment, onState: (state: SessionState) => void) {
    this.#environment = environment;
    this.#onState = onState;
    this.#engine = new SessionEngine(environment, {
      onNoWorker: (fault) => this.#reportNoWorker(fault),
      onLost: (fault) =>
        this.#attempt(() => this.#withLazy(({ failures }) => failures.handleWorkerLost(fault))),
    });
    this.#state = this.#initialState();
    this.#services = createServices(this.#createContext());
    this.#requests = this.#handleRequests();
  }

  get state(): SessionState {
    return this.#state;
  }

  /** The requests of screens; a reset makes a new handling. */
  get requests(): RequestHandling {
    return this.#requests;
  }

  get busy(): Busy | undefined {
    const { step, result, review } = this.#state;
    if (this.#hasContinued) return undefined;
    if (step === 'submit') return 'submitting';
    if (result?.passwords && !result.successDownloaded) return 'passwords';
    return step !== 'result' && review?.edits?.cells.length ? 'corrections' : undefined;
  }

  /** Applies changed settings: limits from the next file on, a new catalogue as long as no file was read. */
  configure(): void {
    const { fields, limits } = this.#initialState();
    const isCatalogueFixed = this.#state.upload.phase !== 'empty' && this.#state.upload.phase !== 'refused';
    this.#apply({ type: 'configured', fields: isCatalogueFixed ? this.#state.fields : fields, limits });
  }

  /** The sources of `plan` that fit the file take the place of those that are set. */
  usePlan(plan: ImportPlan): void {
    const { step, file } = this.#state;
    if (file && (step === 'upload' || step === 'required' || step === 'security' || step === 'optional')) {
      this.#attempt(() => this.#services.mapping.replacePlan(plan));
    }
  }

  /** Takes a file as if it had been dropped and uploaded. False: refused, or an import is under way or unfinished. */
  async openFile(file: File): Promise<boolean> {
    if ((this.busy || this.#state.step !== 'upload') && !this.reset()) return false;
    const { signal } = this.#controller;
    try {
      return await this.#requests.openFile(file);
    } catch (error) {
      this.#fail(error, signal);
      return false;
    }
  }

  /** To be called when the host was set, replaced or taken away. */
  hostChanged(): void {
    if (this.#state.failure) this.#attempt(() => this.#withLazy(({ failures }) => failures.hostChanged()));
  }

  /** Finds an import that a reload or a crash left behind. */
  readJournal(): void {
    if (!this.#journalRead) void this.#readJournalAgain();
  }

  async #readJournalAgain(): Promise<void> {
    if (!this.#environment.settings.resumeKey) return;
    const { signal } = this.#controller;
    this.#journalRead = this.#withLazy(({ resuming }) => resuming.readJournal()).catch((error: unknown) =>
      this.#fail(error, signal),
    );
    await this.#journalRead;
  }

  /** Notes whether another administrator has come to a running import. */
  setOtherOwner(isOtherOwner: boolean): void {
    if (isOtherOwner !== (this.#state.isOtherOwner ?? false))
      this.#apply({ type: 'owner-changed', isOtherOwner });
  }

  /** Starts anew. Refused while busy or while an unfinished import is offered, unless forced. True: done. */
  reset({ force = false } = {}): boolean {
    if ((this.busy || this.#state.step === 'resume') && !force) return false;
    this.#restart();
    if (this.#environment.isConnected) this.readJournal();
    return true;
  }

  /** A page in the back/forward cache may never come back, and must not keep other tabs waiting for its journaled import. */
  sleep(): void {
    if (!this.#isJournaled) return;
    this.#engine.close({ atOnce: true });
    this.#restart();
  }

  /** To be called when the element has left the page: the batch in flight ends, then nothing more is sent. */
  leave(): void {
    if (this.#state.step === 'submit')
      this.#attempt(() => this.#withLazy(({ submitting }) => submitting.leave()));
    // A portal that removes the element in spite of `busy` gives the corrections up; passwords wait for it to come back.
    else this.reset({ force: this.#isJournaled || this.busy === 'corrections' });
  }

  /** True: a restart loses nothing, and another tab may be waiting. */
  get #isJournaled(): boolean {
    return this.#state.journal === 'on' || this.#state.step === 'resume';
  }

  /** Ends all work of the session, and the engine. */
  close(): void {
    this.#controller.abort();
    this.#engine.close();
  }

  #restart(): void {
    const previous = this.#state.step;
    this.close();
    this.#controller = new AbortController();
    this.#hasContinued = false;
    this.#services = createServices(this.#createContext());
    this.#requests = this.#handleRequests();
    this.#lazyServices = this.#journalRead = undefined;
    this.#setState(this.#initialState(), previous);
  }

  /** During the event the portal can still read the plan, and `busy` does not keep its dialog open. */
  #leaveResult(created: readonly CreatedUser[]): void {
    this.#hasContinued = true;
    this.#environment.emit('import-continue', { created });
    this.reset({ force: true });
  }

  #initialState(): SessionState {
    const { fields, maxRows, maxFileSize } = this.#environment.settings;
    return initialState(fields, { maxRows, maxFileSize });
  }

  #apply(event: SessionEvent): void {
    this.#setState(transition(this.#state, event), this.#state.step);
    if (event.type === 'gaps-found' && event.gaps.length === 0) {
      this.#attempt(() => this.#withLazy(({ reviewing }) => reviewing.checkAhead()));
    }
  }

  #setState(state: SessionState, previous: SessionState['step']): void {
    this.#state = state;
    this.#onState(state);
    if (state.step !== previous) {
      this.#environment.emit('import-step', { step: state.step, previous });
    }
  }

  /** The context is silent after a reset, so that work from before can't change the new session. */
  #createContext(): SessionContext {
    const { signal } = this.#controller;
    return createContext(this.#environment, signal, {
      state: () => this.#state,
      apply: (event) => this.#apply(event),
      engine: () => this.#startEngine(signal),
      end: () => this.reset({ force: true }),
      closeEngine: () => this.#engine.close(),
      readJournalAgain: () => this.#readJournalAgain(),
      attempt: (work) => this.#attempt(work),
    });
  }

  #handleRequests(): RequestHandling {
    return new RequestHandling(this.#services, {
      withLazy: (use) => this.#withLazy(use),
      journalRead: () => this.#journalRead,
      leaveResult: (created) => this.#leaveResult(created),
    });
  }

  /** Calls `use` with the lazy services of the current session; a reset makes new ones. */
  async #withLazy<T>(use: (services: LazyServices) => T | Promise<T>): Promise<T> {
    const services = this.#services;
    const loading = (this.#lazyServices ??= import('./lazy-services.js').then(({ createLazyServices }) =>
      createLazyServices(services),
    ));
    // A module that could not be loaded may be there the next time.
    loading.catch(() => {
      if (this.#lazyServices === loading) this.#lazyServices = undefined;
    });
    return use(await loading);
  }

  async #startEngine(signal: AbortSignal): Promise<EnginePort> {
    // Work from before a reset must not start an engine that nobody would close.
    return signal.aborted ? new Promise(() => undefined) : this.#engine.start();
  }

  #reportNoWorker(fault: FileFault | undefined): void {
    this.#apply({ type: 'worker-unavailable' });
    const message = this.#environment.texts.workerUnavailable();
    this.#environment.emit('import-error', { code: 'worker-unavailable', message, recoverable: true });
    if (fault) this.#attempt(() => this.#withLazy(({ failures }) => failures.reportFile(fault)));
  }

  /** Runs all work of the session, so that no failure leaves the administrator without a way on. */
  #attempt(work: () => unknown): void {
    const { signal } = this.#controller;
    new Promise((resolve) => resolve(work())).catch((error: unknown) => this.#fail(error, signal));
  }

  /** Shows a failure, and reports it to the portal. */
  fail(error: unknown): void {
    this.#fail(error, this.#controller.signal);
  }

  #fail(error: unknown, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#withLazy(({ failures }) => failures.handleUnexpected(error)).catch((missing: unknown) => {
      // What handles failures could not be loaded itself.
      if (this.#state.step === 'upload') this.#restart();
      this.#apply({ type: 'failure-changed', failure: { about: 'file-missing' } });
      const message = `${this.#environment.texts.partMissing()} ${String(missing)}`;
      this.#environment.emit('import-error', { code: 'file-missing', message, recoverable: true });
    });
  }
}

export type SessionServices = ReturnType<typeof createServices>;

function createServices(context: SessionContext) {
  const lists = new HostLists(context);
  return { context, lists, reading: new FileReading(context, lists), mapping: new Mapping(context, lists) };
}
