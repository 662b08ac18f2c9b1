import { expect } from '@open-wc/testing';
import type { BulkUserImport } from '../../src/bulk-user-import.js';
import type { CreateResult, ImportHost, NewUser } from '../../src/host.js';
import {
  allByRole,
  byRole,
  chooseFile,
  click,
  csv,
  download,
  find,
  findText,
  instantHost,
  mount,
  nextEvent,
  unmountAll,
  waitFor,
  goToReview,
} from '../harness.js';
import { recordConsoleErrors } from '../console-errors.js';
import type { ImportPlan } from '../../src/fields/plan.js';
import { dyingWorker, type DyingWorker } from '../engine/dying-worker.js';
import { header, toReview, user } from './few-users.js';

const five = (): File =>
  csv(header, ...Array.from({ length: 5 }, (_, at) => user(`user${at + 1}`, 2001 + at)), [
    'x',
    'bad',
    '2',
    '3',
  ]);

const codes: string[] = [];

function mountDying(
  host: ImportHost,
  settings: { resumeKey?: string; plan?: ImportPlan } = {},
): Omit<DyingWorker, 'url'> & { readonly element: BulkUserImport } {
  const dying = dyingWorker();
  const element = mount(host, { workerUrl: dying.url, batchSize: 1, ...settings });
  codes.length = 0;
  element.addEventListener('import-error', ({ detail }) =>
    codes.push(`${detail.code} ${detail.recoverable}`),
  );
  return { ...dying, element };
}

/** Creates two users, then responds when the test says so. */
function hangingHost(): { host: ImportHost; created: NewUser[]; answer: () => void } {
  const created: NewUser[] = [];
  let answer: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const host: ImportHost = {
    ...instantHost(),
    createUsers: async (users): Promise<CreateResult[]> => {
      created.push(...users);
      if (created.length > 2) await answered;
      return users.map(({ key, row }) => ({
        key,
        status: 'created',
        id: row,
        temporaryPassword: row === 3 ? '=3' : `pass-${row}`,
      }));
    },
  };
  return { host, created, answer };
}

async function inMidImport(element: BulkUserImport, created: readonly NewUser[]): Promise<void> {
  await toReview(element, five());
  await click(element, 'button', 'Import 5 users');
  await findText(element, '2 users created');
  await waitFor(() => created.length === 3, 'the third user');
}

describe('a worker that ends under an import', () => {
  let consoleErrors: ReturnType<typeof recordConsoleErrors>;
  beforeEach(() => {
    consoleErrors = recordConsoleErrors();
  });
  afterEach(() => {
    consoleErrors.end();
    unmountAll();
  });

  it('leaves an import without a journal with every row accounted for, and received passwords kept', async () => {
    const { host, created, answer } = hangingHost();
    const { element, end } = mountDying(host);
    await inMidImport(element, created);
    const complete = nextEvent(element, 'import-complete');
    end();
    await waitFor(() => codes.length > 0, 'the error');
    expect(codes).to.deep.equal(['worker-lost true']);
    await find(element, 'heading', 'Result');
    const { detail } = await complete;
    expect(detail).to.deep.equal({
      total: 5,
      created: 2,
      duplicates: 0,
      rejected: 0,
      unknown: 1,
      notAttempted: 2,
      pending: 0,
      rows: 6,
      invalid: 1,
      leftOut: 0,
    });
    for (const text of ['2 users created', '1 unknown', '2 not attempted', '1 error'])
      await findText(element, text);
    expect((await find(element, 'alert')).textContent).to.include('background script');
    expect(element.busy).to.equal('passwords');
    const errors = (await download(element, 'Download error details')).text;
    expect(errors).to.match(/"user3","user3@example.com","4","unknown"/);
    for (const line of ['"5","not-attempted"', '"6","not-attempted"', '"7","'])
      expect(errors).to.include(line);
    // A later response is recorded all the same.
    answer();
    await findText(element, '3 users created');
    expect(allByRole(element, 'listitem').map(({ textContent }) => textContent)).to.not.include('1 unknown');
    const { text } = await download(element, 'Download success details');
    expect(text).to.include('"user1","user1@example.com","pass-2"').and.include('"\'=3","The apostrophe');
    expect(text).to.include('pass-4');
    await click(element, 'button', 'Continue');
    await find(element, 'heading', 'Upload file');
  });

  it('leaves the passwords on the Result to be downloaded', async () => {
    const { element, end } = mountDying(instantHost());
    await toReview(element, five());
    await click(element, 'button', 'Import 5 users');
    await find(element, 'heading', 'Result');
    end();
    await waitFor(() => codes.length > 0, 'the error');
    const { text } = await download(element, 'Download success details');
    for (const row of [2, 3, 4, 5, 6]) expect(text).to.include(`pass-${row}`);
    expect((await download(element, 'Download error details')).text).to.include('"7","');
  });

  it('has a journaled import offered with its known outcomes, and resumed', async () => {
    const { host, created, answer } = hangingHost();
    const recoverable: ImportHost = {
      ...host,
      recoverUsers: (keys) => Promise.resolve(keys.map((key) => ({ key, status: 'absent' }))),
    };
    const { element, end } = mountDying(recoverable, {
      resumeKey: `lost/${crypto.getRandomValues(new Uint32Array(2)).join('-')}`,
    });
    await inMidImport(element, created);
    end();
    await waitFor(() => codes.length > 0, 'the error');
    await find(element, 'heading', 'Unfinished import');
    await findText(element, /2 of 5 done$/);
    // The response that comes without a worker is recorded before the import goes on.
    answer();
    await findText(element, /3 of 5 done$/);
    await click(element, 'button', 'Resume');
    await findText(element, '5 users created');
    expect(created.map(({ row }) => row)).to.deep.equal([2, 3, 4, 5, 6]);
    const { text } = await download(element, 'Download success details');
    expect(text).to.include('pass-4');
  });

  it('on Continue of a journaled import, leaves the portal its users, and the import to be offered once more', async () => {
    const resumeKey = `worker-lost/continue-${Date.now()}`;
    const { element, endWhenEncrypting } = mountDying(instantHost(), { resumeKey });
    const continued: number[] = [];
    element.addEventListener('import-continue', ({ detail }) => continued.push(detail.created.length));
    await toReview(element, five());
    await click(element, 'button', 'Import 5 users');
    await download(element, 'Download success details');
    endWhenEncrypting();
    await click(element, 'button', 'Continue');
    await find(element, 'heading', 'Unfinished import');
    expect(continued).to.deep.equal([5]);
    await click(element, 'button', 'Resume');
    await find(element, 'heading', 'Result');
    await findText(element, '5 users created');
    expect(consoleErrors.lines.join('\n')).to.not.contain('unexpected');
  });

  for (const screen of ['Upload file', 'Required fields', 'Review'] as const) {
    it(`has the file read again on ${screen}`, async () => {
      const { element, end } = mountDying(instantHost());
      if (screen === 'Upload file') {
        await chooseFile(element, five());
        await find(element, 'button', 'Upload');
      } else if (screen === 'Review') await toReview(element, five());
      else await element.openFile(five());
      await find(element, 'heading', screen);
      if (screen === 'Review') {
        await click(element, 'button', 'Leave out row 3');
        await find(element, 'button', 'Import 4 users');
      }
      end();
      await waitFor(() => codes.length > 0, 'the error');
      const alert = await find(element, 'alert');
      expect(alert.textContent).to.include('read again');
      expect(alert.textContent.includes('corrections are lost')).to.equal(screen === 'Review');
      await find(element, 'heading', 'Upload file');
      await click(element, 'button', 'Upload');
      await goToReview(element);
      await click(element, 'button', 'Import 5 users');
      await findText(element, '5 users created');
      expect(byRole(element, 'alert')).to.equal(undefined);
    });
  }

  // No other test has the time zone, which has to be checked before Upload is left.
  for (const [call, zone, then] of [
    ['matchOwnNames', 'Europe/Oslo', 'the columns of a file are matched'],
    ['checkValues', 'Europe/Rome', 'the gaps of the mapping are looked for'],
  ] as const) {
    it(`has the file read again while ${then}`, async () => {
      const plan: ImportPlan = { timeZone: { from: 'same', value: zone } };
      const { element, endAtCall } = mountDying(instantHost(), { plan });
      await chooseFile(element, five());
      await find(element, 'button', 'Upload');
      await endAtCall(call);
      if (call === 'matchOwnNames') await chooseFile(element, five());
      else await click(element, 'button', 'Upload');
      await waitFor(() => codes.length > 0, 'the error');
      expect((await find(element, 'alert')).textContent).to.include('read again');
      await find(element, 'heading', 'Upload file');
      await click(element, 'button', 'Upload');
      await goToReview(element);
      await click(element, 'button', 'Import 5 users');
      await findText(element, '5 users created');
      expect(codes).to.deep.equal(['worker-lost true']);
    });
  }

  it('goes unnoticed before a file was chosen', async () => {
    const { element, end } = mountDying(instantHost());
    element.shadowRoot?.querySelector('.drop-zone')?.dispatchEvent(new Event('pointerenter'));
    await element.openFile(five());
    element.reset();
    end();
    expect(await element.openFile(five())).to.equal(true);
  });
});
