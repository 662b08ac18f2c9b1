import type { ReactiveControllerHost } from 'lit';

/** A list of so many entries is drawn whole, each as tall as its name needs. */
export const DRAW_ALL_LIMIT = 30;
/** Entries drawn above and below those in sight. */
const SPARE = 4;
/** Estimates in pixels, until an entry was drawn and measured. */
const USUAL_HEIGHT = 36;
const USUAL_VIEW = 320;
/** Between the edge of the list and its first and last entry. */
const EDGE = 4;

/** The entries of a long list that are drawn: those in sight. In a list of many entries, all are of one height. */
export class ListWindow {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #height = USUAL_HEIGHT;
  #view = USUAL_VIEW;
  #top = 0;
  #length = 0;
  /** The entry that is brought into sight once the list is drawn. */
  #target: { readonly place: number; readonly isCentred: boolean } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  /** @param length of the whole list. */
  range(length: number): { readonly from: number; readonly to: number } {
    this.#length = length;
    if (length <= DRAW_ALL_LIMIT) return { from: 0, to: length };
    const from = Math.min(Math.floor(this.#top / this.#height) - SPARE, length - 1);
    const to = Math.ceil((this.#top + this.#view) / this.#height) + SPARE;
    return { from: Math.max(0, from), to: Math.min(length, to) };
  }

  draws(place: number): boolean {
    const { from, to } = this.range(this.#length);
    return place >= from && place < to;
  }

  /** Brings an entry into sight: to the middle, or by the shortest way. */
  reveal(place: number, isCentred = false): void {
    this.#target = { place: Math.max(0, place), isCentred };
    this.#scroll();
    this.#host.requestUpdate();
  }

  /** Called once the list was drawn and placed. */
  afterRender(): void {
    const sizer = this.#host.querySelector<HTMLElement>('.list__sizer');
    if (sizer && this.#length <= DRAW_ALL_LIMIT) return this.#showAll(sizer);
    const entry = sizer?.firstElementChild;
    const height = entry?.getBoundingClientRect().height ?? 0;
    if (!sizer || height === 0) return;
    if (Math.abs(height - this.#height) > 0.01) {
      this.#top = (this.#top / this.#height) * height;
      this.#height = height;
      queueMicrotask(() => this.#host.requestUpdate());
    }
    sizer.style.height = `${this.#length * this.#height}px`;
    sizer.style.paddingTop = `${this.range(this.#length).from * this.#height}px`;
    this.#scroll();
    this.#target = undefined;
  }

  #showAll({ style, children }: HTMLElement): void {
    style.height = style.paddingTop = '';
    const entry = this.#target && children[this.#target.place];
    const scroller = this.#scroller;
    this.#target = undefined;
    if (!entry || !scroller) return;
    const { top, bottom } = entry.getBoundingClientRect();
    const view = scroller.getBoundingClientRect();
    if (top < view.top) scroller.scrollTop -= view.top - top;
    else if (bottom > view.bottom) scroller.scrollTop += bottom - view.bottom;
    this.#top = 0;
  }

  readonly onScroll = (): void => {
    const before = this.range(this.#length);
    this.#measure();
    const { from, to } = this.range(this.#length);
    if (from !== before.from || to !== before.to) this.#host.requestUpdate();
  };

  get #scroller(): HTMLElement | null {
    return this.#host.querySelector('.list__entries');
  }

  #measure(): void {
    const { scrollTop = 0, clientHeight = 0 } = this.#scroller ?? {};
    this.#top = scrollTop;
    if (clientHeight > 0) this.#view = clientHeight;
  }

  #scroll(): void {
    const scroller = this.#scroller;
    if (!scroller || !this.#target || this.#length <= DRAW_ALL_LIMIT) return;
    if (scroller.clientHeight > 0) this.#view = scroller.clientHeight;
    const { place, isCentred } = this.#target;
    const start = place * this.#height;
    const end = start + this.#height - this.#view + 2 * EDGE;
    if (isCentred) this.#top = (start + end) / 2;
    else if (start < this.#top) this.#top = start;
    else if (end > this.#top) this.#top = end;
    this.#top = Math.max(0, Math.min(this.#top, this.#length * this.#height - this.#view + 2 * EDGE));
    scroller.scrollTop = this.#top;
  }
}
