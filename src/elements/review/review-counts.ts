import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { TemplateResult } from 'lit';
import type { RowFilter } from '../../engine/protocol.js';
import type { Format } from '../../messages/format.js';
import type { Messages } from '../../messages/messages.js';
import type { ReviewState } from '../../session/state.js';
import type { Count } from '../shared/count-list.js';
import { icon } from '../shared/icons.js';

interface FilterCount extends Omit<Count, 'icon'> {
  readonly filter: RowFilter;
  readonly icon?: Count['icon'];
  readonly rows: number;
}

/** The counts of the review, each of which lists its rows. The text of each button is the count and nothing else. */
export function filterCounts(
  state: ReviewState,
  messages: Messages,
  format: Format,
  onShow: (filter: RowFilter) => void,
): TemplateResult {
  const isShown = ({ filter }: FilterCount): boolean => filter === state.filter && !state.search.problem;
  return html`<div class="counts" part="counts filters" role="group" aria-label=${messages.review.filters}>
    ${repeat(
      countsOf(state, messages, format),
      // A button keeps its count, and the focus, when another one comes or goes.
      ({ filter }) => filter,
      (count) =>
        html`<button
          class="count count--${count.isZero ? 'zero' : count.tone} count--filter"
          part="count filter"
          type="button"
          aria-pressed=${isShown(count) ? 'true' : 'false'}
          @click=${() => onShow(count.filter)}
        >
          ${count.icon ? icon(count.icon) : nothing}${count.text}
        </button>`,
    )}
  </div>`;
}

/** The rows of the file in one line, by what will become of them. */
export function outcomeBar(state: ReviewState, messages: Messages, format: Format): TemplateResult {
  const outcomes = countsOf(state, messages, format).filter(
    ({ filter, rows }) => rows > 0 && filter !== 'all' && filter !== 'warnings',
  );
  const text = format.list(outcomes.map(({ text }) => text));
  return html`<div class="outcomes" role="img" aria-label="${messages.review.counts}: ${text}">
    ${outcomes.map(
      // A property, since a strict content security policy refuses style attributes.
      ({ tone, rows }) =>
        html`<span class="outcomes__part count--${tone}" .style=${`--_rows: ${rows}`}></span>`,
    )}
  </div>`;
}

function countsOf(
  { counts, filter }: ReviewState,
  { review }: Messages,
  format: Format,
): readonly FilterCount[] {
  const { rows, ready, duplicates, errors, warnings, leftOut } = counts;
  const all: readonly (FilterCount & { readonly isOptional?: boolean })[] = [
    { filter: 'all', rows, text: review.allRows(rows, format), tone: 'neutral' },
    { filter: 'ready', rows: ready, text: review.ready(ready, format), tone: 'success', icon: 'success' },
    {
      filter: 'duplicates',
      rows: duplicates,
      text: review.duplicates(duplicates, format),
      tone: 'warning',
      icon: 'copy',
    },
    { filter: 'errors', rows: errors, text: review.withErrors(errors, format), tone: 'error', icon: 'error' },
    {
      filter: 'warnings',
      rows: warnings,
      text: review.warnings(warnings, format),
      tone: 'warning',
      icon: 'warning',
      isOptional: true,
    },
    {
      filter: 'left-out',
      rows: leftOut,
      text: review.leftOut(leftOut, format),
      tone: 'neutral',
      icon: 'leftOut',
      isOptional: true,
    },
  ];
  // A filter stays as long as it is on: it has the focus.
  return all
    .filter(({ rows, isOptional, filter: each }) => !isOptional || rows > 0 || each === filter)
    .map((count) => ({ ...count, isZero: count.rows === 0 }));
}
