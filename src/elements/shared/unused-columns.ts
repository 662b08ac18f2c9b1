import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Format } from '../../messages/format.js';
import type { Messages } from '../../messages/messages.js';
import { isPasswordHeader } from '../../fields/password-header.js';
import { sourceOf } from '../../fields/plan.js';
import { fieldLabel } from '../../messages/field-texts.js';
import { notice } from './notice.js';
import type { ColumnSummary, SessionState } from '../../session/state.js';

/** Columns that are named one by one; the others are counted. */
const MOST_NAMED = 8;
const MOST_SAMPLES = 2;

/** Headers of columns that say who must not sign in, in the languages whose headers are known. */
const BLOCKED =
  /\b(?:in[ac]?c?tiv|inaktiv|inattiv|deac?tivat|deaktivier|désactiv|disabled|disattiv|deshabilit|desactivad|desativad|blocked|block (?:sign|credential|login)|is ?blocked|blockiert|geblokkeerd|bloquead|bloqué|blocat|bloccat|zablokowan|gesperrt|suspend|sospes|uitgeschakeld|spärrad|sperret|spærret|estetty|letilt|keelatud|pasif)|заблок|отключ|неактив|вимкн|停用|禁用|無効|停止|비활성|차단|معطل|محظور/iu;

/** Letters of both cases beside digits, without a space: no name, and more than an id. */
const PASSWORD_VALUE = /^(?=.*\p{Ll})(?=.*\p{Lu})(?=.*\d)[^\s@]{8,}$/u;

/** The columns that no field takes, with samples of what is in them: what is not imported is said before Import. */
export function unusedColumns(
  state: SessionState,
  messages: Messages,
  format: Format,
): TemplateResult | typeof nothing {
  const { mapping } = messages;
  const columns = findUnused(state);
  if (columns.length === 0) return nothing;
  const named = columns.slice(0, MOST_NAMED);
  const samples = named.filter((column) => column.samples.length > 0 && !looksSecret(column));
  return html`<div class="unused">
    ${blockingNotice(columns, state, messages)}
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

/** Who must not sign in is said before Import, where the file has it in a column that no field takes. */
function blockingNotice(
  columns: readonly ColumnSummary[],
  { fields, plan }: SessionState,
  messages: Messages,
): TemplateResult | typeof nothing {
  const active = fields.find(({ id }) => id === 'active');
  const column = columns.find(
    ({ header, samples }) => BLOCKED.test(header.replace(/[_-]/g, ' ')) && samples.length > 0,
  );
  if (!active || !column || sourceOf(plan, active.id)?.from === 'column') return nothing;
  return notice('warning', messages.mapping.saysWhoIsBlocked(column.name, fieldLabel(active, messages)));
}

/** Positions of the columns that some field takes. */
export function usedColumns({ plan }: SessionState): ReadonlySet<number> {
  return new Set(Object.values(plan).flatMap((source) => (source.from === 'column' ? source.index : [])));
}

function findUnused(state: SessionState): readonly ColumnSummary[] {
  const { file } = state;
  const used = usedColumns(state);
  return (file?.columns ?? []).filter(
    ({ index, offered, header, samples }) =>
      offered && !used.has(index) && (header !== '' || samples.length > 0),
  );
}

/** Samples of passwords are never shown. */
function looksSecret({ header, samples }: ColumnSummary): boolean {
  return isPasswordHeader(header) || samples.some((text) => PASSWORD_VALUE.test(text));
}
