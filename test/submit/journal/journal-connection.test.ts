import { expect } from '@open-wc/testing';
import { databaseName, journalVersion, openJournal } from '../../../src/submit/journal/journal.js';
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

describe('journal: a database that can not be opened', () => {
  it('of a newer version is left alone, and said to be newer', async () => {
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

  it('makes way for a newer version, which then is there', async () => {
    const opened = await journal();
    await create(opened, session('a'));
    (await openRaw(journalVersion + 1)).close();
    expect(await nameOfFailure(opened.append(record('a', 1)))).to.equal('VersionError');
    expect((await stored()).records).to.have.length(1);
  });

  it('is unavailable where it is forbidden', async () => {
    replaceMethod(indexedDB.constructor.prototype as IDBFactory, 'open', () => () => {
      throw new DOMException('The user denied permission to access the database.', 'SecurityError');
    });
    expect(await openJournal()).to.equal('unavailable');
  });

  it('is unavailable where opening fails later', async () => {
    replaceMethod(
      indexedDB.constructor.prototype as IDBFactory,
      'open',
      (open) =>
        function (this: IDBFactory) {
          // As in a private window of old: an error event, and no database.
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

  it('is unavailable in time while another tab blocks it, and does not block others when it opens after all', async () => {
    const blocking = await openRaw(1);
    const deleted = promisify(indexedDB.deleteDatabase(databaseName));
    const waited: number[] = [];
    replaceMethod(
      globalThis,
      'setTimeout',
      (setTimeout) =>
        // The time that it waits is not waited for here.
        ((handler: () => void, timeout = 0) => {
          waited.push(timeout);
          return setTimeout(handler, timeout / 20);
        }) as typeof setTimeout,
    );
    expect(await openJournal()).to.equal('unavailable');
    expect(waited).to.deep.equal([5000]);
    let closed = 0;
    replaceMethod(
      IDBDatabase.prototype,
      'close',
      (close) =>
        function (this: IDBDatabase) {
          if (this !== blocking) closed++;
          close.call(this);
        },
    );
    blocking.close();
    await deleted;
    for (let tries = 0; !closed && tries < 100; tries++)
      await new Promise((resolve) => setTimeout(resolve, 200));
    expect(closed).to.equal(1);
  });
});

describe('journal: a connection that is lost', () => {
  it('by a deleted database: nothing is written, and trying again makes no journal out of nothing', async () => {
    const opened = await journal();
    await create(opened, session('a'));
    await deleteJournal();
    for (const at of [1, 1, 2])
      expect(await nameOfFailure(opened.append(record('a', at)))).to.equal('NotFoundError');
    expect(await stored()).to.deep.equal({ sessions: [], keys: [], records: [], plans: [] });
  });

  it('by a deleted database: a new session can be written', async () => {
    const opened = await journal();
    await deleteJournal();
    await create(opened, session('b'));
    await opened.append(record('b', 1));
    expect(await opened.records('b')).to.have.length(2);
  });

  it('is made again, with what was written before', async () => {
    const opened = await journal();
    await create(opened, session('a'));
    opened.close();
    await opened.append(record('a', 1));
    expect(await opened.records('a')).to.have.length(2);
  });

  const readings = ['sessions', 'records', 'key', 'hasNewer'] as const;
  for (const name of readings) {
    it(`is made again for ${name}`, async () => {
      const opened = await journal();
      await create(opened, session('a', { owner: 'a' }));
      opened.close();
      const found: unknown = await opened[name]('a');
      expect(Array.isArray(found) ? found.length : Boolean(found)).to.equal(
        { sessions: 1, records: 1, key: true, hasNewer: false }[name],
      );
    });
  }
});
