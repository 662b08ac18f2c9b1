import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FailedList, FailureGroup, FailureGroups } from '../../engine/outcome-protocol.js';
import { fieldLabel } from '../../messages/field-texts.js';
import { problemGroupText } from '../review/problem-group-text.js';
import { request } from '../shared/request.js';
import { SessionView } from '../shared/session-view.js';
import { listPages, PAGE_ROWS } from './list-pages.js';

/** Groups that are on screen at first. */
const FIRST_GROUPS = 5;

/** The rows that were not created, grouped by the server's own words, or by what is wrong with them. */
export class FailureList extends SessionView {
  /** True once all groups were asked for. */
  #showsAll = false;
  /** The id of the group that is open. */
  #open: string | undefined;

  /** The texts come with the element, or a moment later. */
  protected override shouldUpdate(): boolean {
    return 'why' in this.messages.result;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { failures } = this.state.result ?? {};
    if (!failures?.groups.length) return nothing;
    const shown = this.#showsAll ? failures.groups : failures.groups.slice(0, FIRST_GROUPS);
    return html`<ul class="failures" role="list" aria-label=${this.messages.result.why}>
        ${shown.map((group, at) => this.#renderGroup(group, at))}
      </ul>
      ${this.#renderMore(failures, failures.groups.length - shown.length)}`;
  }

  #renderMore({ more }: FailureGroups, hidden: number): TemplateResult | typeof nothing {
    const { result: texts } = this.messages;
    if (hidden > 0)
      return html`<button
        class="button button--small failures__more"
        part="button more-button"
        type="button"
        @click=${() => {
          this.#showsAll = true;
          this.requestUpdate();
          void this.updateComplete.then(() => this.#focusGroup(FIRST_GROUPS));
        }}
      >
        ${texts.moreReasons(hidden, this.format)}
      </button>`;
    return more.groups > 0
      ? html`<p class="muted small">${texts.otherReasons(more.groups, more.rows, this.format)}</p>`
      : nothing;
  }

  /** The button goes, and would take the focus along. */
  #focusGroup(at: number): void {
    this.querySelector<HTMLElement>(`#failure-${at} ~ * button`)?.focus();
  }

  #renderGroup(group: FailureGroup, at: number): TemplateResult {
    const { failed } = this.state.result ?? {};
    const isOpen = this.#open === group.id;
    return html`<li class="failure" part="failure">
      <p class="failure__text" id="failure-${at}"><bdi>${this.#textOf(group)}</bdi></p>
      <p class="failure__facts muted small">${this.#factsOf(group)}</p>
      <div class="failure__buttons">
        <button
          class="button button--small"
          part="button show-failed-button"
          type="button"
          aria-expanded=${isOpen ? 'true' : 'false'}
          aria-describedby="failure-${at}"
          @click=${() => this.#toggle(group)}
        >
          ${isOpen ? this.messages.result.hideRows : this.messages.result.showRows(group.rows, this.format)}
        </button>
        ${group.again ? this.#renderAgain(group.id, group.again, at) : nothing}
      </div>
      ${isOpen && failed?.group === group.id ? this.#renderRows(group, failed, at) : nothing}
    </li>`;
  }

  #renderAgain(group: string, again: 'as-is' | 'ask', at: number): TemplateResult {
    const { result: texts } = this.messages;
    return html`<button
        class="button button--small"
        part="button retry-group-button"
        type="button"
        aria-describedby="failure-${at} again-${at}"
        @click=${() => request(this, { type: 'retry-group', group, again })}
      >
        ${again === 'ask' ? texts.ask : texts.tryAgain}
      </button>
      <span class="failure__hint muted small" id="again-${at}"
        >${again === 'ask' ? texts.askHint : texts.tryAgainHint}</span
      >`;
  }

  #renderRows(group: FailureGroup, { from, rows }: FailedList, at: number): TemplateResult {
    const { result: texts } = this.messages;
    return html`<ul class="users" role="list" aria-labelledby="failure-${at}">
        ${rows.map(
          ({ row, username, email, detail }) =>
            html`<li class="user" part="failed-row">
              <span class="user__row">${texts.row(row, this.format)}</span>
              <bdi class="user__name">${username}</bdi>
              <bdi class="user__email">${email}</bdi>
              ${detail === undefined ? nothing : html`<bdi class="user__detail">${detail}</bdi>`}
            </li>`,
        )}
      </ul>
      ${listPages(this, { from, total: group.rows }, (next) => this.#list(group, next))}`;
  }

  #toggle(group: FailureGroup): void {
    this.#open = this.#open === group.id ? undefined : group.id;
    if (this.#open !== undefined) this.#list(group, 0);
    this.requestUpdate();
  }

  #list({ id: group }: FailureGroup, from: number): void {
    request(this, { type: 'list-failed', group, from, count: PAGE_ROWS });
  }

  /** The server's own words, where it gave any. */
  #textOf({ outcome, problem, rows }: FailureGroup): string {
    const { messages, format } = this;
    if (problem) return problemGroupText({ ...problem, rows }, messages, format);
    if (!outcome) return '';
    const { code, message } = outcome;
    if (message !== undefined && code !== 'unknown') return message;
    return messages.result.reasons[code](message === undefined ? {} : { message });
  }

  /** Who said so, of which field, and the first of the rows. */
  #factsOf({ outcome, problem, field: id, rows, first }: FailureGroup): string {
    const { kinds, rowNumbers } = this.messages.result;
    const inFile = problem?.severity === 'duplicate' ? kinds.duplicateInFile : kinds.error;
    const field = this.state.fields.find((one) => one.id === id);
    return [
      outcome ? kinds[outcome.code] : inFile,
      ...(field ? [fieldLabel(field, this.messages)] : []),
      rowNumbers(first, rows - first.length, this.format),
    ].join(' · ');
  }
}
