import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds. A placeholder for rows that come sooner would only flicker, and takes as long to draw as they do. */
const DELAY_MS = 150;

/** Says when a wait has lasted long enough to show that something is on its way. */
export class LoadingDelay implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The wait has lasted for the delay, and is not over. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Called before every rendering. */
  update(isWaiting: boolean): void {
    if (!isWaiting) this.#reset();
    else
      this.#timer ??= setTimeout(() => {
        this.#isOver = true;
        this.#host.requestUpdate();
      }, DELAY_MS);
  }

  hostDisconnected(): void {
    this.#reset();
  }

  #reset(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isOver = false;
  }
}
