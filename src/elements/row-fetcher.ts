import type { RowWindow } from '../session/state.js';
import type { RowRange } from './grid-window.js';

/** Rows asked for beyond those rendered, on either side: scrolling a little asks for nothing. */
const AHEAD = 24;

export interface RowsWanted {
  readonly from: number;
  readonly count: number;
}

/** Remembers which rows were asked for, so that none is asked for twice while the answer is on its way. */
export class RowFetcher {
  #asked: (RowRange & { readonly list: string }) | undefined;
  #answer: RowWindow | undefined;

  /** What to ask for so that the rows in `need` of a list are there; `undefined` when they are, or are on their way. */
  missing(need: RowRange, list: string, total: number, window: RowWindow): RowsWanted | undefined {
    const held = { from: window.from, to: window.from + window.rows.length };
    if (window !== this.#answer) {
      this.#answer = window;
      // An answer to an older question: what was asked last may have been dropped.
      if (held.to <= need.from || held.from >= need.to) this.#asked = undefined;
    }
    if (need.to === need.from || covers(held, need)) return undefined;
    if (this.#asked?.list === list && covers(this.#asked, need)) return undefined;
    const from = Math.max(0, need.from - AHEAD);
    const to = Math.min(total, need.to + AHEAD);
    this.#asked = { list, from, to };
    return { from, count: to - from };
  }
}

function covers(range: RowRange, need: RowRange): boolean {
  return range.from <= need.from && range.to >= need.to;
}
