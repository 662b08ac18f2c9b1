import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Format } from '../messages/format.js';
import type { Messages } from '../messages/messages.js';
import type { PrivilegedRole, SessionState } from '../session/state.js';
import { request } from './request.js';

/** A question that must be answered before the import goes on. Escape, and "Back", leave everything as it was. */
export class QuestionDialog extends LitElement {
  static override properties = {
    state: { attribute: false },
    messages: { attribute: false },
    format: { attribute: false },
  };

  declare state: SessionState;
  declare messages: Messages;
  declare format: Format;

  #opener: HTMLElement | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#giveFocusBack();
  }

  protected override shouldUpdate(): boolean {
    return this.state !== undefined && this.messages !== undefined && this.format !== undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { question } = this.state;
    if (!question) return nothing;
    return question.about === 'privileged-roles'
      ? this.#renderRoles(question.roles)
      : this.#renderPasswords(question.passwords);
  }

  protected override updated(): void {
    const dialog = this.querySelector('dialog');
    if (!dialog) return this.#giveFocusBack();
    if (dialog.open) return;
    const { activeElement } = this.#root;
    this.#opener = activeElement instanceof HTMLElement ? activeElement : undefined;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-focus]')?.focus();
  }

  get #root(): Document | ShadowRoot {
    return this.getRootNode() as Document | ShadowRoot;
  }

  /** To the button that asked, unless the answer led to another screen. */
  #giveFocusBack(): void {
    const opener = this.#opener;
    this.#opener = undefined;
    if (opener?.isConnected) opener.focus();
  }

  #renderRoles(roles: readonly PrivilegedRole[]): TemplateResult {
    const { actions, review } = this.messages;
    return this.#renderDialog(
      review.confirmTitle,
      html`<ul class="dialog__list" role="list">
          ${roles.map(({ name, users }) => html`<li>${review.confirmRole(users, name, this.format)}</li>`)}
        </ul>
        <p>${roles.length === 1 ? review.confirmHint : review.confirmHintSeveral}</p>`,
      html`${this.#renderBack(actions.back)}
        <button
          class="button button--primary"
          part="button confirm-button"
          type="button"
          @click=${() => request(this, { type: 'import', confirmed: true })}
        >
          ${review.importAnyway}
        </button>`,
    );
  }

  #renderPasswords(passwords: number): TemplateResult {
    const { actions, result } = this.messages;
    return this.#renderDialog(
      result.unsavedTitle,
      html`<p>${result.unsaved(passwords, this.format)}</p>`,
      html`${this.#renderBack(actions.back)}
        <button
          class="button"
          part="button confirm-button"
          type="button"
          @click=${() => request(this, { type: 'continue', confirmed: true })}
        >
          ${result.continueWithout}
        </button>
        <button
          class="button button--primary"
          part="button primary-button"
          type="button"
          data-focus
          @click=${() => request(this, { type: 'download', file: 'success' })}
        >
          ${result.downloadSuccess}
        </button>`,
    );
  }

  #renderBack(label: string): TemplateResult {
    return html`<button
        class="button"
        part="button back-button"
        type="button"
        ?data-focus=${this.state.question?.about === 'privileged-roles'}
        @click=${() => request(this, { type: 'dismiss' })}
      >
        ${label}
      </button>
      <span class="screen__spacer"></span>`;
  }

  #renderDialog(title: string, body: TemplateResult, buttons: TemplateResult): TemplateResult {
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
      <div class="dialog__actions">${buttons}</div>
    </dialog>`;
  }

  /** The session closes it, by taking the question away. */
  readonly #onCancel = (event: Event): void => {
    event.preventDefault();
    request(this, { type: 'dismiss' });
  };

  /** A browser may close it all the same when Escape is pressed twice. */
  readonly #onClose = (): void => {
    if (this.state.question) request(this, { type: 'dismiss' });
  };
}
