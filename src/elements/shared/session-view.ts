import { LitElement } from 'lit';
import type { PropertyDeclarations } from 'lit';
import type { Format } from '../../messages/format.js';
import type { Messages } from '../../messages/messages.js';
import type { SessionState } from '../../session/state.js';

/**
 * Shows a part of the session. It renders into its own light DOM, inside the one shadow root of the element, so that
 * parts, slots, ids and styles need no forwarding. State comes down as properties; what the user wants goes up as requests.
 */
export abstract class SessionView extends LitElement {
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    messages: { attribute: false },
    format: { attribute: false },
  };

  declare state: SessionState;
  declare messages: Messages;
  declare format: Format;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
