import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Format } from '../../messages/format.js';
import type { Messages } from '../../messages/messages.js';
import type { SessionState } from '../../session/state.js';
import { icon } from '../shared/icons.js';
import { request } from '../shared/request.js';
import { planSummary, rowSummary, type SummaryDetail, type SummaryEntry } from './plan-summary.js';

/** The mapping in a line, which opens: what all users get alike, then the column of every other field. */
export function summaryView(
  state: SessionState,
  messages: Messages,
  format: Format,
  target: EventTarget,
): TemplateResult | typeof nothing {
  const { review } = messages;
  const entries = planSummary(state, messages, format);
  const rows = rowSummary(state, messages);
  if (entries.length === 0 && rows.length === 0) return nothing;
  // Rows that the server has turned down keep the mapping of their import.
  const change = state.result
    ? undefined
    : ({ field }: SummaryDetail): void => request(target, { type: 'go-to-field', field });
  const entryView = (entry: SummaryEntry, kind: string): TemplateResult =>
    html`<div class="${kind} ${entry.isWide ? 'summary__entry--wide' : ''}">
      <dt>${entry.term}</dt>
      <dd>${entry.details.map((detail, at) => html`${at ? ', ' : nothing}${detailView(entry, detail)}`)}</dd>
    </div>`;
  const detailView = ({ term, isWide }: SummaryEntry, detail: SummaryDetail): TemplateResult =>
    change
      ? html`<button
          class="button button--link"
          part="button change-field-button"
          type="button"
          dir="auto"
          aria-label=${review.summaryChange(isWide ? undefined : term, detail.text)}
          @click=${() => change(detail)}
          .textContent=${detail.text}
        ></button>`
      : html`<bdi>${detail.text}</bdi>`;
  return html`<details class="summary" part="summary">
    <summary class="summary__line">
      <h3 class="section__heading">${review.summary}</h3>
      <span class="summary__brief" dir="auto"
        >${entries.length > 0 ? entries.filter(({ isWide }) => !isWide).map(briefView) : review.summaryOfColumns}</span
      >
      ${icon('chevron')}
    </summary>
    <div class="summary__panel">
      ${entries.length > 0 ? html`<dl class="summary__list">${entries.map((entry) => entryView(entry, 'summary__entry'))}</dl>` : nothing}
      ${
        rows.length > 0
          ? html`<h4 class="summary__heading">${review.summaryByRow}</h4>
              <dl class="summary__list">${rows.map((entry) => entryView(entry, 'summary__source'))}</dl>`
          : nothing
      }
    </div>
  </details>`;
}

function briefView({ term, details }: SummaryEntry): TemplateResult {
  return html`<span class="summary__item"
    ><span>${term}</span> <bdi>${details.map(({ text }) => text)}</bdi></span
  > `;
}
