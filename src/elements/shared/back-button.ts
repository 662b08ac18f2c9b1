import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { request } from './request.js';
import type { SessionView } from './session-view.js';

/** "Back", which the first screen does not have. */
export function backButton(screen: SessionView): TemplateResult {
  return html`<button
    class="button"
    part="button back-button"
    type="button"
    @click=${() => request(screen, { type: 'back' })}
  >
    ${screen.messages.actions.back}
  </button>`;
}
