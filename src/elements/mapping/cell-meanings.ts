import { MAX_NATIVE_OPTIONS } from '../long-list/long-list-view.js';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { displays } from '../../fields/kinds/kinds.js';
import type { FieldSource } from '../../fields/plan.js';
import { choiceName } from '../../messages/field-texts.js';
import { menu, type MenuOption } from '../shared/menu.js';
import { fieldId, type FieldView } from './field-view.js';

type ColumnSource = Extract<FieldSource, { from: 'column' }>;

/** Texts whose meanings are named one by one; the others are counted. */
const MOST_NAMED = 3;

/** What cells of the chosen column stand for by the plan: words that somebody resolved once, and empty cells. */
export function cellMeanings(view: FieldView): TemplateResult | typeof nothing {
  const { source, column } = view;
  if (source?.from !== 'column' || !column) return nothing;
  return html`${resolvedWords(view, source)} ${column.hasBlanks ? emptyCells(view, source) : nothing}`;
}

function resolvedWords(view: FieldView, source: ColumnSource): TemplateResult | typeof nothing {
  const { messages, format, set } = view;
  const words = Object.entries(source.values ?? {});
  if (words.length === 0) return nothing;
  const nameOf = new Map(choicesOf(view).map(({ key, label }) => [key, label]));
  const named = words
    .slice(0, MOST_NAMED)
    .map(([text, value]) => messages.mapping.meaning(text, nameOf.get(value) ?? value));
  const { values: _, ...asItStands } = source;
  return html`<p class="field__hint" part="field-hint">
    <bdi>${messages.mapping.meanings(named, words.length - named.length, format)}</bdi>
    <button
      class="button button--link"
      part="button"
      type="button"
      @click=${() => {
        view.focusOnSource();
        set(asItStands);
      }}
    >
      ${messages.mapping.readAsItStands}
    </button>
  </p>`;
}

/** A value for the users whose cell is empty, where there is a list to choose from. */
function emptyCells(view: FieldView, source: ColumnSource): TemplateResult | typeof nothing {
  const { field, label, messages, set } = view;
  const choices = choicesOf(view);
  if (field.unique || choices.length === 0 || choices.length > MAX_NATIVE_OPTIONS) return nothing;
  const id = fieldId(view, 'empty');
  const { ifEmpty, ...others } = source;
  const known =
    choices.find(({ key }) => key === ifEmpty) ?? (ifEmpty ? { key: ifEmpty, label: ifEmpty } : undefined);
  return html`<div class="field__more">
    <label class="field__label field__label--more" part="label" for=${id}
      >${messages.mapping.whereEmpty(label)}</label
    >
    ${menu({
      id,
      options: [{ key: '', label: messages.mapping.staysEmpty }, ...withKnown(choices, known)],
      selected: known?.key ?? '',
      describedBy: '',
      invalid: false,
      required: false,
      onSelect: (key) => set(key === '' ? others : { ...others, ifEmpty: key }),
    })}
  </div>`;
}

function withKnown(choices: readonly MenuOption[], known: MenuOption | undefined): readonly MenuOption[] {
  return !known || choices.includes(known) ? choices : [...choices, known];
}

/** What a cell may hold, by what is written for it. */
function choicesOf({ field, list, messages }: FieldView): readonly MenuOption[] {
  if (displays[field.kind].control === 'yes-no') {
    return [
      { key: 'yes', label: messages.mapping.yes },
      { key: 'no', label: messages.mapping.no },
    ];
  }
  const choices = list?.phase === 'ready' ? list.choices : [];
  return choices.map((choice) => ({ key: String(choice.id), label: choiceName(field, choice, messages) }));
}
