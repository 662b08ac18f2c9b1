import type { LazyServices } from './lazy-services.js';
import type { RequestHandlers, SessionRequest } from './requests.js';
import type { SessionServices } from './session.js';

/** Every request without a handler here: its handler is loaded with the services that it needs. */
export type LazyRequestType = Exclude<SessionRequest['type'], keyof ReturnType<typeof createHandlers>>;

/** What only the session itself can do. */
export interface SessionActions {
  /** Calls `use` with the services that are loaded with the first file. */
  withLazy<T>(use: (services: LazyServices) => T | Promise<T>): Promise<T>;
  choose(file: File): Promise<boolean>;
  upload(): Promise<boolean>;
  continue(confirmed: boolean): Promise<void>;
}

/**
 * Does what a screen asks for. A request stands in one of two maps, and the types see to it that none is left out: what
 * the first screens need is here, the rest comes with {@link LazyServices}.
 */
export function handleRequest(
  request: SessionRequest,
  services: SessionServices,
  session: SessionActions,
): unknown {
  const handlers: Partial<RequestHandlers<SessionRequest['type']>> = createHandlers(services, session);
  return request.type in handlers
    ? dispatch(handlers, request)
    : session.withLazy((lazy) => dispatch(lazy.handlers, request));
}

function dispatch(
  handlers: Partial<RequestHandlers<SessionRequest['type']>>,
  request: SessionRequest,
): unknown {
  // Under the type of a request stands its own handler.
  return (handlers[request.type] as ((request: SessionRequest) => unknown) | undefined)?.(request);
}

/** What is asked for before a file was chosen, and what all screens share. */
function createHandlers({ context, lists, mapping, reading }: SessionServices, session: SessionActions) {
  return {
    'start-engine': () => {
      context.attempt(() => import('../submit/host-calls.js'));
      context.attempt(() => import('./make-plan.js'));
      context.attempt(() => session.withLazy(() => undefined));
      context.attempt(() => lists.load());
      return context.engine();
    },
    'choose-file': ({ file }) => session.choose(file),
    'read-again': ({ choices }) => reading.readAgain(choices),
    upload: () => session.upload(),
    next: () => session.withLazy(({ reviewing }) => mapping.next(reviewing.begin)),
    'go-to-review': () => session.withLazy(({ reviewing }) => mapping.goToReview(reviewing.begin)),
    back: async () => {
      const { step } = context.state;
      if (step === 'review' && (await session.withLazy(({ submitting }) => submitting.isStarting))) return;
      if (context.state.step !== step) return;
      reading.cancel();
      mapping.back();
    },
    'set-source': ({ field, source, confirmed }) => {
      // Only who was on Review can have corrected anything.
      if (!context.state.review?.edits?.cells.length || confirmed) return mapping.setSource(field, source);
      return session.withLazy(({ mayLoseCorrections }) => {
        if (!mayLoseCorrections(field, source)) mapping.setSource(field, source);
      });
    },
    'match-again': () => mapping.matchAgain(),
    'reload-list': ({ list }) => lists.reload(list).then(() => mapping.listsLoaded()),
    dismiss: () => context.apply({ type: 'dismissed' }),
    discard: ({ confirmed = false }) =>
      session.withLazy(async ({ resuming }) => {
        if (await resuming.discard(confirmed)) context.end();
      }),
    continue: ({ confirmed = false }) => session.continue(confirmed),
  } satisfies Partial<RequestHandlers<SessionRequest['type']>>;
}
