import { expect } from '@open-wc/testing';
import { newSealingKey } from '../../src/submit/journal/seal.js';
import { deleteJournal, meddle, nameOfFailure, tidyUp } from '../submit/journal/indexed-db.js';
import { begin, lookUp, releaseDesks } from './desks.js';
import { describeRows, labels, oddOutcome, texts } from './odd-import.js';

beforeEach(deleteJournal);
afterEach(async () => {
  releaseDesks();
  await tidyUp();
});

describe('journal desk: a journal that is damaged', () => {
  const damages: readonly {
    readonly description: string;
    readonly damage: () => Promise<void>;
    readonly unfinished: object;
  }[] = [
    {
      description: 'its key is gone',
      damage: () => meddle('keys', (store) => store.clear()),
      unfinished: { done: 221, total: 221, unreadable: 230, passwords: 0 },
    },
    {
      description: 'its key is another',
      damage: async () => {
        const key = await newSealingKey();
        await meddle('keys', (store) => store.put(key, 'session'));
      },
      unfinished: { done: 221, total: 221, unreadable: 230 },
    },
    {
      description: 'two records of rows have changed places',
      damage: () =>
        meddle('records', (store) => {
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
      damage: () => meddle('records', (store) => store.delete(['session', 0])),
      unfinished: { done: 221, total: 221, unreadable: 0 },
    },
    {
      description: 'all its records are gone',
      damage: () => meddle('records', (store) => store.clear()),
      unfinished: { done: 0, total: 0, unreadable: 0 },
    },
  ];
  for (const { description, damage, unfinished } of damages) {
    it(`because ${description}: it is offered with what is left, resumed, and sends nothing that it can not tell`, async () => {
      const { run, desk } = await begin();
      const batch = await run.steps.next(40);
      await run.steps.record((batch?.open ?? []).map(oddOutcome));
      desk.release();
      await damage();
      const { desk: next, parts, found } = await lookUp();
      expect(found.unfinished).to.include(unfinished);
      next.resume(() => false);
      for (let list = await parts.run?.steps.next(50); list; list = await parts.run?.steps.next(50))
        for (const { username } of list.users) expect(username).to.not.equal('');
      await parts.run?.steps.finish();
      expect(parts.run?.ledger.counts().pending).to.equal(0);
      expect(await nameOfFailure(next.known(labels, texts, describeRows))).to.equal(undefined);
    });
  }
});
