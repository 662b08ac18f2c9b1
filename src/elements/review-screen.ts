import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { GridColumn, ReviewState, RowFilter, SessionState } from '../session/state.js';
import { applicability } from '../users/applies.js';
import { sourceOf } from '../users/plan.js';
import { countList } from './counts.js';
import type { Count } from './counts.js';
import { icon } from './icons.js';
import { notice } from './notice.js';
import { request } from './request.js';
import { ScreenElement } from './screen.js';
import { columnOf } from './source-column.js';
import { summary } from './summary.js';

/** Rows asked for when another filter is chosen; the grid asks for what it lacks. */
const FIRST_ROWS = 60;

/** What will be imported, what will not, and why. */
export class ReviewScreen extends ScreenElement {
  protected override render(): TemplateResult {
    const { review, steps } = this.messages;
    return html`
      ${this.renderHeading(steps.review)}
      <div class="screen__body">
        <div class="review__counts" part="review-counts">
          ${this.#review ? countList(review.counts, this.#counts(this.#review)) : this.#renderChecking()}
        </div>
        ${this.#renderHostCheck()} ${this.#renderSummary()}
        <div class="review__rows">
          ${this.#renderFilters()}
          <bulk-user-import-grid
            .review=${this.state.review}
            .columns=${this.#gridColumns}
            .fileRows=${this.state.file?.rows ?? 0}
            .fields=${this.state.fields}
            .messages=${this.messages}
            .format=${this.format}
          ></bulk-user-import-grid>
        </div>
      </div>
      ${this.#renderFoot()}
    `;
  }

  get #gridColumns(): readonly GridColumn[] {
    const { columns = [] } = this.state.review ?? {};
    return columns.length > 0 ? columns : plannedColumns(this.state);
  }

  /** What was found; absent while the rows are being checked. */
  get #review(): ReviewState | undefined {
    const { review } = this.state;
    return review?.checking === false ? review : undefined;
  }

  #renderChecking(): TemplateResult {
    return html`<p class="review__checking">
      <span class="spinner"></span>${this.messages.review.checking}
    </p>`;
  }

  #counts({ counts }: ReviewState): readonly Count[] {
    const { format } = this;
    const { review } = this.messages;
    const { ready, duplicates, errors, warnings, leftOut } = counts;
    const always: readonly Count[] = [
      { text: review.ready(ready, format), tone: 'success', icon: 'success', isZero: ready === 0 },
      {
        text: review.duplicates(duplicates, format),
        tone: 'warning',
        icon: 'copy',
        isZero: duplicates === 0,
      },
      { text: review.withErrors(errors, format), tone: 'error', icon: 'error', isZero: errors === 0 },
    ];
    return [
      ...always,
      ...(warnings > 0
        ? [{ text: review.warnings(warnings, format), tone: 'warning', icon: 'warning' } as const]
        : []),
      ...(leftOut > 0
        ? [{ text: review.leftOut(leftOut, format), tone: 'neutral', icon: 'leftOut' } as const]
        : []),
    ];
  }

  #renderHostCheck(): TemplateResult | typeof nothing {
    const { review } = this.messages;
    const hostCheck = this.state.review?.hostCheck;
    if (hostCheck === 'failed') return notice('warning', review.hostCheckFailed);
    if (hostCheck !== 'running') return nothing;
    return html`<p class="review__checking"><span class="spinner"></span>${review.hostChecking}</p>`;
  }

  #renderSummary(): TemplateResult | typeof nothing {
    const entries = summary(this.state, this.messages, this.format);
    if (entries.length === 0) return nothing;
    return html`<section class="summary" part="summary" aria-labelledby="review-summary">
      <h3 class="section__heading" id="review-summary">${this.messages.review.summary}</h3>
      <dl class="summary__list">
        ${entries.map(
          ({ term, detail, isWide = false }) =>
            html`<div class="summary__entry ${isWide ? 'summary__entry--wide' : ''}">
              <dt>${term}</dt>
              <dd><bdi>${detail}</bdi></dd>
            </div>`,
        )}
      </dl>
    </section>`;
  }

  #renderFilters(): TemplateResult {
    const { review } = this.messages;
    const filters: readonly { readonly filter: RowFilter; readonly name: string }[] = [
      { filter: 'all', name: review.filterAll },
      { filter: 'ready', name: review.filterReady },
      { filter: 'duplicates', name: review.filterDuplicates },
      { filter: 'errors', name: review.filterErrors },
      { filter: 'warnings', name: review.filterWarnings },
      { filter: 'left-out', name: review.filterLeftOut },
    ];
    const chosen = this.state.review?.filter ?? 'all';
    return html`<div class="filters" part="filters" role="group" aria-label=${review.filters}>
      ${filters.map(
        ({ filter, name }) =>
          html`<button
            class="filter"
            part="filter"
            type="button"
            aria-pressed=${filter === chosen ? 'true' : 'false'}
            @click=${() => this.#show(filter)}
          >
            ${name}
          </button>`,
      )}
    </div>`;
  }

  #show(filter: RowFilter): void {
    if (!this.#review) return;
    request(this, { type: 'show-rows', filter, from: 0, count: FIRST_ROWS });
  }

  #renderFoot(): TemplateResult {
    const { actions } = this.messages;
    const hint = this.#hint();
    return html`
      <div class="screen__actions" part="actions">
        <button
          class="button"
          part="button back-button"
          type="button"
          @click=${() => request(this, { type: 'back' })}
        >
          ${actions.back}
        </button>
        <p class="review__hint" id="review-hint">
          ${hint ? html`${icon(hint.icon)}<span>${hint.text}</span>` : nothing}
        </p>
        ${this.#renderImport()}
      </div>
    `;
  }

  /** It stays in reach when there is nothing to import, so that its description can say why. */
  #renderImport(): TemplateResult {
    const { review } = this.messages;
    const ready = this.#review?.counts.ready ?? 0;
    const isOff = ready === 0 || this.#review?.hostCheck === 'running';
    return html`<button
      class="button button--primary"
      part="button primary-button"
      type="button"
      aria-disabled=${isOff ? 'true' : 'false'}
      aria-describedby="review-hint"
      @click=${() => {
        if (!isOff) request(this, { type: 'import' });
      }}
    >
      ${ready === 0 ? review.importNothing : review.importUsers(ready, this.format)}
    </button>`;
  }

  #hint(): { readonly icon: 'info' | 'warning'; readonly text: string } | undefined {
    const { review } = this.messages;
    if (!this.#review) return { icon: 'info', text: review.whileChecking };
    const { ready, rows } = this.#review.counts;
    if (this.#review.hostCheck === 'running') return { icon: 'info', text: review.whileChecking };
    if (ready === 0) return { icon: 'warning', text: review.nothingReady };
    return rows > ready ? { icon: 'info', text: review.notImported(rows - ready, this.format) } : undefined;
  }
}

/** The columns that the grid will have, so that it does not change its shape once the rows were checked. */
function plannedColumns(state: SessionState): readonly GridColumn[] {
  return state.fields.flatMap((field): readonly GridColumn[] => {
    const column = columnOf(sourceOf(state.plan, field.id), state);
    const applies = applicability(field, state.plan, state.fields) !== 'never';
    return column && applies ? [{ field: field.id, column: column.name }] : [];
  });
}
