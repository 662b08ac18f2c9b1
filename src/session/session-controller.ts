import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { OwnerSessions } from './owner-sessions.js';
import { leftOutByHand } from './review-transition.js';
import type { ImportSession, SessionEnvironment } from './session.js';
import type { Busy } from './step.js';
import type { SessionState } from './state.js';

/**
 * Milliseconds in which a removed element may come back without a loss: frameworks remove and append in tasks of their
 * own, up to 50 ms apart, and more on a slow machine. Nothing is sent meanwhile, so that an element that is removed for
 * good has stopped at once.
 */
const GRACE = 250;

/** Ties a session to an element: renders on every state, and ends the session when the element has left the page. */
export class SessionController implements ReactiveController {
  readonly #sessions: OwnerSessions;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #isGuarded = false;
  /** True: the import is paused until the element is back. */
  #isHeld = false;
  #hasUpdated = false;

  constructor(host: ReactiveControllerHost, environment: SessionEnvironment) {
    this.#sessions = new OwnerSessions(environment, () => {
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

  /** The owner of the session follows the resume key. */
  updateOwner(): void {
    this.#sessions.updateOwner();
  }

  get state(): SessionState {
    return this.session.state;
  }

  hostConnected(): void {
    clearTimeout(this.#leaving);
    if (this.#isHeld) this.session.requests.handle({ type: 'resume' });
    this.#isHeld = false;
    // The element's properties may not be set yet at its first connection.
    if (this.#hasUpdated) this.session.readJournal();
    addEventListener('pagehide', this.#onPageHide);
    addEventListener('pageshow', this.#onPageShow);
  }

  /** An element that is moved at once is connected again before a task can run. */
  hostDisconnected(): void {
    removeEventListener('pagehide', this.#onPageHide);
    removeEventListener('pageshow', this.#onPageShow);
    this.#leaving = setTimeout(() => {
      this.#isHeld = this.state.submit?.status.phase === 'running';
      if (this.#isHeld) this.session.requests.handle({ type: 'pause' });
      this.#leaving = setTimeout(() => {
        this.#isHeld = false;
        this.session.leave();
      }, GRACE);
    });
  }

  /** The browser asks before the page is left, only while there is something to lose. */
  hostUpdated(): void {
    this.#hasUpdated = true;
    const isBusy = !!(this.busy ?? leftOutByHand(this.state));
    if (isBusy === this.#isGuarded) return;
    this.#isGuarded = isBusy;
    if (isBusy) addEventListener('beforeunload', confirmLeaving);
    else removeEventListener('beforeunload', confirmLeaving);
  }

  readonly #onPageHide = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.session.sleep();
  };

  /** A page from the back/forward cache reads the journal again. */
  readonly #onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.session.readJournal();
  };
}

function confirmLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
