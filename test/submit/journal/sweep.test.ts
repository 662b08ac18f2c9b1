import { expect } from '@open-wc/testing';
import { ImportLock } from '../../../src/submit/journal/import-lock.js';
import {
  deletionOf,
  keptAfterContinue,
  keptAfterOffer,
  keptUntouched,
  sweep,
} from '../../../src/submit/journal/sweep.js';
import type { SessionRow } from '../../../src/submit/journal/journal-rows.js';
import {
  create,
  deleteJournal,
  journal,
  tamper,
  replaceMethod,
  session,
  stored,
  tidyUp,
} from './indexed-db.js';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 20);

beforeEach(deleteJournal);
afterEach(tidyUp);

describe('the storage times', () => {
  it('are a day after Continue, and a week where the session may hold the only copy', () => {
    expect(keptAfterContinue).to.equal(24 * hour);
    expect(keptUntouched).to.equal(7 * day);
    expect(keptAfterOffer).to.equal(day);
  });
});

const cases: readonly {
  readonly description: string;
  readonly row: Partial<SessionRow>;
  /** True when another tab has the lock of the session's owner. */
  readonly locked?: true;
  readonly left: boolean;
}[] = [
  { description: 'that was written just now', row: { writtenAt: now }, left: true },
  {
    description: 'that was not written to for a moment less than a week',
    row: { startedAt: now - 9 * 24 * hour, writtenAt: now - 7 * 24 * hour + 1 },
    left: true,
  },
  {
    description: 'that was not written to for a week, and never offered since',
    row: { writtenAt: now - 7 * day },
    left: true,
  },
  {
    description: 'that was not written to for a week, and was offered a day ago',
    row: { writtenAt: now - 8 * day, lastOffer: now - day },
    left: false,
  },
  {
    description: 'that was not written to for a week, and was offered a moment less than a day ago',
    row: { writtenAt: now - 8 * day, lastOffer: now - day + 1 },
    left: true,
  },
  {
    description: 'that was offered, then written to, and is past its time again',
    row: { writtenAt: now - 8 * day, lastOffer: now - 9 * day },
    left: true,
  },
  {
    description: 'that was offered by a clock that is ahead of this one',
    row: { writtenAt: now - 8 * day, lastOffer: now + day },
    left: true,
  },
  {
    description: 'that was kept a moment less than a day',
    row: { writtenAt: now - 24 * hour, kept: { until: now + 1, users: 3 } },
    left: true,
  },
  {
    description: 'that was kept for long enough, and never offered since',
    row: { writtenAt: now - hour, kept: { until: now, users: 3 } },
    left: true,
  },
  {
    description: 'that was kept for long enough and offered a day ago, though written to lately',
    row: { writtenAt: now - hour, kept: { until: now - day, users: 3 }, lastOffer: now - day },
    left: false,
  },
  {
    description: 'that was kept for a week after it was written',
    row: { writtenAt: now - 8 * 24 * hour, kept: { until: now + hour, users: 3 } },
    left: true,
  },
  { description: 'that was written in the future', row: { writtenAt: now + day }, left: true },
  {
    description: 'of a clock that was years ahead, as was noticed less than a week ago',
    row: { writtenAt: now + 5000 * day, seenAhead: now - 6 * day, lastOffer: now - day },
    left: true,
  },
  {
    description: 'of a clock that was years ahead, as was noticed a week ago, and that was offered a day ago',
    row: { writtenAt: now + 5000 * day, seenAhead: now - 8 * day, lastOffer: now - day },
    left: false,
  },
  {
    description: 'of another owner that is expired',
    row: { owner: 'other', writtenAt: now - 9 * day, lastOffer: now - day },
    left: false,
  },
  {
    description: 'of another owner that was not offered',
    row: { owner: 'other', writtenAt: now - 300 * day },
    left: true,
  },
  {
    description: 'of another owner that was kept for long enough',
    row: { owner: 'other', kept: { until: now - 2 * day, users: 1 }, lastOffer: now - day },
    left: false,
  },
  {
    description: 'of another owner that is not expired',
    row: { owner: 'other', writtenAt: now - 6 * 24 * hour },
    left: true,
  },
  {
    description: 'of another owner that is expired, while a tab is asleep',
    row: { owner: 'other', writtenAt: now - 300 * day, lastOffer: now - day },
    locked: true,
    left: true,
  },
  {
    description: 'of another owner that was kept for long enough, while a tab has the lock',
    row: { owner: 'other', kept: { until: now - 2 * day, users: 1 }, lastOffer: now - day },
    locked: true,
    left: true,
  },
];

describe('the sweep', () => {
  for (const { description, row, locked, left } of cases) {
    it(`${left ? 'leaves' : 'destroys'} a session ${description}`, async () => {
      const opened = await journal();
      await create(opened, session('a', row));
      await create(opened, session('fresh', { writtenAt: now }));
      const own = await ImportLock.acquire('owner');
      const asleep = locked && (await ImportLock.acquire('other'));
      await sweep(opened, 'owner', now);
      const { sessions, keys, records } = await stored();
      const expected = left ? 2 : 1;
      expect([sessions.length, keys.length, records.length]).to.deep.equal([expected, expected, expected]);
      expect((await opened.key('a')) !== undefined, 'its key').to.equal(left);
      if (asleep) asleep.release();
      own?.release();
    });
  }

  it('releases the locks of other owners', async () => {
    const opened = await journal();
    await create(opened, session('a', { owner: 'other', writtenAt: 0, lastOffer: now - day }));
    await sweep(opened, 'owner', now);
    expect(await opened.sessions()).to.deep.equal([]);
    const lock = await ImportLock.wait('other', {
      signal: AbortSignal.timeout(5000),
      onProgress: () => undefined,
    });
    expect(lock).to.be.instanceOf(ImportLock);
    lock?.release();
  });

  it('leaves a session that was written to before the lock was free', async () => {
    const opened = await journal();
    await create(opened, session('a', { owner: 'other', writtenAt: 0, lastOffer: now - day }));
    replaceMethod(ImportLock, 'acquire', (take) => async (owner) => {
      await tamper('sessions', (store) => store.put(session('a', { owner: 'other', writtenAt: now })));
      return take(owner);
    });
    await sweep(opened, 'owner', now);
    expect((await opened.sessions()).map(({ id }) => id)).to.deep.equal(['a']);
    expect(await opened.key('a')).to.be.instanceOf(CryptoKey);
  });

  it('leaves a session of a later format', async () => {
    const opened = await journal();
    const row = session('a', { format: 99, writtenAt: 0, lastOffer: now - day });
    await tamper('sessions', (store) => store.add(row));
    await sweep(opened, 'owner', now);
    expect((await stored()).sessions).to.have.length(1);
  });

  it('notes once that times are of a clock that was ahead, and changes nothing else', async () => {
    const opened = await journal();
    const row = session('a', { writtenAt: now + 5000 * day });
    await create(opened, row);
    await sweep(opened, 'owner', now);
    await sweep(opened, 'owner', now + day);
    expect(await opened.sessions()).to.deep.equal([{ ...row, seenAhead: now }]);
    await sweep(opened, 'owner', now - 9000 * day);
    expect((await opened.sessions())[0]).to.include({ seenAhead: now - 9000 * day });
  });
});

describe('the deletion of a session', () => {
  const week = session('a', { writtenAt: now - 7 * day });
  const deletions: readonly {
    readonly description: string;
    readonly row: SessionRow;
    readonly expected?: number;
  }[] = [
    { description: 'is not due a moment before its time', row: { ...week, writtenAt: week.writtenAt + 1 } },
    { description: 'is due a day after the offer', row: week, expected: now + day },
    {
      description: 'is due after the rest of the day since the last offer',
      row: { ...week, lastOffer: now - hour, writtenAt: week.writtenAt - day },
      expected: now + 23 * hour,
    },
    {
      description: 'is due also where a clock stood still at 1970',
      row: { ...week, writtenAt: hour },
      expected: now + day,
    },
  ];
  for (const { description, row, expected } of deletions) {
    it(description, () => expect(deletionOf(row, now)).to.equal(expected));
  }
});
