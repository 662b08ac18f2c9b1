import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ColumnSummary } from '../../session/state.js';
import type { SessionRequest } from '../../session/requests.js';
import { displays } from '../../fields/kinds/kinds.js';
import { fieldId, undividedRows } from './field-view.js';
import type { FieldView } from './field-view.js';
import { icon } from '../shared/icons.js';

type FieldTemplate = TemplateResult | typeof nothing;

/** The button that explains a field. */
export function fieldHelp(view: FieldView): FieldTemplate {
  if (view.hint === undefined) return nothing;
  return html`<bulk-user-import-help-tip
    .label=${view.messages.mapping.helpOn(view.label)}
    .text=${view.hint}
    .textId=${fieldId(view, 'help')}
  ></bulk-user-import-help-tip>`;
}

/** How the column of the field was found. */
export function fieldMatch(view: FieldView): FieldTemplate {
  if (view.match === undefined) return nothing;
  return html`<p class="field__match" part="field-hint" id=${fieldId(view, 'match')}>${view.match}</p>`;
}

/** The rows that have the field. */
export function fieldCondition(view: FieldView): FieldTemplate {
  if (view.condition === undefined) return nothing;
  return html`<p class="field__hint" part="field-hint" id=${fieldId(view, 'condition')}>
    ${view.condition}
  </p>`;
}

/** Some values of the chosen column, so that a wrong column shows at once. */
export function fieldSamples(view: FieldView): FieldTemplate {
  if (!view.column) return nothing;
  const samples = samplesOf(view.source, view.column);
  const { mapping } = view.messages;
  return html`<p class="field__samples" part="samples" id=${fieldId(view, 'samples')}>
    ${samples.length ? mapping.samples(samples) : mapping.noSamples}
  </p>`;
}

/** Values as the field gets them: of whole names the half that is taken. */
function samplesOf(source: FieldView['source'], { samples, wholeNames }: ColumnSummary): readonly string[] {
  if (source?.from !== 'column' || !source.part || !wholeNames) return samples;
  return source.part === 'given-name' ? wholeNames.givenNames : wholeNames.familyNames;
}

/** The rows whose whole names are to be looked at. */
export function fieldUndivided(view: FieldView): FieldTemplate {
  const rows = undividedRows(view);
  if (rows.length === 0) return nothing;
  return html`<p class="field__note" part="field-note" id=${fieldId(view, 'undivided')}>
    ${icon('warning')}<span>${view.messages.mapping.undivided(rows, view.format)}</span>
  </p>`;
}

/** Other fields of the column. A username that is an email address is as meant: it is said, and not warned about. */
export function fieldSharedColumn(view: FieldView): FieldTemplate {
  if (!view.sharedWith.length) return nothing;
  const text = view.messages.mapping.alsoUsedFor(view.sharedWith, view.format);
  const id = fieldId(view, 'shared');
  return isAddressAndLogin(view)
    ? html`<p class="field__hint" part="field-hint" id=${id}>${text}</p>`
    : html`<p class="field__note" part="field-note" id=${id}>${icon('warning')}<span>${text}</span></p>`;
}

function isAddressAndLogin({ field, column, sharedWith }: FieldView): boolean {
  const isOne = field.kind === 'email' || field.kind === 'username';
  return isOne && sharedWith.length === 1 && !!column?.samples.every((text) => text.includes('@'));
}

/** The form of a value. */
export function fieldFormat(view: FieldView): FieldTemplate {
  const { field, messages, format } = view;
  const name = displays[field.kind].format(field);
  if (!name) return nothing;
  const text = messages.mapping[name];
  return html`<p class="field__hint" part="field-hint" id=${fieldId(view, 'format')}>
    ${typeof text === 'string' ? text : text(Number(field.min), Number(field.max), format)}
  </p>`;
}

export function fieldError(view: FieldView): FieldTemplate {
  if (view.error === undefined) return nothing;
  return html`<p class="field__error" part="field-error" id=${fieldId(view, 'error')}>
    ${icon('error')}<span>${view.error}</span>
  </p>`;
}

/** A list that could not be loaded, or has nothing in it. */
export function fieldListNote(view: FieldView, onRequest: (request: SessionRequest) => void): FieldTemplate {
  const { list, label, field, messages } = view;
  if (list?.phase === 'ready' && list.choices.length === 0) {
    return html`<p class="field__note" part="field-note">
      ${icon('warning')}<span>${messages.mapping.emptyList}</span>
    </p>`;
  }
  if (list?.phase !== 'failed' || typeof field.list !== 'string') return nothing;
  const name = field.list;
  return html`<div class="field__failure">
    <p class="field__error" part="field-error" id=${fieldId(view, 'list')}>
      ${icon('error')}<span>${list.message ?? messages.mapping.listFailed(label)}</span>
    </p>
    <button
      class="button button--small"
      part="button"
      type="button"
      aria-describedby=${fieldId(view, 'list')}
      @click=${() => onRequest({ type: 'reload-list', list: name })}
    >
      ${messages.actions.tryAgain}
    </button>
  </div>`;
}
