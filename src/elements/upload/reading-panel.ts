import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { firstRows } from './first-rows.js';
import { icon } from '../shared/icons.js';
import { wantPart } from '../shared/want-part.js';
import { canChangeReading, hasNotes, isAdvised, readingView, type ReadingView } from './reading-view.js';
import { SessionView } from '../shared/session-view.js';

/** On the upload screen, once a file was read or refused: how it was read, what can be changed, and its first rows. */
export class ReadingPanel extends SessionView {
  #view: ReadingView | undefined;
  #isOpen = false;
  /** There was a reason to show the choices. */
  #wasAdvised = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.classList.add('reading');
  }

  /** The texts may come a moment later than the element. */
  protected override shouldUpdate(): boolean {
    return 'reading' in this.messages;
  }

  protected override willUpdate(): void {
    const view = readingView(this.state);
    const advised = view !== undefined && isAdvised(view);
    if (!view) this.#isOpen = false;
    // An old reason does not show the choices again: somebody may have closed them since.
    else if (advised && !this.#wasAdvised) this.#isOpen = true;
    this.#wasAdvised = advised;
    this.#view = view;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { messages, format } = this;
    const view = this.#view;
    if (!view) return nothing;
    const file = view.refusal ? undefined : view.file;
    if (!file && !canChangeReading(view)) return nothing;
    return html`
      ${
        hasNotes(view)
          ? html`<bulk-user-import-reading-notes .context=${this.context}></bulk-user-import-reading-notes>`
          : nothing
      }
      ${canChangeReading(view) ? this.#renderChoices() : nothing}
      ${file ? firstRows(file, messages, format, { busy: view.busy }) : nothing}
    `;
  }

  #renderChoices(): TemplateResult {
    const isShown = this.#isShown;
    return html`<div class="reading__change">
      <button
        class="button button--link reading__toggle"
        part="button change-reading-button"
        type="button"
        aria-expanded=${isShown ? 'true' : 'false'}
        aria-controls="reading-choices"
        @pointerenter=${this.#expectChoices}
        @focus=${this.#expectChoices}
        @click=${this.#toggle}
      >
        ${icon('chevron')}${this.messages.reading.change}
      </button>
      <bulk-user-import-reading-choices
        class="reading__choices"
        part="reading-choices"
        id="reading-choices"
        ?hidden=${!isShown}
        .context=${this.context}
      ></bulk-user-import-reading-choices>
    </div>`;
  }

  /** The choices are opened, and their texts have come. */
  get #isShown(): boolean {
    return this.#isOpen && 'choose' in this.messages.reading;
  }

  readonly #expectChoices = (): void => wantPart(this, 'reading', { isAhead: true });

  readonly #toggle = (): void => {
    this.#isOpen = !this.#isShown;
    if (this.#isOpen) wantPart(this, 'reading');
    this.requestUpdate();
  };
}
