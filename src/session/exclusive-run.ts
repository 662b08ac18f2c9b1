/** One kind of work that is done once at a time: the second of two clicks finds the first at work, and does nothing. */
export class ExclusiveRun {
  #isRunning = false;

  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** @returns what the work answers; `undefined` where it is under way already. */
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
