import { expect } from '@open-wc/testing';
import type { BulkUserImport } from '../../src/bulk-user-import.js';
import type { FieldDefinition } from '../../src/fields/field-definition.js';
import type { NewUser } from '../../src/host.js';
import { basicUserFields } from '../../src/fields/basic-user-fields.js';
import {
  choose,
  click,
  csv,
  download,
  find,
  findText,
  goToRequired,
  instantHost,
  mount,
  unmountAll,
  waitFor,
} from '../harness.js';
import { cellWith } from './cell-with.js';

afterEach(unmountAll);

const startDate: FieldDefinition = {
  id: 'startDate',
  label: 'Start date',
  group: 'optional',
  kind: 'date',
  sources: ['none', 'column', 'same'],
  min: '2026-01-01',
};
const header = ['Username', 'Email', 'Role', 'Start date'];
const hired = (name: string, date: string) => [name, `${name}@example.com`, '3', date];

/** A portal whose users have a start date, and the users that it has received. */
function portal(): { element: BulkUserImport; created: readonly NewUser[] } {
  const host = instantHost();
  const element = mount(host);
  element.fields = [...basicUserFields, startDate];
  return { element, created: host.created };
}

async function toOptional(element: BulkUserImport, file: File): Promise<void> {
  expect(await element.openFile(file)).to.equal(true);
  await goToRequired(element);
  for (let left = 3; element.step !== 'optional' && left > 0; left--) {
    const { step } = element;
    await click(element, 'button', 'Next');
    await waitFor(() => element.step !== step, 'the next screen');
  }
  await find(element, 'heading', 'Optional fields');
}

async function toReview(element: BulkUserImport, file: File): Promise<void> {
  await toOptional(element, file);
  await click(element, 'button', 'Next');
  await find(element, 'heading', 'Review');
}

function press(target: Element, key: string): void {
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );
}

/** An input of dates has no role of its own. */
async function dateInput(element: BulkUserImport, label: string): Promise<HTMLInputElement> {
  return waitFor(() => {
    const inputs = element.shadowRoot?.querySelectorAll<HTMLInputElement>('input[type=date]') ?? [];
    return [...inputs].find(
      (input) => input.ariaLabel === label || input.labels?.[0]?.textContent.trim() === label,
    );
  }, `the date “${label}”`);
}

function pick(input: HTMLInputElement, date: string): void {
  input.value = date;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('a field of dates that a portal adds', () => {
  it('takes the order of its column, and sends every date in one form', async () => {
    const { element, created } = portal();
    await toReview(
      element,
      csv(header, hired('ada', '03/04/2026'), hired('grace', '31/12/2026'), hired('alan', '2026-05-06')),
    );
    await findText(element, '3 ready');
    await click(element, 'button', 'Import 3 users');
    await findText(element, '3 users created');
    expect(created.map(({ extra }) => extra.startDate)).to.deep.equal([
      '2026-04-03',
      '2026-12-31',
      '2026-05-06',
    ]);
  });

  it('lets the administrator choose the day where nothing proves the order, in an input of dates', async () => {
    const { element, created } = portal();
    await toReview(element, csv(header, hired('ada', '03/04/2026'), hired('grace', '2026-12-31')));
    await findText(element, '1 with errors');
    await findText(element, /“03\/04\/2026” may be 2026-04-03 or 2026-03-04\./);
    const cell = await cellWith(element, '03/04/2026');
    cell.focus();
    press(cell, 'Enter');
    const input = await dateInput(element, 'Start date, row 2');
    expect(input.value).to.equal('');
    pick(input, '2026-04-03');
    press(input, 'Enter');
    await findText(element, '2 ready');
    await click(element, 'button', 'Import 2 users');
    await findText(element, '2 users created');
    expect(created.map(({ extra }) => extra.startDate)).to.deep.equal(['2026-04-03', '2026-12-31']);
  });

  it('shows in the input what a cell means, and keeps the cell until another day is chosen', async () => {
    const { element } = portal();
    await toReview(element, csv(header, hired('ada', '03/04/2026'), hired('grace', '31/12/2026')));
    await findText(element, '2 ready');
    const cell = await cellWith(element, '03/04/2026');
    cell.focus();
    // A digit opens the input, and is no date by itself.
    press(cell, '7');
    const input = await dateInput(element, 'Start date, row 2');
    expect(input.value).to.equal('2026-04-03');
    press(input, 'Enter');
    await cellWith(element, '03/04/2026');
    await findText(element, '2 ready');
  });

  it('keeps the reading of other cells when the cell that proved the order is corrected', async () => {
    const { element } = portal();
    await toReview(element, csv(header, hired('ada', '03/04/2026'), hired('grace', '31/12/2026')));
    const cell = await cellWith(element, '31/12/2026');
    cell.focus();
    press(cell, 'Enter');
    const input = await dateInput(element, 'Start date, row 3');
    pick(input, '2026-06-01');
    press(input, 'Enter');
    await cellWith(element, '2026-06-01');
    await findText(element, '2 ready');
    // Another plan has all rows checked again.
    await click(element, 'button', 'Back');
    await choose(element, 'First name', 'Username');
    await click(element, 'button', 'Next');
    await find(element, 'heading', 'Review');
    await findText(element, '2 ready');
  });

  it('takes one date for all users from an input of dates', async () => {
    const { element, created } = portal();
    await toOptional(element, csv(header.slice(0, 3), hired('ada', '').slice(0, 3)));
    await choose(element, 'Start date', 'Same for all users');
    const input = await dateInput(element, 'Start date for all users');
    expect(input.min).to.equal('2026-01-01');
    pick(input, '2025-12-31');
    await click(element, 'button', 'Next');
    await findText(element, 'Enter 2026-01-01 or a later date.');
    pick(await dateInput(element, 'Start date for all users'), '2026-09-01');
    await click(element, 'button', 'Next');
    await find(element, 'heading', 'Review');
    await findText(element, '1 ready');
    await click(element, 'button', 'Import 1 user');
    await findText(element, '1 user created');
    expect(created[0]?.extra.startDate).to.equal('2026-09-01');
  });

  it('comes back in error details as it was written', async () => {
    const { element } = portal();
    const dates = ['31.02.2026', '46023', '03/04/2026', '2025-12-31'];
    await toReview(
      element,
      csv(header, hired('ok', '2026-05-05'), ...dates.map((date, at) => hired(`u${at}`, date))),
    );
    await findText(element, '1 ready');
    await click(element, 'button', 'Import 1 user');
    await findText(element, '1 user created');
    const { text } = await download(element, 'Download error details');
    for (const date of dates) expect(text).to.include(date);
  });
});
