import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Sessions } from './sessions.js';
import type { Busy, ImportSession, SessionEnvironment } from './session.js';
import type { SessionState } from './state.js';

/** Ties a session to an element: renders on every state, and ends the session when the element has left the page. */
export class SessionController implements ReactiveController {
  readonly #sessions: Sessions;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #guarding = false;
  #hasUpdated = false;

  constructor(host: ReactiveControllerHost & HTMLElement, environment: SessionEnvironment) {
    this.#host = host;
    this.#sessions = new Sessions(environment, () => {
      host.requestUpdate();
    });
    host.addController(this);
  }

  get session(): ImportSession {
    return this.#sessions.current;
  }

  get busy(): Busy | undefined {
    return this.#sessions.busy;
  }

  /** Whose session it is follows the resume key. */
  follow(): void {
    this.#sessions.follow();
  }

  get state(): SessionState {
    return this.session.state;
  }

  hostConnected(): void {
    clearTimeout(this.#leaving);
    // The first time, its properties may not be set yet.
    if (this.#hasUpdated) this.session.lookUp();
    addEventListener('pagehide', this.#onPageHide);
    addEventListener('pageshow', this.#onPageShow);
  }

  /** An element that is moved is connected again before a task can run: moving changes nothing. */
  hostDisconnected(): void {
    removeEventListener('pagehide', this.#onPageHide);
    removeEventListener('pageshow', this.#onPageShow);
    this.#leaving = setTimeout(() => {
      if (!this.#host.isConnected) this.session.leave();
    });
  }

  /** Leaving the page asks first, only while there is something to lose. */
  hostUpdated(): void {
    this.#hasUpdated = true;
    const isBusy = this.busy !== undefined;
    if (isBusy === this.#guarding) return;
    this.#guarding = isBusy;
    if (isBusy) addEventListener('beforeunload', askFirst);
    else removeEventListener('beforeunload', askFirst);
  }

  readonly #onPageHide = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.session.sleep();
  };

  /** Back from the cache of pages. */
  readonly #onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.session.lookUp();
  };
}

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
