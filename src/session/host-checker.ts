import type { CheckUsersOptions } from '../submit/check-users.js';
import { systemClock, type Clock } from '../submit/clock.js';
import type { FoundHostProblem } from '../checking/problem.js';
import type { EnginePort } from '../engine/engine-port.js';
import type { SessionContext } from './context.js';
import type { HostLists } from './host-lists.js';
import { LatestRun } from './latest-run.js';

/** Milliseconds from the last edit to the call of the host: somebody may be correcting one cell after another. */
const debounceMs = 500;

type ShowProblems = (problems: readonly FoundHostProblem[]) => Promise<void>;

/** Has the host check all ready rows, and then the rows that were changed. */
export class HostChecker {
  readonly #context: SessionContext;
  readonly #lists: HostLists;
  readonly #showProblems: ShowProblems;
  /** Rows that were changed since the host has checked them. */
  readonly #changed = new Set<number>();
  readonly #runs: LatestRun;
  readonly #pauses: LatestRun;
  readonly #clock: Clock;
  #isCheckingAll = false;
  #hasFailed = false;

  /** @param showProblems resolves when the problems are on screen. */
  constructor(
    context: SessionContext,
    lists: HostLists,
    showProblems: ShowProblems,
    clock: Clock = systemClock,
  ) {
    this.#context = context;
    this.#lists = lists;
    this.#showProblems = showProblems;
    this.#clock = clock;
    this.#runs = new LatestRun(context.signal);
    this.#pauses = new LatestRun(context.signal);
    context.signal.addEventListener('abort', () => this.stop(), { once: true });
  }

  /** Drops every check: all rows are checked anew, or the screen was left. */
  stop(): void {
    this.#pauses.cancel();
    this.#runs.cancel();
    this.#isCheckingAll = this.#hasFailed = false;
    this.#changed.clear();
  }

  /** Checks every ready row. */
  async checkAll(engine: EnginePort): Promise<void> {
    this.stop();
    if (!this.#canCheck) {
      if (this.#lists.someFailed) this.#show('failed');
      return;
    }
    this.#isCheckingAll = true;
    await this.#tryCheck((from, count) => engine.review.readyUsers(from, count));
    this.#isCheckingAll = false;
    if (this.#changed.size > 0) void this.#checkAfterPause(engine);
  }

  /** Checks changed rows once the edits pause. A check of all rows that is under way goes on. */
  checkChanged(engine: EnginePort, ids: readonly number[]): void {
    if (!this.#canCheck || ids.length === 0) return;
    for (const id of ids) this.#changed.add(id);
    if (this.#isCheckingAll) return;
    this.#runs.cancel();
    this.#show('running');
    void this.#checkAfterPause(engine);
  }

  get #canCheck(): boolean {
    return typeof this.#context.settings.host?.checkUsers === 'function';
  }

  async #checkAfterPause(engine: EnginePort): Promise<void> {
    const signal = this.#pauses.start();
    await this.#clock.sleep(debounceMs, signal);
    if (signal.aborted || this.#context.state.step !== 'review') return;
    const ids = [...this.#changed];
    await this.#tryCheck(readyAmong(engine, ids), ids);
  }

  /** A failed check keeps no row from being imported: `createUsers` has the last word. */
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
    // Of changed rows alone, nobody has to be told how many have been checked.
    const onProgress = (checked: number): void => {
      if (isWanted() && this.#isCheckingAll) this.#show('running', checked);
    };
    const answer = await checkUsers({ host, users, batchSize, timeout, signal, onProgress });
    if (!isWanted()) return;
    if (answer.isTooLong) this.#reportTooLong();
    for (const id of ids) this.#changed.delete(id);
    const problems = answer.problems
      // A row that was changed since is another user now.
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

  #show(hostCheck: 'running' | 'done' | 'failed', checked?: number): void {
    const { review } = this.#context.state;
    if (review?.hostCheck !== hostCheck || review.hostChecked !== checked)
      this.#context.apply({ type: 'host-check-changed', hostCheck, checked });
  }
}

/** The ready users among `ids`, in batches; a batch without ready rows is skipped, since an empty batch means the end. */
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
