import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TemplateResult } from 'lit';
import type { ReviewState } from '../../session/state.js';
import type { RowFilter } from '../../engine/protocol.js';
import type { SameForOthers } from '../../engine/review-protocol.js';
import { changeWords } from './change-words.js';
import { icon } from '../shared/icons.js';
import { problemGroupTitle } from './problem-group-text.js';
import { request } from '../shared/request.js';
import { contextOf, SessionView } from '../shared/session-view.js';
import { showRows } from './show-rows.js';

/** Milliseconds from the last key until the search. */
const DEBOUNCE_MS = 200;

/** The search of the grid, what it lists instead of all rows, and undo and redo. */
export class RowToolsElement extends SessionView {
  static override properties = { context: contextOf('review', 'fields') };

  /** The text in the search box, which may be ahead of the search. */
  #text = '';
  /** The text of the last search: its rows are no news to the box, where the typing may have gone on. */
  #sent = '';
  #found = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(): void {
    const found = this.#review?.search.text ?? '';
    if (found === this.#found) return;
    this.#found = found;
    if (found === this.#sent) return;
    clearTimeout(this.#timer);
    this.#sent = found;
    this.#text = found;
  }

  get #review(): ReviewState | undefined {
    return this.state.review;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { problem, privileged } = this.#review?.search ?? {};
    const canEdit = this.#review?.edits !== undefined;
    const listed = problem
      ? problemGroupTitle(problem, this.state.fields, this.messages)
      : privileged && this.messages.review.privileged;
    if (!listed && !canEdit) return nothing;
    return html`<div class="row-tools">
      ${listed ? this.#renderListed(listed) : nothing}
      ${canEdit ? html`${this.#renderChanges()}${this.#renderChanged()}${this.#renderFind()}` : nothing}
    </div>`;
  }

  /** What the rows that are listed have in common. */
  #renderListed(name: string): TemplateResult {
    const { review } = this.messages;
    return html`<button
      class="filter filter--chip"
      part="filter"
      type="button"
      aria-label=${review.showAllAgain(name)}
      @click=${() => this.#showAll()}
    >
      <bdi class="filter__name">${name}</bdi>${icon('close')}
    </button>`;
  }

  #renderFind(): TemplateResult {
    const { review } = this.messages;
    return html`<label class="find" part="find">
      <span class="visually-hidden">${review.find}</span>
      ${icon('find')}
      <input
        class="input find__input"
        part="input"
        type="search"
        autocomplete="off"
        spellcheck="false"
        placeholder=${review.findHint}
        .value=${live(this.#text)}
        @input=${this.#onType}
        @keydown=${this.#onKeyDown}
      />
    </label>`;
  }

  #renderChanges(): TemplateResult {
    const { review } = this.messages;
    const { canUndo = false, canRedo = false } = this.#review?.edits ?? {};
    const { lastChange } = this.#review ?? {};
    return html`<p class="row-tools__help">
        <span id="grid-help" ?hidden=${lastChange !== undefined}
          >${isTouched() ? review.gridHelpTouch : review.gridHelp}</span
        >
        ${
          lastChange
            ? html`<span>${review[changeWords[lastChange.kind]](lastChange.count, this.format)}</span>`
            : nothing
        }
        ${lastChange?.others ? this.#renderOthers(lastChange.others) : nothing}
      </p>
      ${this.#renderNextError()}
      <div class="changes" part="changes" role="group" aria-label=${review.changes}>
        ${this.#renderChange('undo', review.undo, canUndo)}${this.#renderChange('redo', review.redo, canRedo)}
      </div>`;
  }

  /** Lists the changed rows alone. The button stays as long as it is pressed: it has the focus. */
  #renderChanged(): TemplateResult | typeof nothing {
    const review = this.#review;
    const rows = review?.edits?.rows ?? 0;
    const { changed = false, ...rest } = review?.search ?? {};
    if (!review || (rows === 0 && !changed)) return nothing;
    return html`<button
      class="change"
      part="changed-button"
      type="button"
      aria-pressed=${changed ? 'true' : 'false'}
      @click=${() => showRows(this, review.filter, changed ? rest : { ...rest, changed: true })}
    >
      ${this.messages.review.changedRows(rows, this.format)}
    </button>`;
  }

  #renderNextError(): TemplateResult {
    const { filter, counts } = this.#review ?? {};
    const isOn = (counts?.errors ?? 0) > 0 && (filter === 'all' || filter === 'errors');
    return html`<button
      class="change"
      part="next-error-button"
      type="button"
      aria-keyshortcuts="F8 Shift+F8"
      aria-disabled=${isOn ? 'false' : 'true'}
      title="F8"
      @click=${() => isOn && this.dispatchEvent(new CustomEvent('next-error'))}
    >
      ${icon('nextError')}${this.messages.review.nextError}
    </button>`;
  }

  /** A text that was typed into one cell is often right for other cells. */
  #renderOthers({ repair, rows, shown }: SameForOthers): TemplateResult {
    const { review } = this.messages;
    const name =
      repair.kind === 'fill-blank'
        ? review.fillOthers(rows, shown, this.format)
        : review.changeOthers(rows, shown, this.format);
    return html`<button
      class="button button--link"
      part="button others-button"
      type="button"
      @click=${() => {
        request(this, { type: 'repair', repair });
        // The button goes, and would take the focus along.
        this.dispatchEvent(new CustomEvent('others-changed'));
      }}
    >
      <bdi>${name}</bdi>
    </button>`;
  }

  /** The button stays in reach while it is off: pressed until nothing is left to undo, it must not lose the focus. */
  #renderChange(type: 'undo' | 'redo', name: string, isOn: boolean): TemplateResult {
    return html`<button
      class="change"
      part=${`${type}-button`}
      type="button"
      aria-disabled=${isOn ? 'false' : 'true'}
      @click=${() => {
        if (isOn) request(this, { type });
      }}
    >
      ${icon(type)}${name}
    </button>`;
  }

  /** The button goes with its filter: the focus is on the count of what is listed now. */
  #showAll(): void {
    this.show('all');
    this.closest('.screen')?.querySelector<HTMLElement>('.count--filter')?.focus();
  }

  /** Shows another filter. The search stays; the rows of one problem are left. */
  show(filter: RowFilter): void {
    clearTimeout(this.#timer);
    const review = this.#review;
    if (!review || review.checking) return;
    const text = (this.#sent = this.#text.trim());
    const { changed, sort } = review.search;
    const search = { ...(text !== '' && { text }), ...(changed && { changed }), ...(sort && { sort }) };
    showRows(this, filter, Object.keys(search).length === 0 ? undefined : search);
  }

  readonly #onType = (event: Event): void => {
    this.#text = (event.target as HTMLInputElement).value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#find, DEBOUNCE_MS);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const clears = event.key === 'Escape' && this.#text !== '';
    if (event.isComposing || !(clears || event.key === 'Enter')) return;
    if (clears) {
      // Escape ends the search, and does not close the dialog around the element.
      event.preventDefault();
      this.#text = '';
      this.requestUpdate();
    }
    clearTimeout(this.#timer);
    this.#find();
  };

  readonly #find = (): void => {
    const review = this.#review;
    if (!review || review.checking) return;
    const { filter, search } = review;
    const { text: _, ...rest } = search;
    const text = (this.#sent = this.#text.trim());
    showRows(this, filter, text === '' ? rest : { ...rest, text });
  };
}

/** The first means of pointing is a finger. */
function isTouched(): boolean {
  return matchMedia('(hover: none) and (pointer: coarse)').matches;
}
