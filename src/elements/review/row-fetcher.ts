import { request } from '../shared/request.js';
import type { ReviewState } from '../../session/state.js';
import type { RowWindow } from '../../engine/protocol.js';
import type { RowRange } from './grid-window.js';

/** Rows that are requested beyond those rendered, on either side: scrolling a little requests nothing. */
const AHEAD = 24;

export interface RowRequest {
  readonly from: number;
  readonly count: number;
}

/** Remembers the requested rows, so that none is requested twice while it is on its way. */
export class RowFetcher {
  #requested: (RowRange & { readonly list: string }) | undefined;
  #window: RowWindow | undefined;

  /** Asks for rows in sight that are not loaded. */
  request(
    from: EventTarget,
    needed: RowRange,
    list: string,
    total: number,
    review: ReviewState | undefined,
  ): void {
    if (!review || review.checking) return;
    const missing = this.missing(needed, list, total, review.window);
    if (!missing) return;
    const { filter, search } = review;
    request(from, { type: 'show-rows', filter, search, ...missing, isScroll: true });
  }

  /** The rows to request so that the `needed` rows of a list are there; `undefined` when they are, or are on their way. */
  missing(needed: RowRange, list: string, total: number, window: RowWindow): RowRequest | undefined {
    const held = { from: window.from, to: window.from + window.rows.length };
    if (window !== this.#window) {
      this.#window = window;
      // Rows of an older request: the last request may have been dropped.
      if (held.to <= needed.from || held.from >= needed.to) this.#requested = undefined;
    }
    if (needed.to === needed.from || covers(held, needed)) return undefined;
    if (this.#requested?.list === list && covers(this.#requested, needed)) return undefined;
    const from = Math.max(0, needed.from - AHEAD);
    const to = Math.min(total, needed.to + AHEAD);
    this.#requested = { list, from, to };
    return { from, count: to - from };
  }
}

function covers(range: RowRange, needed: RowRange): boolean {
  return range.from <= needed.from && range.to >= needed.to;
}
