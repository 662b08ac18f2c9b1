import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { menu } from '../shared/menu.js';
import { request } from '../shared/request.js';
import { readAgain } from './read-again.js';
import { choicesWith, readingMenus } from './reading-menus.js';
import type { ReadingMenu } from './reading-menus.js';
import { type ReadingView, readingView } from './reading-view.js';
import { SessionView } from '../shared/session-view.js';

/** How a file can be read otherwise. */
export class ReadingChoicesElement extends SessionView {
  /** The texts come with the element, or a moment later. */
  protected override shouldUpdate(): boolean {
    return 'choose' in this.messages.reading;
  }

  protected override render(): TemplateResult | typeof nothing {
    const view = readingView(this.state);
    if (!view) return nothing;
    const isChosen = Object.keys(view.choices).length > 0;
    return html`${readingMenus(view, this.messages, this.format).map((each) => this.#renderMenu(each, view))}
    ${
      isChosen
        ? html`<div class="reading__undo">
            <button
              class="button button--link"
              part="button undo-reading-button"
              type="button"
              @click=${() => readAgain(this, {})}
            >
              ${this.messages.reading.asFound}
            </button>
          </div>`
        : nothing
    }`;
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
}
