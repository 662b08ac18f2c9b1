import { nothing, type PropertyValues, type TemplateResult } from 'lit';
import { sessionFailureText } from '../../messages/session-failure-text.js';
import { notice } from './notice.js';
import { SessionView } from './session-view.js';

/** What keeps the import from going on as it was, above the screen. */
export class ErrorNotice extends SessionView {
  protected override shouldUpdate(): boolean {
    // The texts of the notice come with the lazy screens.
    return 'trouble' in this.messages;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { failure } = this.state;
    return failure
      ? notice('error', sessionFailureText(failure, this.messages.trouble), { role: 'alert' })
      : nothing;
  }

  /** The button that led to the failure may stand at the foot of a long screen. */
  protected override updated(changed: PropertyValues<this>): void {
    if (changed.get('context')?.state.failure !== this.state.failure)
      this.scrollIntoView({ block: 'nearest' });
  }
}
