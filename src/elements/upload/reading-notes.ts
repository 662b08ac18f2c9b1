import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ReadingChoices } from '../../engine/protocol.js';
import type { FileSummary } from '../../session/state.js';
import { fileNotes, isHiddenRows } from './file-notes.js';
import { notice } from '../shared/notice.js';
import { request } from '../shared/request.js';
import { readAgain } from './read-again.js';
import { canNameColumns, type ReadingView, readingView } from './reading-view.js';
import { SessionView } from '../shared/session-view.js';

/** What is to be said or asked about the reading of a file. */
export class ReadingNotes extends SessionView {
  /** The texts come with the element, or a moment later. */
  protected override shouldUpdate(): boolean {
    return 'choose' in this.messages.reading;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { messages, format } = this;
    const view = readingView(this.state);
    if (!view) return nothing;
    const file = view.refusal ? undefined : view.file;
    return html`
      ${canNameColumns(view) ? this.#renderNameColumns(view) : nothing}
      ${file ? fileNotes(file, messages, format).map(({ tone, text }) => notice(tone, text)) : nothing}
      ${file?.hiddenRows ? this.#renderHiddenRows(file, view.choices) : nothing}
    `;
  }

  #renderNameColumns({ choices }: ReadingView): TemplateResult {
    const { reading } = this.messages;
    return html`<div class="reading__naming">
      <button
        class="button"
        part="button name-columns-button"
        type="button"
        aria-describedby="name-columns-hint"
        @click=${() => readAgain(this, { ...choices, headerRow: 0 })}
      >
        ${reading.nameColumns}
      </button>
      <p class="muted small" id="name-columns-hint">${reading.nameColumnsHint}</p>
    </div>`;
  }

  /** Where every user is hidden, all are included, and there is nothing to choose. */
  #renderHiddenRows({ hiddenRows = 0, notes }: FileSummary, choices: ReadingChoices): TemplateResult {
    const { reading } = this.messages;
    const areLeftOut = notes.some(isHiddenRows);
    const text = reading.hiddenRows(hiddenRows, areLeftOut, this.format);
    if (!areLeftOut && !choices.hiddenRows) return notice('info', text);
    return notice(
      'info',
      html`<p>${text}</p>
        <label class="check" part="label">
          <input
            class="checkbox"
            part="checkbox"
            type="checkbox"
            .checked=${choices.hiddenRows ?? false}
            @change=${(event: Event) => this.#include(choices, event)}
          />
          <span>${reading.includeHidden}</span>
        </label>`,
    );
  }

  #include(choices: ReadingChoices, event: Event): void {
    const hiddenRows = event.target instanceof HTMLInputElement && event.target.checked;
    request(this, { type: 'read-again', choices: { ...choices, hiddenRows } });
  }
}
