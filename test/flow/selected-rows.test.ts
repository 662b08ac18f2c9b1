import { expect } from '@open-wc/testing';
import type { BulkUserImport } from '../../src/bulk-user-import.js';
import {
  allByRole,
  byRole,
  choose,
  click,
  csv,
  find,
  findText,
  instantHost,
  mount,
  type,
  unmountAll,
  waitFor,
} from '../harness.js';
import { rowNumber } from './cell-with.js';
import { header, numberedUsers, toReview } from './few-users.js';

afterEach(unmountAll);

const selectedRows = (element: Element): (string | null | undefined)[] =>
  allByRole(element, 'row')
    .filter((row) => row.ariaSelected === 'true')
    .map((row) => row.querySelector('[role=rowheader]')?.textContent.trim());

/** On Review, with the focus on the number of the first row. */
async function reviewOf(users: readonly (readonly string[])[]): Promise<BulkUserImport> {
  const element = mount(instantHost());
  await toReview(element, csv(header, ...users));
  await findText(element, `${users.length} ready`);
  rowNumber(element, '2').focus();
  await waitFor(() => byRole(element, 'grid')?.ariaMultiSelectable === 'true', 'what selects rows');
  return element;
}

async function press(element: BulkUserImport, key: string, options: KeyboardEventInit = {}): Promise<void> {
  const target = element.shadowRoot?.activeElement;
  target?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...options }),
  );
  await element.updateComplete;
}

describe('rows that are selected', () => {
  it('by Shift+Space and Shift with an arrow are left out together, and come back by Undo', async () => {
    const element = await reviewOf(numberedUsers(5));
    await press(element, ' ', { shiftKey: true });
    await findText(element, '1 row selected');
    await press(element, 'ArrowDown', { shiftKey: true });
    await press(element, 'ArrowDown', { shiftKey: true });
    await findText(element, '3 rows selected');
    await press(element, 'ArrowUp', { shiftKey: true });
    await findText(element, '2 rows selected');
    expect(selectedRows(element)).to.deep.equal(['2', '3']);
    await click(element, 'button', 'Leave these 2 rows out');
    await findText(element, '3 ready');
    expect(selectedRows(element)).to.deep.equal([]);
    expect(element.shadowRoot?.activeElement?.closest('[role=row]')).not.to.equal(null);
    await click(element, 'button', 'Undo');
    await findText(element, '5 ready');
  });

  it('by the mouse, a range with Shift, are filled, as one change', async () => {
    const element = await reviewOf(numberedUsers(5));
    rowNumber(element, '3').click();
    await findText(element, '1 row selected');
    rowNumber(element, '5').dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
    await findText(element, '3 rows selected');
    await choose(element, 'Fill a column', 'Role');
    await type(element, 'combobox', 'Role for the selected rows', 'Nobody', 'input');
    await click(element, 'button', 'Fill 3 rows');
    await findText(element, '3 with errors');
    await click(element, 'button', 'Undo');
    await findText(element, '5 ready');
  });

  it('by Ctrl+A are those of the whole filter, and stay while they are sorted', async () => {
    const users = numberedUsers(80).map((user, at) => (at % 2 ? user : [...user.slice(0, 3), 'Nobody']));
    const element = mount(instantHost());
    await toReview(element, csv(header, ...users));
    await click(element, 'button', '40 with errors');
    await waitFor(() => byRole(element, 'grid')?.ariaRowCount === '41', 'the rows with errors');
    rowNumber(element, '2').focus();
    await waitFor(() => byRole(element, 'grid')?.ariaMultiSelectable === 'true', 'what selects rows');
    await press(element, 'a', { ctrlKey: true });
    await findText(element, '40 rows selected');
    byRole(element, 'button', 'Sort by Username')?.click();
    await waitFor(
      () => allByRole(element, 'columnheader').some(({ ariaSort }) => ariaSort === 'ascending'),
      'the order',
    );
    await findText(element, '40 rows selected');
    await choose(element, 'Fill a column', 'Role');
    await type(element, 'combobox', 'Role for the selected rows', 'Agent', 'input');
    await click(element, 'button', 'Fill 40 rows');
    await findText(element, '80 ready');
  });

  it('are no longer selected once other rows are listed, or by Escape', async () => {
    const element = await reviewOf(numberedUsers(5));
    await press(element, ' ', { shiftKey: true });
    await findText(element, '1 row selected');
    await press(element, 'Escape');
    await waitFor(() => selectedRows(element).length === 0, 'no selection');
    await press(element, ' ', { shiftKey: true });
    await findText(element, '1 row selected');
    await click(element, 'button', '5 ready');
    await waitFor(() => byRole(element, 'group', 'Selected rows') === undefined, 'no selection');
  });

  it('stay selected where the host has checked them late, as far as they are still listed', async () => {
    let check = (): void => undefined;
    const checked = new Promise<void>((resolve) => (check = resolve));
    const host = instantHost({
      checkUsers: async (users) => {
        await checked;
        const [first] = users;
        return first ? [{ key: first.key, field: 'username', message: 'Taken', kind: 'duplicate' }] : [];
      },
    });
    const element = mount(host);
    await toReview(element, csv(header, ...numberedUsers(5)));
    await click(element, 'button', '5 ready');
    await waitFor(() => byRole(element, 'button', '5 ready')?.ariaPressed === 'true', 'the filter');
    rowNumber(element, '2').focus();
    await waitFor(() => byRole(element, 'grid')?.ariaMultiSelectable === 'true', 'what selects rows');
    await press(element, 'a', { ctrlKey: true });
    await findText(element, '5 rows selected');
    check();
    await findText(element, '4 ready');
    await findText(element, '4 rows selected');
    await click(element, 'button', 'All 5 rows');
    await waitFor(() => byRole(element, 'group', 'Selected rows') === undefined, 'no selection');
  });

  it('stay selected where another row is changed', async () => {
    const element = await reviewOf(numberedUsers(5));
    rowNumber(element, '3').click();
    rowNumber(element, '4').click();
    await findText(element, '2 rows selected');
    await click(element, 'button', 'Leave out row 3');
    await findText(element, '4 ready');
    await click(element, 'button', 'Leave out row 6');
    await findText(element, '3 ready');
    expect(selectedRows(element)).to.deep.equal(['3', '4']);
  });

  it('are taken back where they are left out', async () => {
    const element = await reviewOf(numberedUsers(3));
    await press(element, ' ', { shiftKey: true });
    await click(element, 'button', 'Leave this row out');
    await click(element, 'button', /1 left out/);
    await waitFor(() => byRole(element, 'grid')?.ariaRowCount === '2', 'the row');
    rowNumber(element, '2').click();
    await click(element, 'button', 'Take this row back');
    await findText(element, '3 ready');
  });

  it('offer no column of which each user has a text of their own', async () => {
    const element = await reviewOf(numberedUsers(2));
    rowNumber(element, '2').click();
    const menu = (await find(element, 'combobox', 'Fill a column')) as HTMLSelectElement;
    const offered = [...menu.options].map(({ text }) => text);
    expect(offered).to.include('Role');
    expect(offered).not.to.include('Username');
  });
});
