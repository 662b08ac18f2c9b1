import type { FieldSource, ImportPlan } from '../fields/plan.js';
import type { SessionContext } from './context.js';
import type { HostLists } from './host-lists.js';
import { LatestRun } from './latest-run.js';
import type { PlanInputs } from './make-plan.js';
import { isMappingStep, shownSteps, type NavigableStep } from './shown-steps.js';
import type { FieldGap } from '../mapping/plan-gaps.js';

/** Changes the plan, and moves through the screens of the mapping. */
export class Mapping {
  readonly #context: SessionContext;
  readonly #lists: HostLists;
  readonly #gapSearches: LatestRun;
  #replaced: Promise<void> = Promise.resolve();

  constructor(context: SessionContext, lists: HostLists) {
    this.#context = context;
    this.#lists = lists;
    this.#gapSearches = new LatestRun(context.signal);
  }

  setSource(field: string, source: FieldSource | undefined): void {
    this.#context.apply({ type: 'source-set', field, source });
    this.#context.attempt(() => this.findGaps());
  }

  /** Takes the given sources that fit the file. */
  replacePlan(given: ImportPlan): Promise<void> {
    this.#replaced = loadMakePlan().then(({ stillRemembered }) =>
      this.#replace({ given, remembered: [stillRemembered(this.#context)] }),
    );
    return this.#replaced;
  }

  /** Resolves once the plan that was given last is in use. */
  async whenReplaced(): Promise<void> {
    // A failure is reported by the caller that gave the plan.
    await this.#replaced.catch(() => undefined);
  }

  /** Drops the remembered plan of such a file, and every choice made since. */
  matchAgain(): Promise<void> {
    return this.#replace({ given: this.#context.settings.plan });
  }

  /** Matches columns again once lists are loaded or have failed. */
  async listsLoaded(): Promise<void> {
    const { loadRematching } = await loadMakePlan();
    const rematch = await loadRematching(this.#context, this.#lists);
    const { step } = this.#context.state;
    const rematched = (isMappingStep(step) || step === 'upload') && rematch?.(this.#lists.ready);
    if (rematched) this.#context.apply({ type: 'plan-replaced', ...rematched });
    await this.findGaps();
  }

  /** The gaps of the plan; the state gets them as well. */
  async findGaps(): Promise<readonly FieldGap[]> {
    const search = this.#gapSearches.start();
    const { step } = this.#context.state;
    const { findGaps } = await loadMakePlan();
    const gaps = await findGaps(this.#context, this.#lists);
    const { step: now } = this.#context.state;
    if (!search.aborted && (now === step || (isMappingStep(now) && isMappingStep(step)))) {
      this.#context.apply({ type: 'gaps-found', gaps });
    }
    return gaps;
  }

  async #replace(given: PlanInputs): Promise<void> {
    const { makePlan } = await loadMakePlan();
    const columns = this.#context.state.file?.columns ?? [];
    const started = await makePlan(this.#context, this.#lists, columns, given);
    if (!isMappingStep(this.#context.state.step) && this.#context.state.step !== 'upload') return;
    this.#context.apply({ type: 'plan-replaced', ...started });
    await this.findGaps();
  }

  /**
   * Moves to the next screen, or shows the gaps that block the way.
   *
   * @param onReview is called as soon as Review is reached.
   */
  next(onReview: () => void): Promise<void> {
    return this.#move(onReview, (gaps) => {
      const { step, fields } = this.#context.state;
      const unresolved = new Set(gaps.map(({ field }) => field));
      const blocked = fields.some(({ id, group }) => group === step && unresolved.has(id));
      const shown = shownSteps(fields);
      return blocked ? undefined : shown[shown.indexOf(step as NavigableStep) + 1];
    });
  }

  /** Skips the screens before Review, if the plan has no gaps. */
  goToReview(onReview: () => void): Promise<void> {
    return this.#move(onReview, (gaps) => (gaps.length ? undefined : 'review'));
  }

  /** @param isHeld True where the present screen must not be left: asked once the screen before can be shown. */
  async back(isHeld: () => Promise<boolean>): Promise<void> {
    const { result, fields, step } = this.#context.state;
    if (result) return this.#context.apply({ type: 'fixing-ended' });
    const shown = shownSteps(fields);
    const to = shown[shown.indexOf(step as NavigableStep) - 1];
    if (!to) return;
    if (isMappingStep(to)) await this.#context.prepare('mapping');
    if (await isHeld()) return;
    if (this.#context.state.step === step) this.#context.apply({ type: 'moved', to });
  }

  /** The second of two clicks finds another step, and must not skip a screen. */
  async #move(
    onReview: () => void,
    target: (gaps: readonly FieldGap[]) => NavigableStep | undefined,
  ): Promise<void> {
    const { step } = this.#context.state;
    if (!isMappingStep(step)) return;
    const gaps = await this.findGaps();
    if (this.#context.state.step !== step) return;
    const to = target(gaps);
    if (to) this.#context.apply({ type: 'moved', to });
    else this.#context.apply({ type: 'gaps-shown' });
    if (to === 'review') onReview();
  }
}

/** The module is loaded with the first file. */
function loadMakePlan() {
  return import('./make-plan.js');
}
