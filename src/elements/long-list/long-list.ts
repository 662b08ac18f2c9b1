import { html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PropertyValues, TemplateResult } from 'lit';
import type { Format } from '../../messages/format.js';
import type { Messages } from '../../messages/messages.js';
import { icon } from '../shared/icons.js';
import { listOption, placeByKey } from './list-option.js';
import { ListPopup, nameLengths } from './list-popup.js';
import { ListSearch } from './list-search.js';
import { DRAW_ALL_LIMIT, ListWindow } from './list-window.js';
import type { MenuOption } from '../shared/menu.js';

/** What a long list shows, and whom it tells. */
export interface LongListView {
  /** Id of the input, for its `<label>`. */
  readonly id?: string;
  readonly inputClass?: string;
  readonly label: string;
  /** A `<label>` says so already. */
  readonly isLabelled?: boolean;
  /** In a form: its value is the key. */
  readonly name?: string;
  readonly options: readonly MenuOption[];
  /** What the options were made of: as long as it and their number are the same, so are they. */
  readonly list: object;
  /** A word beside the options from a position on, which are of another sort. */
  readonly noteFrom?: { readonly from: number; readonly note: string };
  /** Key of the option that is chosen; absent where the list remembers that itself. */
  readonly selected?: string;
  /** Any text may be entered, and this one is: the options, by their keys, are what is offered. */
  readonly text?: string;
  readonly placeholder?: string;
  /** Emptying the input chooses this key; without it, what was chosen stays. */
  readonly emptyKey?: string;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly messages: Messages;
  readonly format: Format;
  readonly onSelect?: (key: string) => void;
  readonly onText?: (text: string) => void;
  readonly onLeave?: () => void;
}

/** Lists so far, for ids of their own. */
let listCount = 0;

/**
 * An editable combobox for a long list (WAI-ARIA, "combobox with list autocomplete"): typing filters the list, and only
 * the entries in sight are drawn.
 */
export class LongListElement extends LitElement {
  static override properties = { view: { attribute: false } };

  declare view: LongListView;

  #search = new ListSearch([]);
  readonly #window = new ListWindow(this);
  readonly #popup = new ListPopup(
    () => ({ popup: this.querySelector<HTMLElement>('.list__popup'), anchor: this.#input }),
    { onEscape: () => this.#close(), onLeave: () => this.#leave() },
  );
  readonly #listId = `list-${++listCount}`;
  #selected = '';
  #isOpen = false;
  #hasFocus = false;
  /** What was typed since the list was opened, and has not led to a choice. */
  #typed: string | undefined;
  /** Positions of the options that were found; absent while all are listed. */
  #found: readonly number[] | undefined;
  /** Place in the list of the option that Enter chooses. */
  #active = -1;
  /** Somebody went there by key: leaving chooses it. */
  #isActiveByKey = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** At once: the grid puts the focus into the input of a cell as soon as it has drawn the cell. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.performUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#popup.listen(false);
    this.#isOpen = this.#hasFocus = false;
    this.#typed = this.#found = undefined;
  }

  protected override shouldUpdate(): boolean {
    return this.view !== undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('view')) return;
    const { options, selected } = this.view;
    if (selected !== undefined) this.#selected = selected;
    if (isSameList(this.view, changed.get('view'))) return;
    this.#search.cancel();
    this.#search = new ListSearch(options);
    this.#found = undefined;
    this.#popup.lengths = nameLengths(options);
    if (this.#isOpen) void this.#filter();
  }

  protected override render(): TemplateResult {
    const { label, name } = this.view;
    return html`<span class="select">${this.#renderInput()}${icon('chevron')}</span
      >${name ? html`<input type="hidden" name=${name} .value=${this.#selected} />` : nothing}
      <div class="list__popup" part="list" popover="manual" @mousedown=${keepFocus}>
        <div
          class="list__entries"
          id=${this.#listId}
          role="listbox"
          aria-label=${label}
          @scroll=${this.#window.onScroll}
        >
          ${this.#isOpen ? this.#renderDrawn() : nothing}
        </div>
        ${this.#length === 0 ? html`<p class="list__none" aria-hidden="true">${this.#statusText}</p>` : nothing}
      </div>
      ${this.#hasFocus ? html`<span class="visually-hidden" role="status">${this.#statusText}</span>` : nothing}`;
  }

  #renderInput(): TemplateResult {
    const {
      id = `${this.#listId}-input`,
      inputClass,
      label,
      isLabelled,
      placeholder,
      describedBy,
      text,
      ...view
    } = this.view;
    const isDrawn = this.#isOpen && this.#window.draws(this.#active);
    return html`<input
      class="input list__input ${inputClass ?? ''}"
      part="input"
      id=${id}
      type="text"
      role="combobox"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      placeholder=${placeholder ?? nothing}
      ?disabled=${view.disabled ?? false}
      aria-label=${isLabelled ? nothing : label}
      aria-autocomplete="list"
      aria-expanded=${this.#isOpen ? 'true' : 'false'}
      aria-controls=${this.#listId}
      aria-activedescendant=${isDrawn ? this.#idOf(this.#active) : nothing}
      aria-describedby=${(describedBy ?? '') || nothing}
      aria-invalid=${view.invalid ? 'true' : 'false'}
      aria-required=${view.required ? 'true' : nothing}
      .value=${live(this.#typed ?? text ?? this.#nameOf(this.#selected))}
      @input=${this.#onInput}
      @change=${this.#onChange}
      @click=${this.#open}
      @focus=${this.#onFocus}
      @blur=${this.#leave}
      @keydown=${this.#onKeydown}
    />`;
  }

  protected override updated(): void {
    this.#popup.toggle(this.#isOpen);
    if (this.#isOpen) this.#window.afterRender();
  }

  #renderDrawn(): TemplateResult {
    const { from, to } = this.#window.range(this.#length);
    const { options, noteFrom } = this.view;
    return html`<div
      class="list__sizer ${this.#length > DRAW_ALL_LIMIT ? '' : 'list__sizer--whole'}"
      role="presentation"
    >
      ${Array.from({ length: Math.max(0, to - from) }, (_, at) => {
        const place = from + at;
        const position = this.#positionAt(place);
        const option = options[position];
        return option
          ? listOption({
              id: this.#idOf(place),
              label: option.label,
              note: noteFrom && position >= noteFrom.from ? noteFrom.note : undefined,
              place,
              length: this.#length,
              isActive: place === this.#active,
              isChosen: option.key === (this.view.text ?? this.#selected),
              onChoose: () => this.#choose(option.key),
            })
          : nothing;
      })}
    </div>`;
  }

  get #input(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>('.list__input');
  }

  /** Any text may be entered. */
  get #allowsAnyText(): boolean {
    return this.view.text !== undefined;
  }

  get #length(): number {
    return this.#found?.length ?? this.view.options.length;
  }

  /** What is told of the list while somebody types. */
  get #statusText(): string {
    if (!this.#isOpen || this.#found === undefined) return '';
    const { messages, format } = this.view;
    return this.#length === 0
      ? messages.mapping.noMatches(this.#typed?.trim() ?? '')
      : messages.mapping.matches(this.#length, format);
  }

  #positionAt(place: number): number {
    return this.#found ? (this.#found[place] ?? -1) : place;
  }

  #idOf(place: number): string {
    return `${this.#listId}-${this.#positionAt(place)}`;
  }

  #nameOf(key: string): string {
    return this.view.options.find((option) => option.key === key)?.label ?? '';
  }

  readonly #open = (): void => {
    if (this.#isOpen || this.view.disabled) return;
    this.#isOpen = true;
    void this.#filter();
  };

  /** What was typed without choosing anything is gone; where any text counts, it stays. */
  #close(): void {
    this.#search.cancel();
    this.#isOpen = this.#isActiveByKey = false;
    this.#typed = this.#found = undefined;
    this.#active = -1;
    this.requestUpdate();
  }

  /** Lists what has the typed text in its name; all where nothing was typed. */
  async #filter(): Promise<void> {
    const text = this.#typed?.trim() ?? '';
    this.#isActiveByKey = false;
    if (text === '') {
      this.#search.cancel();
      this.#found = undefined;
      this.#active = this.view.options.findIndex(({ key }) => key === (this.view.text ?? this.#selected));
      return this.#window.reveal(this.#active, true);
    }
    const found = await this.#search.find(text);
    if (!found || !this.#isOpen) return;
    this.#found = found;
    const exact = this.#search.exact(text);
    // Where any text counts, Enter is for what was typed.
    const first = this.#allowsAnyText || found.length === 0 ? -1 : 0;
    this.#active = exact === undefined ? first : found.indexOf(exact);
    this.#window.reveal(this.#active);
  }

  #choose(key: string): void {
    this.#close();
    if (this.#allowsAnyText) return this.#setText(key);
    this.#selected = key;
    this.view.onSelect?.(key);
    if (this.view.name === undefined) return;
    this.performUpdate();
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #setText(text: string): void {
    this.view = { ...this.view, text };
    this.view.onText?.(text);
  }

  readonly #onInput = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    this.#typed = value;
    if (this.#allowsAnyText) this.#setText(value);
    this.#isOpen = true;
    this.requestUpdate();
    void this.#filter();
  };

  /** A whole name needs no list. */
  readonly #onChange = (): void => {
    const position = this.#allowsAnyText ? undefined : this.#positionTyped;
    const option = this.view.options[position ?? -1];
    if (option) this.#choose(option.key);
  };

  /** Of the option that what was typed means. */
  get #positionTyped(): number | undefined {
    if (!this.#typed?.trim()) return undefined;
    const [only, ...others] = this.#found ?? [];
    return this.#search.exact(this.#typed) ?? (others.length ? undefined : only);
  }

  readonly #onFocus = (): void => {
    this.#hasFocus = true;
    if (!this.#allowsAnyText) this.#input?.select();
    this.requestUpdate();
  };

  /** Leaves nothing in the input that was not chosen, where not any text counts. */
  readonly #leave = (): void => {
    if (!this.isConnected) return;
    this.#hasFocus = false;
    const { options, emptyKey, onLeave } = this.view;
    const aimed = this.#isActiveByKey ? this.#positionAt(this.#active) : undefined;
    const option = options[aimed ?? (this.#allowsAnyText ? undefined : this.#positionTyped) ?? -1];
    const isEmptied = !this.#allowsAnyText && this.#typed?.trim() === '';
    if (option) this.#choose(option.key);
    else if (isEmptied && emptyKey !== undefined) this.#choose(emptyKey);
    else this.#close();
    onLeave?.();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter') return this.#onEnter(event);
    if (!this.#isOpen && event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const to = placeByKey(event.key, this.#active, this.#length);
    if (to === undefined) return;
    event.preventDefault();
    if (!this.#isOpen) return this.#open();
    if (event.altKey) return this.#close();
    this.#active = to;
    this.#isActiveByKey = true;
    this.#window.reveal(to);
  };

  #onEnter(event: KeyboardEvent): void {
    if (!this.#isOpen) return;
    const option = this.view.options[this.#positionAt(this.#active)];
    if (!option && this.#allowsAnyText) return this.#close();
    event.preventDefault();
    event.stopPropagation();
    if (option) this.#choose(option.key);
  }
}

/** The control of a long list. */
export function longList(view: LongListView): TemplateResult {
  return html`<bulk-user-import-long-list class="list" .view=${view}></bulk-user-import-long-list>`;
}

function isSameList({ list, options, messages }: LongListView, other: LongListView | undefined): boolean {
  return list === other?.list && options.length === other.options.length && messages === other.messages;
}

/** A click on the list, or on its scroll bar, leaves the focus where it is. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
