import { nothing, type PropertyValues, type TemplateResult } from 'lit';
import { troubleText } from '../messages/trouble-text.js';
import { notice } from './notice.js';
import { SessionView } from './session-view.js';

/** What keeps the import from going on as it was, above the screen. */
export class TroubleElement extends SessionView {
  protected override shouldUpdate(): boolean {
    // Its words come with the later screens.
    return this.messages?.trouble !== undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { trouble } = this.state;
    return trouble
      ? notice('error', troubleText(trouble, this.messages.trouble), { role: 'alert' })
      : nothing;
  }

  /** Its cause was pressed at the foot of a long screen. */
  protected override updated(changed: PropertyValues<this>): void {
    if (changed.get('state')?.trouble !== this.state.trouble) this.scrollIntoView({ block: 'nearest' });
  }
}
