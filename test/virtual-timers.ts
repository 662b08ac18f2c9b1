/** Timers that run when the test lets time pass. */
export class VirtualTimers {
  readonly #real = globalThis.setTimeout;
  readonly #due: { readonly at: number; readonly run: () => void }[] = [];
  #now = 0;

  constructor() {
    const replaced = (call: (...args: unknown[]) => void, after = 0, ...args: unknown[]): number => {
      const run = (): void => call(...args);
      // What is due at once, such as in the harness, is no matter of time.
      if (after < 100) return Number(this.#real.call(globalThis, run, after));
      this.#due.push({ at: this.#now + after, run });
      return 0;
    };
    Object.assign(globalThis, { setTimeout: replaced });
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
    for (const { run } of this.#due.splice(0, Infinity).filter((one) => this.#isDue(one))) run();
  }

  #isDue(timer: { readonly at: number; readonly run: () => void }): boolean {
    if (timer.at <= this.#now) return true;
    this.#due.push(timer);
    return false;
  }

  restore(): void {
    Object.assign(globalThis, { setTimeout: this.#real });
  }
}
