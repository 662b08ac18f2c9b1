import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { RowHeights, ScrollPosition, rowsBetween } from './grid-window.js';
import type { RowRange } from './grid-window.js';

/** Height of a row until the first ones were measured. */
const ESTIMATED_ROW_HEIGHT = 45;
/** Height of what is seen until it was measured. */
const ESTIMATED_VIEW_HEIGHT = 480;
const OVERSCAN = 8;
/** Rows rendered at once, whatever a page does to the grid's height. */
const MAX_ROWS = 120;

/**
 * Keeps the rows on screen in the document, and no others: finds out which they are, measures them once they are
 * rendered, and holds what is seen in place when rows above turn out taller or lower than estimated.
 */
export class GridScroller implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #place = new ScrollPosition();
  readonly #observer: ResizeObserver;
  #heights = new RowHeights(0, ESTIMATED_ROW_HEIGHT);
  #isEstimated = false;
  #range: RowRange = { from: 0, to: 0 };
  #viewHeight = ESTIMATED_VIEW_HEIGHT;
  #width = 0;
  /** The grid moved the list, and the document does not show that yet. */
  #hasMoved = false;
  /** Rows beyond those in sight: none until the rows in sight are drawn, for which somebody waits. */
  #overscan = 0;
  #frame = 0;
  #layoutFrame = 0;
  #observed: Element | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    // The layout waits for the next frame: it would change what is observed.
    this.#observer = new ResizeObserver(() => {
      const areDrawn = this.#isEstimated;
      this.#layoutFrame ||= requestAnimationFrame(() => {
        this.#layoutFrame = 0;
        if (areDrawn) this.#overscan = OVERSCAN;
        this.#layout();
      });
    });
    host.addController(this);
  }

  /** Rows to render. */
  get range(): RowRange {
    return this.#range;
  }

  /** The rows to render, one by one. */
  get positions(): readonly number[] {
    const { from, to } = this.#range;
    return Array.from({ length: to - from }, (_, index) => from + index);
  }

  /** Rows that are wholly in sight. */
  get page(): number {
    const first = this.#heights.rowAtDistance(this.#place.y);
    return Math.max(1, this.#heights.rowAtDistance(this.#place.y + this.#viewHeight) - first - 1);
  }

  /** The first row that is wholly in sight. */
  get firstInSight(): number {
    const first = this.#heights.rowAtDistance(this.#place.y);
    const isCut = this.#heights.offset(first) < this.#place.y - 1;
    return isCut ? Math.min(first + 1, this.#heights.total - 1) : first;
  }

  /** Takes over the length of the list; `fresh` when it is another list, which is shown from its start. */
  setRows(total: number, fresh: boolean): void {
    if (!fresh && total === this.#heights.total) return;
    const anchor = this.#anchor();
    if (fresh) this.#isEstimated = false;
    this.#heights = new RowHeights(total, this.#isEstimated ? this.#heights.estimate : ESTIMATED_ROW_HEIGHT);
    this.#place.resize(this.#heights.height, this.#viewHeight);
    this.#hasMoved = true;
    this.#place.goTo(fresh ? 0 : this.#heights.offset(anchor.position) + anchor.below);
    this.#range = this.#rowsInSight();
  }

  /** Scrolls until the row is rendered. */
  reveal(position: number): void {
    if (position >= this.#range.from && position < this.#range.to) return;
    const top = this.#heights.offset(position);
    const isAbove = top < this.#place.y;
    this.#hasMoved = true;
    this.#place.goTo(isAbove ? top : top + this.#heights.heightOf(position) - this.#viewHeight);
    this.#range = this.#rowsInSight();
    this.#host.requestUpdate();
  }

  readonly onScroll = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      const scroller = this.#find('.grid');
      if (!scroller) return;
      this.#apply(scroller, this.#readScrollTop(scroller));
    });
  };

  /** After every rendering, once the rows have their styles. */
  afterRender(): void {
    const scroller = this.#find('.grid');
    const rows = this.#find('.grid__rows');
    if (scroller && rows && this.#observed !== rows) {
      this.#observer.disconnect();
      this.#observer.observe(scroller);
      this.#observer.observe(rows);
      this.#observed = rows;
    }
    this.#layout();
  }

  /** Out of the page, a document forgets how far it was scrolled. */
  hostConnected(): void {
    this.#hasMoved = true;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#observed = undefined;
    cancelAnimationFrame(this.#frame);
    cancelAnimationFrame(this.#layoutFrame);
    this.#frame = 0;
    this.#layoutFrame = 0;
  }

  #layout(): void {
    const scroller = this.#find('.grid');
    const rows = this.#find('.grid__rows');
    if (!scroller || !rows || scroller.clientWidth === 0) return;
    // All is measured before anything is written.
    this.#viewHeight = scroller.clientHeight - (this.#find('.grid__head')?.offsetHeight ?? 0);
    const top = this.#readScrollTop(scroller);
    const anchor = this.#anchor();
    const isResized = Math.abs(scroller.clientWidth - this.#width) > 1;
    if (isResized) {
      this.#width = scroller.clientWidth;
      this.#isEstimated = false;
      this.#heights = new RowHeights(this.#heights.total, ESTIMATED_ROW_HEIGHT);
    }
    this.#measure(rows);
    this.#place.resize(this.#heights.height, this.#viewHeight);
    this.#place.shift(this.#heights.offset(anchor.position) + anchor.below);
    this.#apply(scroller, top);
  }

  /** The person may have scrolled since the last reading. @returns How far the grid is scrolled. */
  #readScrollTop({ scrollTop }: HTMLElement): number {
    if (!this.#hasMoved && Math.abs(scrollTop - this.#place.top) > 1) this.#place.scrolled(scrollTop);
    return scrollTop;
  }

  /** Puts height and position into the document, and renders other rows where others are in sight. */
  #apply(scroller: HTMLElement, top: number): void {
    this.#setHeight();
    const range = this.#rowsInSight();
    if (range.from !== this.#range.from || range.to !== this.#range.to) {
      this.#range = range;
      // The host may be in its own update.
      queueMicrotask(() => this.#host.requestUpdate());
    } else {
      const start = this.#heights.offset(range.from) - this.#place.y + this.#place.top;
      this.#find('.grid__rows')?.style.setProperty('margin-block-start', `${start}px`);
    }
    if (Math.abs(top - this.#place.top) > 1) scroller.scrollTop = this.#place.top;
    this.#hasMoved = false;
  }

  #setHeight(): void {
    this.#find('.grid__sizer')?.style.setProperty('block-size', `${this.#place.height}px`);
    // Blank rows are as tall as the estimate. A property that all rows inherit would restyle all of them.
    for (const { style } of this.#host.querySelectorAll<HTMLElement>('.grid__row--blank'))
      style.setProperty('--_estimate', `${this.#heights.estimate}px`);
  }

  #measure(rows: HTMLElement): void {
    const measured: { position: number; height: number }[] = [];
    for (const row of rows.querySelectorAll<HTMLElement>(':scope > .grid__row--loaded')) {
      const position = Number(row.ariaRowIndex) - 2;
      if (position < this.#heights.total)
        measured.push({ position, height: row.getBoundingClientRect().height });
    }
    if (!this.#isEstimated && measured.length > 0) {
      const mean = measured.reduce((sum, { height }) => sum + height, 0) / measured.length;
      this.#heights = new RowHeights(this.#heights.total, Math.max(1, mean));
      this.#isEstimated = true;
    }
    for (const { position, height } of measured) this.#heights.set(position, height);
  }

  #anchor(): { readonly position: number; readonly below: number } {
    const position = this.#heights.rowAtDistance(this.#place.y);
    return { position, below: this.#place.y - this.#heights.offset(position) };
  }

  #rowsInSight(): RowRange {
    const { y } = this.#place;
    return rowsBetween(this.#heights, y, y + this.#viewHeight, { overscan: this.#overscan, most: MAX_ROWS });
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.querySelector<HTMLElement>(selector);
  }
}
