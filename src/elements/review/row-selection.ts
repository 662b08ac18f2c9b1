import type { ReviewState } from '../../session/state.js';
import { request } from '../shared/request.js';
import type { DataGrid } from './data-grid.js';
import { placeOf } from './grid-cursor.js';
import { areEditable, listKey, rowAt } from './listed-rows.js';

const noRows: ReadonlySet<number> = new Set();

/**
 * The selected rows of the grid, by the keys of the WAI-ARIA grid pattern: Shift+Space, Shift with an arrow, Ctrl+A. Rows
 * stay selected while they are scrolled and sorted, and another filter or search ends the selection. After any other change
 * it is cut down to the rows that are still listed: nothing is done to rows that nobody sees.
 */
export class RowSelection {
  readonly #grid: DataGrid;
  readonly #onChange: () => void;
  #review: ReviewState | undefined;
  #ids = noRows;
  /** The rows that were selected one by one: a range comes on top of them. */
  #single = noRows;
  /** The position that a range begins at. */
  #anchor: number | undefined;
  /** Of what the rows were selected in. */
  #list = '';
  /** Changes where rows may have left the list. */
  #rows = '';
  #order = '';
  /** Counts the ranges that were asked for: a late one does not count any more. */
  #asked = 0;

  constructor(grid: DataGrid, onChange: () => void) {
    this.#grid = grid;
    this.#onChange = onChange;
    grid.selected = noRows;
    // The grid itself leaves a row out by Space.
    grid.addEventListener('keydown', this.#onKeyDown, { capture: true });
    grid.addEventListener('click', this.#onClick);
  }

  /** Row ids. */
  get ids(): ReadonlySet<number> {
    return this.#ids;
  }

  /** Takes in the rows that are listed now. */
  update(review: ReviewState | undefined): void {
    this.#review = areEditable(review) ? review : undefined;
    const order = JSON.stringify(review?.search.sort) ?? '';
    // Another row has the place that a range was to begin at.
    if (order !== this.#order) this.#anchor = undefined;
    this.#order = order;
    const [list, rows] = keysOf(this.#review);
    const isSame = list === this.#list;
    const areOther = rows !== this.#rows;
    this.#list = list;
    this.#rows = rows;
    if (!isSame) this.clear();
    else if (areOther) this.#keepListed();
  }

  /** Deselects the rows that are not listed any more. */
  #keepListed(): void {
    this.#anchor = undefined;
    if (this.#ids.size === 0) return;
    const list = this.#list;
    const reply = (ids: readonly number[]): void => {
      if (this.#list !== list) return;
      const listed = new Set(ids);
      const keep = (selected: ReadonlySet<number>) => new Set([...selected].filter((id) => listed.has(id)));
      this.#single = keep(this.#single);
      this.#select(keep(this.#ids));
    };
    request(this.#grid, { type: 'list-ids', from: 0, count: Infinity, reply });
  }

  clear(): void {
    this.#asked++;
    this.#anchor = undefined;
    this.#single = noRows;
    if (this.#ids.size > 0) this.#select(noRows);
  }

  #select(ids: ReadonlySet<number>): void {
    this.#ids = ids;
    this.#grid.selected = ids;
    this.#onChange();
  }

  #toggle(position: number): void {
    const id = rowAt(this.#review, position)?.id;
    if (id === undefined) return;
    const ids = new Set(this.#ids);
    if (!ids.delete(id)) ids.add(id);
    this.#anchor = position;
    this.#single = ids;
    this.#select(ids);
  }

  /** Selects all rows from the last one that was selected by itself. */
  #extendTo(position: number): void {
    if (this.#anchor === undefined) return this.#toggle(position);
    const from = Math.max(0, Math.min(this.#anchor, position));
    this.#addRange(from, Math.max(this.#anchor, position) - from + 1);
  }

  /** Most rows of a range are not in the page. */
  #addRange(from: number, count: number): void {
    const asked = ++this.#asked;
    const reply = (ids: readonly number[]): void => {
      if (this.#asked === asked) this.#select(new Set([...this.#single, ...ids]));
    };
    request(this.#grid, { type: 'list-ids', from, count, reply });
  }

  #toggleAll(): void {
    if (this.#ids.size > 0) this.clear();
    else this.#addRange(0, Infinity);
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target as Element;
    if (!this.#review || !placeOf(target) || target.matches('input')) return;
    if (!this.#act(event, this.#grid.position)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** False: the key is not one of the selection. */
  #act({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent, position: number): boolean {
    const isCommand = ctrlKey || metaKey;
    if (altKey) return false;
    if (isCommand && !shiftKey && key.toLowerCase() === 'a') this.#addRange(0, Infinity);
    else if (key === 'Escape' && this.#ids.size > 0) this.clear();
    else if (isCommand || !shiftKey || position < 0) return false;
    else if (key === ' ') this.#toggle(position);
    else if (key === 'ArrowDown' || key === 'ArrowUp')
      return this.#extendBy(key === 'ArrowDown' ? 1 : -1, position);
    else return false;
    return true;
  }

  /** The grid moves the focus. */
  #extendBy(step: 1 | -1, position: number): false {
    this.#anchor ??= position;
    this.#extendTo(position + step);
    return false;
  }

  /** The number of a row selects the row, and the name above the numbers all rows. */
  readonly #onClick = ({ target, shiftKey }: MouseEvent): void => {
    const cell = (target as Element).closest('.grid__cell--row');
    const place = cell && placeOf(cell);
    if (!this.#review || !place) return;
    if (place.position < 0) this.#toggleAll();
    else if (shiftKey) this.#extendTo(place.position);
    else this.#toggle(place.position);
  };
}

/** What is listed, whatever its order, and what changes with the rows in it; blank where no row can be selected. */
function keysOf(review: ReviewState | undefined): readonly [list: string, rows: string] {
  if (!review) return ['', ''];
  const { filter, search, counts, edits, window } = review;
  const { sort: _, ...found } = search;
  return [listKey({ filter, search: found }), JSON.stringify([counts, edits, window.total])];
}
