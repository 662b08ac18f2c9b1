import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { ReviewState } from '../../session/state.js';
import type { DataGrid } from './data-grid.js';
import { backButton } from '../shared/back-button.js';
import { icon } from '../shared/icons.js';
import { keepFocus } from '../shared/keep-focus.js';
import { notice } from '../shared/notice.js';
import { request } from '../shared/request.js';
import { ScreenElement } from '../shared/screen.js';
import { wantPart } from '../shared/want-part.js';
import { unusedColumns } from '../shared/unused-columns.js';
import { filterCounts, outcomeBar } from './review-counts.js';
import type { RowToolsElement } from './row-tools.js';
import { summaryView } from './summary-view.js';

/** What will be imported, what will not, and why. */
export class ReviewScreen extends ScreenElement {
  protected override render(): TemplateResult {
    const { steps } = this.messages;
    return html`
      <div class="review__head">${this.renderHeading(steps.review)}${this.#renderCounts()}</div>
      <div class="screen__body review__body">
        ${this.state.result ? notice('info', this.messages.result.fixing) : nothing}
        ${this.#renderHostCheckFailed()} ${this.#renderCorrections()} ${this.#renderSetAside()}
        <div class="review__about">
          ${summaryView(this.state, this.messages, this.format, this)}${unusedColumns(this.state, this.messages, this.format)}
        </div>
        ${this.#renderRows()}
      </div>
      ${this.#renderFoot()}
    `;
  }

  #renderRows(): TemplateResult {
    const { context } = this;
    return html`<bulk-user-import-issues
        .context=${context}
        @problems-gone=${() => this.#grid?.focusOnCell()}
        @show-grid=${() => {
          this.querySelector('.review__rows')?.scrollIntoView({ block: 'nearest' });
          this.#grid?.focusOnCell();
        }}
      ></bulk-user-import-issues>
      <div class="review__rows">
        <bulk-user-import-row-tools
          .context=${context}
          @next-error=${() => this.#grid?.findError()}
          @others-changed=${() => this.#grid?.focusOnCell()}
        ></bulk-user-import-row-tools>
        <bulk-user-import-selection .context=${context}></bulk-user-import-selection>
        <bulk-user-import-grid
          .context=${context}
          @focusin=${wantSelection}
          @pointerenter=${wantSelection}
          @click=${clickAgain}
        ></bulk-user-import-grid>
      </div>`;
  }

  get #tools(): RowToolsElement | null {
    return this.querySelector<RowToolsElement>('bulk-user-import-row-tools');
  }

  get #grid(): DataGrid | null {
    return this.querySelector<DataGrid>('bulk-user-import-grid');
  }

  /** The checked rows; absent while the rows are being checked. */
  get #review(): ReviewState | undefined {
    const { review } = this.state;
    return review?.checking === false ? review : undefined;
  }

  #renderCounts(): TemplateResult {
    const { review: texts } = this.messages;
    const review = this.#review;
    if (!review)
      return html`<div class="review__counts" part="review-counts">${waiting(texts.checking)}</div>`;
    return html`<div class="review__counts" part="review-counts">
      ${filterCounts(review, this.messages, this.format, (filter) => this.#tools?.show(filter))}
      ${
        // The line has the place of another one, and moves nothing when it comes and goes with every edit.
        review.hostCheck === 'running'
          ? waiting(this.#hostCheckText(review))
          : outcomeBar(review, this.messages, this.format)
      }
    </div>`;
  }

  #hostCheckText({ hostChecked, counts }: ReviewState): string {
    const { hostChecking, hostCheckingOf } = this.messages.review;
    return hostChecked ? hostCheckingOf(hostChecked, counts.ready, this.format) : hostChecking;
  }

  #renderHostCheckFailed(): TemplateResult | typeof nothing {
    if (this.state.review?.hostCheck !== 'failed') return nothing;
    return notice('warning', this.messages.review.hostCheckFailed);
  }

  /** The corrections of an earlier visit, to be dropped as long as there are no others. */
  #renderCorrections(): TemplateResult | typeof nothing {
    const { corrections, result } = this.state;
    if (!corrections || result) return nothing;
    const { corrected, startAfresh } = this.messages.review;
    const hasOthers = this.#review?.edits?.canUndo;
    return notice(
      'info',
      html`<p>${corrected(corrections.changes, corrections.savedAt, this.format)}</p>
        ${
          hasOthers
            ? nothing
            : html`<button
                class="button button--small"
                part="button start-afresh-button"
                type="button"
                @click=${() => {
                  request(this, { type: 'start-afresh' });
                  this.focusOnHeading();
                }}
              >
                ${startAfresh}
              </button>`
        }`,
    );
  }

  /** The rows that were set aside, as long as one of them is left out. Taken back, they leave the focus to the grid. */
  #renderSetAside(): TemplateResult | typeof nothing {
    const notes = this.state.file?.notes ?? [];
    const ids = notes.flatMap((note) => (note.code === 'set-aside' ? note.ids : []));
    const { reading } = this.messages;
    if (this.state.result || !this.#review?.counts.setAside || !('setAside' in reading)) return nothing;
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

  #renderFoot(): TemplateResult {
    const hint = this.#hint();
    return this.renderBar(
      html`${backButton(this)}
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

function waiting(text: string): TemplateResult {
  return html`<p class="review__checking"><span class="spinner"></span><span>${text}</span></p>`;
}

/** The first tap on the number of a row comes before what selects rows, and is made again for it. */
async function clickAgain({ currentTarget, target, shiftKey }: MouseEvent): Promise<void> {
  const cell = (target as Element).closest('.grid__cell--row');
  const bar = (currentTarget as Element).previousElementSibling as Partial<LitElement> | null;
  if (!cell) return;
  wantPart(cell, 'selection');
  if (bar?.updateComplete) return;
  await customElements.whenDefined('bulk-user-import-selection');
  await bar?.updateComplete;
  cell.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey }));
}

/** Whoever reaches for the grid may select rows. */
function wantSelection({ currentTarget }: Event): void {
  wantPart(currentTarget as Element, 'selection', { isAhead: true });
}
