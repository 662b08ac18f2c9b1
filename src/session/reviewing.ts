import type { CheckAnswer } from '../workbook/answers.js';
import type { WorkbookPort } from '../workbook/open-workbook.js';
import { LatestRun, type SessionContext } from './context.js';
import type { HostLists } from './host-lists.js';
import type { RowFilter } from './state.js';

/** Rows asked for before a screen has said how many it shows. */
const firstWindow = 50;

/** Checks every row and shows what was found. */
export class Reviewing {
  readonly #context: SessionContext;
  readonly #lists: HostLists;
  readonly #checks = new LatestRun();
  readonly #windows = new LatestRun();
  #shown = { from: 0, count: firstWindow };

  constructor(context: SessionContext, lists: HostLists) {
    this.#context = context;
    this.#lists = lists;
  }

  /** Checks all rows by the plan, then asks the host what it knows to be wrong. */
  async check(): Promise<void> {
    const isLatest = this.#checks.start();
    const current = (): boolean => isLatest() && this.#context.state.step === 'review';
    this.#shown = { from: 0, count: this.#shown.count };
    this.#context.apply({ type: 'checking' });
    const [workbook] = await Promise.all([this.#context.workbook(), this.#lists.load()]);
    if (!current()) return;
    const { fields, plan } = this.#context.state;
    const answer = await workbook.check(fields, plan, this.#lists.ready);
    if (!current()) return;
    await this.#show(workbook, answer, current);
    if (!current()) return;
    await this.#askHost(workbook, current);
    if (current()) this.#tell();
  }

  async showRows(filter: RowFilter, from: number, count: number): Promise<void> {
    const isLatest = this.#windows.start();
    this.#shown = { from, count };
    const workbook = await this.#context.workbook();
    const window = await workbook.rows(filter, from, count);
    if (!isLatest() || this.#context.state.step !== 'review') return;
    this.#context.apply({ type: 'rows-shown', filter, window });
  }

  async leaveOut(ids: readonly number[], leftOut: boolean): Promise<void> {
    const workbook = await this.#context.workbook();
    const answer = await workbook.leaveOut(ids, leftOut);
    if (this.#context.state.step !== 'review') return;
    await this.#show(workbook, answer, () => this.#context.state.step === 'review');
    this.#tell();
  }

  /** The counts and the rows on screen change together, so that nothing jumps. */
  async #show(
    workbook: WorkbookPort,
    { counts, privileged, columns }: CheckAnswer,
    current: () => boolean,
  ): Promise<void> {
    const isLatest = this.#windows.start();
    const filter = this.#context.state.review?.filter ?? 'all';
    const window = await workbook.rows(filter, this.#shown.from, this.#shown.count);
    if (!current()) return;
    const names = this.#context.state.file?.columns ?? [];
    this.#context.apply({
      type: 'checked',
      counts,
      privileged,
      columns: columns.map(({ field, index }) => ({ field, column: names[index]?.name ?? '' })),
    });
    if (isLatest()) this.#context.apply({ type: 'rows-shown', filter, window });
  }

  async #askHost(workbook: WorkbookPort, current: () => boolean): Promise<void> {
    const { settings, signal } = this.#context;
    const change = (hostCheck: 'running' | 'done' | 'failed'): void => {
      this.#context.apply({ type: 'host-check-changed', hostCheck });
    };
    if (!settings.host?.checkUsers) {
      if (this.#lists.someFailed) change('failed');
      return;
    }
    change('running');
    const { checkUsers, fieldOfHostName } = await import('../submit/host-calls.js');
    const answer = await checkUsers({
      host: settings.host,
      users: (from, count) => workbook.readyUsers(from, count),
      batchSize: settings.batchSize,
      timeout: settings.batchTimeout,
      signal,
    });
    if (!current()) return;
    if (answer.problems.length) {
      const { fields } = this.#context.state;
      const problems = answer.problems.map(({ field = '', ...problem }) => {
        const found = fieldOfHostName(field, fields);
        return found ? { ...problem, field: found.id } : problem;
      });
      await this.#show(workbook, await workbook.addHostProblems(problems), current);
    }
    if (current()) change(answer.complete && !this.#lists.someFailed ? 'done' : 'failed');
  }

  #tell(): void {
    const { review, plan } = this.#context.state;
    if (!review) return;
    const { ready, duplicates, errors, warnings, leftOut } = review.counts;
    this.#context.emit('import-validated', { ready, duplicates, errors, warnings, leftOut, plan });
  }
}
