import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SessionView } from '../shared/session-view.js';

/** Rows on screen at a time. */
export const PAGE_ROWS = 10;

interface Page {
  readonly from: number;
  readonly total: number;
}

/** The buttons below a list that has more than one page. The buttons stay in reach at the ends of the list: they must not lose the focus. */
export function listPages(
  { messages, format }: SessionView,
  { from, total }: Page,
  show: (from: number) => void,
): TemplateResult | typeof nothing {
  if (total <= PAGE_ROWS) return nothing;
  const texts = messages.result;
  const turn = (name: string, to: number): TemplateResult => {
    const isPossible = to >= 0 && to < total;
    return html`<button
      class="button button--small"
      part="button page-button"
      type="button"
      aria-disabled=${isPossible ? 'false' : 'true'}
      @click=${() => {
        if (isPossible) show(to);
      }}
    >
      ${name}
    </button>`;
  };
  const last = Math.min(total, from + PAGE_ROWS);
  return html`<div class="pages">
    <span class="muted small">${texts.page(from + 1, last, total, format)}</span>
    ${turn(texts.previousPage, from - PAGE_ROWS)} ${turn(texts.nextPage, from + PAGE_ROWS)}
  </div>`;
}
