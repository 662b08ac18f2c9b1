import type { ReactiveControllerHost } from 'lit';
import { cellByKey } from './grid-keys.js';
import type { GridPlace, GridSize, PressedKey } from './grid-keys.js';
import type { GridScroller } from './grid-scroller.js';
import { uncover } from '../shared/uncover.js';

/** The cell of the grid that Tab reaches, and the focus on it. */
export class GridCursor {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #scroller: GridScroller;
  #place: GridPlace = { position: 0, column: 0 };
  #movesFocus = false;
  #hadFocus = false;
  /** Id of the row that the cursor stays with, wherever an edit moves the row. */
  #followed: number | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, scroller: GridScroller) {
    this.#host = host;
    this.#scroller = scroller;
  }

  get place(): GridPlace {
    return this.#place;
  }

  get isInHead(): boolean {
    return this.#place.position < 0;
  }

  get followed(): number | undefined {
    return this.#followed;
  }

  /** The element that has the focus. */
  get focused(): Element | null {
    return (this.#host.getRootNode() as Document | ShadowRoot).activeElement;
  }

  get isRendered(): boolean {
    const { from, to } = this.#scroller.range;
    if (this.isInHead) return true;
    return this.#place.position >= from && this.#place.position < to;
  }

  /** Called before rendering: the list may have another length. */
  beforeRender({ position, column }: GridPlace, { rows, columns }: Pick<GridSize, 'rows' | 'columns'>): void {
    this.#hadFocus = this.#host.contains(this.focused);
    this.#place = {
      position: position < 0 ? position : Math.max(0, Math.min(position, rows - 1)),
      column: Math.min(column, columns - 1),
    };
  }

  /** Scrolls sideways to the column of the cursor. */
  revealColumn(): void {
    const head = this.#host.querySelector(`.grid__head [aria-colindex="${this.#place.column + 1}"]`);
    head?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** The cell that a key leads to. */
  placeByKey(
    pressed: PressedKey,
    { rows, columns }: Pick<GridSize, 'rows' | 'columns'>,
  ): GridPlace | undefined {
    const place = cellByKey(pressed, this.#place, {
      rows,
      columns,
      // Cards have no head that could be seen.
      hasHead: (this.#host.querySelector<HTMLElement>('.grid__head')?.offsetWidth ?? 0) > 1,
      page: this.#scroller.page,
      rightToLeft: getComputedStyle(this.#host).direction === 'rtl',
    });
    // The row that had the focus was scrolled away: the rows in sight come next.
    return place && !this.isRendered && !pressed.ctrlKey && !pressed.metaKey
      ? { ...this.#place, position: this.#scroller.firstInSight }
      : place;
  }

  /** @param id of the row, where it may get another place before it is seen. */
  moveTo(place: GridPlace, id?: number): void {
    this.#place = place;
    this.#followed = id;
    if (!this.isInHead) this.#scroller.reveal(place.position);
    this.claimFocus();
  }

  /** The followed row has reached its place. */
  unfollow(): void {
    this.#followed = undefined;
  }

  /** Puts the focus on the cell once it is rendered. */
  claimFocus(): void {
    this.#movesFocus = true;
    this.#host.requestUpdate();
  }

  readonly onFocusIn = ({ target }: FocusEvent): void => {
    const place = placeOf(target as Element);
    uncover(target as Element);
    if (!place || (place.position === this.#place.position && place.column === this.#place.column)) return;
    this.#place = place;
    this.unfollow();
    this.#host.requestUpdate();
  };

  /** The focus stays on its cell while rows are rendered anew, and on the grid while its row is scrolled away. */
  afterRender(): void {
    const movesFocus = this.#movesFocus;
    if (!movesFocus && !this.#hadFocus) return;
    const target = this.#find();
    if (target) {
      this.#movesFocus = false;
      if (this.focused !== target) putFocus(target);
      if (!movesFocus) return;
      target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      uncover(target);
      return;
    }
    if (!this.#host.contains(this.focused))
      this.#host.querySelector<HTMLElement>('.grid')?.focus({ preventScroll: true });
    // Rows turned out taller than estimated, and the cell is still out of sight.
    if (movesFocus) queueMicrotask(() => this.#scroller.reveal(this.#place.position));
  }

  #find(): HTMLElement | null {
    const { position, column } = this.#place;
    const row = `[aria-rowindex="${position + 2}"]`;
    const cell = this.#host.querySelector<HTMLElement>(`${row} > [aria-colindex="${column + 1}"]`);
    return cell?.querySelector<HTMLElement>('button, input') ?? cell;
  }
}

/** The cell that an element is in. */
export function placeOf(target: Element): GridPlace | undefined {
  const cell = target.closest('[aria-colindex]');
  const row = cell?.closest('[aria-rowindex]');
  if (!cell || !row) return undefined;
  return { position: Number(row.ariaRowIndex) - 2, column: Number(cell.ariaColIndex) - 1 };
}

/** The caret goes behind the last letter of a text; a date has no caret. */
function putFocus(target: HTMLElement): void {
  target.focus({ preventScroll: true });
  if (target instanceof HTMLInputElement && target.type === 'text')
    target.setSelectionRange(target.value.length, target.value.length);
}
