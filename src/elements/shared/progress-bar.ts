import { html } from 'lit';
import type { TemplateResult } from 'lit';

interface Progress {
  /** What is making progress. */
  readonly label: string;
  /** The progress in words. */
  readonly text: string;
  readonly done: number;
  readonly total: number;
  /** What `done` consists of; absent: nothing is known of it. */
  readonly parts?: readonly ProgressPart[];
}

interface ProgressPart {
  readonly tone: 'success' | 'warning' | 'error' | 'neutral';
  readonly count: number;
}

export function progressBar({ label, text, done, total, parts = [] }: Progress): TemplateResult {
  const percent = total === 0 ? 100 : (done / total) * 100;
  // The width is set as a property: under a strict content security policy, style attributes are refused.
  return html`<div
    class="progress__bar"
    part="progress-bar"
    role="progressbar"
    aria-label=${label}
    aria-valuemin="0"
    aria-valuenow=${done}
    aria-valuemax=${total}
    aria-valuetext=${text}
    .style=${`--_done: ${percent}%`}
  >
    <div class="progress__fill" part="progress-fill">
      ${parts.map(({ tone, count }) => html`<span class="progress__part progress__part--${tone}" .style=${`flex-grow: ${count}`}></span>`)}
    </div>
  </div>`;
}
