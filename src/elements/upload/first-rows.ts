import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Format } from '../../messages/format.js';
import type { Messages } from '../../messages/messages.js';
import type { FileSummary } from '../../session/state.js';
import { shortenText } from '../../fields/shorten-text.js';

const MAX_COLUMNS = 30;
/** Of a cell, which may hold a megabyte. */
const MAX_CHARACTERS = 120;

/** The start of the file as it was read, so that a wrong file or delimiter is seen before it costs time. */
export function firstRows(
  file: FileSummary,
  { upload }: Messages,
  format: Format,
  { busy }: { readonly busy: boolean },
): TemplateResult {
  const columns = file.columns.slice(0, MAX_COLUMNS);
  return html`
    <div class="first-rows" aria-busy=${busy ? 'true' : 'false'}>
      <h3 class="section__heading" id="first-rows">${upload.firstRows}</h3>
      <div class="table-region" part="table-region" role="group" aria-labelledby="first-rows" tabindex="0">
        <table class="table" part="table" aria-labelledby="first-rows">
          <thead>
            <tr>
              <th scope="col" class="table__row-number">${upload.row}</th>
              ${columns.map(({ name }) => html`<th scope="col">${shortenText(name, MAX_CHARACTERS)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${file.firstRows.map(
              ({ row, cells }) => html`
                <tr>
                  <th scope="row" class="table__row-number">${format.number(row)}</th>
                  ${columns.map(({ index }) => html`<td>${shortenText(cells[index] ?? '', MAX_CHARACTERS)}</td>`)}
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
      ${
        columns.length < file.columns.length
          ? html`<p class="first-rows__note muted small">
              ${upload.moreColumns(columns.length, file.columns.length, format)}
            </p>`
          : nothing
      }
    </div>
  `;
}
