import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { CreatedListRow } from '../../engine/outcome-protocol.js';
import type { ListedUsers, ResultState } from '../../session/state.js';
import { icon } from '../shared/icons.js';
import { request } from '../shared/request.js';
import { SessionView } from '../shared/session-view.js';
import { copyText } from './copy-text.js';
import { listPages, PAGE_ROWS } from './list-pages.js';

/** Milliseconds for which a password is on screen. */
const SHOWN_FOR = 30_000;
/** Milliseconds without another letter before a search starts. */
const DEBOUNCE = 200;

interface ShownPassword {
  /** Row id of its user. */
  readonly id: number;
  readonly password: string;
}

/**
 * The created users, a page at a time. One password at a time is asked for, and is in the document only while it is shown: it
 * goes with its time, with another page or search, and with this element.
 */
export class CreatedUsers extends SessionView {
  #text = '';
  #searchTimer: ReturnType<typeof setTimeout> | undefined;
  #shown: ShownPassword | undefined;
  #hideTimer: ReturnType<typeof setTimeout> | undefined;
  /** Said below the search: what was shown or copied last. */
  #note = '';
  /** Grows with all that hides a password: one that comes after that is not shown. */
  #asked = 0;
  /** The result whose users were asked for. */
  #listedFor: ResultState['failures'];
  /** On screen until the next list is there. */
  #list: ListedUsers | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#searchTimer);
    this.#hide();
  }

  /** The texts come with the element, or a moment later. */
  protected override shouldUpdate(): boolean {
    return 'findUser' in this.messages.result;
  }

  protected override willUpdate(): void {
    const { listed } = this.state.result ?? {};
    if (listed && listed !== this.#list) {
      // Another page, or another search.
      if (this.#list) this.#forget();
      this.#list = listed;
    }
  }

  protected override render(): TemplateResult {
    const { result: texts } = this.messages;
    const list = this.#list;
    return html`<label class="find" part="find">
        <span class="visually-hidden">${texts.findUser}</span>
        ${icon('find')}
        <input
          class="input find__input"
          part="input"
          type="search"
          autocomplete="off"
          spellcheck="false"
          placeholder=${texts.findUserHint}
          @input=${this.#onType}
          @keydown=${this.#onKeyDown}
        />
      </label>
      <p class="users__note small" aria-live="polite">${this.#note}</p>
      ${list ? this.#renderList(list) : nothing}`;
  }

  protected override updated(_changed: PropertyValues): void {
    const { failures, listed } = this.state.result ?? {};
    if (!failures || failures === this.#listedFor) return;
    this.#listedFor = failures;
    // The list of an earlier opening may be that of a search.
    if (listed?.text !== this.#text || listed.from !== 0) this.#ask(0);
  }

  #renderList(list: ListedUsers): TemplateResult {
    const { result: texts } = this.messages;
    if (list.total === 0) return html`<p class="muted">${texts.noneFound(list.text)}</p>`;
    return html`<ul class="users" role="list" aria-labelledby="result-list">
        ${list.rows.map((row) => this.#renderUser(row, list))}
      </ul>
      ${listPages(this, list, (from) => this.#show(from))}`;
  }

  #renderUser(user: CreatedListRow, list: ListedUsers): TemplateResult {
    const { result: texts } = this.messages;
    const { id, row, username, email, isUnsure } = user;
    return html`<li class="user" part="created-user">
      <span class="user__row">${texts.row(row, this.format)}</span>
      <bdi class="user__name" id="user-${id}">${username}</bdi>
      <bdi class="user__email">${email}</bdi>
      ${this.#renderPassword(user, list)}
      ${isUnsure ? html`<span class="user__doubt">${icon('warning')}${texts.maybeCreated}</span>` : nothing}
    </li>`;
  }

  #renderPassword(user: CreatedListRow, { showsPasswords }: ListedUsers): TemplateResult | typeof nothing {
    const { result: texts } = this.messages;
    if (!showsPasswords || !this.state.result?.passwords) return nothing;
    if (!user.hasPassword) return html`<span class="user__secret muted">${texts.noPassword}</span>`;
    const password = this.#shown?.id === user.id ? this.#shown.password : undefined;
    return html`${
        password === undefined
          ? html`<span class="user__secret muted" aria-hidden="true">${texts.hidden}</span>`
          : html`<code class="user__secret" part="shown-password" dir="ltr">${password}</code>`
      }
      <span class="user__buttons">
        ${this.#renderButton(user, password === undefined ? texts.show : texts.hide, () => this.#toggle(user))}
        ${this.#renderButton(user, texts.copy, () => this.#copy(user), { copies: true })}
      </span>`;
  }

  #renderButton(
    { id }: CreatedListRow,
    name: string,
    press: () => unknown,
    { copies = false }: { readonly copies?: boolean } = {},
  ): TemplateResult {
    return html`<button
      class="button button--small"
      part="button ${copies ? 'copy-password-button' : 'show-password-button'}"
      type="button"
      aria-describedby="user-${id}"
      @click=${press}
    >
      ${name}
    </button>`;
  }

  async #toggle({ id }: CreatedListRow): Promise<void> {
    const wasShown = this.#shown?.id === id;
    this.#hide();
    if (wasShown) return;
    const asked = this.#asked;
    const password = await this.#read(id);
    if (asked !== this.#asked) return;
    const { result: texts } = this.messages;
    this.#note = password === undefined ? texts.unavailable : texts.shown;
    if (password !== undefined) {
      this.#shown = { id, password };
      this.#hideTimer = setTimeout(() => this.#hide(), SHOWN_FOR);
    }
    this.requestUpdate();
  }

  async #copy({ id, username }: CreatedListRow): Promise<void> {
    const isCopied = await copyText(this.#read(id));
    const { result: texts } = this.messages;
    this.#note = isCopied ? texts.copied(username) : texts.notCopied;
    this.requestUpdate();
  }

  #read(id: number): Promise<string | undefined> {
    return new Promise((reply) => request(this, { type: 'read-password', id, reply }));
  }

  #hide(): void {
    this.#forget();
    this.requestUpdate();
  }

  #forget(): void {
    clearTimeout(this.#hideTimer);
    this.#asked++;
    this.#shown = undefined;
    this.#note = '';
  }

  #show(from: number): void {
    this.#hide();
    this.#ask(from);
  }

  /** Asks for a page of what the search finds. */
  #ask(from: number): void {
    request(this, { type: 'list-created', text: this.#text, from, count: PAGE_ROWS });
  }

  readonly #onType = (event: Event): void => {
    this.#text = (event.target as HTMLInputElement).value.trim();
    this.#hide();
    clearTimeout(this.#searchTimer);
    this.#searchTimer = setTimeout(() => this.#show(0), DEBOUNCE);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    clearTimeout(this.#searchTimer);
    this.#show(0);
  };
}
