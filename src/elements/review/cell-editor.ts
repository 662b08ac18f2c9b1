import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Format } from '../../messages/format.js';
import type { Messages } from '../../messages/messages.js';
import type { FieldColumn } from './grid-columns.js';
import { menuOptionsOf } from './list-entries.js';
import { longList, MAX_NATIVE_OPTIONS } from '../long-list/long-list-view.js';

export interface CellEditorOptions {
  readonly column: FieldColumn;
  readonly label: string;
  readonly text: string;
  /** Id of the list of entries, of which each input has its own. */
  readonly entriesId?: string;
  readonly isInvalid: boolean;
  /** Id of the problems under the input; absent where there are none. */
  readonly describedBy?: string;
  readonly messages: Messages;
  readonly format: Format;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

/** The input of the cell that is being edited. Entries of a list can be chosen; any text can be typed, and is checked. */
export function cellEditor(options: CellEditorOptions): TemplateResult {
  const { column, label, text, isInvalid, describedBy, messages, onText, onLeave } = options;
  const { entriesId = 'grid-entries' } = options;
  if (column.entries.length > MAX_NATIVE_OPTIONS)
    return longList({
      inputClass: 'grid__input',
      label,
      options: menuOptionsOf(column.entries, 'text'),
      list: column.entries,
      text,
      describedBy,
      invalid: isInvalid,
      messages,
      format: options.format,
      onText,
      onLeave,
    });
  return html`<input
      class="input grid__input"
      part="input"
      type=${column.input.type}
      dir="auto"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      inputmode=${column.input.mode ?? nothing}
      list=${column.entries.length > 0 ? entriesId : nothing}
      aria-label=${label}
      aria-invalid=${isInvalid ? 'true' : 'false'}
      aria-describedby=${describedBy ?? nothing}
      .value=${live(column.input.textOf(text, column.reading))}
      @input=${(event: Event) => onText((event.target as HTMLInputElement).value)}
      @blur=${onLeave}
    />${
      column.entries.length > 0
        ? html`<datalist id=${entriesId}>
            ${column.entries.map((entry) => html`<option value=${entry.text}></option>`)}
          </datalist>`
        : nothing
    }`;
}
