import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { fieldLabel } from '../../messages/field-texts.js';
import type { Format } from '../../messages/format.js';
import type { Messages } from '../../messages/messages.js';
import type { SessionState } from '../../session/state.js';
import type { FieldDefinition } from '../../fields/field-definition.js';

/** What a file must be like, by the catalogue and the limits. */
export function fileRules(state: SessionState, messages: Messages, format: Format): TemplateResult {
  const { rules } = messages;
  const { maxRows, maxFileSize } = state.limits;
  const columns = groupColumns(state.fields);
  const names = (fields: readonly FieldDefinition[]) =>
    format.list(fields.map((field) => columnName(field, messages)));
  const lines = [
    [rules.type, rules.typeText],
    [rules.size, Math.min(maxRows, maxFileSize) < Infinity && rules.limits(maxRows, maxFileSize, format)],
    [rules.header, rules.headerText],
    [rules.always, names(columns.always)],
    [rules.unlessGenerated, names(columns.unlessGenerated)],
    [rules.ifDifferent, names(columns.ifDifferent)],
    [rules.optional, names(columns.optional)],
  ];
  return html`
    <section class="file-rules" aria-labelledby="file-rules" part="rules">
      <h3 class="section__heading" id="file-rules">${rules.heading}</h3>
      <dl class="file-rules__list">
        ${lines.map(([name, text]) =>
          text
            ? html`<div class="file-rules__line">
                <dt>${name}</dt>
                <dd>${text}</dd>
              </div>`
            : nothing,
        )}
      </dl>
    </section>
  `;
}

/** The entries of lists that the host has are known by their ids. */
function columnName(field: FieldDefinition, messages: Messages): string {
  const label = fieldLabel(field, messages);
  return typeof field.list === 'string' ? messages.rules.byId(label) : label;
}

/** What each field needs of the file. A field that depends on another one is explained where it shows. */
function groupColumns(fields: readonly FieldDefinition[]) {
  const columns = fields.filter(({ sources, when }) => sources.includes('column') && !when);
  const required = columns.filter(({ group }) => group === 'required');
  const withSource = (source: 'generated' | 'same') =>
    required.filter(({ sources }) => sources.includes(source));
  const unlessGenerated = withSource('generated');
  const ifDifferent = withSource('same').filter((field) => !unlessGenerated.includes(field));
  return {
    always: required.filter((field) => !unlessGenerated.includes(field) && !ifDifferent.includes(field)),
    unlessGenerated,
    ifDifferent,
    optional: columns.filter(({ group }) => group !== 'required'),
  };
}
