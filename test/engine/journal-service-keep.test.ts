import { expect } from '@open-wc/testing';
import type { Outcome } from '../../src/submit/outcomes.js';
import { keptAfterContinue, keptUntouched } from '../../src/submit/journal/sweep.js';
import type { EngineLedger } from '../../src/submit/ledger-port.js';
import { successReport } from '../../src/engine/report-rows.js';
import { storedTexts } from '../stored-texts.js';
import {
  deleteJournal,
  fillDisk,
  tamper,
  replaceMethod,
  stored,
  tidyUp,
} from '../submit/journal/indexed-db.js';
import { begin, file, findImports, releaseServices } from './journal-fixture.js';
import { labels, texts } from './odd-import.js';

beforeEach(deleteJournal);
afterEach(async () => {
  releaseServices();
  await tidyUp();
});

const created = (key: string): Outcome => ({ key, status: 'created', temporaryPassword: `secret ${key}` });
const refused = (key: string): Outcome => ({ key, status: 'rejected', reason: 'refused' });
const unknown = (key: string): Outcome => ({ key, status: 'unknown' });

/** Five rows are answered, the rest is not attempted. */
async function finish(ledger: EngineLedger, outcomes: readonly ((key: string) => Outcome)[]): Promise<void> {
  const batch = await ledger.next(5);
  const open = batch?.unresolved ?? [];
  await ledger.record(open.map((key, at) => (outcomes[at % outcomes.length] ?? unknown)(key)));
  await ledger.finish();
}

const cases: readonly {
  readonly description: string;
  readonly outcomes: readonly ((key: string) => Outcome)[];
  readonly downloads: readonly number[];
  /** `undefined`: nothing is kept. */
  readonly keptFor: number | undefined;
}[] = [
  {
    description: 'for a day where every password was downloaded',
    outcomes: [created, refused],
    downloads: [3],
    keptFor: keptAfterContinue,
  },
  {
    description: 'for a week where they were downloaded when there were fewer',
    outcomes: [created],
    downloads: [4],
    keptFor: keptUntouched,
  },
  {
    description: 'for a day where the last of two downloads had all',
    outcomes: [created],
    downloads: [4, 5],
    keptFor: keptAfterContinue,
  },
  {
    description: 'for a week where they were never downloaded',
    outcomes: [created],
    downloads: [],
    keptFor: keptUntouched,
  },
  {
    description: 'for a week where they were downloaded, but rows are unknown',
    outcomes: [created, unknown],
    downloads: [3],
    keptFor: keptUntouched,
  },
  {
    description: 'not at all where there are none',
    outcomes: [refused],
    downloads: [],
    keptFor: undefined,
  },
  {
    description: 'not at all where rows are unknown and there are none',
    outcomes: [unknown],
    downloads: [],
    keptFor: undefined,
  },
];

describe('JournalService after Continue', () => {
  for (const { description, outcomes, downloads, keptFor } of cases) {
    it(`keeps passwords ${description}`, async () => {
      const { service, run, ledger } = await begin();
      await finish(ledger, outcomes);
      for (const passwords of downloads) await service.noteDownload(passwords);
      await service.keepPasswords(labels, texts);
      service.release();
      const { found, service: next } = await findImports();
      const { sessions, keys, records } = await stored();
      const count = keptFor === undefined ? 0 : 1;
      expect([sessions.length, keys.length, records.length]).to.deep.equal([count, count, count]);
      expect(found.unfinished).to.equal(undefined);
      if (keptFor === undefined) {
        expect(found).to.deep.equal({});
        expect(await next.readPasswords('session')).to.equal(undefined);
        return;
      }
      expect(found.kept).to.have.lengthOf(1);
      const [{ until, startedAt, ...kept } = { until: 0, startedAt: 0 }] = found.kept ?? [];
      expect(kept).to.deep.equal({
        id: 'session',
        fileName: file.name,
        users: run.ledger.counts().created,
      });
      expect(until - Date.now()).to.be.within(keptFor - 60_000, keptFor);
      expect(startedAt).to.be.closeTo(Date.now(), 60_000);
      expect(await next.readPasswords('session')).to.deep.equal({
        fileName: file.name,
        text: successReport(run, labels, texts),
      });
      const all = await storedTexts();
      for (const part of [
        'secret',
        'ada',
        'example.com',
        run.user([...run.ids.keys()][0] ?? '').password ?? '-',
      ])
        expect(all).to.not.include(part);
    });
  }

  it('offers and forgets each import by itself, the latest first, and none of another owner', async () => {
    for (const id of ['first', 'second']) {
      const { service, ledger } = await begin(id);
      await finish(ledger, [created]);
      await service.keepPasswords(labels, texts);
      service.release();
      await findImports().then(({ service: again }) => again.release());
    }
    await tamper('sessions', (store) =>
      store.get('first').addEventListener('success', ({ target }) => {
        const { result } = target as IDBRequest<object>;
        store.put({ ...result, id: 'other', owner: 'other' });
      }),
    );
    const { service, found } = await findImports();
    expect(found.kept?.map(({ id, users }) => [id, users])).to.deep.equal([
      ['second', 5],
      ['first', 5],
    ]);
    for (const id of ['first', 'second'])
      expect((await service.readPasswords(id))?.text).to.include(`secret ${id}-row`);
    expect(await service.readPasswords('other')).to.equal(undefined);
    expect(await service.forgetPasswords('second')).to.equal(true);
    expect(await service.readPasswords('second')).to.equal(undefined);
    expect((await service.readPasswords('first'))?.text).to.include('secret first-row');
    const { sessions, keys, records } = await stored();
    expect(sessions.map((row) => (row as { id: string }).id)).to.have.members(['first', 'other']);
    expect([keys.length, records.length]).to.deep.equal([1, 1]);
  });

  it('offers the import once more where its passwords could not be put aside', async () => {
    const { service, ledger } = await begin();
    await finish(ledger, [created]);
    const disk = fillDisk();
    await service.keepPasswords(labels, texts);
    disk.isFull = false;
    service.release();
    const { found } = await findImports();
    expect(found.kept).to.equal(undefined);
    expect(found.unfinished).to.include({ done: 221, total: 221, passwords: 5 });
  });

  it('offers no passwords as missing that were downloaded', async () => {
    const { service, ledger } = await begin();
    await finish(ledger, [created]);
    await service.noteDownload(5);
    service.release();
    const { found, service: next } = await findImports();
    expect(found.unfinished).to.include({ passwords: 0 });
    expect(next.resume(() => true).downloaded).to.equal(5);
  });

  it('keeps passwords for longer where a download could not be noted', async () => {
    const { service, ledger } = await begin();
    await finish(ledger, [created]);
    replaceMethod(IDBObjectStore.prototype, 'put', () => () => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await service.noteDownload(5);
    expect((await stored()).sessions[0]).to.include({ downloaded: 0 });
  });
});
