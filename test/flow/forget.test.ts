import { expect } from '@open-wc/testing';
import { BulkUserImport } from '../../src/bulk-user-import.js';
import { ownerOf } from '../../src/submit/journal/cipher.js';
import {
  allText,
  click,
  csvFile,
  download,
  find,
  findText,
  instantHost,
  mount,
  unmountAll,
  waitFor,
  goToReview,
} from '../harness.js';
import {
  tamper,
  nameOfFailure,
  replaceMethod,
  session,
  stored,
  tidyUp,
} from '../submit/journal/indexed-db.js';
import { newKey } from './resume-key.js';

const header = 'Username,Email,Extension,Role';
const row = (at: number): string => `user${at},user${at}@example.com,${2000 + at},3`;
const file = (users: number): File =>
  csvFile(
    [header, ...Array.from({ length: users }, (_, at) => row(at + 1)), 'broken,no-email,1,3'].join('\r\n'),
  );

async function importThree(resumeKey: string, host = instantHost()): Promise<BulkUserImport> {
  const element = mount(host, { resumeKey, batchSize: 1 });
  expect(await element.openFile(file(3))).to.equal(true);
  await goToReview(element);
  await click(element, 'button', 'Import 3 users');
  return element;
}

/** Leaves an import of three users behind, as a reload does. */
async function leave(resumeKey: string): Promise<void> {
  const element = await importThree(resumeKey);
  await find(element, 'heading', 'Result');
  element.reset({ force: true });
  element.remove();
}

async function keep(resumeKey: string): Promise<BulkUserImport> {
  const element = await importThree(resumeKey);
  await download(element, 'Download success details');
  await click(element, 'button', 'Continue');
  await find(element, 'button', 'Download passwords of users.csv');
  return element;
}

/** The numbers of sessions and of plans that the journal has of an owner. */
async function storedOf(resumeKey: string): Promise<{ readonly sessions: number; readonly plans: number }> {
  const owner = await ownerOf(resumeKey);
  const { sessions, plans } = await stored();
  const isTheirs = (row: unknown): boolean => (row as { owner: string }).owner === owner;
  return { sessions: sessions.filter(isTheirs).length, plans: plans.filter(isTheirs).length };
}

describe('the journal without an element', () => {
  afterEach(async () => {
    unmountAll();
    await tidyUp();
  });

  it('finds the unfinished import of an owner alone, also while the import is running', async () => {
    const resumeKey = newKey();
    const host = instantHost();
    const create = host.createUsers.bind(host);
    let letGo = (): void => undefined;
    host.createUsers = async (users, request) => {
      if (host.created.length === 1)
        await new Promise<void>((resolve) => {
          letGo = resolve;
        });
      return create(users, request);
    };
    expect(await BulkUserImport.findUnfinished(resumeKey)).to.equal(undefined);
    const element = await importThree(resumeKey, host);
    await findText(element, '1 user created');
    const found = await BulkUserImport.findUnfinished(resumeKey);
    expect(found).to.include({ fileName: 'users.csv', done: 1, rows: 3 });
    expect(found?.started).to.be.closeTo(Date.now(), 60_000);
    expect(await BulkUserImport.findUnfinished(newKey())).to.equal(undefined);
    letGo();
    await find(element, 'heading', 'Result');
    expect(await BulkUserImport.findUnfinished(resumeKey)).to.include({ done: 3, rows: 3 });
    await download(element, 'Download success details');
    await click(element, 'button', 'Continue');
    await find(element, 'heading', 'Upload file');
    expect(await BulkUserImport.findUnfinished(resumeKey)).to.equal(undefined);
  });

  it('forgets everything of one owner, and nothing of another', async () => {
    const [mine, other] = [newKey(), newKey()];
    const later = session('later', { owner: await ownerOf(mine), format: 99 });
    (await keep(mine)).remove();
    await leave(mine);
    await leave(other);
    await tamper('sessions', (store) => store.add(later));
    expect(await storedOf(mine)).to.deep.equal({ sessions: 3, plans: 1 });
    await BulkUserImport.forget(mine);
    expect(await storedOf(mine)).to.deep.equal({ sessions: 0, plans: 0 });
    expect(await storedOf(other)).to.deep.equal({ sessions: 1, plans: 1 });
    const all = await stored();
    expect(all.keys, 'the key of the other').to.have.lengthOf(1);
    const ids = new Set(all.records.map((record) => (record as { session: string }).session));
    expect([...ids]).to.deep.equal(all.sessions.map((one) => (one as { id: string }).id));
    await BulkUserImport.forget(mine);
    expect(await BulkUserImport.findUnfinished(other)).to.include({ done: 3 });
  });

  it('takes a forgotten import off the screens that offer it', async () => {
    const resumeKey = newKey();
    await leave(resumeKey);
    const element = mount(instantHost(), { resumeKey });
    await click(element, 'button', 'Discard');
    await find(element, 'alertdialog');
    await BulkUserImport.forget(resumeKey);
    await find(element, 'heading', 'Upload file');
    expect(allText(element)).to.not.include('users.csv');
    // A new import is possible.
    expect(await element.openFile(file(1))).to.equal(true);
  });

  it('takes forgotten passwords off the screen', async () => {
    const resumeKey = newKey();
    const element = await keep(resumeKey);
    await BulkUserImport.forget(resumeKey);
    await waitFor(() => !allText(element).includes('Passwords of'), 'the passwords to go');
  });

  it('pauses an import that is forgotten under way, says so, and keeps the passwords received', async () => {
    const resumeKey = newKey();
    const host = instantHost();
    const create = host.createUsers.bind(host);
    host.createUsers = async (users, request) => {
      if (host.created.length === 1) await BulkUserImport.forget(resumeKey);
      return create(users, request);
    };
    const element = await importThree(resumeKey, host);
    await findText(element, /was deleted, so it can’t save progress any more/);
    expect(host.created).to.have.lengthOf(2);
    element.resumeKey = undefined;
    await click(element, 'button', 'Stop');
    await find(element, 'heading', 'Upload file');
    element.resumeKey = resumeKey;
    const { text } = await download(element, 'Download success details');
    expect(text).to.include('pass-2').and.to.include('pass-3');
    expect(await storedOf(resumeKey)).to.include({ sessions: 0 });
  });

  it('rejects where nothing could be forgotten', async () => {
    replaceMethod(IDBFactory.prototype, 'open', () => () => {
      throw new DOMException('No', 'SecurityError');
    });
    expect(await nameOfFailure(BulkUserImport.forget(newKey()))).to.equal('InvalidStateError');
    expect(await BulkUserImport.findUnfinished(newKey())).to.equal(undefined);
  });

  it('finds and forgets nothing for an empty resume key', async () => {
    await BulkUserImport.forget('');
    expect(await BulkUserImport.findUnfinished('')).to.equal(undefined);
  });
});
