import { identityKey } from '../directory/identity.js';
import type { DirectoryUser } from '../directory/schema.js';
import { deskNames, fullName, nameOf, type Catalogue } from './catalogue.js';
import { dataTable, type Column } from './data-table.js';
import { byId, element } from './element.js';

const PAGE_SIZE = 100;

const numbers = new Intl.NumberFormat('en');
const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });

export interface UsersPanelOptions {
  catalogue: Catalogue;
  onOpen: (user: DirectoryUser) => void;
}

/** The users tab: search, count, and a page of users, the newest first. */
export class UsersPanel {
  readonly #search = byId('search', HTMLInputElement);
  readonly #count = byId('user-count', HTMLElement);
  readonly #table = byId('user-table', HTMLElement);
  readonly #pager = byId('pager', HTMLElement);
  readonly #columns: readonly Column<DirectoryUser>[];
  readonly #catalogue: Catalogue;
  #users: readonly DirectoryUser[] = [];
  #fresh: ReadonlySet<number> = new Set();
  #page = 0;

  constructor({ catalogue, onOpen }: UsersPanelOptions) {
    this.#catalogue = catalogue;
    this.#columns = this.#makeColumns(onOpen);
    this.#search.addEventListener('input', () => this.#turnTo(0));
  }

  /** `fresh`: the users to point out, until the next call. */
  show(users: readonly DirectoryUser[], fresh: ReadonlySet<number> = new Set()): void {
    this.#users = users;
    this.#fresh = fresh;
    if (fresh.size > 0) this.#search.value = '';
    this.#turnTo(0);
  }

  #makeColumns(onOpen: (user: DirectoryUser) => void): readonly Column<DirectoryUser>[] {
    const catalogue = this.#catalogue;
    return [
      { name: 'Username', cell: (user) => this.#usernameCell(user, onOpen) },
      { name: 'Name', cell: fullName },
      { name: 'Email', cell: (user) => user.email },
      { name: 'Role', cell: (user) => nameOf(catalogue.roles, user.roleId) },
      { name: 'Desks', cell: (user) => deskNames(user, catalogue) },
      { name: 'Extension', cell: (user) => user.extension ?? '', isNumeric: true },
      {
        name: 'Created',
        cell: (user) => element('time', { class: 'unbroken' }, dates.format(user.createdAt)),
      },
    ];
  }

  #usernameCell(user: DirectoryUser, onOpen: (user: DirectoryUser) => void): HTMLElement {
    const button = element('button', { type: 'button', class: 'link' }, user.username);
    button.addEventListener('click', () => onOpen(user));
    const isNew = this.#fresh.has(user.id);
    return element(
      'span',
      { class: 'username' },
      button,
      ...(isNew ? [element('span', { class: 'badge' }, 'New')] : []),
    );
  }

  #turnTo(page: number): void {
    const found = this.#find();
    const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
    this.#page = Math.min(page, pages - 1);
    this.#count.textContent = this.#countText(found.length);
    const from = this.#page * PAGE_SIZE;
    const shown = found.slice(from, from + PAGE_SIZE);
    const isNew = (user: DirectoryUser) => this.#fresh.has(user.id);
    this.#table.replaceChildren(
      shown.length > 0
        ? dataTable('Users, the newest first', this.#columns, shown, isNew)
        : element('p', { class: 'empty' }, 'Nobody matches this search.'),
    );
    this.#showPager(pages, from, shown.length, found.length);
  }

  #find(): readonly DirectoryUser[] {
    const words = identityKey(this.#search.value).split(/\s+/).filter(Boolean);
    if (words.length === 0) return this.#users;
    return this.#users.filter((user) => {
      const text = `${user.usernameKey} ${user.emailKey} ${identityKey(fullName(user))} ${user.extension ?? ''}`;
      return words.every((word) => text.includes(word));
    });
  }

  #countText(found: number): string {
    const all = this.#users.length;
    const users = all === 1 ? 'user' : 'users';
    return found === all
      ? `${numbers.format(all)} ${users}`
      : `${numbers.format(found)} of ${numbers.format(all)} ${users}`;
  }

  #showPager(pages: number, from: number, shown: number, found: number): void {
    this.#pager.hidden = pages < 2;
    if (pages < 2) return;
    const turn = (name: string, page: number): HTMLButtonElement => {
      const isPossible = page >= 0 && page < pages;
      // A `disabled` button would lose the focus on the last page.
      const attributes = {
        type: 'button',
        class: 'button',
        'aria-disabled': isPossible ? undefined : 'true',
      };
      const button = element('button', attributes, name);
      button.addEventListener('click', () => {
        if (isPossible) this.#turnByButton(page, name);
      });
      return button;
    };
    const range = `${numbers.format(from + 1)}–${numbers.format(from + shown)} of ${numbers.format(found)}`;
    this.#pager.replaceChildren(
      turn('Previous', this.#page - 1),
      element('span', { 'aria-live': 'polite' }, range),
      turn('Next', this.#page + 1),
    );
  }

  #turnByButton(page: number, name: string): void {
    this.#turnTo(page);
    this.#table.scrollIntoView({ block: 'start' });
    const buttons = [...this.#pager.querySelectorAll('button')];
    buttons.find((button) => button.textContent === name)?.focus({ preventScroll: true });
  }
}
