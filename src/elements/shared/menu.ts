import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TemplateResult } from 'lit';
import { icon } from './icons.js';

export interface MenuOption {
  readonly key: string;
  readonly label: string;
}

export interface MenuOptions {
  readonly id: string;
  readonly options: readonly MenuOption[];
  /** A second group, under a heading of its own. */
  readonly group?: { readonly label: string; readonly options: readonly MenuOption[] };
  readonly selected: string;
  /** Ids of the texts that describe the menu, with spaces between. */
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly required: boolean;
  readonly disabled?: boolean;
  readonly onSelect: (key: string) => void;
}

/** A native single select: the system draws its menu, on touch as well. */
export function menu({ id, options, group, selected, onSelect, ...rest }: MenuOptions): TemplateResult {
  return html`
    <span class="select">
      <select
        part="select"
        id=${id}
        ?disabled=${rest.disabled ?? false}
        aria-describedby=${rest.describedBy || nothing}
        aria-invalid=${rest.invalid ? 'true' : 'false'}
        aria-required=${rest.required ? 'true' : nothing}
        @change=${(event: Event) => onSelect((event.target as HTMLSelectElement).value)}
      >
        ${renderOptions(options, selected)}
        ${
          group?.options.length
            ? html`<optgroup label=${group.label}>${renderOptions(group.options, selected)}</optgroup>`
            : nothing
        }
      </select>
      ${icon('chevron')}
    </span>
  `;
}

/** `live` compares with the document: the user moves the selection as well. */
function renderOptions(options: readonly MenuOption[], selected: string): unknown {
  return repeat(
    options,
    ({ key }) => key,
    ({ key, label }) => html`<option value=${key} .selected=${live(key === selected)}>${label}</option>`,
  );
}
