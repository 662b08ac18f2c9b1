import type { CheckSummary, RowWindow } from '../engine/protocol.js';
import type { EnginePort } from '../engine/engine-port.js';
import type { ReviewSummary } from '../engine/review-protocol.js';
import type { ChoiceLists } from '../fields/field-definition.js';
import { derivesColumns, type ImportPlan } from '../fields/plan.js';
import type { SessionContext } from './context.js';
import type { HostLists } from './host-lists.js';
import { withLikelyValues } from './with-likely-values.js';
import { sendLongLists } from './send-lists.js';
import { isMappingStep } from './shown-steps.js';
import type { SessionState } from './state.js';

/**
 * Up to this many rows are checked while somebody is at the mapping, so that Review has all rows at once.
 * A larger file has only its first rows checked first.
 */
const MAX_ROWS_AHEAD = 10_000;

/** The check of all rows, and what Review requests next where that is known already. */
export interface ReviewSnapshot {
  readonly check: CheckSummary;
  readonly review?: ReviewSummary | undefined;
  /** The first rows of all. */
  readonly window?: RowWindow;
}

interface AheadCheck {
  readonly of: SessionState;
  /** Resolves to `undefined` where the check has failed, for one because the file was replaced. */
  readonly checked: Promise<ReviewSnapshot | undefined>;
  /** The value that `checked` has resolved to. */
  known?: ReviewSnapshot | undefined;
}

/** Has the engine check the rows as early as makes sense. */
export class RowChecks {
  readonly #context: SessionContext;
  readonly #lists: HostLists;
  #ahead: AheadCheck | undefined;

  constructor(context: SessionContext, lists: HostLists) {
    this.#context = context;
    this.#lists = lists;
  }

  /** Checks all rows once the mapping has no gaps, and loads the first `count` rows for Review. */
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

  /** The same; resolves to what Review will show, and to `undefined` for a file that is too large to be checked ahead. */
  async checkedAhead(count: number): Promise<ReviewSnapshot | undefined> {
    await this.checkAhead(count);
    const ahead = this.#ahead;
    const checked = await ahead?.checked;
    return ahead && isSame(ahead.of, this.#context.state) ? checked : undefined;
  }

  /** The check of all rows by the current plan, where one has ended already. */
  known(): ReviewSnapshot | undefined {
    // Lists that have failed are tried again first.
    return this.#ahead?.known && !this.#lists.someFailed ? this.#takeAhead()?.known : undefined;
  }

  /** Checks all rows by the current plan, or takes the check that was started ahead. */
  async checkAll(engine: EnginePort): Promise<ReviewSnapshot> {
    const known = await this.#takeAhead()?.checked;
    return known ?? this.#check(engine);
  }

  /** Checks the first rows of a large file without the others. To be called before {@link checkAll}. */
  async checkFirst(engine: EnginePort, count: number): Promise<RowWindow | undefined> {
    const { fields, plan, file } = this.#context.state;
    if (!file || file.rows <= MAX_ROWS_AHEAD) return undefined;
    const first = Promise.resolve(this.#prepare(engine, plan)).then((lists) =>
      engine.review.firstRows(fields, plan, lists, count),
    );
    // All rows are checked in any case: without the first ones they come a little later.
    return first.catch(() => undefined);
  }

  async #checkForReview(engine: EnginePort, count: number): Promise<ReviewSnapshot> {
    const { fields, plan } = this.#context.state;
    const preparing = this.#prepare(engine, plan);
    const lists = preparing instanceof Promise ? await preparing : preparing;
    return checkedWhole(engine, async () => {
      const [check, review, window] = await Promise.all([
        engine.check(fields, plan, lists),
        engine.review.summary().then((summary) => withLikelyValues(summary, this.#context.state)),
        engine.rows('all', 0, count),
      ]);
      return { check, review, window };
    });
  }

  async #check(engine: EnginePort): Promise<ReviewSnapshot> {
    const { fields, plan } = this.#context.state;
    const lists = await this.#prepare(engine, plan);
    return checkedWhole(engine, async () => ({ check: await engine.check(fields, plan, lists) }));
  }

  /** The lists of a check, once the engine has what the check needs; at once where nothing is missing. */
  #prepare(engine: EnginePort, plan: ImportPlan): ChoiceLists | Promise<ChoiceLists> {
    const lists = sendLongLists(engine, this.#lists.ready);
    const { rows = 0 } = this.#context.state.file ?? {};
    const loading = [
      ...(derivesColumns(plan) ? [engine.loadNames()] : []),
      // A large file hardly ever does without, and would be checked twice.
      ...(rows > MAX_ROWS_AHEAD ? [engine.loadRepairs()] : []),
    ];
    return loading.length > 0 ? Promise.all(loading).then(() => lists) : lists;
  }

  /** A check ahead counts once, since edits on Review change the rows. */
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

/** A check that was partial is made once more, with the repairs. */
async function checkedWhole(
  engine: EnginePort,
  check: () => Promise<ReviewSnapshot>,
): Promise<ReviewSnapshot> {
  const first = await check();
  if (!first.check.isPartial) return first;
  await engine.loadRepairs();
  return check();
}

/** True for the same rows under the same plan. */
function isSame(a: SessionState, b: SessionState): boolean {
  return a.file === b.file && a.plan === b.plan && a.lists === b.lists && a.fields === b.fields;
}
