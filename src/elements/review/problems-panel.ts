import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ProblemGroup, RowSearch } from '../../engine/review-protocol.js';
import { icon } from '../shared/icons.js';
import { repairControl } from './repair-control.js';
import { problemGroupText, problemGroupTitle } from './problem-group-text.js';
import { request } from '../shared/request.js';
import { contextOf, SessionView } from '../shared/session-view.js';
import { showRows } from './show-rows.js';
import { sureRepairs } from './suggested-repair.js';
import { AllSuggestions } from './all-suggestions.js';

/** Number of lines that are shown at first. */
const FIRST_LINES = 5;

/** What is wrong, a line for each group of problems that one repair may put right. Absent where nothing is wrong. */
export class ProblemsPanel extends SessionView {
  static override properties = { context: contextOf('review', 'fields', 'lists') };

  readonly #allSuggestions = new AllSuggestions(this);
  #showsAll = false;
  /** The line that has the focus; the first one for what stands above the lines. */
  #focusedLine: number | undefined;

  /** The texts come with the element, or a moment later. */
  protected override shouldUpdate(): boolean {
    return 'problems' in this.messages;
  }

  protected override willUpdate(): void {
    const focused = this.contains(this.#focused) ? this.#focused : null;
    const line = focused?.closest('.issue');
    const isAbove = focused?.closest('.issues__all, dialog');
    this.#focusedLine = line ? this.#lines.indexOf(line) : isAbove ? 0 : undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { issues: texts } = this.messages;
    const groups = this.#groups;
    if (groups.length === 0) return nothing;
    const shown = this.#showsAll ? groups : groups.slice(0, FIRST_LINES);
    const sure = sureRepairs(groups, this.context);
    return html`<details class="issues" part="issues" open>
        <summary class="issues__summary">
          <h3 class="section__heading">${texts.heading}</h3>
          <span class="issues__count">${texts.things(groups.length, this.format)}</span>
          ${icon('chevron')}
        </summary>
        ${sure.length > 1 ? this.#renderUseAll(sure.length) : nothing}
        <ul class="issues__list" role="list">
          ${repeat(shown, groupKey, (group) => this.#renderGroup(group))}
        </ul>
        ${groups.length > FIRST_LINES ? this.#renderMore(groups.length - FIRST_LINES) : nothing}
      </details>
      ${this.#allSuggestions.render(sure, this.context)}`;
  }

  /** A line that was repaired is gone, and the focus with it: the line at its place takes the focus. */
  protected override updated(): void {
    this.#allSuggestions.afterRender();
    if (this.#focusedLine === undefined || this.contains(this.#focused)) return;
    const line = this.#lines[Math.min(this.#focusedLine, this.#lines.length - 1)];
    const target = line?.querySelector<HTMLElement>('button, select, input');
    if (target) target.focus();
    else this.dispatchEvent(new CustomEvent('problems-gone'));
  }

  get #groups(): readonly ProblemGroup[] {
    const { review } = this.state;
    return review?.checking === false ? review.problemGroups : [];
  }

  get #lines(): Element[] {
    return [...this.querySelectorAll('.issue')];
  }

  get #focused(): Element | null {
    return (this.getRootNode() as Document | ShadowRoot).activeElement;
  }

  #renderGroup(group: ProblemGroup): TemplateResult {
    const { messages, format } = this;
    const { fields, review } = this.state;
    const title = problemGroupTitle(group, fields, messages);
    const isShown = groupKey(group) === groupKey(review?.search.problem);
    return html`<li class="issue issue--${group.severity}" part="issue">
      ${icon(group.severity === 'duplicate' ? 'copy' : group.severity)}
      <div class="issue__text">
        <p class="issue__title"><bdi>${title}</bdi></p>
        <p class="issue__what">${problemGroupText(group, messages, format)}</p>
      </div>
      <div class="issue__fixes">
        ${repairControl(group, {
          ...this.context,
          onRepair: (repair) => request(this, { type: 'repair', repair }),
        })}
      </div>
      <div class="issue__rows">
        ${this.#renderRowsButton('show', group, title, isShown)}
        ${this.#renderRowsButton('leave', group, title)}
      </div>
    </li>`;
  }

  #renderUseAll(count: number): TemplateResult {
    return html`<button
      class="button button--small issues__all"
      part="button"
      type="button"
      aria-haspopup="dialog"
      @click=${() => this.#allSuggestions.open()}
    >
      ${this.messages.issues.useAll(count, this.format)}
    </button>`;
  }

  /** @param isShown The rows are listed already. */
  #renderRowsButton(
    kind: 'show' | 'leave',
    group: ProblemGroup,
    title: string,
    isShown?: boolean,
  ): TemplateResult {
    const { issues } = this.messages;
    const shows = kind === 'show';
    const text = (shows ? issues.showRows : issues.leaveRows)(group.rows, this.format);
    return html`<button
      class="button button--link"
      part="button ${shows ? 'show-rows-button' : 'leave-out-button'}"
      type="button"
      aria-pressed=${isShown ?? nothing}
      aria-label=${issues.named(text, title)}
      @click=${() => {
        if (shows) this.#showRows(group, isShown);
        else request(this, { type: 'leave-out', problem: problemOf(group), leftOut: true });
      }}
    >
      ${text}
    </button>`;
  }

  #renderMore(more: number): TemplateResult {
    const { issues } = this.messages;
    return html`<button
      class="button button--link issues__more"
      part="button more-button"
      type="button"
      aria-expanded=${this.#showsAll ? 'true' : 'false'}
      @click=${() => {
        this.#showsAll = !this.#showsAll;
        this.requestUpdate();
      }}
    >
      ${this.#showsAll ? issues.fewer : issues.more(more, this.format)}
    </button>`;
  }

  /** Pressed a second time, the button shows all rows again. */
  #showRows(group: ProblemGroup, isShown = false): void {
    showRows(this, 'all', isShown ? undefined : { problem: problemOf(group) });
    // The first of the rows takes the focus, with its problem. Of all rows, none is meant.
    if (!isShown) this.dispatchEvent(new CustomEvent('show-grid'));
  }
}

function problemOf({ code, field, value }: ProblemGroup): NonNullable<RowSearch['problem']> {
  return { code, ...(field !== undefined && { field }), ...(value !== undefined && { value }) };
}

function groupKey(group: Pick<ProblemGroup, 'code' | 'field' | 'value'> | undefined): string {
  return JSON.stringify([group?.code, group?.field, group?.value]);
}
