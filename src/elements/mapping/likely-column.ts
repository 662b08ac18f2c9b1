import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ColumnSummary } from '../../session/state.js';
import { usedColumns } from '../shared/unused-columns.js';
import { fieldId, type FieldView } from './field-view.js';

/** Columns that may be meant for a field, and are never taken without being asked for. */
const likely: Readonly<Record<string, { readonly header: RegExp; readonly value: RegExp }>> = {
  // A telephone number of a few digits may be the internal number, or the last digits of a longer one.
  virtualExtension: {
    header: /phone|t[eé]l[eéè]?fon|^tel\b|rufnummer|durchwahl|телефон|puhelin|電話|电话|전화|هاتف/i,
    value: /^\d{2,6}$/,
  },
  // The values are no entries of the portal's list: somebody must say what each means.
  region: { header: /^(?:r[eé]gi[oó]n|regi[aã]o|regio|регион|地区|地域|지역)$/i, value: /\p{L}/u },
};

/** The column that a field without one looks like, with a button that takes it. */
export function likelyColumn(view: FieldView): TemplateResult | typeof nothing {
  const { field, source, state, messages, set } = view;
  if (source && source.from !== 'none') return nothing;
  const column = find(field.id, state.file?.columns ?? [], usedColumns(state));
  if (!column) return nothing;
  const { index, header, name } = column;
  return html`<p class="field__note field__note--action" part="field-note" id=${fieldId(view, 'likely')}>
    <span>${messages.mapping.looksLikeColumn(name)}</span>
    <button
      class="button button--small"
      part="button"
      type="button"
      @click=${() => {
        view.focusOnSource();
        set({ from: 'column', header, index });
      }}
    >
      ${messages.mapping.useColumn(name)}
    </button>
  </p>`;
}

function find(
  fieldId: string,
  columns: readonly ColumnSummary[],
  used: ReadonlySet<number>,
): ColumnSummary | undefined {
  const words = Object.hasOwn(likely, fieldId) ? likely[fieldId] : undefined;
  return columns.find(
    ({ index, header, offered, samples }) =>
      words?.header.test(header) &&
      offered &&
      !used.has(index) &&
      samples.length > 0 &&
      samples.every((text) => words.value.test(text)),
  );
}
