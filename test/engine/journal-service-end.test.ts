import { expect } from '@open-wc/testing';
import { ImportLock } from '../../src/submit/journal/import-lock.js';
import { Journal } from '../../src/submit/journal/journal.js';
import { ownerOf } from '../../src/submit/journal/cipher.js';
import { deleteJournal, replaceMethod, tidyUp } from '../submit/journal/indexed-db.js';
import { begin, newService, releaseServices, resumeKey } from './journal-fixture.js';

beforeEach(deleteJournal);
afterEach(async () => {
  releaseServices();
  await tidyUp();
});

describe('JournalService at its end', () => {
  it('closes a database that is still being opened', async () => {
    let closed = 0;
    replaceMethod(
      IDBDatabase.prototype,
      'close',
      (close) =>
        function (this: IDBDatabase) {
          closed++;
          close.call(this);
        },
    );
    const { service } = newService();
    const finding = service.findImports(() => undefined);
    await service.close();
    expect(closed).to.equal(1);
    await finding;
  });

  it('keeps no lock that comes after the close', async () => {
    await begin();
    releaseServices();
    const { service } = newService();
    const closing = Promise.withResolvers<undefined>();
    replaceMethod(ImportLock, 'acquire', (acquire) => (owner: string) => {
      void service.close().then(() => closing.resolve(undefined));
      return acquire.call(ImportLock, owner);
    });
    await service.findImports(() => undefined);
    await closing.promise;
    await tidyUp();
    const lock = await ImportLock.acquire(await ownerOf(resumeKey));
    expect(lock).to.be.instanceOf(ImportLock);
    lock?.release();
  });

  it('opens one database for all that asks for it at the same time', async () => {
    let opened = 0;
    replaceMethod(
      IDBFactory.prototype,
      'open',
      (open) =>
        function (this: IDBFactory, name: string, version?: number) {
          opened++;
          return open.call(this, name, version);
        },
    );
    const { service } = newService();
    await Promise.all([service.findImports(() => undefined), service.recallPlans()]);
    expect(opened).to.equal(1);
  });

  it('says that the storage can’t be reached where the database does not answer', async () => {
    let closed = 0;
    replaceMethod(Journal.prototype, 'hasNewer', () => () => Promise.withResolvers<boolean>().promise);
    replaceMethod(
      Journal.prototype,
      'close',
      (close) =>
        function (this: Journal) {
          closed++;
          close.call(this);
        },
    );
    const { service } = newService();
    expect(await service.findImports(() => undefined)).to.deep.equal({ failure: 'unavailable' });
    expect(closed).to.equal(1);
  });
});
