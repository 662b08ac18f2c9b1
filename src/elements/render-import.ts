import { html, nothing, type TemplateResult } from 'lit';
import type { Format } from '../messages/format.js';
import type { Messages } from '../messages/messages.js';
import type { SessionState } from '../session/state.js';
import { renderScreen } from './render-screen.js';

interface ImportView {
  readonly state: SessionState;
  readonly messages: Messages;
  readonly format: Format;
  /** False: the texts of the later screens have not come yet. */
  readonly isComplete: boolean;
  /** The heading of the screen takes the focus. */
  readonly focusHeading: boolean;
}

/** The whole of the element: the screen of the step, and what stands around it on every screen. */
export function renderImport({
  state,
  messages,
  format,
  isComplete,
  focusHeading,
}: ImportView): TemplateResult {
  return html`
    <div class="import" part="base" lang=${messages.lang}>
      <slot name="title"></slot>
      <bulk-user-import-stepper
        .step=${state.step}
        .messages=${messages}
        .format=${format}
      ></bulk-user-import-stepper>
      ${
        state.failure
          ? html`<bulk-user-import-trouble
              .state=${state}
              .messages=${messages}
              .format=${format}
            ></bulk-user-import-trouble>`
          : nothing
      }
      ${
        isComplete || state.step === 'upload'
          ? renderScreen({ state, messages, format, focusHeading })
          : nothing
      }
      ${
        state.question
          ? html`<bulk-user-import-question
              .state=${state}
              .messages=${messages}
              .format=${format}
            ></bulk-user-import-question>`
          : nothing
      }
      <bulk-user-import-announcer
        .state=${state}
        .messages=${messages}
        .format=${format}
      ></bulk-user-import-announcer>
    </div>
  `;
}
