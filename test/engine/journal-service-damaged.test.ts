import { expect } from '@open-wc/testing';
import { newEncryptionKey } from '../../src/submit/journal/cipher.js';
import { deleteJournal, tamper, nameOfFailure, tidyUp } from '../submit/journal/indexed-db.js';
import { begin, findImports, releaseServices } from './journal-fixture.js';
import { describeRows, labels, oddOutcome, texts } from './odd-import.js';

beforeEach(deleteJournal);
afterEach(async () => {
  releaseServices();
  await tidyUp();
});

describe('JournalService with a damaged journal', () => {
  const damages: readonly {
    readonly description: string;
    readonly damage: () => Promise<void>;
    readonly unfinished: object;
  }[] = [
    {
      description: 'its key is gone',
      damage: () => tamper('keys', (store) => store.clear()),
      unfinished: { done: 221, total: 221, unreadable: 230, passwords: 0 },
    },
    {
      description: 'its key is another',
      damage: async () => {
        const key = await newEncryptionKey();
        await tamper('keys', (store) => store.put(key, 'session'));
      },
      unfinished: { done: 221, total: 221, unreadable: 230 },
    },
    {
      description: 'two records of rows have changed places',
      damage: () =>
        tamper('records', (store) => {
          const request = store.getAll();
          request.onsuccess = () => {
            const records = request.result as { at: number; sealed: unknown }[];
            store.put({ ...records[1], sealed: records[2]?.sealed });
          };
        }),
      unfinished: { total: 221, unreadable: 100 },
    },
    {
      description: 'its head is gone',
      damage: () => tamper('records', (store) => store.delete(['session', 0])),
      unfinished: { done: 221, total: 221, unreadable: 0 },
    },
    {
      description: 'all its records are gone',
      damage: () => tamper('records', (store) => store.clear()),
      unfinished: { done: 0, total: 0, unreadable: 0 },
    },
  ];
  for (const { description, damage, unfinished } of damages) {
    it(`offers and resumes what is left, and sends nothing that may have been sent, when ${description}`, async () => {
      const { ledger, service } = await begin();
      const batch = await ledger.next(40);
      await ledger.record((batch?.unresolved ?? []).map(oddOutcome));
      service.release();
      await damage();
      const { service: next, state, found } = await findImports();
      expect(found.unfinished).to.include(unfinished);
      next.resume(() => false);
      for (let list = await state.ledger.next(50); list; list = await state.ledger.next(50))
        for (const { username } of list.users) expect(username).to.not.equal('');
      await state.ledger.finish();
      expect(state.run.ledger.counts().pending).to.equal(0);
      expect(await nameOfFailure(next.interimReport(labels, texts, describeRows))).to.equal(undefined);
    });
  }
});
