import type { ImportPlan } from '../users/fields.js';
import type { OpenWorkbook, WorkbookPort } from '../workbook/open-workbook.js';
import type { SessionContext, SessionSettings, WorkbookOpener } from './context.js';
import type { ImportEventDetails } from './events.js';
import { HostLists } from './host-lists.js';
import { Mapping } from './mapping.js';
import { Reading } from './reading.js';
import { Reports } from './reports.js';
import type { SessionRequest } from './requests.js';
import { Reviewing } from './reviewing.js';
import type { SessionTexts } from './session-texts.js';
import type { SessionState } from './state.js';
import { Submitting } from './submitting.js';
import { initialState, transition, type SessionEvent } from './transition.js';

/** The element's side of a session: what it is set to, and where its events and files go. */
export interface SessionEnvironment {
  readonly settings: SessionSettings;
  readonly texts: SessionTexts;
  emit<K extends keyof ImportEventDetails>(type: K, detail: ImportEventDetails[K]): void;
  save(name: string, text: string): void;
  readonly openWorkbook?: WorkbookOpener;
}

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
  #parts: ReturnType<typeof createParts>;
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
    return step === 'result' && result?.passwords && !result.successDownloaded ? 'passwords' : undefined;
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

  /** As if the file had been dropped and uploaded. False: refused, or an import is under way. */
  async openFile(file: File): Promise<boolean> {
    if (this.#state.step !== 'upload' && !this.reset()) return false;
    const parts = this.#parts;
    return (await parts.reading.choose(file)) && (await this.#upload(parts));
  }

  /** Forgets everything. Refused while busy, unless forced. True: done. */
  reset({ force = false } = {}): boolean {
    if (this.busy && !force) return false;
    const previous = this.#state.step;
    this.#controller.abort();
    this.#controller = new AbortController();
    void this.#opening?.then((opened) => {
      opened.close();
    });
    this.#opening = undefined;
    this.#left = false;
    this.#parts = createParts(this.#createContext());
    this.#become(this.#initialState(), previous);
    return true;
  }

  /** The element left the page: the batch in flight ends, then nothing more is sent. */
  leave(): void {
    if (this.#state.step === 'submit') this.#parts.submitting.stop();
    else this.reset();
  }

  /** Does what a screen asks for. */
  handle(request: SessionRequest): void {
    const { mapping, reading, reviewing, submitting, reports, lists } = this.#parts;
    switch (request.type) {
      case 'warm-up':
        void import('../submit/host-calls.js');
        void import('../users/planning.js');
        void lists.load();
        return void this.#openWorkbook(this.#controller.signal);
      case 'choose-file':
        return void reading.choose(request.file);
      case 'upload':
        return void this.#upload(this.#parts);
      case 'next':
        return void this.#toReview(mapping.next());
      case 'go-to-review':
        return void this.#toReview(mapping.goToReview());
      case 'back':
        reading.cancel();
        return mapping.back();
      case 'set-source':
        return mapping.setSource(request.field, request.source);
      case 'reload-list':
        return void lists.reload(request.list).then(() => mapping.findGaps());
      case 'show-rows':
        return void reviewing.showRows(request.filter, request.from, request.count);
      case 'leave-out':
        return void reviewing.leaveOut(request.ids, request.leftOut);
      case 'import':
        return void submitting.start(request.confirmed ?? false);
      case 'dismiss':
        return this.#apply({ type: 'dismissed' });
      case 'pause':
        return submitting.pause();
      case 'resume':
        return submitting.resume();
      case 'stop':
        return submitting.stop();
      case 'retry-failed':
        return void submitting.retry();
      case 'download':
        return void reports.download(request.file);
      case 'continue':
        return void this.#continue(request.confirmed ?? false);
    }
  }

  async #upload({ mapping, lists }: ReturnType<typeof createParts>): Promise<boolean> {
    if (!this.#canUpload()) return false;
    const loading = lists.load();
    await mapping.findGaps();
    if (!this.#canUpload()) return false;
    this.#apply({ type: 'moved', to: 'required' });
    void loading.then(() => mapping.findGaps());
    return true;
  }

  #canUpload(): boolean {
    return this.#state.step === 'upload' && this.#state.upload.phase === 'read';
  }

  async #toReview(reached: Promise<boolean>): Promise<void> {
    if (await reached) await this.#parts.reviewing.check();
  }

  async #continue(confirmed: boolean): Promise<void> {
    const { result, step } = this.#state;
    if (step !== 'result' || !result) return;
    if (this.busy && !confirmed) {
      const question = { about: 'passwords-not-saved', passwords: result.passwords } as const;
      this.#apply({ type: 'asked', question });
      return;
    }
    const { signal } = this.#controller;
    const created = await this.#parts.reports.created();
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
    const environment = this.#environment;
    const { signal } = this.#controller;
    const current = (): SessionState => this.#state;
    return {
      get state() {
        return current();
      },
      get settings() {
        return environment.settings;
      },
      get texts() {
        return environment.texts;
      },
      signal,
      apply: (event) => {
        if (!signal.aborted) this.#apply(event);
      },
      emit: (type, detail) => {
        if (!signal.aborted) environment.emit(type, detail);
      },
      workbook: () => this.#openWorkbook(signal),
      save: (name, text) => {
        environment.save(name, text);
      },
    };
  }

  async #openWorkbook(signal: AbortSignal): Promise<WorkbookPort> {
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

function createParts(context: SessionContext) {
  const lists = new HostLists(context);
  return {
    lists,
    reading: new Reading(context, lists),
    mapping: new Mapping(context, lists),
    reviewing: new Reviewing(context, lists),
    submitting: new Submitting(context),
    reports: new Reports(context, lists),
  };
}
