import { html, type TemplateResult } from 'lit';
import type { ScreenContext } from './shared/session-view.js';

/** The screen of the step. */
export function renderScreen(context: ScreenContext, focusHeading: boolean): TemplateResult {
  switch (context.state.step) {
    case 'upload':
      return html`<bulk-user-import-upload
        .context=${context}
        .focusHeading=${focusHeading}
      ></bulk-user-import-upload>`;
    case 'required':
    case 'security':
    case 'optional':
      return html`<bulk-user-import-mapping
        .context=${context}
        .focusHeading=${focusHeading}
      ></bulk-user-import-mapping>`;
    case 'review':
      return html`<bulk-user-import-review
        .context=${context}
        .focusHeading=${focusHeading}
      ></bulk-user-import-review>`;
    case 'submit':
      return html`<bulk-user-import-submit
        .context=${context}
        .focusHeading=${focusHeading}
      ></bulk-user-import-submit>`;
    case 'result':
      return html`<bulk-user-import-result
        .context=${context}
        .focusHeading=${focusHeading}
      ></bulk-user-import-result>`;
    case 'resume':
      return html`<bulk-user-import-resume
        .context=${context}
        .focusHeading=${focusHeading}
      ></bulk-user-import-resume>`;
  }
}
