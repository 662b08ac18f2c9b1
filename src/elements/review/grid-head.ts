import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RowSearch } from '../../engine/review-protocol.js';
import type { Messages } from '../../messages/messages.js';
import { icon } from '../shared/icons.js';
import type { FieldColumn } from './grid-columns.js';
import { LEADING_COLUMNS } from './grid-row.js';
import { sortOf } from './sort-columns.js';

export interface HeadContext {
  readonly messages: Messages;
  /** Column of the cell that Tab reaches, where that cell is in the head. */
  readonly tabStop: number | undefined;
  readonly search: RowSearch | undefined;
  /** Absent where the rows can't be sorted. */
  readonly onSort: ((field: string) => void) | undefined;
}

interface HeadCell {
  readonly kind?: string;
  /** Has no part in the accessible name: the column is named by the field's label. */
  readonly note?: string;
  readonly field?: string;
}

/** The names of the columns. */
export function gridHead(columns: readonly FieldColumn[], context: HeadContext): TemplateResult {
  const { review } = context.messages;
  return html`<div class="grid__head" role="rowgroup">
    <div class="grid__row grid__row--head" role="row" aria-rowindex="1">
      ${headCell(0, review.columnRow, { kind: 'row' }, context)}${headCell(1, review.columnStatus, {}, context)}
      ${columns.map((column, index) =>
        headCell(
          index + LEADING_COLUMNS,
          column.label,
          { note: noteOf(column, review), field: column.field },
          context,
        ),
      )}
      ${headCell(columns.length + LEADING_COLUMNS, review.columnAction, { kind: 'action' }, context)}
    </div>
  </div>`;
}

function noteOf({ from, isOpposite }: FieldColumn, review: Messages['review']): string {
  if (from === undefined) return '';
  return isOpposite ? review.oppositeOf(from) : review.fromColumn(from);
}

function headCell(
  column: number,
  label: string,
  { kind = 'field', note = '', field }: HeadCell,
  { messages, tabStop, search, onSort }: HeadContext,
): TemplateResult {
  const isSortable = field !== undefined && onSort !== undefined;
  const order = field === undefined ? 'none' : sortOf(search, field);
  const tabIndex = tabStop === column ? 0 : -1;
  return html`<div
    class="grid__cell grid__cell--${kind}"
    role="columnheader"
    aria-colindex=${column + 1}
    aria-label=${label}
    aria-sort=${isSortable ? order : nothing}
    tabindex=${isSortable ? nothing : tabIndex}
    title=${note ? `${label} ${note}` : nothing}
  >
    ${
      isSortable
        ? html`<button
            class="grid__sort grid__sort--${order}"
            part="sort-button"
            type="button"
            tabindex=${tabIndex}
            aria-label=${messages.review.sortBy(label)}
            @click=${() => onSort(field)}
          >
            <span class="grid__label">${label}</span
            >${icon(order === 'descending' ? 'sortedDown' : 'sortedUp')}
          </button>`
        : html`<span class="grid__label">${label}</span>`
    }
    ${note ? html`<span class="grid__note" dir="auto">${note}</span>` : nothing}
  </div>`;
}
