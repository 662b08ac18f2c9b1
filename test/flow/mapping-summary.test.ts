import { expect } from '@open-wc/testing';
import {
  allText,
  byRole,
  choose,
  click,
  csv,
  find,
  findText,
  instantHost,
  mount,
  unmountAll,
  waitFor,
} from '../harness.js';
import { fixFailedRows } from './failed-rows-fixture.js';
import { toReview, twoUsers, user } from './few-users.js';

const file = csv(['Login', 'Mail address', 'Ext.', 'Role'], user('ada', 2001), user('grace', 2002));

/** Opens the summary, as a click on its line does. */
function openSummary(element: Element): void {
  element.shadowRoot?.querySelector('summary')?.click();
}

describe('the mapping on Review', () => {
  afterEach(unmountAll);

  it('is one line, which opens: every field with its source', async () => {
    const element = mount(instantHost());
    await toReview(element, file);
    expect(allText(element)).to.not.contain('Column “Login”');
    openSummary(element);
    for (const name of [
      'Username: Column “Login”',
      'Email: Column “Mail address”',
      'Virtual extension: Column “Ext.”',
      'SIP settings: Use WebRTC',
      'Active: Everybody',
    ])
      await find(element, 'button', `Change ${name}`);
    await find(element, 'button', 'Import First name');
  });

  it('leads to a field, with the focus on its menu, and back with what was changed', async () => {
    const element = mount(instantHost());
    await toReview(element, file);
    openSummary(element);
    await click(element, 'button', 'Change Virtual extension: Column “Ext.”');
    await find(element, 'heading', 'Required fields');
    const menu = await find(element, 'combobox', 'Virtual extension');
    await waitFor(() => element.shadowRoot?.activeElement === menu, 'the menu to have the focus');
    await choose(element, 'Role', 'Same for all users');
    await choose(element, 'Role for all users', 'Agent');
    await click(element, 'button', 'Go to Review');
    await findText(element, '2 ready');
    openSummary(element);
    await click(element, 'button', 'Import First name');
    await find(element, 'heading', 'Optional fields');
    const names = await find(element, 'combobox', 'First name');
    await waitFor(() => element.shadowRoot?.activeElement === names, 'the menu to have the focus');
    await click(element, 'button', 'Back');
    const heading = await find(element, 'heading', 'Security');
    await waitFor(() => element.shadowRoot?.activeElement === heading, 'the heading to have the focus');
  });

  it('can be read, and not changed, while failed rows are fixed', async () => {
    const host = instantHost();
    const element = mount({
      ...host,
      createUsers: (users) =>
        Promise.resolve(users.map(({ key }) => ({ key, status: 'rejected', message: 'No.' }))),
    });
    await toReview(element, twoUsers);
    await click(element, 'button', 'Import 2 users');
    await find(element, 'heading', 'Result');
    await fixFailedRows(element, 2);
    openSummary(element);
    await findText(element, 'Column “Username”');
    expect(byRole(element, 'button', 'Change Username: Column “Username”')).to.equal(undefined);
  });
});
