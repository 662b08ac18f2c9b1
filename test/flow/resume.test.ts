import { expect } from '@open-wc/testing';
import { openDB } from 'idb';
import type { CreateResult, ImportHost, NewUser } from '../../src/host.js';
import {
  allByRole,
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
} from '../harness.js';
import { dueTimers } from '../turns.js';
import { header, numberedUsers, toReview } from './few-users.js';
import { crash, newKey } from './resume-key.js';

const file = (users: number): File => csv(header, ...numberedUsers(users));

const enter = { key: 'Enter', bubbles: true, composed: true, cancelable: true };

function asCreated({ key, row }: NewUser): CreateResult {
  return { key, status: 'created', id: row, temporaryPassword: `pass-${row}` };
}

/** Creates the first batch, then hangs; `recover` returns the created users. */
function hangingHost(): ImportHost & { readonly created: NewUser[] } {
  const created: NewUser[] = [];
  return {
    ...instantHost(),
    created,
    createUsers: async (users) => {
      created.push(...users);
      if (created.length > users.length) await new Promise(() => undefined);
      return users.map(asCreated);
    },
  };
}

/** Resolves once the journal has the number of downloaded passwords. */
async function noted(passwords: number): Promise<void> {
  const database = await openDB('bulk-user-import');
  for (let found = false; !found;) {
    const sessions = (await database.getAll('sessions')) as { downloaded: number }[];
    found = sessions.some(({ downloaded }) => downloaded === passwords);
  }
  database.close();
}

describe('an import that survives its page', () => {
  afterEach(unmountAll);

  it('is offered again, goes on, and creates nobody twice', async () => {
    const resumeKey = newKey();
    const host = hangingHost();
    const first = mount(host, { resumeKey, batchSize: 2 });
    await toReview(first, file(5));
    await click(first, 'button', 'Import 5 users');
    await findText(first, '2 users created');
    await waitFor(() => host.created.length === 4, 'the second batch');
    crash(first);

    const recoverUsers: ImportHost['recoverUsers'] = async (keys) =>
      keys.map((key) => {
        const found = host.created.find((one) => one.key === key);
        return found ? asCreated(found) : { key, status: 'absent' };
      });
    const createUsers: ImportHost['createUsers'] = async (users) => {
      host.created.push(...users);
      return users.map(asCreated);
    };
    const second = mount({ ...host, createUsers, recoverUsers }, { resumeKey, batchSize: 2 });
    await find(second, 'heading', 'Unfinished import');
    await findText(second, /^Import of users\.csv, started .+: 2 of 5 done$/);
    const complete = nextEvent(second, 'import-complete');
    await click(second, 'button', 'Resume');
    await find(second, 'heading', 'Result');
    expect((await complete).detail).to.include({ created: 5, rows: 5, unknown: 0 });
    expect(host.created.map(({ username }) => username).sort()).to.deep.equal(
      [1, 2, 3, 4, 5].map((at) => `user${at}`),
    );
    const { text } = await download(second, 'Download success details');
    for (const row of [2, 3, 4, 5, 6]) expect(text).to.include(`pass-${row}`);
    await click(second, 'button', 'Continue');
    await find(second, 'heading', 'Upload file');
    await findText(second, /^Passwords of users\.csv \(5 users\), .+/);
    await find(second, 'button', 'Download passwords of users.csv');
  });

  it('lists users as unknown whom the host can’t recover', async () => {
    const resumeKey = newKey();
    const host = hangingHost();
    const first = mount(host, { resumeKey, batchSize: 2 });
    await toReview(first, file(5));
    await click(first, 'button', 'Import 5 users');
    await waitFor(() => host.created.length === 4, 'the second batch');
    crash(first);
    const second = mount(instantHost(), { resumeKey });
    await click(second, 'button', 'Resume');
    await find(second, 'heading', 'Result');
    await findText(second, '2 unknown');
    await findText(second, '3 users created');
    const { text } = await download(second, 'Download error details');
    expect(text).to.include('user3').and.to.include('user4').and.to.include('"unknown"');
    expect(text).to.not.include('user5');
  });

  it('has an interim report to download, and is discarded after a question', async () => {
    const resumeKey = newKey();
    const host = hangingHost();
    const first = mount(host, { resumeKey, batchSize: 2 });
    await toReview(first, file(5));
    await click(first, 'button', 'Import 5 users');
    await waitFor(() => host.created.length === 4, 'the second batch');
    crash(first);
    const second = mount(instantHost(), { resumeKey });
    const { name, text } = await download(second, 'Download what is known');
    expect(name).to.equal('users-known.csv');
    const lines = text.replace('\ufeff', '').trimEnd().split('\r\n');
    expect(lines).to.have.lengthOf(6);
    expect(lines[1]).to.include('user1').and.to.include('pass-2').and.to.include('created');
    expect(lines[3]).to.include('user3').and.to.include('unknown');
    expect(lines[5]).to.include('user5').and.to.include('not-attempted');
    await click(second, 'button', 'Discard');
    await click(second, 'button', 'Discard import');
    await find(second, 'heading', 'Upload file');
    expect(allByRole(second, 'button', /^Download passwords/)).to.have.lengthOf(0);
    const third = mount(instantHost(), { resumeKey });
    await third.updateComplete;
    expect(await third.openFile(file(1))).to.equal(true);
  });

  it('has one tab at a time, and goes to the other when the first is gone', async () => {
    const resumeKey = newKey();
    const host = hangingHost();
    const first = mount(host, { resumeKey, batchSize: 2 });
    await toReview(first, file(5));
    await click(first, 'button', 'Import 5 users');
    await waitFor(() => host.created.length === 4, 'the second batch');
    const second = mount(instantHost(), { resumeKey });
    await findText(second, /being imported in another tab/);
    expect(await second.openFile(file(1))).to.equal(false);
    crash(first);
    await find(second, 'button', 'Resume');
  });

  it('keeps no tab waiting while its page is cached, and is offered again when the page comes back', async () => {
    const resumeKey = newKey();
    const host = hangingHost();
    const first = mount(host, { resumeKey, batchSize: 2 });
    await toReview(first, file(5));
    await click(first, 'button', 'Import 5 users');
    await waitFor(() => host.created.length === 4, 'the second batch');
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    const second = mount(instantHost(), { resumeKey });
    await find(second, 'button', 'Resume');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await findText(first, /being imported in another tab/);
    second.remove();
    await find(first, 'button', 'Resume');
  });

  it('does not let a second tab begin', async () => {
    const resumeKey = newKey();
    const second = mount(instantHost(), { resumeKey });
    await toReview(second, file(1));
    const first = mount(hangingHost(), { resumeKey, batchSize: 2 });
    await toReview(first, file(5));
    await click(first, 'button', 'Import 5 users');
    await findText(first, '2 users created');
    await click(second, 'button', 'Import 1 user');
    const question = await find(second, 'alertdialog');
    await click(question, 'button', 'Back');
    await find(second, 'heading', 'Review');
  });

  it('comes before a corrected file in another tab only after a question', async () => {
    const resumeKey = newKey();
    const second = mount(instantHost(), { resumeKey });
    await toReview(second, file(2));
    const cell = await waitFor(
      () => allByRole(second, 'gridcell').find(({ innerText }) => innerText.trim() === 'user2'),
      'the cell',
    );
    cell.focus();
    cell.dispatchEvent(new KeyboardEvent('keydown', enter));
    const box = (await find(second, 'textbox', 'Username, row 3')) as HTMLInputElement;
    box.value = 'corrected';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.dispatchEvent(new KeyboardEvent('keydown', enter));
    await findText(second, 'corrected');
    const first = mount(hangingHost(), { resumeKey, batchSize: 2 });
    await toReview(first, file(5));
    await click(first, 'button', 'Import 5 users');
    await findText(first, '2 users created');
    crash(first);

    await click(second, 'button', 'Import 2 users');
    const question = await find(second, 'alertdialog', 'An import is unfinished');
    await findText(question, /^Import of users\.csv, started .+: 2 of 5 done$/);
    await findText(question, /gives up this file and 1 corrected value\..+Back keeps everything here/);
    await click(question, 'button', 'Back');
    await find(second, 'heading', 'Review');
    await findText(second, 'corrected');

    // The import is discarded in a new tab meanwhile, and is not in the way any more.
    const third = mount(instantHost(), { resumeKey });
    await click(third, 'button', 'Discard');
    await click(third, 'button', 'Discard import');
    await find(third, 'heading', 'Upload file');
    third.remove();
    await click(second, 'button', 'Import 2 users');
    const { text } = await download(second, 'Download success details');
    expect(text).to.include('corrected');
  });

  it('is shown in place of a file in another tab where that is chosen', async () => {
    const resumeKey = newKey();
    const second = mount(instantHost(), { resumeKey });
    await toReview(second, file(1));
    const first = mount(hangingHost(), { resumeKey, batchSize: 2 });
    await toReview(first, file(5));
    await click(first, 'button', 'Import 5 users');
    await findText(first, '2 users created');
    crash(first);
    await click(second, 'button', 'Import 1 user');
    await findText(second, /gives up this file: choose it again afterwards\./);
    await click(second, 'button', 'Go to the unfinished import');
    await findText(second, /: 2 of 5 done$/);
  });

  it('shows the result again until Continue', async () => {
    const resumeKey = newKey();
    const first = mount(instantHost(), { resumeKey });
    await toReview(first, file(3));
    await click(first, 'button', 'Import 3 users');
    await find(first, 'heading', 'Result');
    crash(first);
    const second = mount(instantHost(), { resumeKey });
    await findText(second, /: 3 of 3 done$/);
    await click(second, 'button', 'Resume');
    await find(second, 'heading', 'Result');
    expect(second.busy).to.equal('passwords');
    await download(second, 'Download success details');
    await noted(3);
    crash(second);
    const third = mount(instantHost(), { resumeKey });
    await click(third, 'button', 'Resume');
    await find(third, 'heading', 'Result');
    expect(third.busy).to.equal(undefined);
  });

  it('can be resumed when the element is removed while submitting', async () => {
    const resumeKey = newKey();
    let answer: () => void = () => undefined;
    const host = instantHost();
    const create = host.createUsers.bind(host);
    const called = new Promise<void>((resolve) => {
      host.createUsers = async (users, request) => {
        resolve();
        await new Promise<void>((done) => {
          answer = done;
        });
        return create(users, request);
      };
    });
    const first = mount(host, { resumeKey, batchSize: 2 });
    await toReview(first, file(5));
    await click(first, 'button', 'Import 5 users');
    await called;
    let isComplete = false;
    first.addEventListener('import-complete', () => {
      isComplete = true;
    });
    first.remove();
    await dueTimers();
    answer();
    await waitFor(() => first.step === 'upload', 'its end');
    expect(isComplete).to.equal(false);
    const again = instantHost();
    const second = mount(again, { resumeKey, batchSize: 2 });
    await findText(second, /: 2 of 5 done$/);
    await click(second, 'button', 'Resume');
    await findText(second, '5 users created');
    expect(again.created.map(({ username }) => username)).to.deep.equal(['user3', 'user4', 'user5']);
  });
});
