import { expect } from '@open-wc/testing';
import { deleteDB, openDB } from 'idb';
import { en } from '../../src/messages/en.js';
import {
  allByRole,
  allText,
  click,
  csv,
  download,
  find,
  findText,
  instantHost,
  mount,
  unmountAll,
  waitFor,
} from '../harness.js';
import { header, numberedUsers, toReview } from './few-users.js';
import { newKey } from './resume-key.js';

const file = csv(header, ...numberedUsers(4));
const database = 'bulk-user-import';
const deleted = /was deleted, so it can’t save progress any more/;

/** Without a worker the page writes the journal, so that a test can make writing fail. */
const inPage = { workerUrl: '/no/such/worker.js' };

/** Replaces a property until the test is over. */
const restores: (() => void)[] = [];
function replace(target: object, name: string, descriptor: PropertyDescriptor): void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, ...descriptor });
  restores.push(() => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  });
}

/** Makes every added record find the disk full, until `free` is called. */
function fillDisk(): { free: () => void } {
  const store = IDBObjectStore.prototype;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the store again
  const { add } = store;
  let isFull = true;
  replace(store, 'add', {
    value(this: IDBObjectStore, ...args: Parameters<IDBObjectStore['add']>) {
      if (isFull && this.name === 'records') throw new DOMException('The disk is full', 'QuotaExceededError');
      return add.apply(this, args);
    },
  });
  return {
    free: () => {
      isFull = false;
    },
  };
}

function countTransactions(): { count: number } {
  const tries = { count: 0 };
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the database again
  const { transaction } = IDBDatabase.prototype;
  replace(IDBDatabase.prototype, 'transaction', {
    value(this: IDBDatabase, ...args: Parameters<IDBDatabase['transaction']>) {
      tries.count++;
      return transaction.apply(this, args);
    },
  });
  return tries;
}

describe('an import whose journal fails', () => {
  afterEach(() => {
    for (const restore of restores.splice(0)) restore();
    unmountAll();
  });

  for (const { description, prepare, reason } of [
    {
      description: 'storage is forbidden',
      prepare: () => {
        replace(IDBFactory.prototype, 'open', {
          value: () => {
            throw new DOMException('No', 'SecurityError');
          },
        });
      },
      reason: /blocked|full|forbid/i,
    },
    {
      description: 'the page is not secure',
      prepare: () => replace(globalThis, 'isSecureContext', { value: false }),
      reason: /https|secure/i,
    },
    { description: 'the disk is full', prepare: () => void fillDisk(), reason: /full/i },
  ]) {
    it(`goes on without a journal and reports why where ${description}`, async () => {
      const host = instantHost();
      const element = mount(host, { resumeKey: newKey(), ...inPage });
      const messages: string[] = [];
      element.addEventListener('import-error', ({ detail }) => {
        if (detail.code === 'journal-unavailable') messages.push(detail.message);
        expect(detail.recoverable).to.equal(true);
      });
      prepare();
      await toReview(element, file);
      await click(element, 'button', 'Import 4 users');
      await find(element, 'heading', 'Result');
      await findText(element, '4 users created');
      expect(messages.length).to.be.at.least(1);
      for (const message of messages) expect(message).to.match(reason);
    });
  }

  it('leaves the journal of a newer version alone', async () => {
    await deleteDB(database);
    const newer = await openDB(database, 99, {
      upgrade: (db) => void db.createObjectStore('tomorrow').add('kept', 'key'),
    });
    newer.close();
    try {
      const element = mount(instantHost(), { resumeKey: newKey(), ...inPage });
      const codes: string[] = [];
      element.addEventListener('import-error', ({ detail }) => codes.push(detail.code));
      await waitFor(() => codes.includes('journal-unavailable'), 'the newer journal to be told of');
      await toReview(element, file);
      await click(element, 'button', 'Import 4 users');
      await findText(element, '4 users created');
      const after = await openDB(database);
      expect(after.version).to.equal(99);
      expect(await after.get('tomorrow', 'key')).to.equal('kept');
      after.close();
    } finally {
      await deleteDB(database);
    }
  });

  it('pauses while the journal can’t be written, sends nothing meanwhile, and goes on', async () => {
    let disk: ReturnType<typeof fillDisk> | undefined;
    const host = instantHost();
    const create = host.createUsers.bind(host);
    host.createUsers = (users, request) => {
      disk ??= fillDisk();
      return create(users, request);
    };
    const element = mount(host, { resumeKey: newKey(), batchSize: 1, ...inPage });
    await toReview(element, file);
    await click(element, 'button', 'Import 4 users');
    await findText(element, /can’t save progress any more/);
    expect(host.created).to.have.lengthOf(1);
    disk?.free();
    await click(element, 'button', 'Resume');
    await find(element, 'heading', 'Result');
    await findText(element, '4 users created');
    expect(host.created).to.have.lengthOf(4);
  });

  it('ends with the known outcomes when the administrator stops the pause', async () => {
    const host = instantHost();
    const create = host.createUsers.bind(host);
    host.createUsers = (users, request) => {
      fillDisk();
      return create(users, request);
    };
    const element = mount(host, { resumeKey: newKey(), batchSize: 1, ...inPage });
    await toReview(element, file);
    await click(element, 'button', 'Import 4 users');
    await findText(element, /can’t save progress any more/);
    await click(element, 'button', 'Stop');
    await find(element, 'heading', 'Result');
    await findText(element, '1 user created');
    await findText(element, '3 not attempted');
    expect(allByRole(element, 'button', 'Download success details')).to.have.lengthOf(1);
  });

  it('pauses when the database was deleted, and never journals half an import', async () => {
    const host = instantHost();
    const create = host.createUsers.bind(host);
    host.createUsers = async (users, request) => {
      if (host.created.length === 1) await deleteDB(database);
      return create(users, request);
    };
    const element = mount(host, { resumeKey: newKey(), batchSize: 1, ...inPage });
    await toReview(element, file);
    const messages: string[] = [];
    element.addEventListener('import-error', ({ detail }) => messages.push(detail.message));
    await click(element, 'button', 'Import 4 users');
    await findText(element, deleted);
    const tries = countTransactions();
    await click(element, 'button', 'Resume');
    await waitFor(() => tries.count > 0, 'another try');
    await findText(element, deleted);
    expect(allText(element), 'the storage is not to blame').to.not.match(/disk|full|blocked|forbidden/);
    expect(messages).to.have.lengthOf(1);
    expect(messages[0]).to.match(/what was saved of it was deleted/);
    expect(host.created).to.have.lengthOf(2);
    await click(element, 'button', 'Stop');
    await findText(element, '2 users created');
    // The Result must not say that passwords are kept.
    await findText(element, en.result.passwordsWarning);
    const { text } = await download(element, 'Download success details');
    expect(text).to.include('pass-2').and.to.include('pass-3');
  });

  it('says that nothing is kept where it was stopped with an incomplete journal', async () => {
    const host = instantHost();
    const create = host.createUsers.bind(host);
    host.createUsers = (users, request) => {
      fillDisk();
      return create(users, request);
    };
    const { passwordsWarning } = en.result;
    const resumeKey = newKey();
    const element = mount(host, { resumeKey, batchSize: 1, ...inPage });
    await toReview(element, file);
    await click(element, 'button', 'Import 4 users');
    await findText(element, /can’t save progress any more/);
    await click(element, 'button', 'Stop');
    await findText(element, passwordsWarning);
    // Another administrator must not take the only copy of a password with them.
    element.resumeKey = newKey();
    await find(element, 'heading', 'Upload file');
    element.resumeKey = resumeKey;
    const { text } = await download(element, 'Download success details');
    expect(text).to.include('pass-2');
  });
});
