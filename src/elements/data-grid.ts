import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Format } from '../messages/format.js';
import type { Messages } from '../messages/messages.js';
import type { GridColumn, GridRow, ReviewState, RowFilter } from '../session/state.js';
import type { FieldDefinition } from '../users/fields.js';
import type { CheckCounts } from '../users/problem.js';
import { fieldColumns, gridTracks, leastWidth } from './grid-columns.js';
import type { FieldColumn } from './grid-columns.js';
import { cellByKey } from './grid-keys.js';
import type { CellPlace } from './grid-keys.js';
import { gridRow, LEADING } from './grid-row.js';
import { GridScroller } from './grid-scroller.js';
import { request } from './request.js';
import { RowFetcher } from './row-fetcher.js';

/** The rows of the file, of which only those on screen are in the document. Keyboard by the WAI-ARIA grid pattern. */
export class DataGrid extends LitElement {
  static override properties = {
    review: { attribute: false },
    columns: { attribute: false },
    fileRows: { attribute: false },
    fields: { attribute: false },
    messages: { attribute: false },
    format: { attribute: false },
  };

  declare review: ReviewState | undefined;
  declare columns: readonly GridColumn[];
  /** Rows of the file: how many frames stand there while the rows are being checked. */
  declare fileRows: number;
  declare fields: readonly FieldDefinition[];
  declare messages: Messages;
  declare format: Format;

  readonly #scroller = new GridScroller(this);
  readonly #fetcher = new RowFetcher();
  #fieldColumns: readonly FieldColumn[] = [];
  #total = 0;
  #filter: RowFilter = 'all';
  /** The cell that Tab reaches. */
  #active: CellPlace = { position: 0, column: 0 };
  #movesFocus = false;
  #hadFocus = false;

  constructor() {
    super();
    this.columns = [];
    this.fileRows = 0;
    this.fields = [];
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override shouldUpdate(): boolean {
    return this.messages !== undefined && this.format !== undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { review } = this;
    this.#hadFocus = this.contains(this.#focused);
    if (changed.has('columns') || changed.has('fields') || changed.has('messages')) {
      this.#fieldColumns = fieldColumns(this.columns, this.fields, this.messages);
    }
    const filter = review?.filter ?? 'all';
    const isFresh = filter !== this.#filter;
    this.#filter = filter;
    const known = review ? rowsOf(review) : 0;
    this.#total = known === 0 && this.#isChecking ? this.fileRows : known;
    this.#scroller.setRows(this.#total, isFresh);
    if (isFresh) this.#active = { ...this.#active, position: 0 };
    this.#active = {
      position: Math.max(0, Math.min(this.#active.position, this.#total - 1)),
      column: Math.min(this.#active.column, this.#fieldColumns.length + LEADING),
    };
  }

  protected override render(): TemplateResult {
    const { review } = this.messages;
    const { from, to } = this.#scroller.range;
    const positions = Array.from({ length: to - from }, (_, index) => from + index);
    return html`<div
      class="grid"
      part="grid"
      role="grid"
      aria-label=${review.grid}
      aria-rowcount=${this.#total + 1}
      aria-colcount=${this.#fieldColumns.length + LEADING + 1}
      aria-busy=${this.#isChecking ? 'true' : 'false'}
      tabindex=${this.#isRendered(this.#active) ? -1 : 0}
      @scroll=${this.#scroller.onScroll}
      @keydown=${this.#onKeyDown}
      @focusin=${this.#onFocusIn}
    >
      ${this.#renderHead()}
      <div class="grid__sizer" role="presentation">
        <div class="grid__rows" role="rowgroup">
          ${repeat(
            positions,
            (position) => position,
            (position) => this.#renderRow(position),
          )}
        </div>
      </div>
      ${this.#total === 0 ? html`<p class="grid__empty" role="presentation">${this.#emptyText()}</p>` : nothing}
    </div>`;
  }

  protected override updated(): void {
    const { style } = this.querySelector<HTMLElement>('.grid') ?? {};
    style?.setProperty('--_tracks', gridTracks(this.#fieldColumns, this.fileRows));
    style?.setProperty('--_least', leastWidth(this.#fieldColumns, this.fileRows));
    this.#scroller.rendered();
    this.#keepFocus();
    this.#ask();
  }

  get #isChecking(): boolean {
    return this.review?.checking ?? true;
  }

  get #focused(): Element | null {
    return (this.getRootNode() as Document | ShadowRoot).activeElement;
  }

  #renderHead(): TemplateResult {
    const { review } = this.messages;
    return html`<div class="grid__head" role="rowgroup">
      <div class="grid__row grid__row--head" role="row" aria-rowindex="1">
        ${headCell(0, review.columnRow, { kind: 'row' })}${headCell(1, review.columnStatus)}
        ${this.#fieldColumns.map(({ label, from }, index) =>
          headCell(index + LEADING, label, from === undefined ? {} : { note: review.fromColumn(from) }),
        )}
        ${headCell(this.#fieldColumns.length + LEADING, review.columnAction, { kind: 'action' })}
      </div>
    </div>`;
  }

  #renderRow(position: number): TemplateResult {
    const { messages, format } = this;
    return gridRow(position, this.#rowAt(position), {
      columns: this.#fieldColumns,
      messages,
      format,
      ...(position === this.#active.position && { tabStop: this.#active.column }),
      onToggle: (row) => this.#toggle(row),
    });
  }

  #emptyText(): string {
    const { review } = this.messages;
    const texts: Readonly<Record<RowFilter, string>> = {
      all: review.noRows,
      ready: review.noReady,
      duplicates: review.noDuplicates,
      errors: review.noErrors,
      warnings: review.noWarnings,
      'left-out': review.noLeftOut,
    };
    return texts[this.#filter];
  }

  #rowAt(position: number): GridRow | undefined {
    if (this.#isChecking) return undefined;
    const { from = 0, rows = [] } = this.review?.window ?? {};
    return rows[position - from];
  }

  #isRendered({ position }: CellPlace): boolean {
    const { from, to } = this.#scroller.range;
    return position >= from && position < to;
  }

  #toggle(row: GridRow): void {
    request(this, { type: 'leave-out', ids: [row.id], leftOut: row.status !== 'left-out' });
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.shiftKey) return;
    const isButton = (event.target as Element).matches('button');
    if ((event.key === ' ' || event.key === 'Enter') && !isButton) {
      const row = this.#rowAt(this.#active.position);
      event.preventDefault();
      if (row) this.#toggle(row);
      return;
    }
    const place = this.#placeByKey(event);
    if (!place) return;
    event.preventDefault();
    this.#active = place;
    this.#movesFocus = true;
    this.#scroller.reveal(place.position);
    this.requestUpdate();
  };

  #placeByKey(event: KeyboardEvent): CellPlace | undefined {
    const place = cellByKey(event, this.#active, {
      rows: this.#total,
      columns: this.#fieldColumns.length + LEADING + 1,
      page: this.#scroller.page,
      rightToLeft: getComputedStyle(this).direction === 'rtl',
    });
    const isOutOfSight = !this.#isRendered(this.#active);
    // The row that had the focus was scrolled away: go on where the eye is.
    return place && isOutOfSight && !event.ctrlKey && !event.metaKey
      ? { ...this.#active, position: this.#scroller.firstInSight }
      : place;
  }

  readonly #onFocusIn = (event: FocusEvent): void => {
    const target = event.target as Element;
    const cell = target.closest('[aria-colindex]');
    const row = cell?.closest('[aria-rowindex]');
    if (!cell || !row) return;
    const place = { position: Number(row.ariaRowIndex) - 2, column: Number(cell.ariaColIndex) - 1 };
    if (place.position === this.#active.position && place.column === this.#active.column) return;
    this.#active = place;
    this.requestUpdate();
  };

  /** The focus stays on its cell while rows are rendered anew, and on the grid while its row is scrolled away. */
  #keepFocus(): void {
    const movesFocus = this.#movesFocus;
    if (!movesFocus && !this.#hadFocus) return;
    const target = this.#findActive();
    if (target) {
      this.#movesFocus = false;
      if (this.#focused !== target) target.focus({ preventScroll: true });
      if (movesFocus) target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      return;
    }
    if (!this.contains(this.#focused))
      this.querySelector<HTMLElement>('.grid')?.focus({ preventScroll: true });
    // Rows turned out taller than was reckoned with, and it is still out of sight.
    if (movesFocus) queueMicrotask(() => this.#scroller.reveal(this.#active.position));
  }

  #findActive(): HTMLElement | null {
    const { position, column } = this.#active;
    const row = `[aria-rowindex="${position + 2}"]`;
    const cell = this.querySelector<HTMLElement>(`${row} > [aria-colindex="${column + 1}"]`);
    return cell?.querySelector<HTMLElement>('button') ?? cell;
  }

  /** Asks for the rows in sight that are not there. */
  #ask(): void {
    const { review } = this;
    if (!review || review.checking) return;
    const missing = this.#fetcher.missing(this.#scroller.range, review.filter, this.#total, review.window);
    if (missing) request(this, { type: 'show-rows', ...missing });
  }
}

/** `note` is for the eye only: the column's name stays the field's label. */
function headCell(column: number, label: string, { kind = 'field', note = '' } = {}): TemplateResult {
  return html`<div
    class="grid__cell grid__cell--${kind}"
    role="columnheader"
    aria-colindex=${column + 1}
    aria-label=${label}
  >
    <span class="grid__label">${label}</span>
    ${note ? html`<span class="grid__note">${note}</span>` : nothing}
  </div>`;
}

/** Rows that pass the filter; until they are there, as many as the counts say. */
function rowsOf({ window, filter, counts }: ReviewState): number {
  return window.total > 0 ? window.total : countOf(filter, counts);
}

function countOf(filter: RowFilter, counts: CheckCounts): number {
  const byFilter: Readonly<Record<RowFilter, number>> = {
    all: counts.rows,
    ready: counts.ready,
    duplicates: counts.duplicates,
    errors: counts.errors,
    warnings: counts.warnings,
    'left-out': counts.leftOut,
  };
  return byFilter[filter];
}
