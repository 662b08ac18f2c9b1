import { html, nothing, type TemplateResult } from 'lit';
import { renderScreen } from './render-screen.js';
import { notice } from './shared/notice.js';
import type { ScreenContext } from './shared/session-view.js';

interface ImportView extends ScreenContext {
  /** False: the texts of the lazy screens have not come yet. */
  readonly isComplete: boolean;
  /** The lazy screens could not be loaded. */
  readonly areMissing: boolean;
  /** The heading of the screen takes the focus. */
  readonly focusHeading: boolean;
}

/** The whole of the element: the screen of the step, and what stands around it on every screen. */
export function renderImport({
  isComplete,
  areMissing,
  focusHeading,
  ...context
}: ImportView): TemplateResult {
  const { state, messages } = context;
  return html`
    <div class="import" part="base" lang=${messages.lang}>
      <slot name="title"></slot>
      <bulk-user-import-stepper .context=${context}></bulk-user-import-stepper>
      ${areMissing ? notice('error', messages.errors.partMissing, { role: 'alert' }) : nothing}
      ${
        state.failure
          ? html`<bulk-user-import-trouble .context=${context}></bulk-user-import-trouble>`
          : nothing
      }
      ${isComplete || state.step === 'upload' ? renderScreen(context, focusHeading) : nothing}
      ${
        state.question
          ? html`<bulk-user-import-question .context=${context}></bulk-user-import-question>`
          : nothing
      }
      <bulk-user-import-announcer .context=${context}></bulk-user-import-announcer>
    </div>
  `;
}
