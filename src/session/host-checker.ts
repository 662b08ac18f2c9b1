import type { CheckUsersOptions, HostCheckResult } from '../submit/check-users.js';
import type { FoundHostProblem } from '../checking/problem.js';
import type { EnginePort } from '../engine/start-engine.js';
import type { SessionContext } from './context.js';
import type { HostLists } from './host-lists.js';
import { LatestRun } from './latest-run.js';

/** Milliseconds after the last edit until the host is asked about it: somebody may be correcting one cell after another. */
const debounceMs = 500;

type ShowProblems = (problems: readonly FoundHostProblem[]) => Promise<void>;

/** Asks the host what it knows to be wrong, about all rows and then about those that were changed. */
export class HostChecker {
  readonly #context: SessionContext;
  readonly #lists: HostLists;
  readonly #showProblems: ShowProblems;
  /** Rows that were changed since the host was asked about them. */
  readonly #changed = new Set<number>();
  readonly #runs: LatestRun;
  #isCheckingAll = false;
  #hasFailed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param showProblems shows what was found; resolves when it is shown. */
  constructor(context: SessionContext, lists: HostLists, showProblems: ShowProblems) {
    this.#context = context;
    this.#lists = lists;
    this.#showProblems = showProblems;
    this.#runs = new LatestRun(context.signal);
    context.signal.addEventListener('abort', () => this.stop(), { once: true });
  }

  /** Forgets what was asked: all rows are checked anew, or the screen was left. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#runs.cancel();
    this.#isCheckingAll = this.#hasFailed = false;
    this.#changed.clear();
  }

  /** About every ready row. */
  async checkAll(engine: EnginePort): Promise<void> {
    this.stop();
    if (!this.#canCheck) {
      if (this.#lists.someFailed) this.#show('failed');
      return;
    }
    this.#isCheckingAll = true;
    await this.#tryCheck((from, count) => engine.review.readyUsers(from, count));
    this.#isCheckingAll = false;
    if (this.#changed.size > 0) this.#scheduleCheck(engine);
  }

  /** About rows that were changed, once no more are. A check of all rows that is under way goes on. */
  checkChanged(engine: EnginePort, ids: readonly number[]): void {
    if (!this.#canCheck || ids.length === 0) return;
    for (const id of ids) this.#changed.add(id);
    if (this.#isCheckingAll) return;
    this.#runs.cancel();
    this.#show('running');
    this.#scheduleCheck(engine);
  }

  get #canCheck(): boolean {
    return typeof this.#context.settings.host?.checkUsers === 'function';
  }

  #scheduleCheck(engine: EnginePort): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#context.state.step !== 'review') return;
      const ids = [...this.#changed];
      void this.#tryCheck(readyAmong(engine, ids), ids);
    }, debounceMs);
  }

  /** Whatever fails in it, the rows may be imported: the host has the last word anyway. */
  async #tryCheck(users: CheckUsersOptions['users'], ids: readonly number[] = []): Promise<void> {
    try {
      await this.#check(users, ids);
    } catch {
      if (this.#context.state.step !== 'review') return;
      this.#hasFailed = true;
      this.#show('failed');
    }
  }

  async #check(users: CheckUsersOptions['users'], ids: readonly number[]): Promise<void> {
    const { settings, state } = this.#context;
    const { host } = settings;
    if (!host) return;
    const signal = this.#runs.start();
    const isWanted = (): boolean => !signal.aborted && this.#context.state.step === 'review';
    this.#show('running');
    const { checkUsers, fieldOfHostName } = await import('../submit/host-calls.js');
    const { batchSize, batchTimeout: timeout } = settings;
    const answer = await checkUsers({ host, users, batchSize, timeout, signal }).catch(
      // The review service, which knows the users, could not be loaded.
      (): HostCheckResult => ({ problems: [], complete: false }),
    );
    if (!isWanted()) return;
    if (answer.isTooLong) this.#reportTooLong();
    for (const id of ids) this.#changed.delete(id);
    const problems = answer.problems
      // What was changed since is another user now.
      .filter(({ key }) => !this.#changed.has(Number(key)))
      .map(({ field = '', ...problem }) => {
        const found = fieldOfHostName(field, state.fields);
        return found ? { ...problem, field: found.id } : problem;
      });
    if (problems.length > 0) await this.#showProblems(problems);
    if (!isWanted()) return;
    this.#hasFailed ||= !answer.complete;
    if (this.#changed.size === 0) this.#show(this.#hasFailed || this.#lists.someFailed ? 'failed' : 'done');
  }

  #reportTooLong(): void {
    this.#context.emit('import-error', {
      code: 'host-failed',
      message: this.#context.texts.hostCheckFailed(),
      recoverable: true,
    });
  }

  #show(hostCheck: 'running' | 'done' | 'failed'): void {
    if (this.#context.state.review?.hostCheck !== hostCheck) {
      this.#context.apply({ type: 'host-check-changed', hostCheck });
    }
  }
}

/** Batch by batch; a batch of which no row is ready is passed over, since none means the end. */
function readyAmong(engine: EnginePort, ids: readonly number[]): CheckUsersOptions['users'] {
  let position = 0;
  return async (_from, count) => {
    while (position < ids.length) {
      const batch = ids.slice(position, position + count);
      position += count;
      const users = await engine.review.readyUsersOf(batch);
      if (users.length > 0) return users;
    }
    return [];
  };
}
