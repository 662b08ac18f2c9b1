import { html, type TemplateResult } from 'lit';
import type { Format } from '../messages/format.js';
import type { Messages } from '../messages/messages.js';
import type { SessionState } from '../session/state.js';

/** What every screen is given. */
interface ScreenProperties {
  readonly state: SessionState;
  readonly messages: Messages;
  readonly format: Format;
  readonly focusHeading: boolean;
}

/** The screen of the step. */
export function renderScreen({ state, messages, format, focusHeading }: ScreenProperties): TemplateResult {
  switch (state.step) {
    case 'upload':
      return html`<bulk-user-import-upload
        .state=${state}
        .messages=${messages}
        .format=${format}
        .focusHeading=${focusHeading}
      ></bulk-user-import-upload>`;
    case 'required':
    case 'security':
    case 'optional':
      return html`<bulk-user-import-mapping
        .state=${state}
        .messages=${messages}
        .format=${format}
        .focusHeading=${focusHeading}
      ></bulk-user-import-mapping>`;
    case 'review':
      return html`<bulk-user-import-review
        .state=${state}
        .messages=${messages}
        .format=${format}
        .focusHeading=${focusHeading}
      ></bulk-user-import-review>`;
    case 'submit':
      return html`<bulk-user-import-submit
        .state=${state}
        .messages=${messages}
        .format=${format}
        .focusHeading=${focusHeading}
      ></bulk-user-import-submit>`;
    case 'result':
      return html`<bulk-user-import-result
        .state=${state}
        .messages=${messages}
        .format=${format}
        .focusHeading=${focusHeading}
      ></bulk-user-import-result>`;
    case 'resume':
      return html`<bulk-user-import-resume
        .state=${state}
        .messages=${messages}
        .format=${format}
        .focusHeading=${focusHeading}
      ></bulk-user-import-resume>`;
  }
}
