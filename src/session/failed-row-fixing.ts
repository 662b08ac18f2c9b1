import type { SessionContext } from './context.js';
import type { Reviewing } from './reviewing.js';

/** Back from the Result to Review, with the rows alone that the server turned down. */
export class FailedRowFixing {
  readonly #context: SessionContext;
  readonly #reviewing: Reviewing;
  #starting = false;

  constructor(context: SessionContext, reviewing: Reviewing) {
    this.#context = context;
    this.#reviewing = reviewing;
  }

  async start(): Promise<void> {
    if (this.#starting || !this.#isPossible()) return;
    this.#starting = true;
    try {
      const engine = await this.#context.engine();
      await engine.review.loadFixable();
      if (!this.#isPossible()) return;
      this.#context.apply({ type: 'fixing-began' });
    } catch {
      if (!this.#isPossible()) return;
      this.#context.apply({ type: 'asked', question: { about: 'not-fixed', reason: 'worker' } });
      return;
    } finally {
      this.#starting = false;
    }
    await this.#reviewing.check();
  }

  #isPossible(): boolean {
    const { step, result } = this.#context.state;
    return step === 'result' && result !== undefined && result.fixable > 0;
  }
}
