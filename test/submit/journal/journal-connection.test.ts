import { expect } from '@open-wc/testing';
import { openJournal, type Journal } from '../../../src/submit/journal/journal.js';
import { databaseName, journalVersion } from '../../../src/submit/journal/open-database.js';
import {
  promisify,
  create,
  deleteJournal,
  journal,
  nameOfFailure,
  record,
  replaceMethod,
  session,
  stored,
  tidyUp,
} from './indexed-db.js';

beforeEach(deleteJournal);
afterEach(tidyUp);

function openRaw(version?: number): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, version);
  request.onupgradeneeded = () => {
    if (!request.result.objectStoreNames.contains('later')) request.result.createObjectStore('later');
  };
  return promisify(request);
}

describe('a journal whose database can’t be opened', () => {
  it('is left alone and called newer when a newer version wrote it', async () => {
    const newer = await openRaw(journalVersion + 1);
    const transaction = newer.transaction('later', 'readwrite');
    await promisify(transaction.objectStore('later').put('value', 'key'));
    newer.close();
    expect(await openJournal()).to.equal('newer');
    const again = await openRaw();
    expect(again.version).to.equal(journalVersion + 1);
    expect(await promisify(again.transaction('later').objectStore('later').get('key'))).to.equal('value');
    again.close();
  });

  it('makes way for a newer version, which then opens', async () => {
    const opened = await journal();
    await create(opened, session('a'));
    (await openRaw(journalVersion + 1)).close();
    expect(await nameOfFailure(opened.append(record('a', 1)))).to.equal('VersionError');
    expect((await stored()).records).to.have.length(1);
  });

  it('is unavailable where storage is forbidden', async () => {
    replaceMethod(indexedDB.constructor.prototype as IDBFactory, 'open', () => () => {
      throw new DOMException('The user denied permission to access the database.', 'SecurityError');
    });
    expect(await openJournal()).to.equal('unavailable');
  });

  it('is unavailable where opening fails after a while', async () => {
    replaceMethod(
      indexedDB.constructor.prototype as IDBFactory,
      'open',
      (open) =>
        function (this: IDBFactory) {
          // Old private windows fire an error event, and have no database.
          const request = open.call(this, 'journal-that-fails', 1);
          request.onupgradeneeded = (event) => {
            event.stopImmediatePropagation();
            request.transaction?.abort();
          };
          return request;
        },
    );
    expect(await openJournal()).to.equal('unavailable');
  });

  it('is unavailable in time while another tab blocks it, and blocks no other tab when it opens after all', async () => {
    const blocking = await openRaw(1);
    const deleted = promisify(indexedDB.deleteDatabase(databaseName));
    const waited: number[] = [];
    replaceMethod(
      globalThis,
      'setTimeout',
      (setTimeout) =>
        // The test does not wait out the time-out.
        ((handler: () => void, timeout = 0) => {
          waited.push(timeout);
          return setTimeout(handler, timeout / 20);
        }) as typeof setTimeout,
    );
    expect(await openJournal()).to.equal('unavailable');
    expect(waited).to.deep.equal([5000]);
    let closed = 0;
    const late = Promise.withResolvers<undefined>();
    replaceMethod(
      IDBDatabase.prototype,
      'close',
      (close) =>
        function (this: IDBDatabase) {
          close.call(this);
          if (this === blocking) return;
          closed++;
          late.resolve(undefined);
        },
    );
    blocking.close();
    await deleted;
    await late.promise;
    expect(closed).to.equal(1);
  });
});

/** As a browser does that needs the storage. */
async function loseConnection(opened: Journal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<IDBDatabase>();
  replaceMethod(
    IDBDatabase.prototype,
    'transaction',
    (transaction) =>
      function (this: IDBDatabase, ...args: Parameters<typeof transaction>) {
        resolve(this);
        return transaction.apply(this, args);
      },
  );
  await opened.sessions();
  (await promise).close();
}

/** Keeps a transaction of another connection alive, and so every write waiting, until the returned function is called. */
async function holdStores(): Promise<() => Promise<void>> {
  const database = await openRaw(journalVersion);
  const transaction = database.transaction('sessions', 'readwrite');
  const ended = new Promise((resolve) => transaction.addEventListener('complete', resolve));
  let isHeld = true;
  const askAgain = (): void => {
    if (isHeld) transaction.objectStore('sessions').count().onsuccess = askAgain;
  };
  askAgain();
  return async () => {
    isHeld = false;
    await ended;
    database.close();
  };
}

describe('a journal whose database does not answer', () => {
  it('gives writes and reads up, and writes nothing of them later', async () => {
    const opened = await journal();
    const letGo = await holdStores();
    const failures = await Promise.all([
      nameOfFailure(create(opened, session('a'))),
      nameOfFailure(opened.append(record('a', 1))),
      nameOfFailure(opened.sessions()),
    ]);
    expect(failures).to.deep.equal(['TimeoutError', 'TimeoutError', 'TimeoutError']);
    await letGo();
    expect(await stored()).to.deep.equal({ sessions: [], keys: [], records: [], plans: [] });
    await create(opened, session('b'));
    expect(await opened.records('b')).to.have.length(1);
  });
});

describe('a journal whose connection is lost', () => {
  it('writes nothing after its database was deleted, at a second try neither', async () => {
    const opened = await journal();
    await create(opened, session('a'));
    await deleteJournal();
    for (const at of [1, 1, 2])
      expect(await nameOfFailure(opened.append(record('a', at)))).to.equal('NotFoundError');
    expect(await stored()).to.deep.equal({ sessions: [], keys: [], records: [], plans: [] });
  });

  it('writes a new session after its database was deleted', async () => {
    const opened = await journal();
    await deleteJournal();
    await create(opened, session('b'));
    await opened.append(record('b', 1));
    expect(await opened.records('b')).to.have.length(2);
  });

  it('connects again, with the records written before', async () => {
    const opened = await journal();
    await create(opened, session('a'));
    await loseConnection(opened);
    await opened.append(record('a', 1));
    expect(await opened.records('a')).to.have.length(2);
  });

  const readings = ['sessions', 'records', 'key', 'hasNewer'] as const;
  for (const name of readings) {
    it(`connects again for ${name}`, async () => {
      const opened = await journal();
      await create(opened, session('a', { owner: 'a' }));
      await loseConnection(opened);
      const found: unknown = await opened[name]('a');
      expect(Array.isArray(found) ? found.length : Boolean(found)).to.equal(
        { sessions: 1, records: 1, key: true, hasNewer: false }[name],
      );
    });
  }
});

describe('a closed journal', () => {
  const asked = {
    sessions: (opened: Journal) => opened.sessions(),
    readAll: (opened: Journal) => opened.readAll('a'),
    append: (opened: Journal) => opened.append(record('a', 1)),
  };
  for (const [name, ask] of Object.entries(asked)) {
    it(`finishes what was asked before, and opens no database for ${name} after`, async () => {
      const opened = await journal();
      await create(opened, session('a'));
      let openings = 0;
      replaceMethod(
        IDBFactory.prototype,
        'open',
        (open) =>
          function (this: IDBFactory, ...args: Parameters<typeof open>) {
            openings++;
            return open.apply(this, args);
          },
      );
      const before = opened.records('a');
      const closing = opened.closeWhenIdle();
      expect(await nameOfFailure(ask(opened))).to.equal('InvalidStateError');
      await closing;
      expect(await before).to.have.length(1);
      expect(openings).to.equal(0);
    });
  }
});
