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
import { axeFindings } from '../elements/screen-fixture.js';
import { rowNumber } from './cell-with.js';
import { header, numberedUsers, toReview } from './few-users.js';

afterEach(unmountAll);

/** On Review, with the first two rows selected by the first taps that reach the grid. */
async function selectTwo(): Promise<BulkUserImport> {
  const element = mount(instantHost());
  await toReview(element, csv(header, ...numberedUsers(5)));
  await findText(element, '5 ready');
  rowNumber(element, '2').click();
  await findText(element, '1 row selected');
  rowNumber(element, '3').click();
  await findText(element, '2 rows selected');
  return element;
}

const noBar = (element: Element) =>
  waitFor(() => byRole(element, 'group', 'Selected rows') === undefined, 'no selection');

describe('what can be done to selected rows', () => {
  it('is there from the first tap on the number of a row', async () => {
    const element = await selectTwo();
    expect(byRole(element, 'button', 'Leave these 2 rows out')).not.to.equal(undefined);
  });

  it('never empties a column by a button that was pressed too early', async () => {
    const element = await selectTwo();
    await choose(element, 'Fill a column', 'Role');
    const button = await find(element, 'button', 'Fill 2 rows');
    expect(button.ariaDisabled).to.equal('true');
    button.click();
    await find(element, 'group', 'Selected rows');
    await type(element, 'combobox', 'Role for the selected rows', ' ', 'input');
    button.click();
    await findText(element, '5 ready');
    await type(element, 'combobox', 'Role for the selected rows', 'Nobody', 'input');
    await waitFor(() => button.ariaDisabled === 'false', 'the button');
    button.click();
    await findText(element, '2 with errors');
  });

  it('is begun anew for other rows', async () => {
    const element = await selectTwo();
    await choose(element, 'Fill a column', 'Role');
    await type(element, 'combobox', 'Role for the selected rows', 'Super', 'input');
    await click(element, 'button', '5 ready');
    await noBar(element);
    rowNumber(element, '4').click();
    const menu = (await find(element, 'combobox', 'Fill a column')) as HTMLSelectElement;
    expect(menu.value).to.equal('');
    expect(byRole(element, 'combobox', 'Role for the selected rows')).to.equal(undefined);
  });

  it('ends by Escape, which nobody else hears, and leaves the focus to the grid', async () => {
    const element = await selectTwo();
    (await find(element, 'combobox', 'Fill a column')).focus();
    const escape = new KeyboardEvent('keydown', {
      key: 'Escape',
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    element.shadowRoot?.activeElement?.dispatchEvent(escape);
    expect(escape.defaultPrevented).to.equal(true);
    await noBar(element);
    expect(element.shadowRoot?.activeElement?.closest('[role=grid]')).not.to.equal(null);
  });

  it('leaves the focus to the grid where its rows are not listed any more', async () => {
    const element = await selectTwo();
    (await find(element, 'combobox', 'Fill a column')).focus();
    byRole(element, 'button', '5 ready')?.click();
    await noBar(element);
    expect(element.shadowRoot?.activeElement?.closest('[role=grid]')).not.to.equal(null);
  });

  it('has lists of its own beside a cell that is being edited', async () => {
    const element = await selectTwo();
    await choose(element, 'Fill a column', 'Role');
    const cell = allByRole(element, 'gridcell').find(({ textContent }) => textContent.includes('Agent'));
    cell?.focus();
    cell?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    await waitFor(() => element.shadowRoot?.querySelectorAll('datalist').length === 2, 'both lists');
    const ids = [...(element.shadowRoot?.querySelectorAll('datalist') ?? [])].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(2);
  });

  it('has no fault that axe knows', async () => {
    const element = await selectTwo();
    await choose(element, 'Fill a column', 'Role');
    await find(element, 'button', 'Fill 2 rows');
    expect(await axeFindings(element)).to.deep.equal([]);
  });
});
