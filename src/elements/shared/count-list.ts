import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from './icons.js';
import type { IconName } from './icons.js';

export interface Count {
  /** The whole text: "60 ready". */
  readonly text: string;
  readonly tone: 'success' | 'warning' | 'error' | 'neutral';
  readonly icon: IconName;
  /** A count of nothing is drawn in a quiet tone. */
  readonly isZero?: boolean;
}

/** Counts in a row. The text of each element is the count and nothing else. */
export function countList(label: string, counts: readonly Count[]): TemplateResult {
  return html`<ul class="counts" part="counts" role="list" aria-label=${label}>
    ${counts.map(
      ({ text, tone, icon: name, isZero = false }) =>
        html`<li class="count count--${isZero ? 'zero' : tone}" part="count">${icon(name)}${text}</li>`,
    )}
  </ul>`;
}
