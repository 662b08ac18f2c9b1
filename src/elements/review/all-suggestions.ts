import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { request } from '../shared/request.js';
import type { ScreenContext } from '../shared/session-view.js';
import { problemGroupTitle } from './problem-group-text.js';
import type { SuggestedRepair } from './suggested-repair.js';

/** The dialog with all repairs that are sure: each is read before any is made. */
export class AllSuggestions implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #isOpen = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** A dialog that was moved with its page is no longer modal, and still has its `open` attribute. */
  hostConnected(): void {
    this.#dialog?.removeAttribute('open');
    if (this.#isOpen) this.#host.requestUpdate();
  }

  open(): void {
    this.#isOpen = true;
    this.#host.requestUpdate();
  }

  render(sure: readonly SuggestedRepair[], context: ScreenContext): TemplateResult | typeof nothing {
    this.#isOpen &&= sure.length > 0;
    if (!this.#isOpen) return nothing;
    const { issues, actions } = context.messages;
    return html`<dialog
      class="dialog suggestions"
      part="dialog"
      aria-labelledby="suggestions-title"
      aria-describedby="suggestions-hint"
      @close=${this.#onClose}
    >
      <h3 class="dialog__heading" id="suggestions-title">${issues.all}</h3>
      <p class="suggestions__hint" id="suggestions-hint">${issues.allHint}</p>
      <ul class="suggestions__list" role="list" tabindex="0" aria-labelledby="suggestions-title">
        ${sure.map((suggested) => suggestion(suggested, context))}
      </ul>
      <div class="dialog__actions">
        <button class="button" part="button back-button" type="button" @click=${() => this.#close()}>
          ${actions.back}
        </button>
        <span class="screen__spacer"></span>
        <button
          class="button button--primary"
          part="button confirm-button primary-button"
          type="button"
          @click=${() => {
            this.#close();
            request(this.#host, { type: 'repair-all', repairs: sure.map(({ repair }) => repair) });
          }}
        >
          ${issues.useThem}
        </button>
      </div>
    </dialog>`;
  }

  afterRender(): void {
    const dialog = this.#dialog;
    if (dialog && !dialog.open) dialog.showModal();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.querySelector('dialog');
  }

  /** A rendering before the event of the closing must not open the dialog again. */
  #close(): void {
    this.#isOpen = false;
    this.#dialog?.close();
  }

  /** The browser has closed the dialog, and given the focus back. */
  readonly #onClose = (): void => {
    this.#isOpen = false;
    this.#host.requestUpdate();
  };
}

function suggestion(
  { group, what, before, after, repair }: SuggestedRepair,
  { state, messages, format }: ScreenContext,
): TemplateResult {
  const { issues } = messages;
  const { value: _, ...ofField } = group;
  return html`<li class="suggestion">
    <span class="suggestion__where">${problemGroupTitle(ofField, state.fields, messages)}</span>
    <span class="suggestion__what"
      >${repair.kind !== 'replace' ? html`<span>${what}</span> ` : nothing}<bdi class="suggestion__example"
        >${issues.example(before, after === '' ? issues.emptied : after)}</bdi
      ></span
    >
    <span class="suggestion__rows">${issues.rows(group.rows, format)}</span>
  </li>`;
}
