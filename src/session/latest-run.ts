/** Work of which only the latest run counts: a new run aborts the run before, whose result is dropped. */
export class LatestRun {
  readonly #owner: AbortSignal;
  #controller = new AbortController();

  /** @param owner aborts every run as well. */
  constructor(owner: AbortSignal) {
    this.#owner = owner;
  }

  /** @returns a signal that is aborted as soon as the result of this run is not wanted any more. */
  start(): AbortSignal {
    this.cancel();
    this.#controller = new AbortController();
    return AbortSignal.any([this.#controller.signal, this.#owner]);
  }

  /** Drops the result of the run that is under way. */
  cancel(): void {
    this.#controller.abort();
  }
}
