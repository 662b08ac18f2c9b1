import { expect } from '@open-wc/testing';
import type { BulkUserImport } from '../../src/bulk-user-import.js';
import {
  byRole,
  choose,
  chooseFile,
  click,
  csv,
  find,
  findText,
  goToReview,
  instantHost,
  mount,
  unmountAll,
  waitFor,
} from '../harness.js';
import { header, toReview, twoUsers, user } from './few-users.js';
import { newKey } from './resume-key.js';

afterEach(unmountAll);

const misspelt = csv(header, user('ada', 2001, 'Agnt'), user('grace', 2002));

/** Back on Upload, after a value was corrected on Review. */
async function correctAndGoBack(settings: { resumeKey?: string } = {}): Promise<BulkUserImport> {
  const element = mount(instantHost(), settings);
  expect(await element.openFile(misspelt)).to.equal(true);
  await find(element, 'heading', 'Required fields');
  await click(element, 'button', 'Go to Review');
  await click(element, 'button', /^Use Agent/);
  await findText(element, '2 ready');
  await backToUpload(element);
  return element;
}

async function backToUpload(element: BulkUserImport): Promise<void> {
  for (const heading of ['Optional fields', 'Security', 'Required fields', 'Upload file']) {
    await click(element, 'button', 'Back');
    await find(element, 'heading', heading);
  }
}

/** True where the browser would ask before the page is left. */
function leaving(): boolean {
  return !dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

async function expectCorrected(element: BulkUserImport): Promise<void> {
  await click(element, 'button', 'Upload');
  await goToReview(element);
  await findText(element, '2 ready');
  expect(element.busy).to.equal('corrections');
}

describe('corrections, where other rows are asked for,', () => {
  it('are lost by another file only after a question, and kept by Back', async () => {
    const element = await correctAndGoBack();
    await chooseFile(element, twoUsers);
    const dialog = await find(element, 'alertdialog', 'Give up your corrections?');
    expect(dialog.textContent).to.contain('1 value');
    await click(dialog, 'button', 'Back');
    await waitFor(() => !byRole(element, 'alertdialog'), 'no question');
    await expectCorrected(element);
  });

  it('are given up for another file', async () => {
    const element = await correctAndGoBack();
    await chooseFile(element, twoUsers);
    await click(await find(element, 'alertdialog'), 'button', 'Give them up');
    await waitFor(() => element.busy === undefined, 'the other file');
    await click(element, 'button', 'Upload');
    await findText(element, '2 ready');
  });

  it('are lost by another reading of the file only after a question', async () => {
    const element = await correctAndGoBack();
    await click(element, 'button', 'Change how the file is read');
    await choose(element, 'Delimiter', 'Semicolon');
    await find(element, 'alertdialog', 'Give up your corrections?');
    await click(element, 'button', 'Back');
    await expectCorrected(element);
  });

  it('are not asked about with a resume key: they are kept for the file', async () => {
    const element = await correctAndGoBack({ resumeKey: newKey() });
    await chooseFile(element, twoUsers);
    await waitFor(() => element.busy === undefined, 'the other file');
    expect(byRole(element, 'alertdialog')).to.equal(undefined);
  });

  const ways = [
    {
      corrected: false,
      ids: 1,
      lost: 'Your choice to leave 1 row out on Review would be lost. Back keeps it',
    },
    {
      corrected: false,
      ids: 2,
      lost: 'Your choice to leave 2 rows out on Review would be lost. Back keeps it',
    },
    {
      corrected: true,
      ids: 1,
      lost: '1 value that you corrected and your choice to leave 1 row out on Review would be lost. Back keeps them',
    },
  ];
  for (const { corrected, ids, lost } of ways)
    it(`are asked about with rows left out by hand: ${lost}`, async () => {
      const element = mount(instantHost());
      await toReview(element, corrected ? misspelt : twoUsers);
      if (corrected) await click(element, 'button', /^Use Agent/);
      await findText(element, '2 ready');
      for (let row = 2; row < 2 + ids; row++) await click(element, 'button', `Leave out row ${row}`);
      await findText(element, `${ids} left out`);
      expect(leaving()).to.equal(true);
      expect(element.busy).to.equal(corrected ? 'corrections' : undefined);
      await backToUpload(element);
      await chooseFile(element, twoUsers);
      expect((await find(element, 'alertdialog', 'Give up your corrections?')).textContent).to.contain(lost);
      await click(element, 'button', 'Give them up');
      await waitFor(() => !leaving(), 'nothing to lose');
    });

  it('are no question about rows that were left out and taken back', async () => {
    const element = mount(instantHost());
    await toReview(element, twoUsers);
    await click(element, 'button', 'Leave out row 2');
    await findText(element, '1 left out');
    await click(element, 'button', 'Undo');
    await findText(element, '2 ready');
    await waitFor(() => !leaving(), 'nothing to lose');
  });

  it('are no question about rows that the file had set aside', async () => {
    const total = ['Total', '', '2', ''];
    const element = mount(instantHost());
    await toReview(element, csv(header, user('ada', 2001), user('grace', 2002), total));
    await findText(element, '1 left out');
    expect(leaving()).to.equal(false);
  });
});
