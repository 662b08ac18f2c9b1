import { html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PropertyValues, TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { keepFocus } from '../shared/keep-focus.js';
import { ListFilter } from './list-filter.js';
import { listOption, placeByKey } from './list-option.js';
import { ListPopup, nameLengths } from './list-popup.js';
import { DRAW_ALL_LIMIT, ListWindow } from './list-window.js';
import { hasSameEntries, type LongListView } from './long-list-view.js';

/** Counts the lists of the page: each has ids of its own. */
let listCount = 0;

/**
 * An editable combobox for a long list (WAI-ARIA, "combobox with list autocomplete"): typing filters the list, and only
 * the entries in sight are drawn.
 */
export class LongListElement extends LitElement {
  static override properties = { view: { attribute: false } };

  declare view: LongListView;

  readonly #filter = new ListFilter();
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

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** The input is drawn at once: the grid puts the focus into it as soon as the cell is there. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.performUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#popup.stopListening();
    this.#filter.listAll();
    this.#isOpen = this.#hasFocus = false;
    this.#typed = undefined;
  }

  protected override shouldUpdate(): boolean {
    return this.view !== undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('view')) return;
    const { options, selected } = this.view;
    if (selected !== undefined) this.#selected = selected;
    if (hasSameEntries(this.view, changed.get('view'))) return;
    this.#filter.setOptions(options);
    this.#popup.lengths = nameLengths(options);
    if (this.#isOpen) void this.#list();
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
        ${this.#filter.length === 0 ? html`<p class="list__none" aria-hidden="true">${this.#statusText}</p>` : nothing}
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
    const { active } = this.#filter;
    const isDrawn = this.#isOpen && this.#window.draws(active);
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
      aria-activedescendant=${isDrawn ? this.#idOf(active) : nothing}
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
    const { length, active } = this.#filter;
    const { from, to } = this.#window.range(length);
    const { options, noteFrom } = this.view;
    return html`<div
      class="list__sizer ${length > DRAW_ALL_LIMIT ? '' : 'list__sizer--whole'}"
      role="presentation"
    >
      ${Array.from({ length: Math.max(0, to - from) }, (_, at) => {
        const place = from + at;
        const position = this.#filter.positionAt(place);
        const option = options[position];
        return option
          ? listOption({
              id: this.#idOf(place),
              label: option.label,
              note: noteFrom && position >= noteFrom.from ? noteFrom.note : undefined,
              place,
              length,
              isActive: place === active,
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

  /** Read out while somebody types. */
  get #statusText(): string {
    const { isFiltered, length } = this.#filter;
    if (!this.#isOpen || !isFiltered) return '';
    const { messages, format } = this.view;
    return length === 0
      ? messages.mapping.noMatches(this.#typed?.trim() ?? '')
      : messages.mapping.matches(length, format);
  }

  #idOf(place: number): string {
    return `${this.#listId}-${this.#filter.positionAt(place)}`;
  }

  #nameOf(key: string): string {
    return this.view.options.find((option) => option.key === key)?.label ?? '';
  }

  readonly #open = (): void => {
    if (this.#isOpen || this.view.disabled) return;
    this.#isOpen = true;
    void this.#list();
  };

  /** A text that led to no choice is gone; where any text counts, it stays. */
  #close(): void {
    this.#filter.listAll();
    this.#isOpen = false;
    this.#typed = undefined;
    this.requestUpdate();
  }

  /** Lists the options that have the typed text in their names, and all where nothing was typed. */
  async #list(): Promise<void> {
    const text = this.#typed?.trim() ?? '';
    if (text === '') {
      const chosen = this.view.text ?? this.#selected;
      this.#filter.listAll(this.view.options.findIndex(({ key }) => key === chosen));
      return this.#window.reveal(this.#filter.active, true);
    }
    // Where any text counts, Enter is for what was typed.
    if (await this.#filter.listMatches(text, !this.#allowsAnyText)) this.#window.reveal(this.#filter.active);
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
    void this.#list();
  };

  /** A whole name needs no list. */
  readonly #onChange = (): void => {
    const option = this.view.options[this.#typedPosition ?? -1];
    if (option) this.#choose(option.key);
  };

  /** Position of the option that what was typed means; where any text counts, it means itself. */
  get #typedPosition(): number | undefined {
    return this.#allowsAnyText ? undefined : this.#filter.positionOf(this.#typed);
  }

  readonly #onFocus = (): void => {
    this.#hasFocus = true;
    if (!this.#allowsAnyText) this.#input?.select();
    this.requestUpdate();
  };

  /** Where not any text counts, nothing stays in the input that was not chosen. */
  readonly #leave = (): void => {
    if (!this.isConnected) return;
    this.#hasFocus = false;
    const { options, emptyKey, onLeave } = this.view;
    const option = options[this.#filter.aimedPosition ?? this.#typedPosition ?? -1];
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
    const to = placeByKey(event.key, this.#filter.active, this.#filter.length);
    if (to === undefined) return;
    event.preventDefault();
    if (!this.#isOpen) return this.#open();
    if (event.altKey) return this.#close();
    this.#filter.moveTo(to);
    this.#window.reveal(to);
  };

  #onEnter(event: KeyboardEvent): void {
    if (!this.#isOpen) return;
    const option = this.view.options[this.#filter.positionAt(this.#filter.active)];
    if (!option && this.#allowsAnyText) return this.#close();
    event.preventDefault();
    event.stopPropagation();
    if (option) this.#choose(option.key);
  }
}
