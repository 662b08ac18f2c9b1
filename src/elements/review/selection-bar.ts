import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isBlank } from '../../fields/blank-text.js';
import { icon } from '../shared/icons.js';
import { request } from '../shared/request.js';
import { contextOf, SessionView } from '../shared/session-view.js';
import { cellEditor } from './cell-editor.js';
import type { DataGrid } from './data-grid.js';
import { fieldColumns, gridColumns, type FieldColumn } from './grid-columns.js';
import { RowSelection } from './row-selection.js';

/** Selects rows of the grid beside it, and shows what can be done to them: each is one change, which Undo takes back. */
export class SelectionBar extends SessionView {
  static override properties = { context: contextOf('review', 'fields', 'lists', 'plan', 'file') };

  #selection: RowSelection | undefined;
  #field = '';
  #hadFocus = false;
  #text = '';

  get #grid(): DataGrid | null | undefined {
    return this.parentElement?.querySelector<DataGrid>('bulk-user-import-grid');
  }

  protected override willUpdate(): void {
    const grid = this.#grid;
    if (!this.#selection && grid) this.#selection = new RowSelection(grid, () => this.requestUpdate());
    this.#selection?.update(this.state.review);
    // What was typed is for the rows that were selected.
    if (this.#count === 0) this.#field = this.#text = '';
    this.#hadFocus = this.#hasFocus;
  }

  /** Rows that are not listed any more take the bar with them: the focus stays at the rows. */
  protected override updated(): void {
    if (this.#hadFocus && !this.#hasFocus) this.#grid?.focusOnCell();
  }

  get #hasFocus(): boolean {
    return this.contains((this.getRootNode() as Document | ShadowRoot).activeElement);
  }

  protected override render(): TemplateResult | typeof nothing {
    const count = this.#count;
    // The texts come right behind the element.
    if (count === 0 || !('selection' in this.messages)) return nothing;
    const { selection } = this.messages;
    const isLeftOut = this.state.review?.filter === 'left-out';
    return html`<div
      class="selection"
      part="selection"
      role="group"
      aria-label=${selection.label}
      @keydown=${this.#onKeyDown}
    >
      <p class="selection__count" role="status">${selection.rows(count, this.format)}</p>
      <button
        class="button button--small"
        part="button leave-selected-out-button"
        type="button"
        @click=${() => this.#leaveOut(!isLeftOut)}
      >
        ${isLeftOut ? selection.takeBack(count, this.format) : selection.leaveOut(count, this.format)}
      </button>
      ${isLeftOut ? nothing : this.#renderFill()}
      <button
        class="change selection__clear"
        part="clear-selection-button"
        type="button"
        @click=${() => this.#end()}
      >
        ${icon('close')}${selection.clear}
      </button>
    </div>`;
  }

  get #count(): number {
    return this.#selection?.ids.size ?? 0;
  }

  get #ids(): readonly number[] {
    return [...(this.#selection?.ids ?? [])];
  }

  /** Not for a field that is different for each user. */
  get #columns(): readonly FieldColumn[] {
    const { fields, lists, plan } = this.state;
    const unique = new Set(fields.filter((field) => field.unique).map(({ id }) => id));
    const all = fieldColumns(gridColumns(this.state), fields, lists, this.messages, plan);
    return all.filter(({ field }) => !unique.has(field));
  }

  #renderFill(): TemplateResult | typeof nothing {
    const { selection } = this.messages;
    const columns = this.#columns;
    if (columns.length === 0) return nothing;
    const column = columns.find(({ field }) => field === this.#field);
    return html`<form class="selection__fill" @submit=${this.#onSubmit}>
      <span class="select"
        ><select part="select" aria-label=${selection.fill} @change=${this.#onField}>
          ${this.#renderField('', selection.fill)}
          ${columns.map(({ field, label }) => this.#renderField(field, label))}</select
        >${icon('chevron')}</span
      >
      ${column ? this.#renderValue(column) : nothing}
    </form>`;
  }

  #renderField(field: string, label: string): TemplateResult {
    return html`<option value=${field} .selected=${live(field === this.#field)}>${label}</option>`;
  }

  #renderValue(column: FieldColumn): TemplateResult {
    const { messages, format } = this;
    const { selection } = messages;
    return html`${cellEditor({
        column,
        label: selection.value(column.label),
        text: this.#text,
        entriesId: 'selection-entries',
        isInvalid: false,
        messages,
        format,
        onText: (text) => {
          this.#text = text;
          this.requestUpdate();
        },
        onLeave: () => undefined,
      })}<button
        class="button button--small"
        part="button fill-button"
        type="submit"
        aria-disabled=${isBlank(this.#text) ? 'true' : 'false'}
      >
        ${selection.fillRows(this.#count, format)}
      </button>`;
  }

  readonly #onField = (event: Event): void => {
    this.#field = (event.target as HTMLSelectElement).value;
    this.#text = '';
    this.requestUpdate();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    if (isBlank(this.#text)) return;
    const repair = {
      kind: 'fill-rows',
      field: this.#field,
      ids: this.#ids,
      text: this.#text.trim(),
    } as const;
    request(this, { type: 'repair', repair });
    this.#end();
  };

  /** Ends the selection, and not the dialog of the portal. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.#end();
  };

  #leaveOut(leftOut: boolean): void {
    request(this, { type: 'leave-out', ids: this.#ids, leftOut });
    this.#end();
  }

  /** The bar goes, and leaves the focus to the grid. */
  #end(): void {
    this.#selection?.clear();
    this.#grid?.focusOnCell();
  }
}
