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

describe('how long things are kept', () => {
  it('a day after Continue, and a week where they may be the only copy', () => {
    expect(keptAfterContinue).to.equal(24 * hour);
    expect(keptUntouched).to.equal(7 * day);
    expect(keptAfterOffer).to.equal(day);
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
  {
    description: 'not written to for a week, never offered since',
    row: { writtenAt: now - 7 * day },
    left: true,
  },
  {
    description: 'not written to for a week, and offered a day ago',
    row: { writtenAt: now - 8 * day, lastOffer: now - day },
    left: false,
  },
  {
    description: 'not written to for a week, and offered a day ago, but for a moment',
    row: { writtenAt: now - 8 * day, lastOffer: now - day + 1 },
    left: true,
  },
  {
    description: 'that was offered, then written to, and is past its time again',
    row: { writtenAt: now - 8 * day, lastOffer: now - 9 * day },
    left: true,
  },
  {
    description: 'offered by a clock that is ahead of this one',
    row: { writtenAt: now - 8 * day, lastOffer: now + day },
    left: true,
  },
  {
    description: 'kept since yesterday, but for a moment',
    row: { writtenAt: now - 24 * hour, kept: { until: now + 1, users: 3 } },
    left: true,
  },
  {
    description: 'kept for long enough, never offered since',
    row: { writtenAt: now - hour, kept: { until: now, users: 3 } },
    left: true,
  },
  {
    description: 'kept for long enough and offered a day ago, though written to lately',
    row: { writtenAt: now - hour, kept: { until: now - day, users: 3 }, lastOffer: now - day },
    left: false,
  },
  {
    description: 'kept for a week after it was written',
    row: { writtenAt: now - 8 * 24 * hour, kept: { until: now + hour, users: 3 } },
    left: true,
  },
  { description: 'written in the future', row: { writtenAt: now + day }, left: true },
  {
    description: 'of a clock that was years ahead, as was seen for less than a week',
    row: { writtenAt: now + 5000 * day, seenAhead: now - 6 * day, lastOffer: now - day },
    left: true,
  },
  {
    description: 'of a clock that was years ahead, as was seen for a week, and offered a day ago',
    row: { writtenAt: now + 5000 * day, seenAhead: now - 8 * day, lastOffer: now - day },
    left: false,
  },
  {
    description: 'of another owner, expired',
    row: { owner: 'other', writtenAt: now - 9 * day, lastOffer: now - day },
    left: false,
  },
  {
    description: 'of another owner, who was not told',
    row: { owner: 'other', writtenAt: now - 300 * day },
    left: true,
  },
  {
    description: 'of another owner, kept for long enough',
    row: { owner: 'other', kept: { until: now - 2 * day, users: 1 }, lastOffer: now - day },
    left: false,
  },
  {
    description: 'of another owner, not expired',
    row: { owner: 'other', writtenAt: now - 6 * 24 * hour },
    left: true,
  },
  {
    description: 'of another owner whose tab is asleep, expired',
    row: { owner: 'other', writtenAt: now - 300 * day, lastOffer: now - day },
    locked: true,
    left: true,
  },
  {
    description: 'of another owner who waits to be kept no longer, while a tab has the lock',
    row: { owner: 'other', kept: { until: now - 2 * day, users: 1 }, lastOffer: now - day },
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

  it('gives the locks of other owners back', async () => {
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

  it('leaves what was written to between its look and the lock', async () => {
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

describe('what is past its time', () => {
  const week = session('a', { writtenAt: now - 7 * day });
  const told: readonly {
    readonly description: string;
    readonly row: SessionRow;
    readonly expected?: number;
  }[] = [
    { description: 'is not, a moment before', row: { ...week, writtenAt: week.writtenAt + 1 } },
    { description: 'is offered for a day', row: week, expected: now + day },
    {
      description: 'is offered for what is left of that day',
      row: { ...week, lastOffer: now - hour, writtenAt: week.writtenAt - day },
      expected: now + 23 * hour,
    },
    {
      description: 'of a clock that stood still at 1970 as well',
      row: { ...week, writtenAt: hour },
      expected: now + day,
    },
  ];
  for (const { description, row, expected } of told) {
    it(description, () => expect(deletionOf(row, now)).to.equal(expected));
  }
});
