/** One kind of work of which only the latest run counts: the next run aborts the one before, whose answer is then dropped. */
export class LatestRun {
  readonly #owner: AbortSignal;
  #controller = new AbortController();

  /** @param owner aborts every run as well. */
  constructor(owner: AbortSignal) {
    this.#owner = owner;
  }

  /** @returns a signal that is aborted as soon as the answer of this run is not wanted any more. */
  start(): AbortSignal {
    this.cancel();
    this.#controller = new AbortController();
    return AbortSignal.any([this.#controller.signal, this.#owner]);
  }

  /** Drops the answer of a run that is under way. */
  cancel(): void {
    this.#controller.abort();
  }
}
