/** Rows to render, `to` excluded. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Heights of a long list of rows of which only those once on screen were measured; the rest count as `estimate`.
 * A sparse Fenwick tree over the differences: every method takes logarithmic time, and a list that nobody scrolled
 * through costs nothing.
 */
export class RowHeights {
  readonly total: number;
  readonly estimate: number;
  readonly #measured = new Map<number, number>();
  readonly #sums = new Map<number, number>();

  constructor(total: number, estimate: number) {
    this.total = total;
    this.estimate = estimate;
  }

  get measuredRows(): number {
    return this.#measured.size;
  }

  /** Height of the whole list. */
  get height(): number {
    return this.offset(this.total);
  }

  heightOf(position: number): number {
    return this.#measured.get(position) ?? this.estimate;
  }

  /** Takes a measured height in; true when the row had another one. */
  set(position: number, height: number): boolean {
    const difference = height - this.heightOf(position);
    this.#measured.set(position, height);
    if (difference === 0) return false;
    for (let node = position + 1; node <= this.total; node += node & -node) {
      this.#sums.set(node, (this.#sums.get(node) ?? 0) + difference);
    }
    return true;
  }

  /** Distance from the top of the list to the top of a row. */
  offset(position: number): number {
    let sum = position * this.estimate;
    for (let node = position; node > 0; node -= node & -node) sum += this.#sums.get(node) ?? 0;
    return sum;
  }

  /** The row at a distance from the top of the list. */
  rowAtDistance(distance: number): number {
    let position = 0;
    let left = distance;
    for (let step = 2 ** Math.floor(Math.log2(Math.max(1, this.total))); step >= 1; step /= 2) {
      const next = position + step;
      if (next > this.total) continue;
      const block = step * this.estimate + (this.#sums.get(next) ?? 0);
      if (block > left) continue;
      position = next;
      left -= block;
    }
    return Math.max(0, Math.min(position, this.total - 1));
  }
}

/** The rows between two distances, and `overscan` more on either side; never more than `most`. */
export function rowsBetween(
  heights: RowHeights,
  top: number,
  bottom: number,
  { overscan, most }: { overscan: number; most: number },
): RowRange {
  if (heights.total === 0) return { from: 0, to: 0 };
  const from = Math.max(0, heights.rowAtDistance(top) - overscan);
  const to = Math.min(heights.total, heights.rowAtDistance(bottom) + 1 + overscan, from + most);
  return { from, to };
}

/** Browsers cut elements off at about 16.7 million pixels; this stays well below. */
const MAX_SCROLL_HEIGHT = 12_000_000;

/**
 * Where a list is scrolled to. Up to `tallest` it is simply the element's `scrollTop`. A taller list is squeezed
 * into that height: small moves are still one to one, jumps of the scroll bar are proportional, and near an end
 * the two are brought together so that every row can be reached.
 */
export class ScrollPosition {
  /** The element's own `scrollTop`. */
  top = 0;
  /** Distance from the top of the list to the top of what is seen. */
  y = 0;
  readonly #tallest: number;
  #listHeight = 0;
  #viewHeight = 0;

  constructor(tallest = MAX_SCROLL_HEIGHT) {
    this.#tallest = tallest;
  }

  /** Height to give the element that is scrolled. */
  get height(): number {
    return Math.min(this.#listHeight, this.#tallest);
  }

  get #maxY(): number {
    return Math.max(0, this.#listHeight - this.#viewHeight);
  }

  get #maxTop(): number {
    return Math.max(0, this.height - this.#viewHeight);
  }

  get #isCompressed(): boolean {
    return this.#listHeight > this.#tallest;
  }

  /** The list or the view has a new height. */
  resize(list: number, view: number): void {
    this.#listHeight = list;
    this.#viewHeight = view;
  }

  /** The person scrolled; afterwards `top` is what the element's `scrollTop` should be. */
  scrolled(top: number): void {
    const move = top - this.top;
    if (!this.#isCompressed) return this.#place(top, top);
    if (Math.abs(move) > this.#viewHeight)
      return this.#place(top, this.#fraction(top, this.#maxTop) * this.#maxY);
    const y = this.y + move;
    if (top <= 0 && y < this.#viewHeight) return this.#place(0, 0);
    if (top >= this.#maxTop && y > this.#maxY - this.#viewHeight)
      return this.#place(this.#maxTop, this.#maxY);
    const above = top < this.#viewHeight && y > top;
    const below = this.#maxTop - top < this.#viewHeight && this.#maxY - y > this.#maxTop - top;
    if (above || below || y <= 0 || y >= this.#maxY) return this.goTo(y);
    this.#place(top, y);
  }

  /** Goes to a distance from the top of the list. */
  goTo(y: number): void {
    const within = Math.max(0, Math.min(y, this.#maxY));
    this.#place(this.#isCompressed ? this.#fraction(within, this.#maxY) * this.#maxTop : within, within);
  }

  /** The list above what is seen changed its height: what is seen stays where it is. */
  shift(y: number): void {
    if (!this.#isCompressed) return this.goTo(y);
    this.y = Math.max(0, Math.min(y, this.#maxY));
  }

  #fraction(part: number, whole: number): number {
    return whole === 0 ? 0 : part / whole;
  }

  #place(top: number, y: number): void {
    this.top = top;
    this.y = Math.max(0, Math.min(y, this.#maxY));
  }
}
