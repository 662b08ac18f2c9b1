import { html } from 'lit';
import type { TemplateResult } from 'lit';

interface Progress {
  /** What is making progress. */
  readonly label: string;
  /** The progress in words. */
  readonly text: string;
  readonly done: number;
  readonly total: number;
}

export function progressBar({ label, text, done, total }: Progress): TemplateResult {
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
    <div class="progress__fill" part="progress-fill"></div>
  </div>`;
}
