import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ReviewState } from '../../session/state.js';
import type { GridRow } from '../../engine/protocol.js';
import { ColumnsInSight } from './columns-in-sight.js';
import { fieldColumns, gridColumns, setTracks, soughtColumn, startingText } from './grid-columns.js';
import type { FieldColumn } from './grid-columns.js';
import { GridEditing } from './grid-editing.js';
import { gridHead } from './grid-head.js';
import { GridCursor, placeOf } from './grid-cursor.js';
import { gridAction, isComposed } from './grid-keys.js';
import type { GridAction } from './grid-keys.js';
import { gridRow, LEADING_COLUMNS } from './grid-row.js';
import { GridScroller } from './grid-scroller.js';
import {
  areAwaited,
  areEditable,
  emptyListText,
  listedRowCount,
  listKey,
  positionOfRow,
  rowAt,
} from './listed-rows.js';
import { LoadingDelay } from './loading-delay.js';
import { request } from '../shared/request.js';
import { contextOf, SessionView } from '../shared/session-view.js';
import { RowFetcher } from './row-fetcher.js';
import { showRows } from './show-rows.js';
import { sortedNext } from './sort-columns.js';
import { SecondTouch } from './second-touch.js';

/** Rows that are drawn all at once where they are cards. */
const SHORT = 30;

/**
 * The rows of the file, of which only those on screen are in the document. Their cells can be edited where there are
 * edits at all. Keyboard by the WAI-ARIA grid pattern.
 */
export class DataGrid extends SessionView {
  static override properties = {
    context: contextOf('review', 'file', 'plan', 'fields', 'lists'),
    selected: { attribute: false },
  };

  /** Ids of the selected rows; absent until rows can be selected. */
  declare selected: ReadonlySet<number> | undefined;

  readonly #scroller = new GridScroller(this);
  readonly #sight = new ColumnsInSight(this, () => this.#scroller.afterRender());
  readonly #cursor = new GridCursor(this, this.#scroller);
  readonly #fetcher = new RowFetcher();
  readonly #editing = new GridEditing();
  readonly #secondTouch = new SecondTouch();
  readonly #loadingDelay = new LoadingDelay(this);
  #fieldColumns: readonly FieldColumn[] = [];
  #total = 0;
  #list = '';
  #isRendering = false;
  /** The rows of a problem are listed, and its column may be out of sight. */
  #mustRevealColumn = false;

  /** Takes in what is being typed. True: the text was changed. */
  commit(): boolean {
    const edit = this.#editing.commit();
    if (edit) request(this, { type: 'edit-cells', edits: [edit] });
    this.requestUpdate();
    return edit !== undefined;
  }

  /** Goes to the next cell with an error, or to the one before. */
  findError(isBackwards = false): void {
    this.commit();
    const { position, column } = this.#cursor.place;
    const from = {
      id: rowAt(this.#review, position)?.id,
      position,
      column: column - LEADING_COLUMNS,
      isBackwards,
    };
    request(this, { type: 'find-error', from });
  }

  /** Puts the focus on the cell that Tab reaches. */
  focusOnCell(): void {
    this.#cursor.claimFocus();
  }

  /** Of the row that has the focus, or gets the focus next; −1: the head. */
  get position(): number {
    return this.#cursor.place.position;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { fields, lists } = this.state;
    const review = this.#review;
    this.#fieldColumns = fieldColumns(gridColumns(this.state), fields, lists, this.messages, this.state.plan);
    this.#loadingDelay.update(areAwaited(this.#review));
    const list = review ? listKey(review) : '';
    const isFresh = list !== this.#list;
    this.#list = list;
    const known = review ? listedRowCount(review) : 0;
    this.#total = known === 0 && areAwaited(this.#review) ? (this.state.file?.rows ?? 0) : known;
    this.#scroller.setRows(this.#total, isFresh);
    const before = changed.get('context')?.state.review;
    if (changed.has('context') && before?.wholeText !== review?.wholeText)
      this.#editing.receiveWholeText(review?.wholeText);
    const position = this.#positionAfterEdit();
    const at = isFresh ? soughtColumn(this.#fieldColumns, review?.search, rowAt(this.#review, 0)) : -1;
    this.#mustRevealColumn = at >= 0;
    const column = at >= 0 ? at + LEADING_COLUMNS : this.#cursor.place.column;
    const isAtTop = isFresh && !this.#cursor.isInHead;
    this.#cursor.beforeRender({ position: isAtTop ? 0 : position, column }, this.#size);
    // A row that is gone can't be typed into: what was typed counts.
    if (this.#editing.isLost(review, this.#cursor)) queueMicrotask(() => this.commit());
    // The question that has led to the privileged roles leaves the focus to the grid.
    if (review?.search.privileged && before && !before.search.privileged) this.focusOnCell();
    const found = review?.window.found;
    if (found && before && found !== before.window.found)
      this.#cursor.moveTo({ position: found.position, column: found.column + LEADING_COLUMNS });
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#isRendering = true;
    super.update(changed);
    this.#isRendering = false;
  }

  protected override render(): TemplateResult {
    const { review } = this.messages;
    const positions = areAwaited(this.#review) && !this.#loadingDelay.isOver ? [] : this.#scroller.positions;
    return html`<div
      class="grid ${areEditable(this.#review) ? 'grid--editable' : ''} ${this.#total <= SHORT ? 'grid--short' : ''}"
      part="grid"
      role="grid"
      aria-label=${review.grid}
      aria-describedby=${areEditable(this.#review) ? 'grid-help' : nothing}
      aria-readonly=${areEditable(this.#review) ? nothing : 'true'}
      aria-multiselectable=${this.selected ? 'true' : nothing}
      aria-rowcount=${this.#total + 1}
      aria-colcount=${this.#size.columns}
      aria-busy=${areAwaited(this.#review) ? 'true' : 'false'}
      tabindex=${this.#cursor.isRendered && positions.length > 0 ? -1 : 0}
      @scroll=${this.#onScroll}
      @keydown=${this.#onKeyDown}
      @focusin=${this.#cursor.onFocusIn}
      @dblclick=${this.#onDoubleClick}
      @pointerdown=${this.#secondTouch.onPointerDown}
      @click=${this.#onClick}
    >
      ${gridHead(this.#fieldColumns, {
        messages: this.messages,
        tabStop: this.#cursor.isInHead ? this.#cursor.place.column : undefined,
        search: this.#review?.search,
        onSort: areEditable(this.#review) ? this.#sort : undefined,
      })}
      <div class="grid__sizer" role="presentation">
        <div class="grid__rows" role="rowgroup">
          ${repeat(
            positions,
            (position) => position,
            (position) => this.#renderRow(position),
          )}
        </div>
      </div>
      ${
        this.#total === 0
          ? html`<p class="grid__empty" role="presentation">${emptyListText(this.#review, this.messages)}</p>`
          : nothing
      }
    </div>`;
  }

  protected override updated(): void {
    setTracks(this.querySelector('.grid'), this.#fieldColumns, this.state.file?.rows ?? 0, this.messages);
    this.#sight.mark();
    this.#scroller.afterRender();
    this.#cursor.afterRender();
    if (this.#mustRevealColumn) this.#cursor.revealColumn();
    this.#fetcher.request(this, this.#scroller.range, this.#list, this.#total, this.#review);
  }

  get #review(): ReviewState | undefined {
    return this.state.review;
  }

  get #size(): { readonly rows: number; readonly columns: number } {
    return { rows: this.#total, columns: this.#fieldColumns.length + LEADING_COLUMNS + 1 };
  }

  #renderRow(position: number): TemplateResult {
    const { messages, format } = this;
    const { place } = this.#cursor;
    return gridRow(position, rowAt(this.#review, position), {
      columns: this.#fieldColumns,
      messages,
      format,
      ...(position === place.position && { tabStop: place.column }),
      onToggle: (row) => this.#toggle(row),
      editing: this.#editing,
      onLeaveEditor: this.#onLeaveEditor,
      selected: this.selected,
    });
  }

  #toggle(row: GridRow | undefined): void {
    if (row) request(this, { type: 'leave-out', ids: [row.id], leftOut: row.status !== 'left-out' });
  }

  /** Rows may have moved: the row that is being edited keeps the focus, and so does the row below it after the edit. */
  #positionAfterEdit(): number {
    const id = this.#editing.cell?.id ?? this.#cursor.followed;
    if (this.#editing.acknowledge(this.#review?.edits)) this.#cursor.unfollow();
    return (id === undefined ? undefined : positionOfRow(this.#review, id)) ?? this.#cursor.place.position;
  }

  /** Shows the input of the cell that has the focus. False: the cell can't be edited. */
  #edit(typed?: string): boolean {
    const { position, column: at } = this.#cursor.place;
    const row = rowAt(this.#review, position);
    const column = this.#fieldColumns[at - LEADING_COLUMNS];
    if (!areEditable(this.#review) || !row || !column) return false;
    const initial = startingText(column, typed);
    const isWhole = this.#editing.start(row, column.field, row.texts[at - LEADING_COLUMNS] ?? '', initial);
    if (!isWhole) request(this, { type: 'load-cell-text', id: row.id, field: column.field });
    this.focusOnCell();
    return true;
  }

  readonly #sort = (field: string): void => {
    if (this.#review) showRows(this, this.#review.filter, sortedNext(this.#review.search, field));
  };

  readonly #onScroll = (event: Event): void => {
    this.#sight.onScroll(event);
    this.#scroller.onScroll();
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (isComposed(event)) return;
    const target = event.target as Element;
    const action = gridAction(event, this.#editing.cell !== undefined, target.matches('button'));
    if (action ? this.#performAction(action) : !this.#editing.cell && this.#move(event))
      event.preventDefault();
  };

  /** False: nothing was done, and the browser may have a use for the key. */
  #performAction(action: GridAction): boolean {
    switch (action.kind) {
      case 'toggle':
        this.#toggle(rowAt(this.#review, this.#cursor.place.position));
        return true;
      case 'edit':
        return this.#edit(action.typed);
      case 'commit': {
        const isChanged = this.commit();
        const { position, column } = this.#cursor.place;
        const below = Math.min(position + 1, this.#total - 1);
        this.#cursor.moveTo(
          { position: below, column },
          isChanged ? rowAt(this.#review, below)?.id : undefined,
        );
        return true;
      }
      case 'cancel':
        this.#editing.cancel();
        this.focusOnCell();
        return true;
      case 'find-error':
      case 'undo':
      case 'redo':
        if (!areEditable(this.#review)) return false;
        if (action.kind === 'find-error') this.findError(action.isBackwards);
        else request(this, { type: action.kind });
        return true;
    }
  }

  #move(event: KeyboardEvent): boolean {
    // Shift with an arrow selects rows on the way.
    if (event.altKey || (event.shiftKey && !/^Arrow(?:Up|Down)$/.test(event.key))) return false;
    const place = this.#cursor.placeByKey(event, this.#size);
    if (place) this.#cursor.moveTo(place);
    return place !== undefined;
  }

  /** The input also loses the focus while it is rendered in another row. */
  readonly #onLeaveEditor = (): void => {
    if (!this.#isRendering) this.commit();
  };

  readonly #onDoubleClick = (event: MouseEvent): void => {
    if (placeOf(event.target as Element) && !this.#editing.cell) this.#edit();
  };

  readonly #onClick = (event: MouseEvent): void => {
    if (this.#secondTouch.isCompletedBy(event)) this.#edit();
  };
}
