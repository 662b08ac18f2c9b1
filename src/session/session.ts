import type { ImportPlan } from '../fields/fields.js';
import type { WorkbookPort } from '../engine/open-workbook.js';
import { createContext, type SessionContext, type SessionEnvironment } from './context.js';
import { HostLists } from './host-lists.js';
import type { LaterParts } from './later-parts.js';
import { Mapping } from './mapping.js';
import { nextTask } from './next-task.js';
import { Reading } from './reading.js';
import type { SessionRequest } from './requests.js';
import { SessionWorkbook } from './session-workbook.js';
import type { SessionState } from './state.js';
import { initialState, transition, type SessionEvent } from './transition.js';

export type { SessionEnvironment } from './context.js';

/** What closing or leaving would lose. */
export type Busy = 'submitting' | 'passwords';

/**
 * One import, from the file to the downloads. The one owner of the state: screens ask by {@link SessionRequest},
 * and see what it becomes.
 */
export class ImportSession {
  readonly #environment: SessionEnvironment;
  readonly #onState: (state: SessionState) => void;
  #state: SessionState;
  #controller = new AbortController();
  readonly #workbook: SessionWorkbook;
  #parts: Parts;
  #laterParts: Promise<LaterParts> | undefined;
  /** What the journal holds is being looked up, or was. */
  #lookUp: Promise<void> | undefined;
  /** Continue was pressed and answered. */
  #left = false;

  /** @param onState is called for every new state. */
  constructor(environment: SessionEnvironment, onState: (state: SessionState) => void) {
    this.#environment = environment;
    this.#onState = onState;
    this.#workbook = new SessionWorkbook(environment, {
      onInPage: () => this.#tellOfPage(),
      onLost: () => this.#attempt(() => this.#later(({ rescue }) => rescue.workerLost())),
    });
    this.#state = this.#initialState();
    this.#parts = createParts(this.#createContext());
  }

  get state(): SessionState {
    return this.#state;
  }

  get busy(): Busy | undefined {
    const { step, result } = this.#state;
    if (this.#left) return undefined;
    if (step === 'submit') return 'submitting';
    return result?.passwords && !result.successDownloaded ? 'passwords' : undefined;
  }

  /** The settings changed: limits count from the next file on, a new catalogue as long as no file was read. */
  configure(): void {
    const { fields, limits } = this.#initialState();
    const fixed = this.#state.upload.phase !== 'empty' && this.#state.upload.phase !== 'refused';
    this.#apply({ type: 'configured', fields: fixed ? this.#state.fields : fields, limits });
  }

  /** The sources of `plan` that fit the file take the place of those that are set. */
  usePlan(plan: ImportPlan): void {
    const { step, file } = this.#state;
    if (file && (step === 'upload' || step === 'required' || step === 'security' || step === 'optional')) {
      this.#attempt(() => this.#parts.mapping.replacePlan(plan));
    }
  }

  /** As if the file had been dropped and uploaded. False: refused, or an import is under way, or one is unfinished. */
  async openFile(file: File): Promise<boolean> {
    if (this.#state.step !== 'upload' && !this.reset()) return false;
    const parts = this.#parts;
    const { signal } = this.#controller;
    try {
      if (!(await this.#choose(file, parts))) return false;
      await nextTask();
      return await this.#upload(parts);
    } catch (error) {
      this.#fail(error, signal);
      return false;
    }
  }

  /** The host was set, replaced or taken away. */
  hostChanged(): void {
    if (this.#state.trouble) this.#attempt(() => this.#later(({ rescue }) => rescue.hostChanged()));
  }

  /** Looks for an import that a reload or a crash left behind. */
  lookUp(): void {
    if (!this.#lookUp) void this.#lookUpAgain();
  }

  async #lookUpAgain(): Promise<void> {
    if (!this.#environment.settings.resumeKey) return;
    const { signal } = this.#controller;
    this.#lookUp = this.#later(({ resuming }) => resuming.lookUp()).catch((error: unknown) =>
      this.#fail(error, signal),
    );
    await this.#lookUp;
  }

  /** Whether somebody else sits before an import that is running. */
  markForeign(isForeign: boolean): void {
    if (isForeign !== (this.#state.isForeign ?? false)) this.#apply({ type: 'foreign-marked', isForeign });
  }

  /** Starts anew. Refused while busy or while an unfinished import is offered, unless forced. True: done. */
  reset({ force = false } = {}): boolean {
    if ((this.busy || this.#state.step === 'resume') && !force) return false;
    this.#restart();
    if (this.#environment.isConnected) this.lookUp();
    return true;
  }

  /** The page is put away, maybe for good. With a journal it is as if it had been closed: asleep, it must not keep others waiting. */
  sleep(): void {
    if (this.#isJournaled) this.#restart();
  }

  /** The element left the page: the batch in flight ends, then nothing more is sent. What is in the journal is safe there. */
  leave(): void {
    if (this.#state.step === 'submit')
      this.#attempt(() => this.#later(({ submitting }) => submitting.leave()));
    else this.reset({ force: this.#isJournaled });
  }

  /** Nothing would be lost, and another tab may be waiting. */
  get #isJournaled(): boolean {
    return this.#state.journal === 'on' || this.#state.step === 'resume';
  }

  /** Ends it for good: another administrator is here. */
  close(): void {
    this.#controller.abort();
    this.#workbook.close();
  }

  #restart(): void {
    const previous = this.#state.step;
    this.close();
    this.#controller = new AbortController();
    this.#left = false;
    this.#parts = createParts(this.#createContext());
    this.#laterParts = this.#lookUp = undefined;
    this.#become(this.#initialState(), previous);
  }

  /** Does what a screen asks for. */
  handle(request: SessionRequest): void {
    this.#attempt(() => this.#handle(request));
  }

  #handle(request: SessionRequest): unknown {
    const parts = this.#parts;
    const { mapping, reading, lists } = parts;
    switch (request.type) {
      case 'warm-up':
        this.#attempt(() => import('../submit/host-calls.js'));
        this.#attempt(() => import('./planning.js'));
        this.#attempt(() => this.#later(() => undefined));
        this.#attempt(() => lists.load());
        return this.#openWorkbook(this.#controller.signal);
      case 'choose-file':
        return this.#choose(request.file, parts);
      case 'read-again':
        return reading.readAgain(request.choices);
      case 'upload':
        return this.#upload(parts);
      case 'next':
        return this.#later(({ reviewing }) => mapping.next(reviewing.begin));
      case 'go-to-review':
        return this.#later(({ reviewing }) => mapping.goToReview(reviewing.begin));
      case 'back':
        return this.#back(parts);
      case 'set-source':
        // Only who was on Review can have corrected anything.
        if (!this.#state.review?.edits?.cells.length || request.confirmed)
          return mapping.setSource(request.field, request.source);
        return this.#later(({ mayLoseCorrections }) => {
          if (!mayLoseCorrections(request.field, request.source))
            mapping.setSource(request.field, request.source);
        });
      case 'match-again':
        return mapping.matchAgain();
      case 'reload-list':
        return lists.reload(request.list).then(() => mapping.listsLoaded());
      case 'dismiss':
        return this.#apply({ type: 'dismissed' });
      case 'discard':
        return this.#discard(request.confirmed ?? false);
      case 'continue':
        return this.#continue(request.confirmed ?? false);
      default:
        return this.#later(({ handle }) => handle(request));
    }
  }

  async #choose(file: File, { reading }: Parts): Promise<boolean> {
    const { signal } = this.#controller;
    // An import that waits to be finished comes first.
    await this.#lookUp;
    if (signal.aborted || this.#state.step !== 'upload' || !(await reading.choose(file))) return false;
    if (!this.#environment.settings.host) await this.#later(({ rescue }) => rescue.tellHostMissing());
    return true;
  }

  async #upload({ mapping, lists, reading }: Parts): Promise<boolean> {
    await reading.settled();
    if (!this.#canUpload()) return false;
    const loading = lists.load();
    await mapping.findGaps();
    if (!this.#canUpload()) return false;
    this.#apply({ type: 'moved', to: 'required' });
    this.#attempt(() => loading.then(() => mapping.listsLoaded()));
    return true;
  }

  #canUpload(): boolean {
    const { step, upload } = this.#state;
    return step === 'upload' && upload.phase === 'read' && !upload.again;
  }

  async #back({ reading, mapping }: Parts): Promise<void> {
    const { step } = this.#state;
    if (step === 'review' && (await this.#later(({ submitting }) => submitting.isStarting))) return;
    if (this.#state.step !== step) return;
    reading.cancel();
    mapping.back();
  }

  async #discard(confirmed: boolean): Promise<void> {
    if (await this.#later(({ resuming }) => resuming.discard(confirmed))) this.reset({ force: true });
  }

  async #continue(confirmed: boolean): Promise<void> {
    const { result, step, journal } = this.#state;
    if (step !== 'result' || !result) return;
    const { signal } = this.#controller;
    const created = await this.#later(async ({ reports }) => {
      if (!confirmed && reports.asksBeforeContinue()) return undefined;
      if (journal === 'on') await reports.keep();
      return reports.created();
    });
    if (!created || signal.aborted) return;
    // While the host hears of it, the plan can still be read and nothing keeps its dialog from closing.
    this.#left = true;
    this.#environment.emit('import-continue', { created });
    this.reset({ force: true });
  }

  #initialState(): SessionState {
    const { fields, maxRows, maxFileSize } = this.#environment.settings;
    return initialState(fields, { maxRows, maxFileSize });
  }

  #apply(event: SessionEvent): void {
    this.#become(transition(this.#state, event), this.#state.step);
    if (event.type === 'gaps-found' && event.gaps.length === 0) {
      this.#attempt(() => this.#later(({ reviewing }) => reviewing.checkAhead()));
    }
  }

  #become(state: SessionState, previous: SessionState['step']): void {
    this.#state = state;
    this.#onState(state);
    if (state.step !== previous) {
      this.#environment.emit('import-step', { step: state.step, previous });
    }
  }

  /** What happens after a reset is none of the new session's business: the context of an old one is silent. */
  #createContext(): SessionContext {
    const { signal } = this.#controller;
    return createContext(this.#environment, signal, {
      state: () => this.#state,
      apply: (event) => this.#apply(event),
      workbook: () => this.#openWorkbook(signal),
      end: () => this.reset({ force: true }),
      closeWorkbook: () => this.#workbook.close(),
      lookUpAgain: () => this.#lookUpAgain(),
      attempt: (work) => this.#attempt(work),
    });
  }

  /** Of the session as it is now: after a reset there are new ones. */
  async #later<T>(use: (parts: LaterParts) => T | Promise<T>): Promise<T> {
    const parts = this.#parts;
    const loading = (this.#laterParts ??= import('./later-parts.js').then(({ createLaterParts }) =>
      createLaterParts(parts),
    ));
    // What could not be loaded may be there the next time.
    loading.catch(() => {
      if (this.#laterParts === loading) this.#laterParts = undefined;
    });
    return use(await loading);
  }

  async #openWorkbook(signal: AbortSignal): Promise<WorkbookPort> {
    // What was begun before a reset must not open one for the new session, which nobody would close.
    return signal.aborted ? new Promise(() => undefined) : this.#workbook.open();
  }

  #tellOfPage(): void {
    this.#apply({ type: 'worker-unavailable' });
    const message = this.#environment.texts.workerUnavailable();
    this.#environment.emit('import-error', { code: 'worker-unavailable', message, recoverable: true });
  }

  /** All work of the session, so that no failure leaves it where nobody can go on. */
  #attempt(work: () => unknown): void {
    const { signal } = this.#controller;
    new Promise((resolve) => resolve(work())).catch((error: unknown) => this.#fail(error, signal));
  }

  #fail(error: unknown, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#later(({ rescue }) => rescue.failed(error)).catch(() => {
      this.#apply({ type: 'troubled', trouble: { about: 'failed' } });
    });
  }
}

export type Parts = ReturnType<typeof createParts>;

function createParts(context: SessionContext) {
  const lists = new HostLists(context);
  return { context, lists, reading: new Reading(context, lists), mapping: new Mapping(context, lists) };
}
