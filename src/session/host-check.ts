import type { CheckUsersOptions, HostCheck as HostAnswer } from '../submit/check-users.js';
import type { FoundHostProblem } from '../fields/problem.js';
import type { WorkbookPort } from '../engine/open-workbook.js';
import type { SessionContext } from './context.js';
import type { HostLists } from './host-lists.js';

/** Milliseconds after the last edit until the host is asked about it: somebody may be correcting one cell after another. */
const pause = 500;

type TakeIn = (problems: readonly FoundHostProblem[]) => Promise<void>;

/** Asks the host what it knows to be wrong, about all rows and then about those that were changed. */
export class HostCheck {
  readonly #context: SessionContext;
  readonly #lists: HostLists;
  readonly #takeIn: TakeIn;
  /** Rows that were changed since the host was asked about them. */
  readonly #changed = new Set<number>();
  #run: AbortController | undefined;
  #isWhole = false;
  #hasFailed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param takeIn shows what was found; resolves when it is shown. */
  constructor(context: SessionContext, lists: HostLists, takeIn: TakeIn) {
    this.#context = context;
    this.#lists = lists;
    this.#takeIn = takeIn;
    context.signal.addEventListener('abort', () => this.stop());
  }

  /** Forgets what was asked: all rows are checked anew, or the screen was left. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#run?.abort();
    this.#run = undefined;
    this.#isWhole = this.#hasFailed = false;
    this.#changed.clear();
  }

  /** About every ready row. */
  async askAboutAll(workbook: WorkbookPort): Promise<void> {
    this.stop();
    if (!this.#canAsk) {
      if (this.#lists.someFailed) this.#show('failed');
      return;
    }
    this.#isWhole = true;
    await this.#ask((from, count) => workbook.review('readyUsers', from, count));
    this.#isWhole = false;
    if (this.#changed.size > 0) this.#askSoon(workbook);
  }

  /** About rows that were changed, once no more are. A check of all rows that is under way goes on. */
  askAboutChanged(workbook: WorkbookPort, ids: readonly number[]): void {
    if (!this.#canAsk || ids.length === 0) return;
    for (const id of ids) this.#changed.add(id);
    if (this.#isWhole) return;
    this.#run?.abort();
    this.#show('running');
    this.#askSoon(workbook);
  }

  get #canAsk(): boolean {
    return typeof this.#context.settings.host?.checkUsers === 'function';
  }

  #askSoon(workbook: WorkbookPort): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#context.state.step !== 'review') return;
      const ids = [...this.#changed];
      void this.#ask(readyAmong(workbook, ids), ids);
    }, pause);
  }

  /** Whatever fails in it, the rows may be imported: the host has the last word anyway. */
  async #ask(users: CheckUsersOptions['users'], ids: readonly number[] = []): Promise<void> {
    try {
      await this.#askAbout(users, ids);
    } catch {
      if (this.#context.state.step !== 'review') return;
      this.#hasFailed = true;
      this.#show('failed');
    }
  }

  async #askAbout(users: CheckUsersOptions['users'], ids: readonly number[]): Promise<void> {
    const { settings, state } = this.#context;
    const { host } = settings;
    if (!host) return;
    const run = new AbortController();
    this.#run = run;
    const isWanted = (): boolean => !run.signal.aborted && this.#context.state.step === 'review';
    this.#show('running');
    const { checkUsers, fieldOfHostName } = await import('../submit/host-calls.js');
    const { batchSize, batchTimeout: timeout } = settings;
    const answer = await checkUsers({ host, users, batchSize, timeout, signal: run.signal }).catch(
      // The desk that knows the users could not be loaded.
      (): HostAnswer => ({ problems: [], complete: false }),
    );
    if (!isWanted()) return;
    if (answer.isTooLong) this.#tell();
    for (const id of ids) this.#changed.delete(id);
    const problems = answer.problems
      // What was changed since is another user now.
      .filter(({ key }) => !this.#changed.has(Number(key)))
      .map(({ field = '', ...problem }) => {
        const found = fieldOfHostName(field, state.fields);
        return found ? { ...problem, field: found.id } : problem;
      });
    if (problems.length > 0) await this.#takeIn(problems);
    if (!isWanted()) return;
    this.#hasFailed ||= !answer.complete;
    if (this.#changed.size === 0) this.#show(this.#hasFailed || this.#lists.someFailed ? 'failed' : 'done');
  }

  #tell(): void {
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
function readyAmong(workbook: WorkbookPort, ids: readonly number[]): CheckUsersOptions['users'] {
  let position = 0;
  return async (_from, count) => {
    while (position < ids.length) {
      const batch = ids.slice(position, position + count);
      position += count;
      const users = await workbook.review('readyUsersOf', batch);
      if (users.length > 0) return users;
    }
    return [];
  };
}
