import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { KeptPasswords } from '../../session/state.js';
import { icon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';
import { request } from '../shared/request.js';
import { SessionView } from '../shared/session-view.js';

/**
 * The passwords of imports that are over, for as long as this browser keeps them. The list stands on the upload screen, and
 * shows what the journal holds, like the offer to resume.
 */
export class KeptPasswordsList extends SessionView {
  /** The texts come with the element, or a moment later. */
  protected override shouldUpdate(): boolean {
    return 'resume' in this.messages;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { kept = [] } = this.state;
    if (kept.length === 0) return nothing;
    const titles = this.#titles(kept);
    return notice(
      'info',
      html`<ul class="kept" role="list">
        ${kept.map((one, at) => this.#renderOne(one, titles[at] ?? ''))}
      </ul>`,
    );
  }

  /** Two imports of one minute have their seconds in their titles, and two of one second a number. */
  #titles(kept: readonly KeptPasswords[]): readonly string[] {
    const short = kept.map((one) => this.#title(one));
    const titles = kept.map((one, at) => {
      const title = short[at] ?? '';
      return short.indexOf(title) === short.lastIndexOf(title) ? title : this.#title(one, 'medium');
    });
    return titles.map((title, at) => {
      const number = titles.slice(0, at + 1).filter((other) => other === title).length;
      return number > 1 ? `${title} (${this.format.number(number)})` : title;
    });
  }

  #title({ fileName, users, startedAt }: KeptPasswords, timeStyle?: 'medium'): string {
    return this.messages.resume.kept(
      fileName,
      users,
      this.format.dateTime(startedAt, timeStyle),
      this.format,
    );
  }

  #renderOne(kept: KeptPasswords, title: string): TemplateResult {
    const { resume } = this.messages;
    const { id, fileName } = kept;
    return html`<li>
      <p id="kept-${id}">${title}</p>
      ${this.#renderExpiry(kept)}
      <div class="kept__buttons">
        ${
          kept.isGone
            ? nothing
            : html`<button
                class="button button--small"
                part="button download-kept-button"
                type="button"
                aria-describedby="kept-${id}"
                @click=${() => request(this, { type: 'download-kept', id })}
              >
                ${icon('download')}${resume.downloadKept(fileName)}
              </button>`
        }
        <button
          class="button button--small"
          part="button forget-button"
          type="button"
          aria-describedby="kept-${id}"
          @click=${() => this.#forget(id)}
        >
          ${resume.forget(fileName)}
        </button>
      </div>
    </li>`;
  }

  #renderExpiry({ isGone, until, lastOfferUntil }: KeptPasswords): TemplateResult {
    const { resume } = this.messages;
    if (isGone) return html`<p class="kept__alarm" role="alert">${resume.keptGone}</p>`;
    return lastOfferUntil === undefined
      ? html`<p class="muted small">${resume.keptUntil(until, this.format)}</p>`
      : html`<p class="kept__alarm">${resume.keptLastOffer(lastOfferUntil, this.format)}</p>`;
  }

  #forget(id: string): void {
    // The button goes, and would take the focus along.
    this.closest('.screen')?.querySelector<HTMLElement>('h2')?.focus();
    request(this, { type: 'forget-passwords', id });
  }
}
