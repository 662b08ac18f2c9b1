import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds. What stands for something that comes sooner would only flicker, and takes as long to draw. */
const DELAY_MS = 150;

/** Tells when somebody has waited long enough to be shown that something is on its way. */
export class LoadingDelay implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** It has lasted that long, and still does. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Before every rendering. */
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
