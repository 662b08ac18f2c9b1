import { svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { drawIcon, firstShapes } from './first-icons.js';

/** Line drawings on a 24 × 24 grid. An icon stands beside words, never instead of them. */
const SHAPES = {
  ...firstShapes,
  help: svg`<circle cx="12" cy="12" r="9" /><path d="M9.5 9.4a2.6 2.6 0 1 1 3.7 2.5c-.8.4-1.2 1-1.2 1.8M12 16.7v.1" />`,
  chevron: svg`<path d="m7 10 5 5 5-5" />`,
  copy: svg`<rect x="8.5" y="8.5" width="11" height="11" rx="1.5" /><path d="M15.5 5.5v-.5A.5.5 0 0 0 15 4.5H5a.5.5 0 0 0-.5.5v10a.5.5 0 0 0 .5.5h.5" />`,
  pause: svg`<path d="M9 6v12M15 6v12" />`,
  play: svg`<path d="M8 5.5v13l10.5-6.5z" />`,
  leftOut: svg`<circle cx="12" cy="12" r="9" /><path d="M8 12h8" />`,
  close: svg`<path d="m7 7 10 10M17 7 7 17" />`,
  find: svg`<circle cx="11" cy="11" r="6.5" /><path d="m16 16 4 4" />`,
  undo: svg`<path d="M8.5 5 4.5 9l4 4M4.5 9h9a5.5 5.5 0 0 1 0 11H9" />`,
  redo: svg`<path d="m15.5 5 4 4-4 4M19.5 9h-9a5.5 5.5 0 0 0 0 11H15" />`,
  nextError: svg`<path d="M12 4v12.5M6.5 11.5 12 17l5.5-5.5M6 20.5h12" />`,
  sortedUp: svg`<path d="M12 19V5.5M6.5 11 12 5.5 17.5 11" />`,
  sortedDown: svg`<path d="M12 5v13.5M6.5 13l5.5 5.5 5.5-5.5" />`,
  stop: svg`<rect x="6.5" y="6.5" width="11" height="11" rx="1" />`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof SHAPES;

/** With `label` the drawing has a name; without, it is decoration. */
export function icon(name: IconName, label?: string): TemplateResult {
  return drawIcon(SHAPES[name], label);
}
