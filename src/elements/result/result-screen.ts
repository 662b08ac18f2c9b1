import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ResultState } from '../../session/state.js';
import { countList } from '../shared/count-list.js';
import type { Count } from '../shared/count-list.js';
import { incidentList } from '../shared/incident-list-slot.js';
import { icon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';
import { request } from '../shared/request.js';
import { wantPart } from '../shared/want-part.js';
import { ScreenElement } from '../shared/screen.js';
import { fileDescription, excelHint, xlsxButton } from './xlsx-download.js';

/** What became of every row, and the two files to take away. */
export class ResultScreen extends ScreenElement {
  #isListOpen = false;

  protected override render(): TemplateResult {
    const { result } = this.state;
    return html`
      ${this.renderHeading(this.messages.steps.result)}
      <div class="screen__body">
        ${
          result
            ? html`${this.#renderEndNotice(result)}
              ${countList(this.messages.result.counts, this.#counts(result))} ${this.#renderCreated(result)}
              ${this.#renderFailed(result)} ${this.#renderList(result)} ${incidentList(this.context)}`
            : nothing
        }
        <slot name="result-help"></slot>
      </div>
      ${result ? this.#renderFoot(result) : nothing}
    `;
  }

  #renderEndNotice(result: ResultState): TemplateResult | typeof nothing {
    const texts = this.messages.result;
    if (result.stopped === 'administrator') return notice('info', texts.stopped);
    if (result.stopped === 'worker-lost') return notice('error', texts.workerLost, { role: 'alert' });
    if (result.stopped === 'host-failed') {
      const { hostMessage } = result;
      return notice('error', hostMessage ? texts.hostFailedBecause(hostMessage) : texts.hostFailed);
    }
    return result.created > 0 && notImported(result) === 0 ? notice('success', texts.allDone) : nothing;
  }

  #counts(result: ResultState): readonly Count[] {
    const { format } = this;
    const texts = this.messages.result;
    const { created, duplicates, errors, unknown, notAttempted, leftOut } = result;
    const all: readonly (Count & { readonly isOptional?: boolean })[] = [
      { text: texts.created(created, format), tone: 'success', icon: 'success', isZero: created === 0 },
      { text: texts.duplicates(duplicates, format), tone: 'warning', icon: 'copy', isZero: duplicates === 0 },
      { text: texts.errors(errors, format), tone: 'error', icon: 'error', isZero: errors === 0 },
      {
        text: texts.unknown(unknown, format),
        tone: 'warning',
        icon: 'help',
        isZero: unknown === 0,
        isOptional: true,
      },
      {
        text: texts.notAttempted(notAttempted, format),
        tone: 'neutral',
        icon: 'pause',
        isZero: notAttempted === 0,
        isOptional: true,
      },
      {
        text: texts.leftOut(leftOut, format),
        tone: 'neutral',
        icon: 'leftOut',
        isZero: leftOut === 0,
        isOptional: true,
      },
    ];
    return all.filter(({ isOptional = false, isZero = false }) => !(isOptional && isZero));
  }

  #renderCreated(result: ResultState): TemplateResult | typeof nothing {
    if (!hasSuccessDetails(result)) return nothing;
    const { format } = this;
    const texts = this.messages.result;
    const { passwords, successDownloaded, fileNames } = result;
    const tone = mustSave(result) ? 'warning' : passwords > 0 ? 'info' : undefined;
    const description = fileDescription('created-hint', result, 'success');
    return html`<section class="card outcome" part="created" aria-labelledby="result-created">
      <h3 class="section__heading" id="result-created">
        ${passwords > 0 ? texts.passwords : texts.createdUsers}
      </h3>
      ${hint(this.#createdText(result), tone, 'created-hint')}
      ${passwordNotes.map(([name, tone]) =>
        result[name] > 0 ? hint(texts[name](result[name], format), tone) : nothing,
      )}
      ${excelHint(this, result, 'success')}
      <div class="outcome__buttons">
        ${xlsxButton(this, 'success', description)}
        ${successDownloaded ? this.#renderDownloaded(fileNames?.success) : nothing}
      </div>
    </section>`;
  }

  #createdText(result: ResultState): string {
    const texts = this.messages.result;
    if (result.passwords === 0) return texts.createdHint;
    const isKept = this.state.journal === 'on';
    if (mustSave(result)) return isKept ? texts.passwordsKept : texts.passwordsWarning;
    return isKept ? texts.passwordsSavedAndKept : texts.passwordsSaved;
  }

  #renderFailed(result: ResultState): TemplateResult | typeof nothing {
    if (notImported(result) === 0) return nothing;
    const { format } = this;
    const texts = this.messages.result;
    const { unknown, retriable, fixable, errorsDownloaded, fileNames } = result;
    const description = fileDescription('failed-hint', result, 'errors');
    return html`<section class="card outcome" part="failed" aria-labelledby="result-failed">
      <h3 class="section__heading" id="result-failed">${texts.failed}</h3>
      ${this.#renderBreakdown(result)}
      ${
        result.failures?.groups.length
          ? html`<bulk-user-import-failures .context=${this.context}></bulk-user-import-failures>`
          : nothing
      }
      ${unknown > 0 ? hint(texts.unknownHint(unknown, format), 'warning') : nothing}
      ${hint(texts.failedHint, undefined, 'failed-hint')} ${excelHint(this, result, 'errors')}
      ${fixable > 0 ? hint(texts.fixHint(fixable, format), undefined, 'fix-hint') : nothing}
      ${retriable > 0 ? hint(texts.retryHint(retriable, format), undefined, 'retry-hint') : nothing}
      <div class="outcome__buttons">
        <button
          class="button"
          part="button download-errors-button"
          type="button"
          aria-describedby=${description}
          @click=${() => request(this, { type: 'download', file: 'errors' })}
        >
          ${icon('download')}${texts.downloadErrors}
        </button>
        ${xlsxButton(this, 'errors', description)}
        ${errorsDownloaded ? this.#renderDownloaded(fileNames?.errors) : nothing}
        ${fixable > 0 ? this.#renderFix(fixable) : nothing}
        ${retriable > 0 ? this.#renderRetry(mustRetry(result)) : nothing}
      </div>
    </section>`;
  }

  /** Not every import needs the list, which is loaded when it is opened. Without the worker nobody can list the users. */
  #renderList(result: ResultState): TemplateResult | typeof nothing {
    if (!result.failures || !hasSuccessDetails(result)) return nothing;
    const isOpen = this.#isListOpen;
    return html`<section class="card outcome" part="created-list" aria-labelledby="result-list">
      <h3 class="section__heading">
        <button
          class="button button--link outcome__open"
          part="button list-button"
          id="result-list"
          type="button"
          aria-expanded=${isOpen ? 'true' : 'false'}
          @click=${() => this.#toggleList()}
        >
          ${this.messages.result.list}${icon('chevron')}
        </button>
      </h3>
      ${
        isOpen
          ? html`<bulk-user-import-created-users .context=${this.context}></bulk-user-import-created-users>`
          : nothing
      }
    </section>`;
  }

  #toggleList(): void {
    this.#isListOpen = !this.#isListOpen;
    if (this.#isListOpen) wantPart(this, 'resultLists');
    this.requestUpdate();
  }

  #renderFix(rows: number): TemplateResult {
    return html`<button
      class="button"
      part="button fix-button"
      type="button"
      aria-describedby="fix-hint"
      @click=${() => request(this, { type: 'fix-failed' })}
    >
      ${this.messages.result.fix(rows, this.format)}
    </button>`;
  }

  #renderRetry(isPrimary: boolean): TemplateResult {
    return html`<button
      class="button ${isPrimary ? 'button--primary' : ''}"
      part="button retry-button ${isPrimary ? 'primary-button' : ''}"
      type="button"
      aria-describedby="retry-hint"
      @click=${() => request(this, { type: 'retry-failed' })}
    >
      ${this.messages.result.retry}
    </button>`;
  }

  #renderBreakdown({ errors, reasons }: ResultState): TemplateResult | typeof nothing {
    if (errors === 0) return nothing;
    const { format } = this;
    const texts = this.messages.result;
    const byReason = [
      { name: texts.missingDetails, rows: reasons.missingDetails },
      { name: texts.validation, rows: reasons.validation },
      { name: texts.rejected, rows: reasons.rejected },
    ];
    return html`<div class="breakdown" part="breakdown">
      <p class="breakdown__label" aria-hidden="true">${texts.breakdown}</p>
      <ul class="breakdown__list" role="list" aria-label=${texts.breakdown}>
        ${byReason
          .filter(({ rows }) => rows > 0)
          .map(
            ({ name, rows }) =>
              html`<li>
                <span>${name}</span> <span class="breakdown__rows">${texts.rows(rows, format)}</span>
              </li>`,
          )}
      </ul>
    </div>`;
  }

  #renderDownloaded(fileName: string | undefined): TemplateResult {
    return html`<span class="outcome__done"
      >${icon('info')}<span>${this.messages.result.downloaded(fileName)}</span></span
    >`;
  }

  #renderFoot(result: ResultState): TemplateResult {
    const isPrimary = !mustSave(result) && !mustRetry(result);
    return this.renderBar(
      html`<span class="screen__spacer"></span>
        ${hasSuccessDetails(result) ? this.#renderDownload(result) : nothing}
        <button
          class="button ${isPrimary ? 'button--primary' : ''}"
          part="button continue-button ${isPrimary ? 'primary-button' : ''}"
          type="button"
          @click=${() => request(this, { type: 'continue' })}
        >
          ${this.messages.result.continue}
        </button>`,
    );
  }

  #renderDownload(result: ResultState): TemplateResult {
    const isPrimary = mustSave(result);
    return html`<button
      class="button ${isPrimary ? 'button--primary' : ''}"
      part="button download-success-button ${isPrimary ? 'primary-button' : ''}"
      type="button"
      aria-describedby="result-created ${fileDescription('created-hint', result, 'success')}"
      @click=${() => request(this, { type: 'download', file: 'success' })}
    >
      ${icon('download')}${this.messages.result.downloadSuccess}
    </button>`;
  }
}

/** What may be wrong with passwords and results: a line each. */
const passwordNotes = [
  ['passwordsMissing', 'warning'],
  ['passwordsUnsure', 'warning'],
  ['unread', 'warning'],
  ['passwordsQuoted', 'info'],
] as const;

/** A line under the heading; a tone makes it stand out. */
function hint(text: string, tone?: 'warning' | 'info', id?: string): TemplateResult {
  return html`<p class="outcome__hint ${tone ? `outcome__hint--${tone}` : ''}" id=${id ?? nothing}>
    ${tone ? icon(tone) : nothing}<span>${text}</span>
  </p>`;
}

/** There is something to download: passwords may have come for users of whom nothing else is known. */
function hasSuccessDetails({ created, passwords }: ResultState): boolean {
  return created + passwords > 0;
}

/** Passwords would be lost if the administrator went on now. */
function mustSave({ passwords, successDownloaded }: ResultState): boolean {
  return passwords > 0 && !successDownloaded;
}

/** Nobody was created, and trying again may help. */
function mustRetry({ created, retriable }: ResultState): boolean {
  return created === 0 && retriable > 0;
}

function notImported({ duplicates, errors, unknown, notAttempted, leftOut }: ResultState): number {
  return duplicates + errors + unknown + notAttempted + leftOut;
}
