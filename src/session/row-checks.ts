import type { CheckSummary, RowWindow } from '../engine/protocol.js';
import type { EnginePort } from '../engine/start-engine.js';
import type { ReviewSummary } from '../engine/review-protocol.js';
import type { SessionContext } from './context.js';
import type { HostLists } from './host-lists.js';
import { sendLongLists } from './send-lists.js';
import { isMappingStep } from './shown-steps.js';
import type { SessionState } from './state.js';

/**
 * So many rows are checked quicker than somebody looks through the mapping, so that Review has them at once.
 * Where there are more, it has the first ones first.
 */
const MAX_ROWS_AHEAD = 10_000;

/** What was found in all rows, and what Review asks for next where that is there already. */
export interface ReviewSnapshot {
  readonly check: CheckSummary;
  readonly review?: ReviewSummary | undefined;
  /** The first rows of all. */
  readonly window?: RowWindow;
}

interface AheadCheck {
  readonly of: SessionState;
  /** Resolves to nothing when the file was replaced meanwhile. */
  readonly checked: Promise<ReviewSnapshot | undefined>;
  /** What it has resolved to. */
  known?: ReviewSnapshot | undefined;
}

/** Has the engine check the rows, as early as that makes sense. */
export class RowChecks {
  readonly #context: SessionContext;
  readonly #lists: HostLists;
  #ahead: AheadCheck | undefined;

  constructor(context: SessionContext, lists: HostLists) {
    this.#context = context;
    this.#lists = lists;
  }

  /** Nothing is open in the mapping: Review may be next, with so many rows. */
  async checkAhead(count: number): Promise<void> {
    const engine = await this.#context.engine();
    const { state } = this.#context;
    if (!this.#mayCheckAhead || (this.#ahead && isSame(this.#ahead.of, state))) return;
    const ahead: AheadCheck = {
      of: state,
      checked: this.#checkForReview(engine, count).catch(() => undefined),
    };
    this.#ahead = ahead;
    ahead.known = await ahead.checked;
  }

  /** What was found in all rows, by the plan as it is, where that is known already. */
  known(): ReviewSnapshot | undefined {
    // Lists that have failed are tried again first.
    return this.#ahead?.known && !this.#lists.someFailed ? this.#takeAhead()?.known : undefined;
  }

  /** What is found in all rows, by the plan as it is. */
  async checkAll(engine: EnginePort): Promise<ReviewSnapshot> {
    const known = await this.#takeAhead()?.checked;
    return known ?? { check: await this.#check(engine) };
  }

  /** The first rows as far as they can be checked without the others, where all take long. To be asked for before {@link checkAll}. */
  async checkFirst(engine: EnginePort, count: number): Promise<RowWindow | undefined> {
    const { fields, plan, file } = this.#context.state;
    if (!file || file.rows <= MAX_ROWS_AHEAD) return undefined;
    const lists = await sendLongLists(engine, this.#lists.ready);
    // Without the file of the review service there are no first rows.
    return engine.review.firstRows(fields, plan, lists, count).catch(() => undefined);
  }

  async #checkForReview(engine: EnginePort, count: number): Promise<ReviewSnapshot> {
    const { fields, plan } = this.#context.state;
    const sending = sendLongLists(engine, this.#lists.ready);
    const lists = sending instanceof Promise ? await sending : sending;
    const [check, review, window] = await Promise.all([
      engine.check(fields, plan, lists),
      engine.review.summary().catch(() => undefined),
      engine.rows('all', 0, count),
    ]);
    return { check, review, window };
  }

  async #check(engine: EnginePort): Promise<CheckSummary> {
    const { fields, plan } = this.#context.state;
    return engine.check(fields, plan, await sendLongLists(engine, this.#lists.ready));
  }

  /** Once: what is edited on Review changes the rows. */
  #takeAhead(): AheadCheck | undefined {
    const ahead = this.#ahead;
    this.#ahead = undefined;
    return ahead && isSame(ahead.of, this.#context.state) ? ahead : undefined;
  }

  get #mayCheckAhead(): boolean {
    const { step, file, lists } = this.#context.state;
    if ((step !== 'upload' && !isMappingStep(step)) || !file || file.rows > MAX_ROWS_AHEAD) return false;
    return [...lists.values()].every(({ phase }) => phase !== 'loading');
  }
}

/** The same rows under the same plan. */
function isSame(a: SessionState, b: SessionState): boolean {
  return a.file === b.file && a.plan === b.plan && a.lists === b.lists && a.fields === b.fields;
}
