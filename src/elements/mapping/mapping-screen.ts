import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PropertyValues, TemplateResult } from 'lit';
import type { FieldGap } from '../../mapping/plan-gaps.js';
import type { FieldDefinition } from '../../fields/field-definition.js';
import type { FieldSourceElement } from './field-source.js';
import { fieldLabel } from '../../messages/field-texts.js';
import { backButton } from '../shared/back-button.js';
import { gapText } from './field-notes.js';
import { notice } from '../shared/notice.js';
import { applicability } from '../../fields/applicability.js';
import { request } from '../shared/request.js';
import { ScreenElement } from '../shared/screen.js';
import { unusedColumns } from '../shared/unused-columns.js';

type FieldGroup = FieldDefinition['group'];

/** The three screens on which each field gets its source: required fields, security, optional fields. */
export class MappingScreen extends ScreenElement {
  /** Next was pressed: where fields lack a source, the notice that names them takes the focus. */
  #nextPressed = false;
  /** The fields are matched again: the notice goes, and would take the focus along. */
  #isRematching = false;

  get #group(): FieldGroup {
    const { step } = this.state;
    return step === 'security' || step === 'optional' ? step : 'required';
  }

  /** The fields of this screen that apply by the plan so far. */
  get #fields(): readonly FieldDefinition[] {
    const { fields, plan } = this.state;
    return fields.filter(
      (field) => field.group === this.#group && applicability(field, plan, fields) !== 'never',
    );
  }

  /** The texts come with the element, or a moment later. */
  protected override shouldUpdate(): boolean {
    return 'gaps' in this.messages;
  }

  protected override render(): TemplateResult {
    const group = this.#group;
    const { steps, mapping, actions } = this.messages;
    const fields = this.#fields;
    const skips = this.state.gaps.length === 0 && group !== 'optional';
    return html`
      ${this.renderHeading(steps[group], mapping.intro[group])}
      <div class="screen__body">
        ${group === 'required' ? this.#renderRemembered() : nothing} ${this.#renderGaps(fields)}
        <div class="fields fields--${group}" part="fields">
          ${fields.length ? this.#renderBranch(fields, undefined) : html`<p>${mapping.nothingToChoose}</p>`}
        </div>
        ${group === 'optional' ? unusedColumns(this.state, this.messages, this.format) : nothing}
      </div>
      ${this.renderBar(
        html`${backButton(this)}
          <p class="screen__note" id="open-fields">${this.#openFields()}</p>
          ${
            skips
              ? html`<button
                  class="button"
                  part="button review-button"
                  type="button"
                  @click=${() => request(this, { type: 'go-to-review' })}
                >
                  ${actions.goToReview}
                </button>`
              : nothing
          }
          <button
            class="button button--primary"
            part="button primary-button"
            type="button"
            aria-describedby="open-fields"
            @click=${() => this.#next()}
          >
            ${actions.next}
          </button>`,
      )}
    `;
  }

  /** What keeps the import from going on, in a line. */
  #openFields(): string | typeof nothing {
    const { fields, gaps } = this.state;
    const { mapping } = this.messages;
    const missing = gaps.filter(({ reason }) => reason !== 'value-invalid');
    const shown = missing.length > 0 ? missing : gaps;
    if (shown.length === 0) return nothing;
    const names = shown.flatMap(({ field: id }) => {
      const field = fields.find((candidate) => candidate.id === id);
      return field ? [fieldLabel(field, this.messages)] : [];
    });
    return (missing.length > 0 ? mapping.missing : mapping.notValid)(names, this.format);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#isRematching && !this.#isRemembered) {
      this.#isRematching = false;
      this.focusOnHeading();
    }
    if (!this.#nextPressed || !this.state.showGaps) return;
    this.#nextPressed = false;
    this.querySelector<HTMLElement>('.gaps')?.focus();
  }

  /** A field that somebody came to change has the focus in the place of the heading. */
  override focusOnHeading(): void {
    const sought = this.#fields.find(({ id }) => id === this.state.soughtField);
    if (sought) void this.#focusOn(sought);
    else super.focusOnHeading();
  }

  #next(): void {
    this.#nextPressed = true;
    request(this, { type: 'next' });
  }

  /** The fields that depend on `parent`, each followed by those that depend on it. */
  #renderBranch(fields: readonly FieldDefinition[], parent: FieldDefinition | undefined): unknown {
    const here = fields.filter((field) => fields.find(({ id }) => id === field.when?.field) === parent);
    return repeat(
      here,
      ({ id }) => id,
      (field) => html`
        <bulk-user-import-field
          class="fields__field"
          .field=${field}
          .context=${this.context}
        ></bulk-user-import-field>
        ${
          fields.some(({ when }) => when?.field === field.id)
            ? html`<div class="fields__nested">${this.#renderBranch(fields, field)}</div>`
            : nothing
        }
      `,
    );
  }

  /** The plan comes from an earlier import, and nothing has been corrected that another plan would lose. */
  get #isRemembered(): boolean {
    const { matched, review } = this.state;
    return !review?.edits?.cells.length && [...matched.values()].includes('remembered');
  }

  #renderRemembered(): TemplateResult | typeof nothing {
    if (!this.#isRemembered) return nothing;
    const { remembered, matchAgain } = this.messages.mapping;
    return html`<p class="fields__remembered">
      ${remembered}
      <button
        class="button button--link"
        part="button match-again-button"
        type="button"
        @click=${() => this.#matchAgain()}
      >
        ${matchAgain}
      </button>
    </p>`;
  }

  #matchAgain(): void {
    this.#isRematching = true;
    request(this, { type: 'match-again' });
  }

  /** What the fields of this screen still lack, once Next was pressed in vain. */
  #renderGaps(fields: readonly FieldDefinition[]): TemplateResult | typeof nothing {
    const { showGaps, gaps } = this.state;
    const unresolved = fields.flatMap((field) => {
      const gap = gaps.find((candidate) => candidate.field === field.id);
      return gap ? [{ field, gap }] : [];
    });
    if (!showGaps || unresolved.length === 0) return nothing;
    return html`<div class="gaps" tabindex="-1">
      ${notice(
        'error',
        html`<ul class="gaps__list">
          ${unresolved.map(({ field, gap }) => this.#renderGap(field, gap))}
        </ul>`,
        { title: this.messages.mapping.gapsTitle(unresolved.length, this.format), role: 'alert' },
      )}
    </div>`;
  }

  #renderGap(field: FieldDefinition, gap: FieldGap): TemplateResult {
    return html`<li>
      <button
        class="button button--link"
        part="gap-link"
        type="button"
        @click=${() => void this.#focusOn(field)}
      >
        ${gapText(gap, field, this.state, this.messages, this.format)}
      </button>
    </li>`;
  }

  async #focusOn(field: FieldDefinition): Promise<void> {
    const all = [...this.querySelectorAll<FieldSourceElement>('bulk-user-import-field')];
    const element = all.find((candidate) => candidate.field === field);
    // The screen may just have appeared, and its fields not.
    await element?.updateComplete;
    element?.focusOnGap();
  }
}
