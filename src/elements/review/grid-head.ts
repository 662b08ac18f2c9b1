import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Messages } from '../../messages/messages.js';
import type { FieldColumn } from './grid-columns.js';
import { LEADING_COLUMNS } from './grid-row.js';

/** The names of the columns. */
export function gridHead(columns: readonly FieldColumn[], { review }: Messages): TemplateResult {
  return html`<div class="grid__head" role="rowgroup">
    <div class="grid__row grid__row--head" role="row" aria-rowindex="1">
      ${headCell(0, review.columnRow, { kind: 'row' })}${headCell(1, review.columnStatus)}
      ${columns.map((column, index) =>
        headCell(index + LEADING_COLUMNS, column.label, { note: noteOf(column, review) }),
      )}
      ${headCell(columns.length + LEADING_COLUMNS, review.columnAction, { kind: 'action' })}
    </div>
  </div>`;
}

function noteOf({ from, isOpposite }: FieldColumn, review: Messages['review']): string {
  if (from === undefined) return '';
  return isOpposite ? review.oppositeOf(from) : review.fromColumn(from);
}

/** `note` has no part in the accessible name: the column is named by the field's label. */
function headCell(column: number, label: string, { kind = 'field', note = '' } = {}): TemplateResult {
  return html`<div
    class="grid__cell grid__cell--${kind}"
    role="columnheader"
    aria-colindex=${column + 1}
    aria-label=${label}
  >
    <span class="grid__label">${label}</span>
    ${note ? html`<span class="grid__note" dir="auto">${note}</span>` : nothing}
  </div>`;
}
