import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from './icons.js';
import { notice } from './notice.js';
import { request } from './request.js';
import { SessionView } from './session-view.js';

/** On the upload screen: the passwords of the last import, as long as this browser keeps them. */
export class KeptPasswordsElement extends SessionView {
  protected override render(): TemplateResult | typeof nothing {
    const { kept } = this.state;
    if (!kept) return nothing;
    const { resume } = this.messages;
    return notice(
      'info',
      html`<p>${resume.kept(kept.fileName, kept.users, kept.until, this.format)}</p>
        <div class="kept__buttons">
          <button
            class="button button--small"
            part="button download-kept-button"
            type="button"
            @click=${() => request(this, { type: 'download', file: 'kept' })}
          >
            ${icon('download')}${resume.downloadKept}
          </button>
          <button
            class="button button--small"
            part="button forget-button"
            type="button"
            @click=${this.#forget}
          >
            ${resume.forget}
          </button>
        </div>`,
    );
  }

  readonly #forget = (): void => {
    // The button goes away, and would take the focus with it.
    this.closest('.screen')?.querySelector<HTMLElement>('h2')?.focus();
    request(this, { type: 'forget-passwords' });
  };
}
