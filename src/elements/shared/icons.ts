import { html, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';

/** Line drawings on a 24 × 24 grid. An icon stands beside words, never instead of them. */
const SHAPES = {
  error: svg`<circle cx="12" cy="12" r="9" /><path d="M12 7.5v5.5M12 16.4v.1" />`,
  warning: svg`<path d="M12 3.8 2.8 19.6h18.4z" /><path d="M12 10v4.4M12 17v.1" />`,
  success: svg`<circle cx="12" cy="12" r="9" /><path d="m8 12.3 2.8 2.8L16 9.6" />`,
  info: svg`<circle cx="12" cy="12" r="9" /><path d="M12 11v5.4M12 7.6v.1" />`,
  help: svg`<circle cx="12" cy="12" r="9" /><path d="M9.5 9.4a2.6 2.6 0 1 1 3.7 2.5c-.8.4-1.2 1-1.2 1.8M12 16.7v.1" />`,
  check: svg`<path d="m5 12.6 4.6 4.6L19 7.4" />`,
  chevron: svg`<path d="m7 10 5 5 5-5" />`,
  upload: svg`<path d="M12 15.5V4.5M7.5 9 12 4.5 16.5 9M4.5 15.5v2.6a1.4 1.4 0 0 0 1.4 1.4h12.2a1.4 1.4 0 0 0 1.4-1.4v-2.6" />`,
  download: svg`<path d="M12 4.5v11M7.5 11l4.5 4.5 4.5-4.5M4.5 15.5v2.6a1.4 1.4 0 0 0 1.4 1.4h12.2a1.4 1.4 0 0 0 1.4-1.4v-2.6" />`,
  file: svg`<path d="M13.5 3.5h-6A1.5 1.5 0 0 0 6 5v14a1.5 1.5 0 0 0 1.5 1.5h9A1.5 1.5 0 0 0 18 19V8zM13.5 3.5V8H18M9 12.5h6M9 16h6" />`,
  copy: svg`<rect x="8.5" y="8.5" width="11" height="11" rx="1.5" /><path d="M15.5 5.5v-.5A.5.5 0 0 0 15 4.5H5a.5.5 0 0 0-.5.5v10a.5.5 0 0 0 .5.5h.5" />`,
  pause: svg`<path d="M9 6v12M15 6v12" />`,
  play: svg`<path d="M8 5.5v13l10.5-6.5z" />`,
  leftOut: svg`<circle cx="12" cy="12" r="9" /><path d="M8 12h8" />`,
  close: svg`<path d="m7 7 10 10M17 7 7 17" />`,
  find: svg`<circle cx="11" cy="11" r="6.5" /><path d="m16 16 4 4" />`,
  undo: svg`<path d="M8.5 5 4.5 9l4 4M4.5 9h9a5.5 5.5 0 0 1 0 11H9" />`,
  redo: svg`<path d="m15.5 5 4 4-4 4M19.5 9h-9a5.5 5.5 0 0 0 0 11H15" />`,
  stop: svg`<rect x="6.5" y="6.5" width="11" height="11" rx="1" />`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof SHAPES;

/** With `label` the drawing has a name; without, it is decoration. */
export function icon(name: IconName, label?: string): TemplateResult {
  return label === undefined
    ? html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${SHAPES[name]}</svg>`
    : html`<svg class="icon" viewBox="0 0 24 24" role="img" aria-label=${label}>${SHAPES[name]}</svg>`;
}
