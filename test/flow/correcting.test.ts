import { expect } from '@open-wc/testing';
import type { BulkUserImport } from '../../src/bulk-user-import.js';
import type { HostProblem, ImportHost, NewUser } from '../../src/host.js';
import {
  allByRole,
  byRole,
  choose,
  chooseFile,
  click,
  csv,
  find,
  findText,
  instantHost,
  mount,
  nextEvent,
  unmountAll,
  waitFor,
} from '../harness.js';
import { cellWith } from './cell-with.js';

afterEach(unmountAll);

const users = csv(
  ['Username', 'Email', 'Virtual extension', 'Role', 'Desk'],
  ['ada', 'ada@example.com', '2001', 'Agent', 'Suport'],
  ['grace', 'not an address', '2002', 'Agent', 'Suport'],
  ['alan', 'alan@example.com', '2003', 'Agent', 'Support'],
  ['taken', 'linus@example.com', '2004', 'Agent', ''],
);

async function toReview(host: ImportHost = instantHost()): Promise<BulkUserImport> {
  const element = mount(host);
  await chooseFile(element, users);
  await find(element, 'table', 'First rows');
  await click(element, 'button', 'Upload');
  for (const heading of ['Required fields', 'Security', 'Optional fields']) {
    await find(element, 'heading', heading);
    await click(element, 'button', 'Next');
  }
  await find(element, 'heading', 'Review');
  return element;
}

function press(target: Element | null | undefined, key: string, options: KeyboardEventInit = {}): void {
  target?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...options }),
  );
}

/** Types another text into a cell, and commits the text with Enter unless the editor is to stay open. */
async function correct(
  element: Element,
  cell: string,
  input: string,
  text: string,
  stays = false,
): Promise<void> {
  const found = await cellWith(element, cell);
  found.focus();
  press(found, 'Enter');
  const box = (await find(element, 'textbox', input)) as HTMLInputElement;
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  if (!stays) press(box, 'Enter');
}

describe('correcting rows on Review', () => {
  it('checks an edited cell at once, and undoes and redoes the edit', async () => {
    const element = await toReview();
    await findText(element, '2 ready');
    const validated = nextEvent(element, 'import-validated');
    await correct(element, 'not an address', 'Email, row 3', 'grace@example');
    expect((await validated).detail.ready).to.equal(2);
    await find(element, 'button', 'Undo');
    await correct(element, 'grace@example', 'Email, row 3', 'grace@example.com');
    await cellWith(element, 'grace@example.com');
    await click(element, 'button', 'Use Support: Desk for “Suport”');
    await findText(element, '4 ready');
    expect(byRole(element, 'heading', 'What to fix'), 'nothing is left').to.equal(undefined);
    await findText(element, '2 cells changed.');
    await click(element, 'button', 'Undo');
    await findText(element, '2 ready');
    await click(element, 'button', 'Redo');
    await findText(element, '4 ready');
  });

  it('imports what is still being typed', async () => {
    const host = instantHost();
    const element = await toReview(host);
    await click(element, 'button', 'Use Support: Desk for “Suport”');
    await findText(element, '3 ready');
    await correct(element, 'not an address', 'Email, row 3', 'grace@example.com', true);
    await click(element, 'button', 'Import 3 users');
    await find(element, 'heading', 'Result');
    expect(host.created.map(({ email }) => email)).to.include('grace@example.com');
    expect(host.created).to.have.lengthOf(4);
  });

  it('has the host check edited rows again, and no others', async () => {
    const checkedNames: string[][] = [];
    const checkUsers = (batch: readonly NewUser[]): Promise<HostProblem[]> => {
      checkedNames.push(batch.map(({ username }) => username));
      return Promise.resolve(
        batch
          .filter(({ username }) => username === 'taken')
          .map(({ key }) => ({ key, field: 'username', message: 'Taken already.', kind: 'duplicate' })),
      );
    };
    const element = await toReview(instantHost({ checkUsers }));
    await findText(element, '1 duplicate');
    expect(checkedNames).to.deep.equal([['alan', 'taken']]);
    await correct(element, 'taken', 'Username, row 5', 'linus');
    await waitFor(() => checkedNames[1], 'the second question');
    expect(checkedNames[1]).to.deep.equal(['linus']);
    await findText(element, '0 duplicates');
    await findText(element, '2 ready');
  });

  it('goes from error to error with F8, and takes in what is typed on the way', async () => {
    const element = await toReview();
    await findText(element, '2 with errors');
    const focused = (): Element | null => element.shadowRoot?.activeElement ?? null;
    const arriveAt = (text: string, row: number): Promise<unknown> =>
      waitFor(() => {
        const isThere = focused()?.textContent.includes(text);
        return isThere && focused()?.parentElement?.ariaRowIndex === String(row);
      }, `the focus on “${text}” of row ${row}`);
    await click(element, 'button', 'Next error');
    await arriveAt('Suport', 2);
    press(focused(), 'F8');
    await arriveAt('not an address', 3);
    await correct(element, 'not an address', 'Email, row 3', 'grace@example.com', true);
    press(focused(), 'F8');
    await arriveAt('Suport', 3);
    await cellWith(element, 'grace@example.com');
    press(focused(), 'F8');
    await arriveAt('Suport', 2);
    press(focused(), 'F8', { shiftKey: true });
    await arriveAt('Suport', 3);
  });

  it('finds rows by text, by number and by problem', async () => {
    const element = await toReview();
    const rows = (): string[] => allByRole(element, 'rowheader').map(({ textContent }) => textContent.trim());
    await waitFor(() => rows().length === 4, 'all rows');
    const box = (await find(element, 'searchbox', 'Find')) as HTMLInputElement;
    const search = (text: string): void => {
      box.value = text;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    };
    search('ALAN');
    await waitFor(() => rows().join() === '4', 'the row of Alan');
    search('5');
    await waitFor(() => rows().join() === '5', 'row 5');
    search('nobody');
    await findText(element, /^No row matches/);
    search('');
    await waitFor(() => rows().length === 4, 'all rows');
    await click(element, 'button', 'Show 2 rows: Desk “Suport”');
    await waitFor(() => rows().join() === '2,3', 'both rows');
    await click(element, 'button', 'Remove filter: Desk “Suport”');
    await waitFor(() => rows().length === 4, 'all rows');
  });

  it('keeps corrected cells on the way back, and asks before they are no longer used', async () => {
    const element = await toReview();
    await correct(element, 'not an address', 'Email, row 3', 'grace@example.com');
    await cellWith(element, 'grace@example.com');
    await waitFor(() => byRole(element, 'button', 'Undo')?.ariaDisabled === 'false', 'something to undo');
    for (const heading of ['Optional fields', 'Security', 'Required fields']) {
      await click(element, 'button', 'Back');
      await find(element, 'heading', heading);
    }
    await choose(element, 'Email', 'Username');
    await find(element, 'alertdialog', 'Choose another source?');
    await findText(element, '1 cell that you corrected in “Email” will not be used.');
    const dialog = await find(element, 'alertdialog');
    await click(dialog, 'button', 'Back');
    await waitFor(() => !byRole(element, 'alertdialog'), 'the end of the question');
    const select = (await find(element, 'combobox', 'Email')) as HTMLSelectElement;
    await waitFor(() => select.selectedOptions[0]?.label === 'Email', 'the column as it was');
    await choose(element, 'Email', 'Username');
    await click(element, 'button', 'Choose anyway');
    await waitFor(() => select.selectedOptions[0]?.label === 'Username', 'the other column');
    await choose(element, 'Email', 'Email');
    await click(element, 'button', 'Next');
    await find(element, 'heading', 'Security');
    await click(element, 'button', 'Next');
    await find(element, 'heading', 'Optional fields');
    await click(element, 'button', 'Next');
    await find(element, 'heading', 'Review');
    await cellWith(element, 'grace@example.com');
  });
});
