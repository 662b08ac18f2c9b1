import type { ImportPlan } from '../users/fields.js';
import type { OpenWorkbook, WorkbookPort } from '../workbook/open-workbook.js';
import {
  createContext,
  type SessionContext,
  type SessionEnvironment,
  type WorkbookOpener,
} from './context.js';
import { HostLists } from './host-lists.js';
import type { LaterParts } from './later-parts.js';
import { Mapping } from './mapping.js';
import { nextTask } from './next-task.js';
import { Reading } from './reading.js';
import type { SessionRequest } from './requests.js';
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
  #opening: Promise<OpenWorkbook> | undefined;
  #parts: Parts;
  #laterParts: Promise<LaterParts> | undefined;
  /** What the journal holds for this key is being looked up, or was. */
  #lookUp: { readonly resumeKey: string; readonly done: Promise<void> } | undefined;
  /** Continue was pressed and answered. */
  #left = false;

  /** @param onState is called for every new state. */
  constructor(environment: SessionEnvironment, onState: (state: SessionState) => void) {
    this.#environment = environment;
    this.#onState = onState;
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
      void this.#parts.mapping.replacePlan(plan);
    }
  }

  /** As if the file had been dropped and uploaded. False: refused, or an import is under way, or one is unfinished. */
  async openFile(file: File): Promise<boolean> {
    if (this.#state.step !== 'upload' && !this.reset()) return false;
    const parts = this.#parts;
    if (!(await this.#choose(file, parts))) return false;
    await nextTask();
    return this.#upload(parts);
  }

  /** Looks for an import that a reload or a crash left behind. */
  lookUp(): void {
    const { resumeKey } = this.#environment.settings;
    if (!resumeKey || this.#lookUp?.resumeKey === resumeKey) return;
    const done = this.#later(({ resuming }) => resuming.lookUp(resumeKey)).catch(() => undefined);
    this.#lookUp = { resumeKey, done };
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
    if (this.#state.step === 'submit') void this.#later(({ submitting }) => submitting.leave());
    else this.reset({ force: this.#isJournaled });
  }

  /** Nothing would be lost, and another tab may be waiting. */
  get #isJournaled(): boolean {
    return this.#state.journal === 'on' || this.#state.step === 'resume';
  }

  #restart(): void {
    const previous = this.#state.step;
    this.#controller.abort();
    this.#controller = new AbortController();
    void this.#opening?.then((opened) => opened.close());
    this.#opening = undefined;
    this.#left = false;
    this.#parts = createParts(this.#createContext());
    this.#laterParts = this.#lookUp = undefined;
    this.#become(this.#initialState(), previous);
  }

  /** Does what a screen asks for. */
  handle(request: SessionRequest): void {
    const parts = this.#parts;
    const { mapping, reading, lists } = parts;
    switch (request.type) {
      case 'warm-up':
        void import('../submit/host-calls.js');
        void import('./planning.js');
        void this.#later(() => undefined);
        void lists.load();
        return void this.#openWorkbook(this.#controller.signal);
      case 'choose-file':
        return void this.#choose(request.file, parts);
      case 'read-again':
        return void reading.readAgain(request.choices);
      case 'upload':
        return void this.#upload(parts);
      case 'next':
        return void this.#later(({ reviewing }) => mapping.next(reviewing.begin));
      case 'go-to-review':
        return void this.#later(({ reviewing }) => mapping.goToReview(reviewing.begin));
      case 'back':
        return void this.#back(parts);
      case 'set-source':
        // Only who was on Review can have corrected anything.
        if (!this.#state.review?.edits?.cells.length || request.confirmed)
          return mapping.setSource(request.field, request.source);
        return void this.#later(({ mayLoseCorrections }) => {
          if (!mayLoseCorrections(request.field, request.source))
            mapping.setSource(request.field, request.source);
        });
      case 'match-again':
        return void mapping.matchAgain();
      case 'reload-list':
        return void lists.reload(request.list).then(() => mapping.listsLoaded());
      case 'dismiss':
        return this.#apply({ type: 'dismissed' });
      case 'discard':
        return void this.#discard(request.confirmed ?? false);
      case 'continue':
        return void this.#continue(request.confirmed ?? false);
      default:
        return void this.#later(({ handle }) => handle(request));
    }
  }

  async #choose(file: File, { reading }: Parts): Promise<boolean> {
    const { signal } = this.#controller;
    // An import that waits to be finished comes first.
    if (this.#lookUp) await this.#lookUp.done;
    return !signal.aborted && this.#state.step === 'upload' && reading.choose(file);
  }

  async #upload({ mapping, lists, reading }: Parts): Promise<boolean> {
    await reading.settled();
    if (!this.#canUpload()) return false;
    const loading = lists.load();
    await mapping.findGaps();
    if (!this.#canUpload()) return false;
    this.#apply({ type: 'moved', to: 'required' });
    void loading.then(() => mapping.listsLoaded());
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
    if (this.busy && !confirmed) {
      const question = { about: 'passwords-not-saved', passwords: result.passwords } as const;
      this.#apply({ type: 'asked', question });
      return;
    }
    const { signal } = this.#controller;
    const created = await this.#later(async ({ reports }) => {
      if (journal === 'on') await reports.keep();
      return reports.created();
    });
    if (signal.aborted) return;
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
      void this.#later(({ reviewing }) => reviewing.checkAhead());
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
    });
  }

  /** Of the session as it is now: after a reset there are new ones. */
  async #later<T>(use: (parts: LaterParts) => T | Promise<T>): Promise<T> {
    const { context, lists } = this.#parts;
    const loading = (this.#laterParts ??= import('./later-parts.js').then(({ createLaterParts }) =>
      createLaterParts(context, lists),
    ));
    return use(await loading);
  }

  async #openWorkbook(signal: AbortSignal): Promise<WorkbookPort> {
    // What was begun before a reset must not open one for the new session, which nobody would close.
    if (signal.aborted) return new Promise(() => undefined);
    const { settings, openWorkbook: open = loadAndOpen } = this.#environment;
    const opening = (this.#opening ??= open({ workerUrl: settings.workerUrl }).then((opened) => {
      if (opened.where === 'page' && !signal.aborted) {
        this.#apply({ type: 'worker-unavailable' });
        const message = this.#environment.texts.workerUnavailable();
        this.#environment.emit('import-error', { code: 'worker-unavailable', message, recoverable: true });
      }
      return opened;
    }));
    return (await opening).workbook;
  }
}

const loadAndOpen: WorkbookOpener = async (options) => {
  const { openWorkbook } = await import('../workbook/open-workbook.js');
  return openWorkbook(options);
};

type Parts = ReturnType<typeof createParts>;

function createParts(context: SessionContext) {
  const lists = new HostLists(context);
  return { context, lists, reading: new Reading(context, lists), mapping: new Mapping(context, lists) };
}
