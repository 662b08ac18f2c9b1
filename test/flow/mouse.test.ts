import { expect } from '@open-wc/testing';
import type { BulkUserImport } from '../../src/bulk-user-import.js';
import type { ImportHost } from '../../src/host.js';
import {
  allByRole,
  byRole,
  choose,
  chooseFile,
  csv,
  find,
  findText,
  instantHost,
  mount,
  unmountAll,
  waitFor,
  goToReview,
} from '../harness.js';
import { coveredControls, press, pressText, releaseMouse } from '../mouse.js';
import { header, user } from './few-users.js';
import { newKey } from './resume-key.js';

const authentications = [
  'Disabled – login without 2FA',
  'Email – with one-time code',
  'Google 2FA app – with one-time code',
  'Default from role or tenant',
];

const file = (): File =>
  csv(
    [...header, 'Time zone'],
    [...user('ada', 2001, '1'), 'Europe/Madrid'],
    [...user('grace', 2002, '1'), 'Europe/Madrid'],
    [...user('alan', 2003, 'Suport'), 'Europe/Madrid'],
    ['joan', 'joan at example.com', '2004', '3', 'Mars'],
    [...user('edsger', 2005), 'Europe/Madrid'],
  );

const absent: NonNullable<ImportHost['recoverUsers']> = async (keys) =>
  keys.map((key) => ({ key, status: 'absent' }));

/** Turns down the second user of the file, and hangs while the test says so. */
function portal(): { readonly host: ImportHost; readonly answer: () => void } {
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const host = instantHost();
  return {
    answer: () => answer(),
    host: {
      ...host,
      createUsers: async (users, request) => {
        if (users.some(({ row }) => row === 3)) await answered;
        const results = await host.createUsers(users, request);
        return results.map((result, at) =>
          users[at]?.row === 3 ? { key: result.key, status: 'rejected', message: 'Not here.' } : result,
        );
      },
      recoverUsers: absent,
    },
  };
}

/** The phone is tried in Chromium alone, which is quickest: what covers a control hardly ever depends on the browser. */
const sizes = navigator.userAgent.includes('Chrom') ? ['auto', '340px'] : ['auto'];

for (const inlineSize of sizes) {
  describe(`the mouse alone, ${inlineSize === 'auto' ? 'in a window' : 'on a phone'}`, () => {
    const keepDownloads = (event: Event): void => {
      const [target] = event.composedPath();
      if (target instanceof HTMLAnchorElement && target.download) event.preventDefault();
    };
    before(() => {
      document.addEventListener('click', keepDownloads, true);
    });
    after(() => {
      document.removeEventListener('click', keepDownloads, true);
    });
    afterEach(async () => {
      unmountAll();
      await releaseMouse();
    });

    function place(host: ImportHost, settings: Parameters<typeof mount>[1] = {}): BulkUserImport {
      const element = mount(host, settings);
      element.style.display = 'block';
      element.style.inlineSize = inlineSize;
      return element;
    }

    async function uncovered(element: BulkUserImport): Promise<void> {
      expect(await coveredControls(element), element.step).to.deep.equal([]);
    }

    it('does everything from the file to Continue', async () => {
      const { host, answer } = portal();
      const element = place(host, { batchSize: 1 });
      await find(element, 'heading', 'Upload file');
      await uncovered(element);
      await chooseFile(element, file());
      await press(element, 'button', 'Change how the file is read');
      await find(element, 'combobox', 'Delimiter');
      await uncovered(element);
      await press(element, 'button', 'Upload');

      await find(element, 'heading', 'Required fields');
      await uncovered(element);
      await choose(element, 'SIP settings', 'Use classic PBX');
      await find(element, 'combobox', 'PBX domain');
      await uncovered(element);
      await choose(element, 'SIP settings', 'Use WebRTC');
      await press(element, 'button', 'Help on Username');
      await find(element, 'tooltip');
      await press(element, 'button', 'Help on Username');
      await generateAndBack(element);
      await press(element, 'button', 'Next');

      await find(element, 'heading', 'Security');
      await chooseAuthentications(element);
      await press(element, 'switch', 'Advanced security settings');
      await find(element, 'textbox', 'Allowed IP addresses');
      await uncovered(element);
      await press(element, 'switch', 'Advanced security settings');
      await press(element, 'button', 'Next');

      await find(element, 'heading', 'Optional fields');
      const digits = 'Generate user passwords with digits only (not recommended)';
      await press(element, 'checkbox', digits);
      await waitFor(() => (byRole(element, 'checkbox', digits) as HTMLInputElement).checked, 'the tick');
      await uncovered(element);
      await press(element, 'button', 'Next');

      await find(element, 'heading', 'Review');
      await findText(element, '3 ready');
      await waitFor(() => allByRole(element, 'rowheader').length === 5, 'the rows');
      await uncovered(element);
      await press(element, 'button', 'Leave out row 3');
      await press(element, 'button', 'Include row 3');
      await findText(element, '3 ready');
      await pressFilters(element);
      await press(element, 'button', 'Import 3 users');
      await find(element, 'alertdialog', 'Confirm privileged roles');
      await uncovered(element);
      await press(element, 'button', 'Import anyway');

      await find(element, 'heading', 'Importing');
      await uncovered(element);
      await press(element, 'button', 'Pause');
      await findText(element, /^Pausing/);
      answer();
      await press(element, 'button', 'Resume');

      await find(element, 'heading', 'Result');
      await findText(element, '2 users created');
      await uncovered(element);
      await press(element, 'button', 'Continue');
      await find(element, 'alertdialog');
      await uncovered(element);
      await press(element, 'button', 'Back');
      await press(element, 'button', 'Fix 1 row here');
      await find(element, 'heading', 'Review');
      await waitFor(() => allByRole(element, 'rowheader').length === 1, 'the row');
      await press(element, 'button', 'Back');
      await find(element, 'heading', 'Result');
      await press(element, 'button', 'Download success details');
      await waitFor(() => element.busy === undefined, 'the download');
      await press(element, 'button', 'Continue');
      await find(element, 'heading', 'Upload file');
    }).timeout(120_000);

    it('does everything with an unfinished import and kept passwords', async () => {
      const resumeKey = newKey();
      const { host } = portal();
      const first = place(host, { batchSize: 1, resumeKey });
      await first.openFile(file());
      await goToReview(first);
      await press(first, 'button', 'Import 3 users');
      await press(first, 'button', 'Import anyway');
      await findText(first, '1 user created');
      first.reset({ force: true });
      first.remove();

      const element = place(instantHost({ recoverUsers: absent }), { resumeKey });
      await find(element, 'heading', 'Unfinished import');
      await uncovered(element);
      await press(element, 'button', 'Discard');
      await find(element, 'alertdialog');
      await uncovered(element);
      await press(element, 'button', 'Back');
      await press(element, 'button', 'Resume');
      await find(element, 'heading', 'Result');
      await press(element, 'button', 'Download success details');
      await waitFor(() => element.busy === undefined, 'the download');
      await press(element, 'button', 'Continue');
      await find(element, 'button', /^Download passwords of/);
      await uncovered(element);
    });
  });
}

async function generateAndBack(element: BulkUserImport): Promise<void> {
  const name = 'Generate virtual extensions automatically';
  const isTicked = (): boolean => (byRole(element, 'checkbox', name) as HTMLInputElement).checked;
  await press(element, 'checkbox', name);
  await waitFor(isTicked, 'the tick');
  await pressText(await findText(element, name));
  await waitFor(() => !isTicked(), 'no tick');
}

/** Chooses each option by its radio, and by the text of its label. */
async function chooseAuthentications(element: BulkUserImport): Promise<void> {
  for (const name of authentications) {
    const radio = (await find(element, 'radio', name)) as HTMLInputElement;
    await press(element, 'radio', name);
    await waitFor(() => radio.checked, name);
  }
  for (const name of authentications) {
    const radio = (await find(element, 'radio', name)) as HTMLInputElement;
    await pressText(await findText(element, name));
    await waitFor(() => radio.checked, `${name}, by its words`);
  }
}

async function pressFilters(element: BulkUserImport): Promise<void> {
  const group = await waitFor(() => byRole(element, 'group', 'Show rows'), 'the filters');
  const names = allByRole(group, 'button').map(({ textContent }) => textContent.trim());
  expect(names.length).to.be.above(3);
  for (const name of [...names.slice(1), names[0] ?? '']) {
    await press(group, 'button', name);
    await waitFor(() => byRole(group, 'button', name)?.ariaPressed === 'true', name);
  }
}
