import { expect } from '@open-wc/testing';
import { deleteJournal, replaceMethod, tidyUp } from '../submit/journal/indexed-db.js';
import { newService, releaseServices } from './journal-fixture.js';

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
});
