import type { CheckAnswer, RowWindow } from '../engine/answers.js';
import type { WorkbookPort } from '../engine/open-workbook.js';
import type { ReviewAnswer } from '../engine/review-answers.js';
import type { SessionContext } from './context.js';
import type { HostLists } from './host-lists.js';
import { sendLongLists } from './send-lists.js';
import { isMapping } from './shown-steps.js';
import type { SessionState } from './state.js';

/**
 * So many rows are checked quicker than somebody looks through the mapping, so that Review has them at once.
 * Where there are more, it has the first ones first.
 */
const FEW = 10_000;

/** What was found in all rows, and what Review asks for next where that is there already. */
export interface Checked {
  readonly check: CheckAnswer;
  readonly review?: ReviewAnswer | undefined;
  /** The first rows of all. */
  readonly window?: RowWindow;
}

interface Ahead {
  readonly of: SessionState;
  /** Resolves to nothing when the file was replaced meanwhile. */
  readonly checked: Promise<Checked | undefined>;
  /** What it has resolved to. */
  known?: Checked | undefined;
}

/** Has the workbook check the rows, as early as that makes sense. */
export class RowChecks {
  readonly #context: SessionContext;
  readonly #lists: HostLists;
  #ahead: Ahead | undefined;

  constructor(context: SessionContext, lists: HostLists) {
    this.#context = context;
    this.#lists = lists;
  }

  /** Nothing is open in the mapping: Review may be next, with so many rows. */
  async ahead(count: number): Promise<void> {
    const workbook = await this.#context.workbook();
    const { state } = this.#context;
    if (!this.#mayBeAhead || (this.#ahead && isSame(this.#ahead.of, state))) return;
    const ahead: Ahead = { of: state, checked: this.#checkAhead(workbook, count).catch(() => undefined) };
    this.#ahead = ahead;
    ahead.known = await ahead.checked;
  }

  /** What was found in all rows, by the plan as it is, where that is known already. */
  known(): Checked | undefined {
    // Lists that have failed are tried again first.
    return this.#ahead?.known && !this.#lists.someFailed ? this.#takeAhead()?.known : undefined;
  }

  /** What is found in all rows, by the plan as it is. */
  async all(workbook: WorkbookPort): Promise<Checked> {
    const known = await this.#takeAhead()?.checked;
    return known ?? { check: await this.#check(workbook) };
  }

  /** The first rows as far as they can be checked without the others, where all take long. To be asked for before {@link all}. */
  async first(workbook: WorkbookPort, count: number): Promise<RowWindow | undefined> {
    const { fields, plan, file } = this.#context.state;
    if (!file || file.rows <= FEW) return undefined;
    const lists = await sendLongLists(workbook, this.#lists.ready);
    // Without the desk's file there is nothing to be quick with.
    return workbook.review('firstRows', fields, plan, lists, count).catch(() => undefined);
  }

  async #checkAhead(workbook: WorkbookPort, count: number): Promise<Checked> {
    const { fields, plan } = this.#context.state;
    const sending = sendLongLists(workbook, this.#lists.ready);
    const lists = sending instanceof Promise ? await sending : sending;
    const [check, review, window] = await Promise.all([
      workbook.check(fields, plan, lists),
      workbook.review('answer').catch(() => undefined),
      workbook.rows('all', 0, count),
    ]);
    return { check, review, window };
  }

  async #check(workbook: WorkbookPort): Promise<CheckAnswer> {
    const { fields, plan } = this.#context.state;
    return workbook.check(fields, plan, await sendLongLists(workbook, this.#lists.ready));
  }

  /** Once: what is edited on Review changes the rows. */
  #takeAhead(): Ahead | undefined {
    const ahead = this.#ahead;
    this.#ahead = undefined;
    return ahead && isSame(ahead.of, this.#context.state) ? ahead : undefined;
  }

  get #mayBeAhead(): boolean {
    const { step, file, lists } = this.#context.state;
    if ((step !== 'upload' && !isMapping(step)) || !file || file.rows > FEW) return false;
    return [...lists.values()].every(({ phase }) => phase !== 'loading');
  }
}

/** The same rows under the same plan. */
function isSame(a: SessionState, b: SessionState): boolean {
  return a.file === b.file && a.plan === b.plan && a.lists === b.lists && a.fields === b.fields;
}
