import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { describeQuestion } from './describe-question.js';
import type { QuestionAction, QuestionView } from './describe-question.js';
import { request } from './request.js';
import { SessionView } from './session-view.js';

/** A question that keeps the import from going on until it is answered. Escape and "Back" leave everything as it was. */
export class QuestionDialog extends SessionView {
  #opener: HTMLElement | undefined;

  /** A dialog that has left the page is no longer modal, and still has its `open` attribute. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.querySelector('dialog')?.removeAttribute('open');
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#opener?.isConnected) this.#restoreFocus();
  }

  /** The texts come with the element, or a moment later. */
  protected override shouldUpdate(): boolean {
    return 'resume' in this.messages;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { question } = this.state;
    if (!question) return nothing;
    return this.#renderDialog(describeQuestion(question, this.state, this.messages, this.format));
  }

  protected override updated(): void {
    const dialog = this.querySelector('dialog');
    if (!dialog) return this.#restoreFocus();
    if (dialog.open) return;
    const { activeElement } = this.#root;
    this.#opener ??= activeElement instanceof HTMLElement ? activeElement : undefined;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-focus]')?.focus();
  }

  get #root(): Document | ShadowRoot {
    return this.getRootNode() as Document | ShadowRoot;
  }

  /** The button that raised the question gets the focus back, unless its screen is gone. */
  #restoreFocus(): void {
    const opener = this.#opener;
    this.#opener = undefined;
    if (opener?.isConnected) opener.focus();
  }

  #renderDialog({ title, body, actions }: QuestionView): TemplateResult {
    return html`<dialog
      class="dialog question"
      part="dialog"
      role="alertdialog"
      aria-labelledby="question-title"
      aria-describedby="question-body"
      @cancel=${this.#onCancel}
      @close=${this.#onClose}
    >
      <h3 class="dialog__heading" id="question-title">${title}</h3>
      <div class="dialog__body" id="question-body">${body}</div>
      <div class="dialog__actions">
        <button
          class="button"
          part="button back-button"
          type="button"
          ?data-focus=${!actions.some(({ hasFocus }) => hasFocus)}
          @click=${() => request(this, { type: 'dismiss' })}
        >
          ${this.messages.actions.back}
        </button>
        ${actions.length > 0 ? html`<span class="screen__spacer"></span>` : nothing}
        ${actions.map((action) => this.#renderAction(action))}
      </div>
    </dialog>`;
  }

  #renderAction({
    label,
    request: detail,
    kind,
    isPrimary,
    dismisses,
    hasFocus,
  }: QuestionAction): TemplateResult {
    return html`<button
      class="button ${isPrimary ? 'button--primary' : ''} ${kind === 'destroy' ? 'button--danger' : ''}"
      part="button ${kind ? 'confirm-button' : ''} ${isPrimary ? 'primary-button' : ''}"
      type="button"
      ?data-focus=${hasFocus}
      @click=${() => {
        if (dismisses) request(this, { type: 'dismiss' });
        request(this, detail);
      }}
    >
      ${label}
    </button>`;
  }

  /** Only the session closes the dialog, by taking the question away. */
  readonly #onCancel = (event: Event): void => {
    event.preventDefault();
    request(this, { type: 'dismiss' });
  };

  /** A browser may close the dialog by itself when Escape is pressed twice. */
  readonly #onClose = (): void => {
    if (this.state.question) request(this, { type: 'dismiss' });
  };
}
