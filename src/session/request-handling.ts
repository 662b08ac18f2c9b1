import type { CreatedUser } from '../engine/protocol.js';
import type { LazyServices } from './lazy-services.js';
import { nextTask } from './next-task.js';
import type { FileRequest, RequestHandlers, SessionRequest } from './requests.js';
import type { SessionServices } from './session.js';
import type { FileSummary } from './state.js';

/** Requests without a handler here: their handlers are loaded with the lazy services. */
export type LazyRequestType = Exclude<SessionRequest['type'], keyof ReturnType<typeof createHandlers>>;

/** What only the session itself has or can do. */
export interface SessionActions {
  /** Calls `use` with the lazy services. */
  withLazy<T>(use: (services: LazyServices) => T | Promise<T>): Promise<T>;
  /** Resolves once it is known whether an import is unfinished. */
  journalRead(): Promise<void> | undefined;
  /** Leaves the Result for a new session. */
  leaveResult(created: readonly CreatedUser[]): void;
}

/**
 * Handles the requests of the screens. The handlers of the first screens are here, the others come with {@link LazyServices};
 * the types ensure that every request has a handler.
 */
export class RequestHandling {
  readonly #services: SessionServices;
  readonly #session: SessionActions;
  readonly #handlers: Partial<RequestHandlers<SessionRequest['type']>>;

  /** The file whose next screen is being decided on. */
  #uploading: FileSummary | undefined;

  constructor(services: SessionServices, session: SessionActions) {
    this.#services = services;
    this.#session = session;
    this.#handlers = createHandlers(services, session, this);
  }

  handle(request: SessionRequest): void {
    this.#services.context.attempt(() =>
      request.type in this.#handlers
        ? dispatch(this.#handlers, request)
        : this.#session.withLazy(({ handlers }) => dispatch(handlers, request)),
    );
  }

  /** Takes a file as if it had been dropped and uploaded. False: refused, or an import is unfinished. */
  async openFile(file: File): Promise<boolean> {
    if (!(await this.choose(file))) return false;
    await nextTask();
    return this.upload();
  }

  async choose(file: File): Promise<boolean> {
    const { context, reading } = this.#services;
    // An unfinished import comes first.
    await this.#session.journalRead();
    if (context.signal.aborted || context.state.step !== 'upload' || !(await reading.choose(file)))
      return false;
    if (!context.settings.host) await this.#session.withLazy(({ failures }) => failures.reportHostMissing());
    return true;
  }

  /** Goes on to the mapping, or to Review where nothing is left to be decided. False: no file is ready. */
  async upload(): Promise<boolean> {
    const { context, mapping, reading } = this.#services;
    await reading.whenIdle();
    await mapping.whenReplaced();
    const { file } = context.state;
    if (!this.#canUpload(file) || file === this.#uploading) return false;
    this.#uploading = file;
    const engine = await context.engine();
    const hasLeft = await this.#leaveUpload(file).finally(() => {
      if (this.#uploading === file) this.#uploading = undefined;
    });
    if (hasLeft || (await context.engine()) === engine || context.state.failure) return hasLeft;
    // For want of a worker file the engine has moved to the page, where the same file is being read once more.
    await reading.whenIdle();
    return this.#canUpload(context.state.file) && this.#leaveUpload(context.state.file);
  }

  async #leaveUpload(file: FileSummary | undefined): Promise<boolean> {
    const { context, lists, mapping } = this.#services;
    const listsLoaded = lists.load().then(() => mapping.listsLoaded());
    context.attempt(() => listsLoaded);
    const gaps = await mapping.findGaps();
    const beginReview = gaps.length ? undefined : await this.#findReview(listsLoaded);
    if (!beginReview) await context.prepare('mapping');
    // Review takes no other plan: one that the portal has set meanwhile comes first.
    await mapping.whenReplaced();
    if (!this.#canUpload(file)) return false;
    context.apply({ type: 'moved', to: beginReview ? 'review' : 'required' });
    beginReview?.();
    return true;
  }

  /** What begins Review, where Upload leads straight to it. */
  async #findReview(listsLoaded: Promise<void>): Promise<(() => void) | undefined> {
    return this.#session
      .withLazy(async ({ reviewing }) =>
        (await reviewing.leadsToReview(listsLoaded)) ? reviewing.begin : undefined,
      )
      .catch(() => undefined);
  }

  /** False for another reading than the one that is on screen: Upload was not pressed for it. */
  #canUpload(file: FileSummary | undefined): boolean {
    const { step, upload, file: shown } = this.#services.context.state;
    return step === 'upload' && upload.phase === 'read' && !upload.again && file === shown;
  }

  async continue(confirmed: boolean): Promise<void> {
    const created = await this.#session.withLazy(({ reports }) => reports.beforeContinue(confirmed));
    if (created && !this.#services.context.signal.aborted) this.#session.leaveResult(created);
  }
}

function dispatch(
  handlers: Partial<RequestHandlers<SessionRequest['type']>>,
  request: SessionRequest,
): unknown {
  // TypeScript can't see that the handler under a request's type takes this request.
  return (handlers[request.type] as ((request: SessionRequest) => unknown) | undefined)?.(request);
}

/** The handlers for the requests of the first screens, and for requests that all screens share. */
function createHandlers(
  { context, lists, mapping, reading }: SessionServices,
  session: SessionActions,
  requests: RequestHandling,
) {
  /** True: a question is shown first, since corrections would be lost. */
  const isHeld = async (request: FileRequest): Promise<boolean> =>
    !!context.state.review && session.withLazy(({ holdsForCorrections }) => holdsForCorrections(request));
  return {
    'start-engine': () => {
      context.attempt(() => import('../submit/host-calls.js'));
      context.attempt(() => import('./make-plan.js'));
      context.attempt(() => session.withLazy(() => undefined));
      context.attempt(() => lists.load());
      return context.engine();
    },
    'choose-file': async (request) => (await isHeld(request)) || requests.choose(request.file),
    'read-again': async (request) => (await isHeld(request)) || reading.readAgain(request.choices),
    upload: () => requests.upload(),
    next: () => session.withLazy(({ reviewing }) => mapping.next(reviewing.begin)),
    'go-to-review': () => session.withLazy(({ reviewing }) => mapping.goToReview(reviewing.begin)),
    back: async () => {
      const { step } = context.state;
      const isStarting = async (): Promise<boolean> =>
        step === 'review' && (await session.withLazy(({ submitting }) => submitting.isStarting));
      if ((await isStarting()) || context.state.step !== step) return;
      reading.cancel();
      return mapping.back(isStarting);
    },
    'set-source': ({ field, source, confirmed }) => {
      // Corrected cells exist only after Review was reached.
      if (!context.state.review?.edits?.cells.length || confirmed) return mapping.setSource(field, source);
      return session.withLazy(({ mayLoseCorrections }) => {
        if (!mayLoseCorrections(field, source)) mapping.setSource(field, source);
      });
    },
    'match-again': () => mapping.matchAgain(),
    'reload-list': ({ list }) => lists.reload(list).then(() => mapping.listsLoaded()),
    dismiss: () => context.apply({ type: 'dismissed' }),
    continue: ({ confirmed = false }) => requests.continue(confirmed),
  } satisfies Partial<RequestHandlers<SessionRequest['type']>>;
}
