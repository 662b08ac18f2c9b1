import { expect } from '@open-wc/testing';
import { ImportLock } from '../../src/submit/journal/import-lock.js';
import { ownerOf } from '../../src/submit/journal/cipher.js';
import type { JournalContents } from '../../src/engine/journal-protocol.js';
import { waitFor } from '../harness.js';
import { storedTexts } from '../stored-texts.js';
import {
  deleteJournal,
  fillDisk,
  tamper,
  replaceMethod,
  session,
  stored,
  tidyUp,
} from '../submit/journal/indexed-db.js';
import { begin, file, findImports, newService, releaseServices, resumeKey } from './journal-fixture.js';
import {
  describeRows,
  fields,
  keyOf,
  labels,
  oddOutcome,
  startOddRun,
  texts,
  everythingIn,
} from './odd-import.js';

const yes = (): boolean => true;
const beginning = { sessionId: 'session', file };
const nothing = (): void => undefined;

async function someoneWaitsFor(owner: string): Promise<void> {
  for (let isSo = false; !isSo;) {
    const { pending = [] } = await navigator.locks.query();
    isSo = pending.some(({ name }) => name?.endsWith(owner));
  }
}

beforeEach(deleteJournal);
afterEach(async () => {
  releaseServices();
  await tidyUp();
});

describe('JournalService with an import that is journaled', () => {
  it('has the next tab find the import as far as it was, and go on', async () => {
    const { run, ledger, service } = await begin();
    const sent = await ledger.next(40);
    await ledger.record((sent?.unresolved ?? []).map(oddOutcome));
    const underWay = await ledger.next(40);
    service.release();

    const { service: next, state, found } = await findImports();
    const { startedAt, ...unfinished } = found.unfinished ?? {};
    expect(startedAt).to.be.closeTo(Date.now(), 60_000);
    const passwords = run.ledger.counts().created;
    expect(unfinished).to.deep.equal({
      id: 'session',
      done: 40,
      total: 221,
      unreadable: 0,
      passwords,
      fileName: file.name,
    });
    expect(() => state.run).to.throw('Called too early');
    const resumed = next.resume(yes);
    run.ledger.interrupt();
    expect(resumed).to.deep.include({ fields, file, downloaded: 0, counts: run.ledger.counts() });
    expect(resumed.plan).to.deep.equal(run.rows.setup.plan);
    expect(resumed.summary).to.include({ rows: 230, headerRow: 3, delimiter: ';' });
    expect(await everythingIn(state.run)).to.deep.equal(await everythingIn(run));
    expect(state.run).to.not.equal(run);

    const again = await state.ledger.next(25);
    expect(again).to.deep.include({
      idempotencyKey: underWay?.idempotencyKey,
      attempt: 2,
      isAmbiguous: true,
    });
    expect(again?.users).to.deep.equal(underWay?.users);
    await state.ledger.record((again?.unresolved ?? []).map(oddOutcome));
    next.release();
    expect((await findImports()).found.unfinished).to.include({ done: 80, total: 221 });
  });

  it('leaves nothing readable in any store', async () => {
    const { ledger } = await begin();
    const sent = await ledger.next(40);
    await ledger.record((sent?.unresolved ?? []).map(oddOutcome));
    await ledger.clear((await ledger.next(40))?.unresolved ?? []);
    await ledger.finish();
    const all = await storedTexts();
    expect(all, 'the names of rows and lists').to.include(keyOf(4)).and.to.include('session-1');
    const { password = '' } = sent?.users[0] ?? {};
    expect(password).to.not.equal('');
    const personal = [
      // Three letters alone occur among encrypted bytes by chance.
      '"ada"',
      '\nada\n',
      'grace',
      'user17',
      'example.com',
      'Zoë',
      'Given',
      'Username',
      '__proto__',
      password,
    ];
    const outcomes = ['word', 'already', '<script>', '2001'];
    for (const part of [...personal, ...outcomes, 'secret users', 'tenant-of-ours', 'admin-of-ours', 'Agent'])
      expect(all).to.not.include(part);
  });

  it('finds nothing for another resume key', async () => {
    (await begin()).service.release();
    expect((await findImports('tenant-of-ours/another')).found).to.deep.equal({});
  });

  it('lets one tab at a time have the import: others are told how far it is, and get it when that tab is gone', async () => {
    const { ledger, service } = await begin();
    const { service: second, state } = newService();
    const changes: JournalContents[] = [];
    const found = await second.findImports((contents) => changes.push(contents));
    expect(found).to.deep.equal({ elsewhere: {} });
    const { service: third } = newService(startOddRun('other'));
    expect(await third.begin({ ...beginning, sessionId: 'other' }, yes)).to.equal('elsewhere');
    const batch = await ledger.next(40);
    await ledger.record((batch?.unresolved ?? []).map(oddOutcome));
    await waitFor(() => changes.length > 0, 'a change in the tab');
    service.release();
    const { unfinished } = await waitFor(
      () => changes.find(({ elsewhere }) => !elsewhere),
      'that tab to be gone',
    );
    expect(unfinished).to.include({ done: 40, total: 221 });
    expect(changes.slice(0, -1)).to.deep.equal([{ elsewhere: { done: 40, total: 221 } }]);
    second.resume(yes);
    expect(state.run.ledger.counts().total).to.equal(221);
    expect((await stored()).sessions).to.have.length(1);
  });

  it('does not report a tab that only looks up its imports', async () => {
    const owner = await ownerOf(resumeKey);
    const lock = await ImportLock.acquire(owner);
    const changes: JournalContents[] = [];
    const found = newService().service.findImports((contents) => changes.push(contents));
    await someoneWaitsFor(owner);
    lock?.release();
    expect(await found).to.deep.equal({});
    expect(changes).to.deep.equal([]);
  });

  it('offers an import that was left behind before another begins', async () => {
    (await begin('before')).service.release();
    const { service, state } = newService(startOddRun());
    const { unfinished } = (await service.begin(beginning, yes)) as {
      unfinished: JournalContents['unfinished'];
    };
    expect(unfinished).to.include({ id: 'before', fileName: file.name, done: 0, total: 221 });
    expect(() => state.run, 'its rows may be changed again').to.throw('Called too early');
    expect((await findImports()).found.unfinished, 'and is not held').to.deep.equal(unfinished);
  });

  it('writes nothing once the lock was released', async () => {
    const { ledger, service } = await begin();
    const batch = await ledger.next(40);
    service.release();
    const { service: next, state } = await findImports();
    next.resume(yes);
    await ledger.record((batch?.unresolved ?? []).map(oddOutcome), true);
    const again = await state.ledger.next(40);
    await state.ledger.record((again?.unresolved ?? []).map(oddOutcome));
    next.release();
    expect((await findImports()).found.unfinished).to.include({ done: 40 });
    expect((await stored()).sessions[0]).to.include({ records: (await stored()).records.length });
  });

  it('reports what is known of an import before it is resumed', async () => {
    const { run, ledger, service } = await begin();
    await ledger.next(40);
    service.release();
    const { service: next } = await findImports();
    run.ledger.interrupt();
    const { known } = (await everythingIn(run)) as { known: string };
    expect(await next.interimReport(labels, texts, describeRows)).to.deep.equal({
      fileName: file.name,
      text: known,
    });
  });

  it('discards everything but how the file was mapped', async () => {
    (await begin()).service.release();
    const { service } = await findImports();
    expect(await service.discard()).to.equal(true);
    const { plans, ...imports } = await stored();
    expect(imports).to.deep.equal({ sessions: [], keys: [], records: [] });
    expect(plans).to.have.lengthOf(1);
    service.release();
    expect((await findImports()).found).to.deep.equal({});
  });

  it('says that an import could not be discarded, and still has it', async () => {
    (await begin()).service.release();
    const { service } = await findImports();
    replaceMethod(IDBObjectStore.prototype, 'delete', () => () => {
      throw new DOMException('', 'UnknownError');
    });
    expect(await service.discard()).to.equal(false);
    expect((await stored()).sessions).to.have.length(1);
  });
});

describe('JournalService where there can be no journal', () => {
  const failures: readonly { description: string; failure: string; cause: () => unknown }[] = [
    { description: 'the disk is full', failure: 'unavailable', cause: fillDisk },
    {
      description: 'the database can not be opened',
      failure: 'unavailable',
      cause: () =>
        replaceMethod(indexedDB.constructor.prototype as IDBFactory, 'open', () => () => {
          throw new DOMException('', 'SecurityError');
        }),
    },
    {
      description: 'there are no locks to be had',
      failure: 'unavailable',
      cause: () => replaceMethod(ImportLock, 'acquire', () => () => Promise.reject(new Error('No locks'))),
    },
    {
      description: 'a newer version has one for the same owner',
      failure: 'newer',
      cause: async () => {
        (await begin('before')).service.release();
        const owner = await ownerOf(resumeKey);
        await tamper('sessions', (store) => store.put(session('newer', { owner, format: 99 })));
      },
    },
  ];
  for (const { description, failure, cause } of failures) {
    it(`lets the import go on, and other tabs have theirs, when ${description}`, async () => {
      await cause();
      const run = startOddRun();
      const { service, state } = newService(run);
      expect(await service.begin(beginning, yes)).to.equal(failure);
      expect(state.ledger).to.equal(run.ledger);
      await tidyUp();
      const { service: other } = newService(startOddRun());
      const lock = await ImportLock.wait(await ownerOf(resumeKey), {
        signal: AbortSignal.timeout(5000),
        onProgress: nothing,
      });
      expect(lock).to.be.instanceOf(ImportLock);
      lock?.release();
      await findImports('nobody');
      expect(await other.begin(beginning, yes)).to.equal('on');
    });
  }

  it('says so when it looks for imports', async () => {
    (await begin()).service.release();
    const owner = await ownerOf(resumeKey);
    await tamper('sessions', (store) => store.put(session('newer', { owner, format: 99 })));
    expect((await findImports()).found).to.deep.equal({ failure: 'newer' });
    replaceMethod(indexedDB.constructor.prototype as IDBFactory, 'open', () => () => {
      throw new DOMException('', 'SecurityError');
    });
    expect((await findImports()).found).to.deep.equal({ failure: 'unavailable' });
  });

  it('asks the administrator, and then has everything that was written', async () => {
    const run = startOddRun();
    const { service, state } = newService(run);
    let asked = 0;
    let disk = { isFull: false };
    expect(
      await service.begin(beginning, () => {
        asked++;
        disk.isFull = asked < 3;
        return true;
      }),
    ).to.equal('on');
    disk = fillDisk();
    const batch = await state.ledger.next(40);
    expect(asked).to.equal(3);
    expect(batch?.unresolved).to.have.length(40);
    service.release();
    expect((await findImports()).found.unfinished).to.include({ done: 0, total: 221, unreadable: 0 });
  });
});
