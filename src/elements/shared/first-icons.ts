import { html, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';

/** The drawings of the first screen, on a 24 × 24 grid like all others. */
export const firstShapes = {
  error: svg`<circle cx="12" cy="12" r="9" /><path d="M12 7.5v5.5M12 16.4v.1" />`,
  warning: svg`<path d="M12 3.8 2.8 19.6h18.4z" /><path d="M12 10v4.4M12 17v.1" />`,
  success: svg`<circle cx="12" cy="12" r="9" /><path d="m8 12.3 2.8 2.8L16 9.6" />`,
  info: svg`<circle cx="12" cy="12" r="9" /><path d="M12 11v5.4M12 7.6v.1" />`,
  check: svg`<path d="m5 12.6 4.6 4.6L19 7.4" />`,
  upload: svg`<path d="M12 15.5V4.5M7.5 9 12 4.5 16.5 9M4.5 15.5v2.6a1.4 1.4 0 0 0 1.4 1.4h12.2a1.4 1.4 0 0 0 1.4-1.4v-2.6" />`,
  download: svg`<path d="M12 4.5v11M7.5 11l4.5 4.5 4.5-4.5M4.5 15.5v2.6a1.4 1.4 0 0 0 1.4 1.4h12.2a1.4 1.4 0 0 0 1.4-1.4v-2.6" />`,
  file: svg`<path d="M13.5 3.5h-6A1.5 1.5 0 0 0 6 5v14a1.5 1.5 0 0 0 1.5 1.5h9A1.5 1.5 0 0 0 18 19V8zM13.5 3.5V8H18M9 12.5h6M9 16h6" />`,
} satisfies Record<string, SVGTemplateResult>;

/** An icon of the first screen; see `icon` for those of all screens. */
export function firstIcon(name: keyof typeof firstShapes, label?: string): TemplateResult {
  return drawIcon(firstShapes[name], label);
}

export function drawIcon(shape: SVGTemplateResult, label: string | undefined): TemplateResult {
  return label === undefined
    ? html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`
    : html`<svg class="icon" viewBox="0 0 24 24" role="img" aria-label=${label}>${shape}</svg>`;
}
