import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Format } from '../messages/format.js';
import type { Messages } from '../messages/messages.js';
import type { IssueGroup, ReviewState, SessionState } from '../session/state.js';
import type { FieldDefinition } from '../fields/fields.js';
import { icon } from './icons.js';
import { issueFix } from './issue-fix.js';
import { issueText, issueTitle } from './issue-texts.js';
import { request } from './request.js';
import { FIRST_ROWS } from './row-tools.js';

/** Lines shown at first. */
const FIRST_LINES = 5;

/** What is wrong, a line for everything that can be mended at once. Absent where nothing is wrong. */
export class IssuesPanel extends LitElement {
  static override properties = {
    review: { attribute: false },
    fields: { attribute: false },
    lists: { attribute: false },
    messages: { attribute: false },
    format: { attribute: false },
  };

  declare review: ReviewState | undefined;
  declare fields: readonly FieldDefinition[];
  declare lists: SessionState['lists'];
  declare messages: Messages;
  declare format: Format;

  #showsAll = false;
  /** Line that has the focus. */
  #focusedLine: number | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override shouldUpdate(): boolean {
    return this.messages !== undefined && this.format !== undefined;
  }

  protected override willUpdate(): void {
    const line = this.contains(this.#focused) ? this.#focused?.closest('.issue') : undefined;
    this.#focusedLine = line ? this.#lines.indexOf(line) : undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { issues: words } = this.messages;
    const issues = this.#issues;
    if (issues.length === 0) return nothing;
    const shown = this.#showsAll ? issues : issues.slice(0, FIRST_LINES);
    return html`<details class="issues" part="issues" open>
      <summary class="issues__summary">
        <h3 class="section__heading">${words.heading}</h3>
        <span class="issues__count">${words.things(issues.length, this.format)}</span>
        ${icon('chevron')}
      </summary>
      <ul class="issues__list" role="list">
        ${repeat(shown, keyOf, (issue) => this.#renderIssue(issue))}
      </ul>
      ${issues.length > FIRST_LINES ? this.#renderMore(issues.length - FIRST_LINES) : nothing}
    </details>`;
  }

  /** A line that was mended is gone, and the focus with it: it goes to the line that is at its place. */
  protected override updated(): void {
    if (this.#focusedLine === undefined || this.contains(this.#focused)) return;
    const line = this.#lines[Math.min(this.#focusedLine, this.#lines.length - 1)];
    const target = line?.querySelector<HTMLElement>('button, select, input');
    if (target) target.focus();
    else this.dispatchEvent(new CustomEvent('emptied'));
  }

  get #issues(): readonly IssueGroup[] {
    return this.review?.checking === false ? this.review.issues : [];
  }

  get #lines(): Element[] {
    return [...this.querySelectorAll('.issue')];
  }

  get #focused(): Element | null {
    return (this.getRootNode() as Document | ShadowRoot).activeElement;
  }

  #renderIssue(issue: IssueGroup): TemplateResult {
    const { fields, lists, messages, format } = this;
    const title = issueTitle(issue, fields, messages);
    const isShown = keyOf(issue) === keyOf(this.review?.search.problem);
    return html`<li class="issue issue--${issue.severity}" part="issue">
      ${icon(issue.severity === 'duplicate' ? 'copy' : issue.severity)}
      <div class="issue__text">
        <p class="issue__title"><bdi>${title}</bdi></p>
        <p class="issue__what">${issueText(issue, messages, format)}</p>
      </div>
      <div class="issue__fixes">
        ${issueFix(issue, {
          fields,
          lists,
          messages,
          format,
          onFix: (fix) => request(this, { type: 'fix', fix }),
        })}
      </div>
      <button
        class="button--link button issue__rows"
        part="button show-rows-button"
        type="button"
        aria-pressed=${isShown ? 'true' : 'false'}
        aria-label=${messages.issues.named(messages.issues.showRows(issue.rows, format), title)}
        @click=${() => this.#showRows(issue, isShown)}
      >
        ${messages.issues.showRows(issue.rows, format)}
      </button>
    </li>`;
  }

  #renderMore(more: number): TemplateResult {
    const { issues } = this.messages;
    return html`<button
      class="button button--link issues__more"
      part="button more-button"
      type="button"
      aria-expanded=${this.#showsAll ? 'true' : 'false'}
      @click=${() => {
        this.#showsAll = !this.#showsAll;
        this.requestUpdate();
      }}
    >
      ${this.#showsAll ? issues.fewer : issues.more(more, this.format)}
    </button>`;
  }

  /** A second time: all rows again. */
  #showRows({ code, field, value }: IssueGroup, isShown: boolean): void {
    const problem = { code, ...(field !== undefined && { field }), ...(value !== undefined && { value }) };
    request(this, {
      type: 'show-rows',
      filter: 'all',
      from: 0,
      count: FIRST_ROWS,
      ...(!isShown && { search: { problem } }),
    });
    this.dispatchEvent(new CustomEvent('rows-wanted'));
  }
}

function keyOf(issue: Pick<IssueGroup, 'code' | 'field' | 'value'> | undefined): string {
  return JSON.stringify([issue?.code, issue?.field, issue?.value]);
}
