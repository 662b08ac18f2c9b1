import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Step } from '../../session/state.js';
import { firstIcon } from './first-icons.js';
import { contextOf, SessionView } from './session-view.js';

const STEPS = ['upload', 'required', 'security', 'optional', 'review', 'result'] as const;

/** The place of the user among the six steps. There is no result while the users are being created. */
export class StepperElement extends SessionView {
  static override properties = { context: contextOf('step') };

  protected override render(): TemplateResult | typeof nothing {
    const current = stepIndex(this.state.step);
    if (current < 0) return nothing;
    const { progress, steps } = this.messages;
    const next = STEPS[current + 1];
    return html`
      <div class="stepper" part="stepper">
        <p class="stepper__compact" aria-hidden="true">
          <span>${progress.position(current + 1, STEPS.length, this.format)}</span>
          ${next ? html`<span>${progress.upNext(steps[next])}</span>` : nothing}
        </p>
        <ol class="stepper__list" role="list" aria-label=${progress.label}>
          ${STEPS.map((name, position) => this.#renderStep(steps[name], position - current))}
        </ol>
      </div>
    `;
  }

  /** @param distance from the current step: negative is done, positive is to come. */
  #renderStep(name: string, distance: number): TemplateResult {
    const done = distance < 0;
    return html`<li
      class="stepper__step ${done ? 'stepper__step--done' : ''}"
      part="step ${done ? 'step-done' : distance === 0 ? 'step-current' : 'step-coming'}"
      aria-current=${distance === 0 ? 'step' : nothing}
    >
      <span class="stepper__marker">${done ? firstIcon('check', this.messages.progress.done) : nothing}</span
      ><span class="stepper__name">${name}</span>
    </li>`;
  }
}

/** -1 where the steps do not apply, as in the offer to resume. */
function stepIndex(step: Step): number {
  return STEPS.findIndex((name) => name === (step === 'submit' ? 'review' : step));
}
