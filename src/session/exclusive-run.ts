/** Work that runs once at a time: the second of two clicks does nothing while the first is under way. */
export class ExclusiveRun {
  #isRunning = false;

  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** @returns the result of the work; `undefined` where a run is under way already. */
  async start<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.#isRunning) return undefined;
    this.#isRunning = true;
    try {
      return await work();
    } finally {
      this.#isRunning = false;
    }
  }
}
