import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ScreenContext } from './session-view.js';

/** What happened while users were created, where anything did. */
export function incidentList(context: ScreenContext): TemplateResult | typeof nothing {
  if (!context.state.submit?.incidents) return nothing;
  return html`<bulk-user-import-incidents .context=${context}></bulk-user-import-incidents>`;
}
