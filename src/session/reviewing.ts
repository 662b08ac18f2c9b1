import type { FoundHostProblem } from '../checking/problem.js';
import type { CheckSummary, RowWindow } from '../engine/protocol.js';
import type { EnginePort } from '../engine/engine-port.js';
import type { Clock } from '../submit/clock.js';
import type { ErrorSearch, ReviewSummary } from '../engine/review-protocol.js';
import { isMappingStep } from './shown-steps.js';
import type { SessionContext } from './context.js';
import type { ExclusiveRun } from './exclusive-run.js';
import { HostChecker } from './host-checker.js';
import { preparePolicy } from './host-readiness.js';
import type { HostLists } from './host-lists.js';
import { LatestRun } from './latest-run.js';
import { listsAll, type Listing } from './listing.js';
import { namedColumns } from './named-columns.js';
import { leadsToReview } from './leads-to-review.js';
import { withLikelyValues } from './with-likely-values.js';
import { saveCorrections } from './recalled-corrections.js';
import type { RequestHandlers, SessionRequest } from './requests.js';
import { RowChecks, type ReviewSnapshot } from './row-checks.js';
import type { RowChange } from './state.js';

type RowsRequest = Omit<Extract<SessionRequest, { readonly type: 'show-rows' }>, 'type'>;

/** Calls the engine with a change of rows. */
type MakeChange = (review: EnginePort['review']) => Promise<ReviewSummary>;

/** Rows requested before a screen has reported how many it shows. */
const firstWindow = 50;

/** Checks every row, shows the problems, and has rows corrected. */
export class Reviewing {
  readonly handlers: RequestHandlers<
    | 'show-rows'
    | 'find-error'
    | 'load-cell-text'
    | 'edit-cells'
    | 'repair'
    | 'repair-all'
    | 'undo'
    | 'redo'
    | 'leave-out'
  > = {
    'show-rows': (request) => this.showRows(request),
    'find-error': ({ from }) => this.#findError(from),
    'load-cell-text': ({ id, field }) => this.#loadCellText(id, field),
    'edit-cells': ({ edits }) => this.change('edit', (review) => review.edit(edits)),
    repair: ({ repair }) => this.change('repair', (review) => review.repair(repair)),
    'repair-all': ({ repairs }) => this.change('repair', (review) => review.repair(...repairs)),
    undo: () => this.change('undo', (review) => review.undo()),
    redo: () => this.change('redo', (review) => review.redo()),
    'leave-out': ({ leftOut, ...rows }) =>
      this.change('leave-out', (review) => review.leaveOut(rows, leftOut)),
  };
  readonly #context: SessionContext;
  readonly #lists: HostLists;
  readonly #importStart: ExclusiveRun;
  readonly #hostCheck: HostChecker;
  readonly #rowChecks: RowChecks;
  readonly #checks: LatestRun;
  readonly #summaries: LatestRun;
  readonly #windows: LatestRun;
  #shown = { from: 0, count: firstWindow };
  /** The listing that was chosen last, until its rows are shown. */
  #listing: Listing | undefined;
  /** The changes that are under way. */
  #changing: Promise<unknown> = Promise.resolve();

  /** @param importStart runs while an import is about to begin or under way, when nothing may change the rows. */
  constructor(context: SessionContext, lists: HostLists, importStart: ExclusiveRun, clock?: Clock) {
    this.#context = context;
    this.#lists = lists;
    this.#importStart = importStart;
    this.#checks = new LatestRun(context.signal);
    this.#summaries = new LatestRun(context.signal);
    this.#windows = new LatestRun(context.signal);
    this.#rowChecks = new RowChecks(context, lists);
    const showProblems = async (problems: readonly FoundHostProblem[]): Promise<void> => {
      const engine = await context.engine();
      await this.#show(engine, { check: await engine.addHostProblems(problems) });
    };
    this.#hostCheck = new HostChecker(context, lists, showProblems, clock);
  }

  /** Checks rows as soon as the mapping has no gaps, since Review may be next. */
  checkAhead(): Promise<void> {
    return this.#rowChecks.checkAhead(this.#shown.count);
  }

  /** True where Upload leads straight to Review. */
  leadsToReview(listsLoaded: Promise<void>): Promise<boolean> {
    return leadsToReview(this.#context, listsLoaded, () => this.#rowChecks.checkedAhead(this.#shown.count));
  }

  /** Starts the check when Review is reached. */
  readonly begin = (): void => this.#context.attempt(() => this.check());

  /** Checks all rows by the plan, then has the host check the ready ones. */
  async check(): Promise<void> {
    const check = this.#checks.start();
    const isCurrent = (): boolean => !check.aborted && this.#isOnReview;
    this.#shown = { from: 0, count: this.#shown.count };
    this.#hostCheck.stop();
    preparePolicy(this.#context);
    this.#context.apply({ type: 'checking' });
    const isThere = this.#showKnown();
    const [engine] = await Promise.all([this.#context.engine(), isThere || this.#lists.load()]);
    if (!isCurrent()) return;
    if (!isThere) {
      // Without its first rows, Review shows all rows a little later.
      this.#showFirst(engine, isCurrent).catch(() => undefined);
      const checked = await this.#rowChecks.checkAll(engine);
      if (!isCurrent()) return;
      await this.#show(engine, checked);
      if (!isCurrent()) return;
    }
    await this.#hostCheck.checkAll(engine);
    if (isCurrent()) await this.#emitValidated(engine);
  }

  /** Checks the rows anew once `drop` has made them those of the file. Meanwhile none of the earlier rows are shown. */
  async startAfresh(drop: () => Promise<void>): Promise<void> {
    await this.whenIdle();
    const { step, corrections } = this.#context.state;
    if (step !== 'review' || !corrections) return;
    for (const run of [this.#checks, this.#summaries, this.#windows]) run.cancel();
    this.#hostCheck.stop();
    this.#context.apply({ type: 'checking' });
    await drop();
    if (this.#isOnReview) this.begin();
  }

  async showRows({ filter, from, count, search = {}, isScroll = false }: RowsRequest): Promise<void> {
    // The listing that was scrolled is about to be replaced.
    if (isScroll && this.#listing) return;
    const latest = this.#windows.start();
    const listing = { filter, search };
    if (!isScroll) this.#listing = listing;
    this.#shown = { from, count };
    const engine = await this.#context.engine();
    const window = await this.#rows(engine, listing);
    if (latest.aborted || !this.#isOnReview) return;
    this.#listing = undefined;
    this.#context.apply({ type: 'rows-shown', ...listing, window });
  }

  /** Shows the rows around the next error, as the changes that are under way leave it. */
  async #findError(from: ErrorSearch): Promise<void> {
    await this.#changing;
    const { review } = this.#context.state;
    if (!review || this.#listing) return;
    const { filter, search } = review;
    const latest = this.#windows.start();
    const engine = await this.#context.engine();
    const window = await engine.review.rowsAtError(filter, search, from, this.#shown.count);
    if (latest.aborted || !this.#isOnReview) return;
    this.#shown = { ...this.#shown, from: window.from };
    this.#context.apply({ type: 'rows-shown', filter, search, window });
  }

  /** Loads the whole text of a cell, which rows hold shortened. */
  async #loadCellText(id: number, field: string): Promise<void> {
    const engine = await this.#context.engine();
    const text = await engine.review.textOf(id, field);
    if (this.#isOnReview) this.#context.apply({ type: 'cell-text-loaded', wholeText: { id, field, text } });
  }

  /** Changes cells, or undoes or redoes a change. */
  async change(kind: RowChange['kind'], make: MakeChange): Promise<void> {
    if (this.#importStart.isRunning) return;
    const changing = this.#change(kind, make);
    this.#changing = Promise.allSettled([this.#changing, changing]);
    await changing;
  }

  /** Resolves when no change is under way. */
  async whenIdle(): Promise<void> {
    await this.#changing;
  }

  get #isOnReview(): boolean {
    return this.#context.state.step === 'review';
  }

  async #change(kind: RowChange['kind'], make: MakeChange): Promise<void> {
    const engine = await this.#context.engine();
    // The new texts may be damaged.
    const making = engine.loadRepairs(false).then(() => make(engine.review));
    const answer = await making.catch((error: unknown) => {
      this.#context.attempt(() => {
        throw error;
      });
      return undefined;
    });
    if (!answer || !this.#context.state.review) return this.#showUnchanged();
    saveCorrections(this.#context);
    const { problemGroups, edits, changed, cells, check } = answer;
    if (!this.#isOnReview) {
      // A change counts although somebody has gone back meanwhile.
      if (isMappingStep(this.#context.state.step))
        this.#context.apply({ type: 'edited', problemGroups, edits });
      return;
    }
    const { others, leftOut } = answer;
    // A row that is taken back may never have been among those that the host was asked about.
    if (leftOut !== true) this.#hostCheck.checkChanged(engine, changed);
    const made = leftOut === undefined ? kind : leftOut ? 'leave-out' : 'take-back';
    const count = leftOut === undefined ? cells : changed.length;
    const change = { kind: made, count, ...(others && { others }) };
    await this.#show(engine, { check, review: answer }, change);
    await this.#emitValidated(engine);
  }

  /** Shows rows that are known already in one go, so that no outdated state is drawn. False: not everything is known. */
  #showKnown(): boolean {
    const { filter = 'all', search = {} } = this.#context.state.review ?? {};
    const known = listsAll({ filter, search }) ? this.#rowChecks.known() : undefined;
    if (!known?.review || !known.window) return false;
    const { check, review, window } = known;
    this.#summaries.cancel();
    this.#windows.cancel();
    this.#listing = undefined;
    this.#showChecked(check, review);
    this.#context.apply({ type: 'rows-shown', filter, search, window });
    return true;
  }

  /** Shows the first rows until all rows are checked. */
  async #showFirst(engine: EnginePort, isCurrent: () => boolean): Promise<void> {
    const { filter = 'all', search = {} } = this.#context.state.review ?? {};
    if (!listsAll({ filter, search })) return;
    const window = await this.#rowChecks.checkFirst(engine, this.#shown.count);
    if (!window || !isCurrent() || !this.#context.state.review?.checking) return;
    this.#context.apply({ type: 'rows-shown', filter, search, window });
  }

  /** Shows the rows as they were before a change that has failed. */
  #showUnchanged(): void {
    const { review } = this.#context.state;
    if (!review?.edits || !this.#isOnReview) return;
    this.#context.apply({ type: 'edited', problemGroups: review.problemGroups, edits: { ...review.edits } });
  }

  /** The counts and the rows on screen change together, so that nothing jumps. */
  async #show(
    engine: EnginePort,
    { check, review, window: firstRows }: ReviewSnapshot,
    change?: RowChange,
  ): Promise<void> {
    const latestSummary = this.#summaries.start();
    const latestWindow = this.#windows.start();
    const { filter = 'all', search = {} } = this.#listing ?? this.#context.state.review ?? {};
    const known = listsAll({ filter, search }) && this.#shown.from === 0 ? firstRows : undefined;
    const [answer, window] = await Promise.all([
      this.#withLikelyValues(review ?? engine.review.summary()),
      known ?? this.#rows(engine, { filter, search }),
    ]);
    if (!this.#isOnReview || latestSummary.aborted) return;
    this.#showChecked(check, answer, change);
    if (latestWindow.aborted) return;
    this.#listing = undefined;
    this.#context.apply({ type: 'rows-shown', filter, search, window });
  }

  async #withLikelyValues(summary: ReviewSummary | Promise<ReviewSummary>): Promise<ReviewSummary> {
    return withLikelyValues(await summary, this.#context.state);
  }

  #showChecked(check: CheckSummary, { problemGroups, edits }: ReviewSummary, change?: RowChange): void {
    const { counts, privileged, columns } = check;
    const named = namedColumns(columns, this.#context.state);
    this.#context.apply({ type: 'checked', counts, privileged, columns: named });
    this.#context.apply({ type: 'edited', problemGroups, edits, ...(change && { change }) });
  }

  #rows(engine: EnginePort, { filter, search }: Listing): Promise<RowWindow> {
    const { from, count } = this.#shown;
    return engine.review.rows(filter, search, from, count);
  }

  async #emitValidated(engine: EnginePort): Promise<void> {
    const { plan: chosen, review: before } = this.#context.state;
    // The plan without what corrected words mean is a plan all the same.
    const plan = before?.edits?.cells.length ? await engine.review.plan().catch(() => chosen) : chosen;
    const { review } = this.#context.state;
    if (!review || !this.#isOnReview) return;
    const { ready, duplicates, errors, warnings, leftOut } = review.counts;
    this.#context.emit('import-validated', {
      ready,
      duplicates,
      errors,
      warnings,
      leftOut,
      plan: structuredClone(plan),
    });
  }
}
