import { LitElement } from 'lit';
import type { PropertyDeclaration, PropertyDeclarations } from 'lit';
import type { Format } from '../../messages/format.js';
import type { Messages } from '../../messages/messages.js';
import type { SessionState } from '../../session/state.js';

/** What every screen is given, and hands down as it is: the state of the session, and the words to show it in. */
export interface ScreenContext {
  readonly state: SessionState;
  readonly messages: Messages;
  readonly format: Format;
}

/**
 * The property `context` of an element.
 *
 * @param shown parts of the state that the element shows, where these are not all: nothing else renders it anew.
 */
export function contextOf(...shown: readonly (keyof SessionState)[]): PropertyDeclaration<ScreenContext> {
  return {
    attribute: false,
    hasChanged: (now: ScreenContext, before: ScreenContext | undefined) =>
      now.messages !== before?.messages ||
      now.format !== before.format ||
      (shown.length > 0
        ? shown.some((name) => now.state[name] !== before.state[name])
        : now.state !== before.state),
  };
}

/**
 * Shows a part of the session. It renders into its own light DOM, inside the one shadow root of the element, so that
 * parts, slots, ids and styles need no forwarding. The context comes down as a property; what the user wants goes up as requests.
 */
export abstract class SessionView extends LitElement {
  static override properties: PropertyDeclarations = { context: contextOf() };

  declare context: ScreenContext;

  get state(): SessionState {
    return this.context.state;
  }

  get messages(): Messages {
    return this.context.messages;
  }

  get format(): Format {
    return this.context.format;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
