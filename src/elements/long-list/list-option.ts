import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';

export interface ListOption {
  readonly id: string;
  readonly label: string;
  /** The sort of the option, where there are several. */
  readonly note: string | undefined;
  /** Place among the listed options, from 0. */
  readonly place: number;
  readonly length: number;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** One entry of a long list. */
export function listOption({ label, note, ...option }: ListOption): TemplateResult {
  // The input has the focus, and handles the keys.
  // eslint-disable-next-line lit-a11y/click-events-have-key-events
  return html`<div
    class="list__entry ${option.isActive ? 'list__entry--active' : ''}"
    part="list-entry"
    role="option"
    id=${option.id}
    aria-label=${note === undefined ? nothing : label}
    aria-describedby=${note === undefined ? nothing : `${option.id}-note`}
    aria-selected=${option.isChosen ? 'true' : 'false'}
    aria-setsize=${option.length}
    aria-posinset=${option.place + 1}
    @click=${option.onChoose}
  >
    <span class="list__name"><bdi>${label}</bdi></span
    >${
      note === undefined ? nothing : html`<span class="list__note" id=${`${option.id}-note`}>${note}</span>`
    }${option.isChosen ? icon('check') : nothing}
  </div>`;
}

const PAGE = 8;

/** The place that a key leads to; `undefined`: the key is the input's own. */
export function placeByKey(key: string, from: number, length: number): number | undefined {
  if (length === 0) return undefined;
  const to = (place: number): number => Math.max(0, Math.min(place, length - 1));
  switch (key) {
    case 'ArrowDown':
      return to(from + 1);
    case 'ArrowUp':
      return from < 0 ? length - 1 : to(from - 1);
    case 'PageDown':
      return to(from + PAGE);
    case 'PageUp':
      return to(from - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return undefined;
  }
}
