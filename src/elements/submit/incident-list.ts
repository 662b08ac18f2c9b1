import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { timeOfDay } from '../../messages/time-of-day.js';
import type { Incident } from '../../session/incident-log.js';
import { SessionView } from '../shared/session-view.js';

/** What happened while users were created, to be opened by whoever wants to know. */
export class IncidentList extends SessionView {
  /** The texts come with the element, or a moment later. */
  protected override shouldUpdate(): boolean {
    return 'incidents' in this.messages;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { incidents = [] } = this.state.submit ?? {};
    if (incidents.length === 0) return nothing;
    return html`<details class="incidents" part="incidents">
      <summary class="incidents__title">
        ${this.messages.incidents.title(incidents.length, this.format)}
      </summary>
      <ol class="incidents__list" role="list">
        ${incidents.map((incident) => this.#renderOne(incident))}
      </ol>
    </details>`;
  }

  #renderOne({ at, what, users = 0, until = 0 }: Incident): TemplateResult {
    const { lines } = this.messages.incidents;
    return html`<li>
      <time class="incidents__time" datetime=${new Date(at).toISOString()}
        >${timeOfDay(at, this.format)}</time
      >
      <span>${lines[what](users, until, this.format)}</span>
    </li>`;
  }
}
