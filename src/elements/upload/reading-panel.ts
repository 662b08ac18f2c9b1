import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Messages } from '../../messages/messages.js';
import type { ReadingChoices } from '../../engine/protocol.js';
import type { FileSummary } from '../../session/state.js';
import { fileNotes, isHiddenRows } from './file-notes.js';
import { firstRows } from './first-rows.js';
import { icon } from '../shared/icons.js';
import { menu } from '../shared/menu.js';
import { notice } from '../shared/notice.js';
import { choicesWith, readingView, readingMenus } from './reading-menus.js';
import type { ReadingView, ReadingMenu } from './reading-menus.js';
import { request } from '../shared/request.js';
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
    // The texts may come a moment later than the element.
    if (!view || !(messages as Partial<Messages>).reading) return nothing;
    const file = view.refusal ? undefined : view.file;
    if (!file && !canChangeReading(view)) return nothing;
    return html`
      ${canNameColumns(view) ? this.#renderNameColumns() : nothing}
      ${file ? fileNotes(file, messages, format).map(({ tone, text }) => notice(tone, text)) : nothing}
      ${file?.hiddenRows ? this.#renderHiddenRows(file, view.choices) : nothing}
      ${canChangeReading(view) ? this.#renderChoices(view) : nothing}
      ${file ? firstRows(file, messages, format, { busy: view.busy }) : nothing}
    `;
  }

  #renderNameColumns(): TemplateResult {
    const { reading } = this.messages;
    return html`<div class="reading__naming">
      <button
        class="button"
        part="button name-columns-button"
        type="button"
        aria-describedby="name-columns-hint"
        @click=${() => this.#readAgain({ ...this.#view?.choices, headerRow: 0 })}
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
            @change=${this.#includeHidden}
          />
          <span>${reading.includeHidden}</span>
        </label>`,
    );
  }

  readonly #includeHidden = (event: Event): void => {
    const hiddenRows = event.target instanceof HTMLInputElement && event.target.checked;
    request(this, { type: 'read-again', choices: { ...this.#view?.choices, hiddenRows } });
  };

  #renderChoices(view: ReadingView): TemplateResult {
    const { reading } = this.messages;
    const isChosen = Object.keys(view.choices).length > 0;
    return html`<div class="reading__change">
      <button
        class="button button--link reading__toggle"
        part="button change-reading-button"
        type="button"
        aria-expanded=${this.#isOpen ? 'true' : 'false'}
        aria-controls="reading-choices"
        @click=${this.#toggle}
      >
        ${icon('chevron')}${reading.change}
      </button>
      <div class="reading__choices" part="reading-choices" id="reading-choices" ?hidden=${!this.#isOpen}>
        ${readingMenus(view, this.messages, this.format).map((each) => this.#renderMenu(each, view))}
        ${
          isChosen
            ? html`<div class="reading__undo">
                <button
                  class="button button--link"
                  part="button undo-reading-button"
                  type="button"
                  @click=${() => this.#readAgain({})}
                >
                  ${reading.asFound}
                </button>
              </div>`
            : nothing
        }
      </div>
    </div>`;
  }

  #renderMenu({ name, selected, options }: ReadingMenu, view: ReadingView): TemplateResult {
    const id = `reading-${name}`;
    const { reading } = this.messages;
    const hint =
      name === 'encoding' && view.refusal?.code === 'undecodable' ? reading.undecodableHint : undefined;
    return html`<div class="field reading__field reading__field--${name}">
      <label class="field__label" part="label" for=${id}>${reading[name]}</label>
      ${menu({
        id,
        options,
        selected,
        describedBy: hint ? `${id}-hint` : '',
        invalid: false,
        required: false,
        onSelect: (key) => request(this, { type: 'read-again', choices: choicesWith(view, name, key) }),
      })}
      ${hint ? html`<p class="field__hint" id="${id}-hint">${hint}</p>` : nothing}
    </div>`;
  }

  readonly #toggle = (): void => {
    this.#isOpen = !this.#isOpen;
    this.requestUpdate();
  };

  /** The button that was pressed goes when the file was read, and would take the focus along. */
  #readAgain(choices: ReadingChoices): void {
    this.querySelector<HTMLElement>('.reading__toggle')?.focus();
    request(this, { type: 'read-again', choices });
  }
}

/** A file with more columns than can be read gets no names for them. */
function canNameColumns({ refusal, choices }: ReadingView): boolean {
  return refusal?.code === 'no-header' && refusal.params.columns === undefined && choices.headerRow !== 0;
}

function canChangeReading(view: ReadingView): boolean {
  const { refusal, file } = view;
  if (refusal) return dependsOnReading(refusal.code) || isAdvised(view);
  // A file that was brought back from the journal can't be read once more.
  return file !== undefined && file.firstRecords.length > 0;
}

/** Another way of reading may help; all other refusals are the file's own fault. */
function dependsOnReading(code: string): boolean {
  return code === 'no-header' || code === 'no-rows';
}

/** Notes that no other way of reading the file would change. */
const ABOUT_ROWS: ReadonlySet<string> = new Set(['set-aside', 'skipped']);

/** A choice was made, or should be made. */
function isAdvised({ refusal, file, choices, sheets = [] }: ReadingView): boolean {
  if (Object.keys(choices).some((name) => refusal !== undefined || name !== 'hiddenRows')) return true;
  if (!refusal) return !!file?.notes.some(({ code }) => !ABOUT_ROWS.has(code));
  return refusal.code === 'one-column' || refusal.code === 'undecodable' || sheets.length > 1;
}
