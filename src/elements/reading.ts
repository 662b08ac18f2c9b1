import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Messages } from '../messages/messages.js';
import type { ReadingChoices } from '../session/state.js';
import { fileNotes } from './file-notes.js';
import { firstRows } from './first-rows.js';
import { icon } from './icons.js';
import { menu } from './menu.js';
import { notice } from './notice.js';
import { chosen, knownReading, readingMenus } from './reading-choices.js';
import type { KnownReading, ReadingMenu } from './reading-choices.js';
import { request } from './request.js';
import { SessionView } from './session-view.js';

/** On the upload screen, once a file was read or refused: how it was read, what can be changed, and its first rows. */
export class ReadingElement extends SessionView {
  #known: KnownReading | undefined;
  #open = false;
  /** There is a reason to look at the choices. */
  #advised = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.classList.add('reading');
  }

  protected override willUpdate(): void {
    const known = knownReading(this.state);
    const advised = known !== undefined && isAdvised(known);
    if (!known) this.#open = false;
    // Only when the reason is new: somebody may have closed it since.
    else if (advised && !this.#advised) this.#open = true;
    this.#advised = advised;
    this.#known = known;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { messages, format } = this;
    const known = this.#known;
    // The texts may come a moment later than the element.
    if (!known || !(messages as Partial<Messages>).reading) return nothing;
    const file = known.refusal ? undefined : known.file;
    if (!file && !canChange(known)) return nothing;
    return html`
      ${canName(known) ? this.#renderNaming() : nothing}
      ${file ? fileNotes(file, messages, format).map(({ tone, text }) => notice(tone, text)) : nothing}
      ${canChange(known) ? this.#renderChoices(known) : nothing}
      ${file ? firstRows(file, messages, format, { busy: known.busy }) : nothing}
    `;
  }

  #renderNaming(): TemplateResult {
    const { reading } = this.messages;
    return html`<div class="reading__naming">
      <button
        class="button"
        part="button name-columns-button"
        type="button"
        aria-describedby="name-columns-hint"
        @click=${() => this.#readAgain({ ...this.#known?.choices, headerRow: 0 })}
      >
        ${reading.nameColumns}
      </button>
      <p class="muted small" id="name-columns-hint">${reading.nameColumnsHint}</p>
    </div>`;
  }

  #renderChoices(known: KnownReading): TemplateResult {
    const { reading } = this.messages;
    const isChosen = Object.keys(known.choices).length > 0;
    return html`<div class="reading__change">
      <button
        class="button button--link reading__toggle"
        part="button change-reading-button"
        type="button"
        aria-expanded=${this.#open ? 'true' : 'false'}
        aria-controls="reading-choices"
        @click=${this.#toggle}
      >
        ${icon('chevron')}${reading.change}
      </button>
      <div class="reading__choices" part="reading-choices" id="reading-choices" ?hidden=${!this.#open}>
        ${readingMenus(known, this.messages, this.format).map((each) => this.#renderMenu(each, known))}
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

  #renderMenu({ name, selected, options }: ReadingMenu, known: KnownReading): TemplateResult {
    const id = `reading-${name}`;
    const { reading } = this.messages;
    const hint =
      name === 'encoding' && known.refusal?.code === 'undecodable' ? reading.undecodableHint : undefined;
    return html`<div class="field reading__field reading__field--${name}">
      <label class="field__label" part="label" for=${id}>${reading[name]}</label>
      ${menu({
        id,
        options,
        selected,
        describedBy: hint ? `${id}-hint` : '',
        invalid: false,
        required: false,
        onSelect: (key) => request(this, { type: 'read-again', choices: chosen(known, name, key) }),
      })}
      ${hint ? html`<p class="field__hint" id="${id}-hint">${hint}</p>` : nothing}
    </div>`;
  }

  readonly #toggle = (): void => {
    this.#open = !this.#open;
    this.requestUpdate();
  };

  /** By a button that goes away with the answer, and would take the focus with it. */
  #readAgain(choices: ReadingChoices): void {
    this.querySelector<HTMLElement>('.reading__toggle')?.focus();
    request(this, { type: 'read-again', choices });
  }
}

/** Not where it has more columns than can be read. */
function canName({ refusal, choices }: KnownReading): boolean {
  return refusal?.code === 'no-header' && refusal.params.columns === undefined && choices.headerRow !== 0;
}

function canChange(known: KnownReading): boolean {
  const { refusal, file } = known;
  if (refusal) return canMend(refusal.code) || isAdvised(known);
  // A file that was brought back from the journal can't be read once more.
  return file !== undefined && file.firstRecords.length > 0;
}

/** By another way of reading; all else is the file's own fault. */
function canMend(code: string): boolean {
  return code === 'no-header' || code === 'no-rows';
}

/** There was a choice, or one should be made. */
function isAdvised({ refusal, file, choices, sheets = [] }: KnownReading): boolean {
  if (Object.keys(choices).length > 0) return true;
  if (!refusal) return file !== undefined && file.notes.length > 0;
  return refusal.code === 'one-column' || refusal.code === 'undecodable' || sheets.length > 1;
}
