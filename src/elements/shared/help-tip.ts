import { html, LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { icon } from './icons.js';
import { listenAroundPopover } from './listen-around-popover.js';

const GAP = 8;

/**
 * A button with a text that appears when the button is pointed at, focused or pressed. A press keeps it open, so that
 * touch can read it; Escape closes it without moving the focus, and the pointer may rest on it (WCAG 1.4.13).
 * The text is always in the document: what it explains refers to it by `textId`.
 */
export class HelpTipElement extends LitElement {
  static override properties = {
    label: { attribute: false },
    text: { attribute: false },
    textId: { attribute: false },
    open: { state: true },
  };

  /** Name of the button. */
  declare label: string;
  declare text: string;
  declare textId: string;
  /** Milliseconds in which the pointer may move from the button to the text. */
  lingerMs = 200;
  declare private open: boolean;

  #pinned = false;
  /** Aborted when the text is hidden. */
  #shown: AbortController | undefined;
  #closing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.label = '';
    this.text = '';
    this.textId = '';
    this.open = false;
    this.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && this.#show());
    this.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && this.#hideSoon());
    this.addEventListener('focusout', () => this.#hide());
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hide();
    this.#shown?.abort();
  }

  // The rule does not see that the tooltip is named by what is written in it.
  /* eslint-disable lit-a11y/accessible-name */
  protected override render(): TemplateResult {
    return html`
      <button
        class="help-tip__button"
        part="help-button"
        type="button"
        aria-label=${this.label}
        aria-describedby=${this.textId}
        @click=${this.#toggle}
        @focus=${this.#onFocus}
      >
        ${icon('help')}
      </button>
      <span class="help-tip__text" part="help-text" id=${this.textId} role="tooltip" popover="manual"
        >${this.text}</span
      >
    `;
  }
  /* eslint-enable lit-a11y/accessible-name */

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('open') || !this.isConnected) return;
    const text = this.#text;
    if (!text || text.matches(':popover-open') === this.open) return;
    text.togglePopover(this.open);
    this.#shown?.abort();
    if (!this.open) return;
    this.#listen();
    this.#place();
  }

  get #text(): HTMLElement | null {
    return this.querySelector<HTMLElement>('.help-tip__text');
  }

  #toggle(): void {
    if (this.#pinned) return this.#hide();
    this.#pinned = true;
    this.#show();
  }

  #onFocus(event: FocusEvent): void {
    if ((event.target as HTMLElement).matches(':focus-visible')) this.#show();
  }

  #show(): void {
    clearTimeout(this.#closing);
    this.open = true;
  }

  #hide(): void {
    clearTimeout(this.#closing);
    this.#pinned = false;
    this.open = false;
  }

  #hideSoon(): void {
    if (this.#pinned || this.querySelector(':focus-visible')) return;
    this.#closing = setTimeout(() => this.#hide(), this.lingerMs);
  }

  #listen(): void {
    this.#shown = new AbortController();
    listenAroundPopover(
      {
        isInside: (path) => path.includes(this),
        onEscape: () => this.#hide(),
        onPressOutside: () => this.#hide(),
        onMove: this.#place,
      },
      this.#shown.signal,
    );
  }

  /** Below the button, or above it where there is no room, and never past the edge of the window. */
  readonly #place = (): void => {
    const text = this.#text;
    const button = this.querySelector('button')?.getBoundingClientRect();
    if (!text || !button) return;
    const { width, height } = text.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const left = Math.min(Math.max(GAP, (button.left + button.right - width) / 2), clientWidth - width - GAP);
    const hasRoomBelow = button.bottom + GAP + height <= clientHeight || button.top < height + GAP;
    text.style.left = `${Math.round(left)}px`;
    text.style.top = `${Math.round(hasRoomBelow ? button.bottom + GAP / 2 : button.top - height - GAP / 2)}px`;
  };
}
