import { expect } from '@open-wc/testing';
import { ImportLock } from '../../src/submit/import-lock.js';
import { keptAfterContinue, keptUntouched, sweep } from '../../src/submit/sweep.js';
import type { SessionRow } from '../../src/submit/journal-rows.js';
import {
  create,
  deleteJournal,
  journal,
  meddle,
  replaceMethod,
  session,
  stored,
  tidyUp,
} from './indexed-db.js';

const hour = 60 * 60 * 1000;
const now = Date.UTC(2026, 10, 20);

beforeEach(deleteJournal);
afterEach(tidyUp);

describe('how long things are kept', () => {
  it('a day after Continue, and a week where they may be the only copy', () => {
    expect(keptAfterContinue).to.equal(24 * hour);
    expect(keptUntouched).to.equal(7 * 24 * hour);
  });
});

const cases: readonly {
  readonly description: string;
  readonly row: Partial<SessionRow>;
  /** Somebody else has the lock of the session's owner. */
  readonly locked?: true;
  readonly left: boolean;
}[] = [
  { description: 'written just now', row: { writtenAt: now }, left: true },
  {
    description: 'not written to for a week, but for a moment',
    row: { startedAt: now - 9 * 24 * hour, writtenAt: now - 7 * 24 * hour + 1 },
    left: true,
  },
  { description: 'not written to for a week', row: { writtenAt: now - 7 * 24 * hour }, left: false },
  {
    description: 'kept since yesterday, but for a moment',
    row: { writtenAt: now - 24 * hour, kept: { until: now + 1, users: 3 } },
    left: true,
  },
  {
    description: 'kept for long enough, though written to lately',
    row: { writtenAt: now - hour, kept: { until: now, users: 3 } },
    left: false,
  },
  {
    description: 'kept for a week after it was written',
    row: { writtenAt: now - 8 * 24 * hour, kept: { until: now + hour, users: 3 } },
    left: true,
  },
  { description: 'written in the future', row: { writtenAt: now + 24 * hour }, left: true },
  {
    description: 'of another owner, expired',
    row: { owner: 'other', writtenAt: now - 8 * 24 * hour },
    left: false,
  },
  {
    description: 'of another owner, kept for long enough',
    row: { owner: 'other', kept: { until: now - 1, users: 1 } },
    left: false,
  },
  {
    description: 'of another owner, not expired',
    row: { owner: 'other', writtenAt: now - 6 * 24 * hour },
    left: true,
  },
  {
    description: 'of another owner whose tab is asleep, expired',
    row: { owner: 'other', writtenAt: now - 300 * 24 * hour },
    locked: true,
    left: true,
  },
  {
    description: 'of another owner who waits to be kept no longer, while a tab has the lock',
    row: { owner: 'other', kept: { until: now - 1, users: 1 } },
    locked: true,
    left: true,
  },
];

describe('sweep', () => {
  for (const { description, row, locked, left } of cases) {
    it(`${left ? 'leaves' : 'destroys'} a session ${description}`, async () => {
      const opened = await journal();
      await create(opened, session('a', row));
      await create(opened, session('fresh', { writtenAt: now }));
      const own = await ImportLock.take('owner');
      const asleep = locked && (await ImportLock.take('other'));
      await sweep(opened, 'owner', now);
      const { sessions, keys, records } = await stored();
      const expected = left ? 2 : 1;
      expect([sessions.length, keys.length, records.length]).to.deep.equal([expected, expected, expected]);
      expect((await opened.key('a')) !== undefined, 'its key').to.equal(left);
      if (asleep) asleep.release();
      own?.release();
    });
  }

  it('gives the locks of other owners back', async () => {
    const opened = await journal();
    await create(opened, session('a', { owner: 'other', writtenAt: 0 }));
    await sweep(opened, 'owner', now);
    const lock = await ImportLock.wait('other', {
      signal: AbortSignal.timeout(5000),
      onProgress: () => undefined,
    });
    expect(lock).to.be.instanceOf(ImportLock);
    lock?.release();
  });

  it('leaves what was written to between its look and the lock', async () => {
    const opened = await journal();
    await create(opened, session('a', { owner: 'other', writtenAt: 0 }));
    replaceMethod(ImportLock, 'take', (take) => async (owner) => {
      await meddle('sessions', (store) => store.put(session('a', { owner: 'other', writtenAt: now })));
      return take(owner);
    });
    await sweep(opened, 'owner', now);
    expect((await opened.sessions()).map(({ id }) => id)).to.deep.equal(['a']);
    expect(await opened.key('a')).to.be.instanceOf(CryptoKey);
  });

  it('leaves a session of a later format', async () => {
    const opened = await journal();
    await meddle('sessions', (store) => store.add(session('a', { format: 99, writtenAt: 0 })));
    await sweep(opened, 'owner', now);
    expect((await stored()).sessions).to.have.length(1);
  });
});
