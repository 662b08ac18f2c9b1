import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { fieldMessages } from '../../messages/field-texts.js';
import type { FieldDefinition } from '../../fields/field-definition.js';
import type { FieldSource } from '../../fields/plan.js';
import { displays } from '../../fields/kinds/kinds.js';
import { cellMeanings } from './cell-meanings.js';
import { likelyColumn } from './likely-column.js';
import { checkbox, checkboxField, radioGroup, revealsFields } from './toggle-controls.js';
import {
  fieldCondition,
  fieldError,
  fieldFormat,
  fieldHelp,
  fieldListNote,
  fieldMatch,
  fieldSamples,
  fieldSharedColumn,
  fieldUndivided,
} from './field-templates.js';
import { describedBy, fieldId, fieldView, setValue } from './field-view.js';
import type { FieldText, FieldView } from './field-view.js';
import { longList, MAX_NATIVE_OPTIONS } from '../long-list/long-list-view.js';
import { showsChoices } from '../shared/field-list.js';
import { menu } from '../shared/menu.js';
import { request } from '../shared/request.js';
import { SessionView } from '../shared/session-view.js';
import { sourceMenu, valueMenu } from './source-menu.js';
import type { SourceMenu } from './source-menu.js';
import { builtHint, UsernameLooks } from './username-looks.js';
import { valueControl } from './value-control.js';

const MAX_RADIOS = 4;

/** One field and its source: every kind of field, and every kind of source. */
export class FieldSourceElement extends SessionView {
  static override properties = { field: { attribute: false } };

  declare field: FieldDefinition;

  /** The source before the values were to be generated. */
  #beforeGenerated: FieldSource | undefined;

  readonly #usernameLooks = new UsernameLooks(() => this.requestUpdate());

  /** Puts the focus on the control that lacks a value, or else on the first control. */
  focusOnGap(): void {
    const invalid = this.querySelector<HTMLElement>('[aria-invalid="true"]');
    const control = invalid?.matches('[role="radiogroup"]') ? invalid.querySelector('input') : invalid;
    (control ?? this.querySelector<HTMLElement>('select, input, textarea'))?.focus();
  }

  protected override render(): TemplateResult {
    const view = fieldView({
      ...this.context,
      field: this.field,
      set: (source) => request(this, { type: 'set-source', field: this.field.id, source }),
      focusOnSource: () => this.querySelector<HTMLElement>('select, input')?.focus(),
    });
    const { sources, list, kind } = this.field;
    const isFixed = !sources.includes('column') && sources.includes('same');
    if (isFixed && displays[kind].control === 'yes-no') return this.#renderCheckbox(view);
    if (isFixed && !view.list) return this.#renderValueField(view);
    if (sources.length === 1 && Array.isArray(list) && list.length <= MAX_RADIOS)
      return this.#renderRadios(view);
    return this.#renderMenuField(view);
  }

  /** A menu of sources, and a second control where it says only that there is one value for all users. */
  #renderMenuField(view: FieldView): TemplateResult {
    const { field, state, messages } = view;
    const content = sourceMenu(field, view.source, state, messages);
    const hasValue = content.selected === 'same';
    const canGenerate = field.sources.includes('generated') && field.sources.includes('column');
    return html`
      <div class="field" part="field">
        ${this.#renderHead(view, fieldMatch(view))}
        <div class="field__body">
          ${this.#renderMenu(view, 'source', content, ['match', 'condition', 'samples', 'undivided', 'built', 'shared', 'help'], !hasValue)}
          ${fieldCondition(view)} ${fieldSamples(view)} ${builtHint(view)} ${fieldSharedColumn(view)}
          ${this.#usernameLooks.render(view)} ${fieldUndivided(view)} ${cellMeanings(view)}
          ${likelyColumn(view)} ${canGenerate ? this.#renderGenerate(view) : nothing}
          ${hasValue ? this.#renderValue(view) : nothing}
          ${
            hasValue || showsChoices(field, state)
              ? fieldListNote(view, (detail) => request(this, detail))
              : nothing
          }
          ${fieldError(view)}
        </div>
      </div>
    `;
  }

  #renderHead(view: FieldView, match: TemplateResult | typeof nothing = nothing): TemplateResult {
    return html`<div class="field__head">
      <label class="field__label" part="label" for=${fieldId(view, 'source')}>${view.label}</label
      >${fieldHelp(view)}${match}
    </div>`;
  }

  #renderMenu(
    view: FieldView,
    suffix: 'source' | 'value',
    content: SourceMenu,
    texts: readonly FieldText[],
    takesError: boolean,
  ): TemplateResult {
    const { messages, state, field } = view;
    const all = [...content.options, ...content.columns];
    const isTicked =
      suffix === 'source' && view.source?.from === 'generated' && field.sources.includes('column');
    const control = {
      id: fieldId(view, suffix),
      selected: content.selected,
      describedBy: describedBy(view, takesError ? ['error', 'list', ...texts] : texts),
      invalid: takesError && view.gap !== undefined,
      required: field.required ?? false,
      disabled: isTicked || (suffix === 'value' && view.list?.phase !== 'ready'),
      onSelect: (key: string) => {
        const option = all.find((candidate) => candidate.key === key);
        for (const other of option?.also ?? []) request(this, { type: 'set-source', ...other });
        view.set(option?.source);
      },
    };
    const columns = messages.mapping.columns(state.file?.name ?? '');
    const isOfList = suffix === 'value' || showsChoices(field, state);
    if (!isOfList || view.list?.phase !== 'ready' || view.list.choices.length <= MAX_NATIVE_OPTIONS)
      return menu({
        ...control,
        options: content.options,
        group: { label: columns, options: content.columns },
      });
    const options = all.filter(({ source }) => source !== undefined);
    return longList({
      ...control,
      label: suffix === 'value' ? messages.mapping.forAllUsers(view.label) : view.label,
      isLabelled: true,
      options,
      list: view.list.choices,
      noteFrom: { from: options.length - content.columns.length, note: columns },
      placeholder: all.find(({ source }) => source === undefined)?.label ?? '',
      messages,
      format: view.format,
    });
  }

  /** The one value, beneath the menu. */
  #renderValue(view: FieldView): TemplateResult {
    const { field, state, messages } = view;
    const label = messages.mapping.forAllUsers(view.label);
    const id = fieldId(view, 'value');
    const control = view.list
      ? this.#renderMenu(view, 'value', valueMenu(field, view.source, state, messages), [], true)
      : this.#renderInput(view, id, ['format']);
    return html`
      <div class="field__more">
        <label class="field__label field__label--more" part="label" for=${id}>${label}</label>
        ${control} ${fieldFormat(view)}
      </div>
    `;
  }

  #renderInput(view: FieldView, id: string, texts: readonly FieldText[]): TemplateResult {
    return valueControl(view.field, {
      id,
      value: view.value,
      label: id === fieldId(view, 'value') ? view.messages.mapping.forAllUsers(view.label) : view.label,
      messages: view.messages,
      format: view.format,
      describedBy: describedBy(view, ['error', ...texts]),
      invalid: view.gap !== undefined,
      required: view.field.required ?? false,
      onValue: (value) => setValue(view, value),
    });
  }

  /** A field that is the same for all users, and nothing else. */
  #renderValueField(view: FieldView): TemplateResult {
    return html`
      <div class="field" part="field">
        ${this.#renderHead(view)}
        <div class="field__body">
          ${this.#renderInput(view, fieldId(view, 'source'), ['format', 'help'])} ${fieldFormat(view)}
          ${fieldError(view)}
        </div>
      </div>
    `;
  }

  #renderGenerate(view: FieldView): TemplateResult {
    const { field, label, messages, source } = view;
    return checkbox({
      id: fieldId(view, 'value'),
      label: fieldMessages(field.id, messages).generate ?? messages.mapping.generate(label),
      checked: source?.from === 'generated',
      describedBy: '',
      onChange: (checked) => {
        if (checked) this.#beforeGenerated = source;
        view.set(checked ? { from: 'generated' } : this.#beforeGenerated);
      },
    });
  }

  #renderCheckbox(view: FieldView): TemplateResult {
    return html`
      <div class="field field--check ${revealsFields(view) ? 'field--switch' : ''}" part="field">
        <div class="field__head">${checkboxField(view)}${fieldHelp(view)}</div>
        ${fieldError(view)}
      </div>
    `;
  }

  #renderRadios(view: FieldView): TemplateResult {
    return html`
      <div class="field" part="field">
        <div class="field__head">
          <span class="field__label" part="label" id=${fieldId(view, 'label')}>${view.label}</span
          >${fieldHelp(view)}
        </div>
        <div class="field__body">${radioGroup(view)} ${fieldError(view)}</div>
      </div>
    `;
  }
}
