import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { UnfinishedImport } from '../../session/state.js';
import { icon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';
import { progressBar } from '../shared/progress-bar.js';
import { request } from '../shared/request.js';
import { ScreenElement } from '../shared/screen.js';

type Offered = Extract<UnfinishedImport, { phase: 'offered' }>;
type Elsewhere = Extract<UnfinishedImport, { phase: 'elsewhere' }>;

/** An import that a reload or a crash left behind: go on with it, save what is known, or discard it. */
export class ResumeScreen extends ScreenElement {
  /** The texts come with the element, or a moment later. */
  protected override shouldUpdate(): boolean {
    return 'resume' in this.messages;
  }

  protected override render(): TemplateResult {
    const { unfinished } = this.state;
    return html`
      ${this.renderHeading(this.messages.steps.resume)}
      ${
        unfinished?.phase === 'offered'
          ? html`<div class="screen__body">${this.#renderOffer(unfinished)}</div>
              ${this.#renderButtons()}`
          : nothing
      }
      ${
        unfinished?.phase === 'elsewhere'
          ? html`<div class="screen__body">${this.#renderElsewhere(unfinished)}</div>`
          : nothing
      }
    `;
  }

  #renderOffer({
    fileName,
    startedAt,
    done,
    total,
    passwords,
    unreadable,
    lastOfferUntil,
  }: Offered): TemplateResult {
    const { format } = this;
    const { resume, steps, submit } = this.messages;
    const warnings = [
      ...(lastOfferUntil === undefined ? [] : [resume.lastOffer(lastOfferUntil, format)]),
      ...(passwords > 0 ? [resume.passwords(passwords, format)] : []),
      ...(unreadable > 0 ? [resume.unreadable(unreadable, format)] : []),
    ];
    return html`
      <div class="progress progress--resting" part="progress">
        <p class="progress__line">
          <span class="progress__done">${resume.offer(fileName, startedAt, done, total, format)}</span>
        </p>
        ${progressBar({ label: steps.resume, text: submit.done(done, total, format), done, total })}
        <p class="resume__hint" id="resume-hint">${done === total ? resume.hintDone : resume.hint}</p>
      </div>
      ${
        warnings.length > 0
          ? html`<div class="resume__warnings">${warnings.map((text) => notice('warning', text))}</div>`
          : nothing
      }
    `;
  }

  #renderButtons(): TemplateResult {
    const { resume, submit } = this.messages;
    return this.renderBar(
      html`<button
          class="button"
          part="button discard-button"
          type="button"
          @click=${() => request(this, { type: 'discard' })}
        >
          ${resume.discard}
        </button>
        <span class="screen__spacer"></span>
        <button
          class="button"
          part="button download-known-button"
          type="button"
          @click=${() => request(this, { type: 'download', file: 'known' })}
        >
          ${icon('download')}${resume.download}
        </button>
        <button
          class="button button--primary"
          part="button primary-button resume-button"
          type="button"
          aria-describedby="resume-hint"
          @click=${() => request(this, { type: 'resume-import' })}
        >
          ${icon('play')}${submit.resume}
        </button>`,
    );
  }

  #renderElsewhere({ done, total }: Elsewhere): TemplateResult {
    const { resume, submit } = this.messages;
    return notice(
      'info',
      html`<p>${resume.elsewhere}</p>
        ${done === undefined || total === undefined ? nothing : html`<p>${submit.done(done, total, this.format)}</p>`}`,
    );
  }
}
