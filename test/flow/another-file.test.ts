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
import { header, twoUsers, user } from './few-users.js';
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
  for (const heading of ['Optional fields', 'Security', 'Required fields', 'Upload file']) {
    await click(element, 'button', 'Back');
    await find(element, 'heading', heading);
  }
  return element;
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
});
