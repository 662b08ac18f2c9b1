import { expect } from '@open-wc/testing';
import { computeAccessibleDescription } from 'dom-accessibility-api';
import type { CreatedListRow } from '../../../src/engine/outcome-protocol.js';
import type { SessionRequest } from '../../../src/session/requests.js';
import type { ListedUsers, ResultState, SessionState } from '../../../src/session/state.js';
import { allByRole, byRole, waitFor } from '../../harness.js';
import { resultWith } from '../lazy-fixtures.js';
import { axeFindings, mount, textOf, unmount, useDarkPage, type ScreenFixture } from '../screen-fixture.js';
import { VirtualTimers } from '../../virtual-timers.js';

/** The Result with its list opened. */
async function mountList(state: SessionState): Promise<ScreenFixture> {
  const fixture = await mount(state);
  fixture.pressButton('List of created users');
  await waitFor(() => byRole(fixture, 'searchbox', 'Find a user'), 'the list');
  await fixture.whenRendered();
  return fixture;
}

const secret = 'correct-horse-42';
const noFailures = { groups: [], more: { groups: 0, rows: 0 } } as const;

function userAt(id: number, changes: Partial<CreatedListRow> = {}): CreatedListRow {
  const username = `user.${id}`;
  return {
    id,
    row: id + 2,
    username,
    email: `${username}@example.com`,
    hasPassword: true,
    isUnsure: false,
    ...changes,
  };
}

function listWith(changes: Partial<ListedUsers> = {}): ListedUsers {
  const rows = Array.from({ length: 10 }, (_, id) => userAt(id));
  return { text: '', total: 53, from: 0, rows, showsPasswords: true, ...changes };
}

function listed(list: Partial<ListedUsers> = {}, result: Partial<ResultState> = {}): SessionState {
  return resultWith({ failures: noFailures, listed: listWith(list), ...result });
}

function buttonsCalled(fixture: ScreenFixture, name: string): HTMLElement[] {
  return allByRole(fixture, 'button', name);
}

type PasswordRequest = Extract<SessionRequest, { type: 'read-password' }>;

function passwordRequests(fixture: ScreenFixture): PasswordRequest[] {
  return fixture.requests.filter((one) => one.type === 'read-password');
}

/** Answers the last request for a password. */
async function answer(fixture: ScreenFixture, password: string | undefined): Promise<void> {
  passwordRequests(fixture).at(-1)?.reply(password);
  await Promise.resolve();
  await fixture.whenRendered();
}

async function showFirst(fixture: ScreenFixture, at = 0): Promise<void> {
  buttonsCalled(fixture, 'Show')[at]?.click();
  await answer(fixture, secret);
}

/** Everything in the document, texts, attributes and values of inputs. */
function wholeTree(root: Element | ShadowRoot): string {
  return [...root.querySelectorAll('*')]
    .flatMap((element) => [
      ...Array.from(element.attributes, ({ value }) => value),
      element instanceof HTMLInputElement ? element.value : '',
      element.shadowRoot ? wholeTree(element.shadowRoot) : '',
    ])
    .concat(root.textContent)
    .join('\n');
}

function tree({ shadowRoot }: ScreenFixture): string {
  return shadowRoot ? wholeTree(shadowRoot) : '';
}

let timers: VirtualTimers | undefined;

afterEach(() => {
  timers?.restore();
  timers = undefined;
  unmount();
});

describe('the list of created users', () => {
  it('asks for its first page once it is opened, and again when the counts have changed', async () => {
    const fixture = await mountList(resultWith({ failures: noFailures }));
    const first = { type: 'list-created', text: '', from: 0, count: 10 };
    expect(fixture.requests).to.deep.equal([first]);
    await fixture.show(listed());
    expect(fixture.requests).to.have.length(1);
    await fixture.show(resultWith({ failures: { ...noFailures } }));
    expect(fixture.requests).to.deep.equal([first, first]);
  });

  it('is not there once the worker is gone, or where nobody was created', async () => {
    const fixture = await mount(resultWith());
    expect(byRole(fixture, 'button', 'List of created users')).to.equal(undefined);
    await fixture.show(resultWith({ failures: noFailures, created: 0, passwords: 0 }));
    expect(byRole(fixture, 'button', 'List of created users')).to.equal(undefined);
  });

  it('shows who was created, ten at a time', async () => {
    const fixture = await mountList(listed());
    const rows = fixture.all('.user').map(textOf);
    expect(rows).to.have.length(10);
    expect(rows[0]).to.equal('Row 2 user.0 user.0@example.com •••••••• Show Copy');
    expect(textOf(fixture.find('.pages'))).to.equal('1–10 of 53 Previous page Next page');
    fixture.pressButton('Previous page');
    expect(fixture.requests).to.deep.equal([]);
    fixture.pressButton('Next page');
    expect(fixture.requests).to.deep.equal([{ type: 'list-created', text: '', from: 10, count: 10 }]);
    await fixture.show(listed({ from: 50, rows: [userAt(50)] }));
    expect(textOf(fixture.find('.pages'))).to.equal('51–53 of 53 Previous page Next page');
  });

  it('finds users as they are typed, and says that nobody is found', async () => {
    timers = new VirtualTimers();
    const fixture = await mountList(listed());
    const search = byRole(fixture, 'searchbox', 'Find a user') as HTMLInputElement;
    search.value = ' ada ';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    expect(fixture.requests).to.deep.equal([]);
    timers.pass(200);
    expect(fixture.requests).to.deep.equal([{ type: 'list-created', text: 'ada', from: 0, count: 10 }]);
    await fixture.show(listed({ text: 'ada', total: 0, rows: [] }));
    expect(textOf(fixture.find('bulk-user-import-created-users'))).to.contain('No user is found for “ada”.');
  });

  it('says of a user without a password that there is none, and of a doubtful one that it is doubtful', async () => {
    const rows = [userAt(0, { hasPassword: false }), userAt(1, { isUnsure: true })];
    const fixture = await mountList(listed({ total: 2, rows }));
    expect(fixture.all('.user').map(textOf)).to.deep.equal([
      'Row 2 user.0 user.0@example.com No password',
      'Row 3 user.1 user.1@example.com •••••••• Show Copy May not have been created',
    ]);
  });
});

describe('one password at a time', () => {
  it('is asked for on Show, shown beside its user, and in the document only while it is shown', async () => {
    const fixture = await mountList(listed());
    expect(passwordRequests(fixture)).to.deep.equal([]);
    const [show] = buttonsCalled(fixture, 'Show');
    expect(show && computeAccessibleDescription(show)).to.equal('user.0');
    show?.focus();
    await showFirst(fixture);
    expect(passwordRequests(fixture).map(({ id }) => id)).to.deep.equal([0]);
    expect(textOf(fixture.find('.user'))).to.equal(`Row 2 user.0 user.0@example.com ${secret} Hide Copy`);
    expect(textOf(fixture.find('.users__note'))).to.equal('Shown for 30 seconds, or until you hide it.');
    expect(tree(fixture).split(secret)).to.have.length(2);
    expect(fixture.shadowRoot?.activeElement).to.equal(show);
    fixture.pressButton('Hide');
    await fixture.whenRendered();
    expect(tree(fixture)).to.not.contain(secret);
  });

  it('goes when another one is shown', async () => {
    const fixture = await mountList(listed());
    await showFirst(fixture);
    buttonsCalled(fixture, 'Show')[0]?.click();
    await fixture.whenRendered();
    expect(tree(fixture)).to.not.contain(secret);
    await answer(fixture, 'another-one');
    expect(textOf(fixture.all('.user')[1])).to.contain('another-one Hide');
  });

  it('goes after thirty seconds', async () => {
    const fixture = await mountList(listed());
    timers = new VirtualTimers();
    await showFirst(fixture);
    timers.pass(29_999);
    await fixture.whenRendered();
    expect(tree(fixture)).to.contain(secret);
    timers.pass(1);
    await fixture.whenRendered();
    expect(tree(fixture)).to.not.contain(secret);
    expect(textOf(fixture.find('.users__note'))).to.equal('');
  });

  const ends: Readonly<Record<string, (fixture: ScreenFixture) => unknown>> = {
    'when somebody searches': (fixture) => {
      const search = byRole(fixture, 'searchbox', 'Find a user') as HTMLInputElement;
      search.value = 'x';
      search.dispatchEvent(new Event('input', { bubbles: true }));
    },
    'with the next page': (fixture) => fixture.pressButton('Next page'),
    'when other users come': (fixture) => fixture.show(listed({ from: 10 })),
    'when the list is closed': (fixture) => fixture.pressButton('List of created users'),
    'when the screen is left': (fixture) => fixture.show({ ...listed(), step: 'upload' }),
    'when the element is removed': (fixture) => fixture.remove(),
  };
  for (const [when, end] of Object.entries(ends)) {
    it(`goes ${when}`, async () => {
      const fixture = await mountList(listed());
      const list = fixture.find('bulk-user-import-created-users');
      await showFirst(fixture);
      expect(tree(fixture)).to.contain(secret);
      await end(fixture);
      await fixture.whenRendered();
      expect(tree(fixture)).to.not.contain(secret);
      expect(wholeTree(list)).to.not.contain(secret);
    });

    it(`does not come any more, where it comes late, ${when}`, async () => {
      const fixture = await mountList(listed());
      const list = fixture.find('bulk-user-import-created-users');
      buttonsCalled(fixture, 'Show')[0]?.click();
      await end(fixture);
      await answer(fixture, secret);
      expect(tree(fixture)).to.not.contain(secret);
      expect(wholeTree(list)).to.not.contain(secret);
    });
  }

  it('says that it can’t be shown where it is not there any more', async () => {
    const fixture = await mountList(listed());
    buttonsCalled(fixture, 'Show')[0]?.click();
    await answer(fixture, undefined);
    expect(textOf(fixture.find('.users__note'))).to.contain('can’t be shown any more');
    expect(buttonsCalled(fixture, 'Hide')).to.deep.equal([]);
  });

  it('is neither shown nor copied where the host does not want it', async () => {
    const fixture = await mountList(listed({ showsPasswords: false }));
    expect(textOf(fixture.find('.user'))).to.equal('Row 2 user.0 user.0@example.com');
    expect([...buttonsCalled(fixture, 'Show'), ...buttonsCalled(fixture, 'Copy')]).to.deep.equal([]);
  });

  it('goes to the clipboard and nowhere else, and it is said that the clipboard is not cleared', async () => {
    const copied: string[] = [];
    const clipboard = {
      write: async ([item]: readonly ClipboardItem[]) => {
        copied.push((await (await item?.getType('text/plain'))?.text()) ?? '');
      },
    };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    try {
      const fixture = await mountList(listed());
      buttonsCalled(fixture, 'Copy')[1]?.click();
      await answer(fixture, secret);
      await waitFor(() => textOf(fixture.find('.users__note')) !== '', 'what was copied');
      expect(copied).to.deep.equal([secret]);
      expect(textOf(fixture.find('.users__note'))).to.equal(
        'The password of user.1 is on the clipboard, which is not cleared: copy something else once you have pasted it.',
      );
      expect(tree(fixture)).to.not.contain(secret);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('says what to do where this browser does not copy', async () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    try {
      const fixture = await mountList(listed());
      buttonsCalled(fixture, 'Copy')[0]?.click();
      await answer(fixture, secret);
      await waitFor(() => textOf(fixture.find('.users__note')).includes('by hand'), 'what to do');
      expect(tree(fixture)).to.not.contain(secret);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });
});

describe('axe finds nothing in the list of created users', () => {
  for (const scheme of ['light', 'dark', 'narrow']) {
    it(`with a password shown, ${scheme}`, async () => {
      if (scheme === 'dark') useDarkPage();
      const rows = [userAt(0), userAt(1, { isUnsure: true }), userAt(2, { hasPassword: false })];
      const fixture = await mountList(listed({ rows }));
      if (scheme === 'narrow') fixture.style.inlineSize = '296px';
      await showFirst(fixture);
      expect(await axeFindings(fixture)).to.deep.equal([]);
    });
  }
});
