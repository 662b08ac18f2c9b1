import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds. What stands for something that comes sooner would only flicker, and takes as long to draw. */
const PATIENCE = 150;

/** Tells when somebody has waited long enough to be shown that something is on its way. */
export class LongWait implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** It has lasted that long, and still does. */
  get isLong(): boolean {
    return this.#isOver;
  }

  /** Before every rendering. */
  follow(isWaiting: boolean): void {
    if (!isWaiting) this.#forget();
    else
      this.#timer ??= setTimeout(() => {
        this.#isOver = true;
        this.#host.requestUpdate();
      }, PATIENCE);
  }

  hostDisconnected(): void {
    this.#forget();
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isOver = false;
  }
}
