import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TemplateResult } from 'lit';
import { describedBy, fieldId, setValue } from './field-view.js';
import type { FieldView } from './field-view.js';
import { sourceMenu } from './source-menu.js';

interface CheckboxOptions {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly describedBy: string;
  /** A switch takes effect at once: it reveals other fields. */
  readonly appearance?: 'checkbox' | 'switch';
  readonly onChange: (checked: boolean) => void;
}

/** A box with its label beside it. */
export function checkbox({
  id,
  label,
  checked,
  appearance = 'checkbox',
  onChange,
  ...rest
}: CheckboxOptions): TemplateResult {
  return html`
    <label class="check" part="label">
      <input
        class=${appearance}
        part=${appearance}
        id=${id}
        type="checkbox"
        role=${appearance === 'switch' ? 'switch' : nothing}
        aria-describedby=${rest.describedBy || nothing}
        .checked=${live(checked)}
        @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
      />
      <span>${label}</span>
    </label>
  `;
}

/** Yes or no for all users, where there is no other source. */
export function checkboxField(view: FieldView): TemplateResult {
  return checkbox({
    id: fieldId(view, 'source'),
    label: view.label,
    checked: view.value === 'true',
    describedBy: describedBy(view, ['error', 'help']),
    appearance: revealsFields(view) ? 'switch' : 'checkbox',
    onChange: (checked) => setValue(view, String(checked)),
  });
}

/** Other fields show only while this field has a certain value. */
export function revealsFields({ field, state }: FieldView): boolean {
  return state.fields.some(({ when }) => when?.field === field.id);
}

/** A few choices, all seen at once. */
export function radioGroup(view: FieldView): TemplateResult {
  const { options, selected } = sourceMenu(view.field, view.source, view.state, view.messages);
  const choices = options.filter(({ source }) => source !== undefined);
  return html`
    <div
      class="radios"
      part="radios"
      role="radiogroup"
      aria-labelledby=${fieldId(view, 'label')}
      aria-describedby=${describedBy(view, ['error', 'help']) || nothing}
      aria-invalid=${view.gap ? 'true' : 'false'}
    >
      ${choices.map(({ key, label, description, source }, position) => {
        const name = fieldId(view, `choice-${position}`);
        const about = `${name}-about`;
        // The label is the whole row; the name is its first line alone.
        return html`
          <label class="radios__choice" part="radio-choice">
            <input
              class="radio"
              part="radio"
              type="radio"
              name=${fieldId(view, 'source')}
              aria-labelledby=${name}
              aria-describedby=${description ? about : nothing}
              .checked=${live(key === selected)}
              @change=${() => view.set(source)}
            />
            <span class="radios__name" id=${name}>${label}</span>
            ${description ? html`<span class="radios__description" id=${about}>${description}</span>` : nothing}
          </label>
        `;
      })}
    </div>
  `;
}
