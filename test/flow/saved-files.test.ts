import { expect } from '@open-wc/testing';
import type { BulkUserImport } from '../../src/bulk-user-import.js';
import * as ownPage from '../harness.js';
import { header, user } from './few-users.js';
import type { Harness } from './framed-page.js';
import { newKey } from './resume-key.js';

/** Creates two users, and hands their passwords to the browser as a file. */
async function toDownloaded(
  { mount, csv, instantHost, click, download, find, goToReview, waitFor }: Harness,
  settings: { resumeKey?: string } = {},
): Promise<BulkUserImport> {
  const element = mount(instantHost(), settings);
  await element.openFile(csv(header, user('ada', 2001), user('grace', 2002)));
  await goToReview(element);
  await click(element, 'button', 'Import 2 users');
  await find(element, 'heading', 'Result');
  await download(element, 'Download success details');
  await waitFor(() => element.busy === undefined, 'the download');
  return element;
}

describe('a file that was handed to the browser', () => {
  afterEach(ownPage.unmountAll);

  it('is shown by its name, and Continue asks nothing on a page of its own', async () => {
    const { click, findText, find, download } = ownPage;
    const element = await toDownloaded(ownPage);
    await findText(element, 'Check that users-success.csv is in your downloads');
    await click(element, 'button', 'Continue');
    await find(element, 'heading', 'Upload file');

    await element.openFile(ownPage.csv(header, user('ada', 2001), ['joan', 'nowhere', '2', '3']));
    await click(element, 'button', 'Next');
    for (const heading of ['Security', 'Optional fields']) {
      await find(element, 'heading', heading);
      await click(element, 'button', 'Next');
    }
    await click(element, 'button', 'Import 1 user');
    await download(element, 'Download error details');
    await findText(element, 'Check that users-errors.csv is in your downloads');
  });

  describe('in a frame that may not save files', () => {
    let frame: HTMLIFrameElement;
    let inFrame: Harness;

    beforeEach(async () => {
      frame = document.createElement('iframe');
      frame.width = '1000';
      frame.height = '800';
      frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
      frame.src = '/test/flow/framed.html';
      document.body.append(frame);
      inFrame = await ownPage.waitFor(
        () => Reflect.get(frame.contentWindow ?? {}, 'harness') as Harness | undefined,
        'the page in the frame',
      );
    });
    afterEach(() => {
      inFrame.unmountAll();
      frame.remove();
    });

    it('raises a question before Continue loses its passwords', async () => {
      const { click, find, findText, byRole, waitFor, nextEvent, download } = inFrame;
      const element = await toDownloaded(inFrame);
      await findText(element, 'Check that users-success.csv is in your downloads');
      await click(element, 'button', 'Continue');
      await find(element, 'alertdialog', 'Is the file there?');
      await click(element, 'button', 'Back');
      await waitFor(() => !byRole(element, 'alertdialog'), 'the question to close');
      expect(element.step).to.equal('result');

      await click(element, 'button', 'Continue');
      const { name, text } = await download(element, 'Download again');
      expect(name).to.equal('users-success.csv');
      expect(text).to.include('pass-2').and.to.include('pass-3');
      await waitFor(() => !byRole(element, 'alertdialog'), 'the question to close');
      expect(element.step).to.equal('result');

      await click(element, 'button', 'Continue');
      const continued = nextEvent(element, 'import-continue');
      await click(element, 'button', 'Yes, continue');
      expect((await continued).detail.created).to.have.lengthOf(2);
      await find(element, 'heading', 'Upload file');
    });

    it('raises no question where this browser keeps the passwords', async () => {
      const { click, find, download } = inFrame;
      const element = await toDownloaded(inFrame, { resumeKey: newKey() });
      await click(element, 'button', 'Continue');
      await find(element, 'heading', 'Upload file');
      const { text } = await download(element, /^Download passwords of/);
      expect(text).to.include('pass-2');
    });
  });
});
