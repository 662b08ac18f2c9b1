import type { SessionContext } from './context.js';
import { ExclusiveRun } from './exclusive-run.js';
import type { RequestHandlers } from './requests.js';
import type { Reviewing } from './reviewing.js';

/** Leads from the Result back to Review, with only the rows that the server turned down. */
export class FailedRowFixing {
  readonly handlers: RequestHandlers<'fix-failed'> = { 'fix-failed': () => this.#start() };
  readonly #context: SessionContext;
  readonly #reviewing: Reviewing;
  readonly #loading = new ExclusiveRun();

  constructor(context: SessionContext, reviewing: Reviewing) {
    this.#context = context;
    this.#reviewing = reviewing;
  }

  async #start(): Promise<void> {
    if (await this.#loading.start(() => this.#load())) await this.#reviewing.check();
  }

  /** @returns true: the rows are on Review. */
  async #load(): Promise<boolean> {
    if (!this.#isPossible()) return false;
    try {
      const engine = await this.#context.engine();
      await engine.review.loadFixable();
      if (!this.#isPossible()) return false;
      this.#context.apply({ type: 'fixing-began' });
      return true;
    } catch {
      if (this.#isPossible())
        this.#context.apply({ type: 'asked', question: { about: 'not-fixed', reason: 'worker' } });
      return false;
    }
  }

  #isPossible(): boolean {
    const { step, result } = this.#context.state;
    return step === 'result' && result !== undefined && result.fixable > 0;
  }
}
