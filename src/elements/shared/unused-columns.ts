import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Format } from '../../messages/format.js';
import type { Messages } from '../../messages/messages.js';
import { isPasswordHeader } from '../../fields/password-header.js';
import type { ColumnSummary, SessionState } from '../../session/state.js';

/** Columns that are named one by one; the others are counted. */
const MOST_NAMED = 8;
const MOST_SAMPLES = 2;

/** Letters of both cases beside digits, without a space: no name, and more than an id. */
const PASSWORD_VALUE = /^(?=.*\p{Ll})(?=.*\p{Lu})(?=.*\d)[^\s@]{8,}$/u;

/** The columns that no field takes, with samples of what is in them: what is not imported is said before Import. */
export function unusedColumns(
  state: SessionState,
  { mapping }: Messages,
  format: Format,
): TemplateResult | typeof nothing {
  const columns = findUnused(state);
  if (columns.length === 0) return nothing;
  const named = columns.slice(0, MOST_NAMED);
  const samples = named.filter((column) => column.samples.length > 0 && !looksSecret(column));
  return html`<div class="unused">
    <p>
      ${mapping.notUsed(
        named.map(({ name }) => name),
        columns.length - named.length,
        format,
      )}
    </p>
    ${
      samples.length > 0
        ? html`<p class="muted small">
            ${samples.map(
              (column) =>
                html`<bdi
                  >${mapping.unusedSamples(column.name, column.samples.slice(0, MOST_SAMPLES))}</bdi
                > `,
            )}
          </p>`
        : nothing
    }
  </div>`;
}

function findUnused({ file, plan }: SessionState): readonly ColumnSummary[] {
  const used = new Set(Object.values(plan).map((source) => source.from === 'column' && source.index));
  return (file?.columns ?? []).filter(
    ({ index, offered, header, samples }) =>
      offered && !used.has(index) && (header !== '' || samples.length > 0),
  );
}

/** Samples of passwords are never shown. */
function looksSecret({ header, samples }: ColumnSummary): boolean {
  return isPasswordHeader(header) || samples.some((text) => PASSWORD_VALUE.test(text));
}
