import type { EnginePort } from '../engine/engine-port.js';
import type { SessionContext } from './context.js';
import { LatestRun } from './latest-run.js';
import type { RequestHandlers, SessionRequest } from './requests.js';
import type { ResultState } from './state.js';

type Lists = Pick<ResultState, 'listed' | 'failed'>;
type ListRequest = 'list-created' | 'list-failed';
type PasswordRequest = Extract<SessionRequest, { type: 'read-password' }>;

/** Lists rows on the Result, a page at a time, and reads the password of one created user. */
export class ResultListing {
  readonly handlers: RequestHandlers<ListRequest | 'read-password'> = {
    'list-created': ({ text, from, count }) =>
      this.#list(this.#created, async (engine) => ({
        listed: { ...(await engine.listCreated(text, from, count)), showsPasswords: this.#mayShow },
      })),
    'list-failed': ({ group, from, count }) =>
      this.#list(this.#failed, async (engine) => ({ failed: await engine.listFailed(group, from, count) })),
    'read-password': (request) => this.#readPassword(request),
  };
  readonly #context: SessionContext;
  readonly #created: LatestRun;
  readonly #failed: LatestRun;

  constructor(context: SessionContext) {
    this.#context = context;
    this.#created = new LatestRun(context.signal);
    this.#failed = new LatestRun(context.signal);
  }

  async #list(runs: LatestRun, list: (engine: EnginePort) => Promise<Lists>): Promise<void> {
    const run = runs.start();
    const { result: before } = this.#context.state;
    if (!before?.failures) return;
    const lists = await list(await this.#context.engine());
    const { step, result } = this.#context.state;
    // A result that was summed up meanwhile asks for its own list.
    if (run.aborted || step !== 'result' || result?.failures !== before.failures) return;
    this.#context.apply({ type: 'result-changed', result: { ...result, ...lists } });
  }

  /** A password is handed to the one who asks, and kept nowhere. */
  async #readPassword({ id, reply }: PasswordRequest): Promise<void> {
    let password: string | undefined;
    try {
      if (this.#mayShow) password = await (await this.#context.engine()).passwordOf(id);
    } finally {
      reply(this.#mayShow ? password : undefined);
    }
  }

  get #mayShow(): boolean {
    return this.#context.settings.host?.showPasswords !== false;
  }
}
