import type { LazyServices } from './lazy-services.js';
import type { RequestHandlers, SessionRequest } from './requests.js';
import type { SessionServices } from './session.js';

/** Requests without a handler here: their handlers are loaded with the lazy services. */
export type LazyRequestType = Exclude<SessionRequest['type'], keyof ReturnType<typeof createHandlers>>;

/** Actions that only the session can do. */
export interface SessionActions {
  /** Calls `use` with the lazy services. */
  withLazy<T>(use: (services: LazyServices) => T | Promise<T>): Promise<T>;
  choose(file: File): Promise<boolean>;
  upload(): Promise<boolean>;
  continue(confirmed: boolean): Promise<void>;
}

/**
 * Handles the request of a screen. The handlers of the first screens are here, the others come with {@link LazyServices};
 * the types ensure that every request has a handler.
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
  // TypeScript can't see that the handler under a request's type takes this request.
  return (handlers[request.type] as ((request: SessionRequest) => unknown) | undefined)?.(request);
}

/** The handlers for the requests of the first screens, and for requests that all screens share. */
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
      // Corrected cells exist only after Review was reached.
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
