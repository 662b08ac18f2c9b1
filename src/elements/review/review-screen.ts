import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ReviewState } from '../../session/state.js';
import { countList } from '../shared/count-list.js';
import type { Count } from '../shared/count-list.js';
import type { DataGrid } from './data-grid.js';
import { icon } from '../shared/icons.js';
import { keepFocus } from '../shared/keep-focus.js';
import { notice } from '../shared/notice.js';
import { request } from '../shared/request.js';
import { ScreenElement } from '../shared/screen.js';
import { unusedColumns } from '../shared/unused-columns.js';
import { planSummary } from './plan-summary.js';

/** What will be imported, what will not, and why. */
export class ReviewScreen extends ScreenElement {
  protected override render(): TemplateResult {
    const { review, steps } = this.messages;
    return html`
      ${this.renderHeading(steps.review)}
      <div class="screen__body">
        <div class="review__counts" part="review-counts">
          ${this.#review ? countList(review.counts, this.#counts(this.#review)) : this.#renderChecking()}
          ${this.#renderHostChecking()}
        </div>
        ${this.state.result ? notice('info', this.messages.result.fixing) : nothing}
        ${this.#renderHostCheckFailed()} ${this.#renderSetAside()} ${this.#renderSummary()}
        ${unusedColumns(this.state, this.messages, this.format)} ${this.#renderRows()}
      </div>
      ${this.#renderFoot()}
    `;
  }

  #renderRows(): TemplateResult {
    const { context } = this;
    return html`<bulk-user-import-issues
        .context=${context}
        @problems-gone=${() => this.#grid?.focusOnCell()}
        @show-grid=${() => this.querySelector('.review__rows')?.scrollIntoView({ block: 'nearest' })}
      ></bulk-user-import-issues>
      <div class="review__rows">
        <bulk-user-import-row-tools .context=${context}></bulk-user-import-row-tools>
        <bulk-user-import-grid .context=${context}></bulk-user-import-grid>
      </div>`;
  }

  get #grid(): DataGrid | null {
    return this.querySelector<DataGrid>('bulk-user-import-grid');
  }

  /** The checked rows; absent while the rows are being checked. */
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

  /** The line stands beside the counts, where it moves nothing when it comes and goes with every edit. */
  #renderHostChecking(): TemplateResult | typeof nothing {
    if (this.#review?.hostCheck !== 'running') return nothing;
    return html`<p class="review__checking">
      <span class="spinner"></span>${this.messages.review.hostChecking}
    </p>`;
  }

  #renderHostCheckFailed(): TemplateResult | typeof nothing {
    if (this.state.review?.hostCheck !== 'failed') return nothing;
    return notice('warning', this.messages.review.hostCheckFailed);
  }

  /** The rows that were set aside, as long as one of them is left out. Taken back, they leave the focus to the grid. */
  #renderSetAside(): TemplateResult | typeof nothing {
    const notes = this.state.file?.notes ?? [];
    const ids = notes.flatMap((note) => (note.code === 'set-aside' ? note.ids : []));
    if (this.state.result || !this.#review?.counts.setAside) return nothing;
    const { reading } = this.messages;
    return notice(
      'info',
      html`<p>${reading.setAside(notes, this.format)}</p>
        <button
          class="button button--small"
          part="button take-back-button"
          type="button"
          @click=${() => {
            request(this, { type: 'leave-out', ids, leftOut: false });
            this.#grid?.focusOnCell();
          }}
        >
          ${reading.takeBack}
        </button>`,
    );
  }

  #renderSummary(): TemplateResult | typeof nothing {
    const entries = planSummary(this.state, this.messages, this.format);
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

  #renderFoot(): TemplateResult {
    const hint = this.#hint();
    return this.renderBar(
      html`${this.renderBack()}
        <p class="screen__note" id="review-hint">
          ${hint ? html`${icon(hint.icon)}<span>${hint.text}</span>` : nothing}
        </p>
        ${this.#renderImport()}`,
    );
  }

  /**
   * The button stays in reach when there is nothing to import, so that its description can say why. What is being typed is
   * taken in by the click: earlier, the button could move away under the pointer.
   */
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
      @mousedown=${keepFocus}
      @click=${() => {
        this.#grid?.commit();
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
    if (ready === 0) {
      const { result } = this.messages;
      return { icon: 'warning', text: this.state.result ? result.nothingFixed : review.nothingReady };
    }
    return rows > ready ? { icon: 'info', text: review.notImported(rows - ready, this.format) } : undefined;
  }
}
