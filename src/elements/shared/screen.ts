import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { SessionView } from './session-view.js';

/** One screen. */
export abstract class ScreenElement extends SessionView {
  static override properties = { focusHeading: { attribute: false } };

  /** The heading takes the focus when the screen appears; false on the first screen of a page. */
  declare focusHeading: boolean;

  #shownStep: string | undefined;

  constructor() {
    super();
    this.focusHeading = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.classList.add('screen');
  }

  protected override updated(_changed: PropertyValues): void {
    const { step } = this.state;
    if (step === this.#shownStep) return;
    const isFirst = this.#shownStep === undefined;
    this.#shownStep = step;
    // The whole screen must be there first: the heading is brought into view by a layout.
    if (!isFirst || this.focusHeading) queueMicrotask(() => this.focusOnHeading());
  }

  /** Puts the focus on the heading, which scrolls it into view. */
  focusOnHeading(): void {
    this.querySelector<HTMLElement>('h2')?.focus();
  }

  protected renderHeading(text: string, intro?: string): TemplateResult {
    return html`
      <h2 class="screen__heading" part="heading" tabindex="-1">${text}</h2>
      ${intro ? html`<p class="screen__intro">${intro}</p>` : nothing}
    `;
  }

  /** The bar at the foot of the screen, which stays in view however long the screen is. */
  protected renderBar(...content: readonly TemplateResult[]): TemplateResult {
    return html`<div class="screen__actions">
      <div class="screen__bar" part="actions">${content}</div>
    </div>`;
  }
}
