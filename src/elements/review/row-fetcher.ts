import type { RowWindow } from '../../engine/protocol.js';
import type { RowRange } from './grid-window.js';

/** Rows asked for beyond those rendered, on either side: scrolling a little asks for nothing. */
const AHEAD = 24;

export interface RowRequest {
  readonly from: number;
  readonly count: number;
}

/** Remembers which rows were asked for, so that none is asked for twice while the answer is on its way. */
export class RowFetcher {
  #requested: (RowRange & { readonly list: string }) | undefined;
  #window: RowWindow | undefined;

  /** What to ask for so that the rows in `need` of a list are there; `undefined` when they are, or are on their way. */
  missing(needed: RowRange, list: string, total: number, window: RowWindow): RowRequest | undefined {
    const held = { from: window.from, to: window.from + window.rows.length };
    if (window !== this.#window) {
      this.#window = window;
      // An answer to an older question: what was asked last may have been dropped.
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
