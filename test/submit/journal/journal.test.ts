import { expect } from '@open-wc/testing';
import { openJournal, type Journal } from '../../../src/submit/journal/journal.js';
import { databaseName, journalVersion } from '../../../src/submit/journal/open-database.js';
import { firstFormat, revisedFormat, sessionFormat } from '../../../src/submit/journal/journal-rows.js';
import {
  promisify,
  create,
  deleteJournal,
  fillDisk,
  journal,
  tamper,
  nameOfFailure,
  record,
  replaceMethod,
  session,
  stored,
  tidyUp,
} from './indexed-db.js';

beforeEach(deleteJournal);
afterEach(tidyUp);

describe('the journal', () => {
  it('creates four stores at the latest version', async () => {
    (await journal()).close();
    const database = await promisify(indexedDB.open(databaseName));
    expect(database.version).to.equal(journalVersion);
    expect([...database.objectStoreNames]).to.deep.equal(['keys', 'plans', 'records', 'sessions']);
    database.close();
  });

  it('upgrades the first version with all its rows', async () => {
    const opening = indexedDB.open(databaseName, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('sessions', { keyPath: 'id' }).add(session('a'));
      opening.result.createObjectStore('keys');
      opening.result.createObjectStore('records', { keyPath: ['session', 'at'] }).add(record('a', 0));
    };
    (await promisify(opening)).close();
    const opened = await journal();
    expect(await opened.sessions()).to.deep.equal([session('a')]);
    expect(await opened.records('a')).to.deep.equal([record('a', 0)]);
    expect(await opened.plans('owner')).to.equal(undefined);
  });

  it('returns records as they were, in the order in which they were written', async () => {
    const sealed = { iv: new Uint8Array([1, 2]), data: new Uint8Array([3, 4]).buffer };
    const first = await journal();
    const key = await create(first, session('a'));
    const list = { idempotencyKey: 'a-1', attempt: 1, keys: ['u1', 'u2'] };
    const records = [
      record('a', 0, { kind: 'head' }),
      record('a', 1, { kind: 'sent', keys: ['u1'], list }),
      record('a', 2, { kind: 'outcomes', keys: ['u1'], late: true, sealed }),
      record('a', 3, { kind: 'reopened', canResolve: false }),
      ...Array.from({ length: 9 }, (_, at) => record('a', at + 4, { kind: 'finished' })),
    ];
    for (const one of records.slice(1)) await first.append(one);
    first.close();
    const second = await journal();
    expect(await second.records('a')).to.deep.equal(records);
    expect(await second.records('b')).to.deep.equal([]);
    const found = await second.key('a');
    expect(found).to.be.instanceOf(CryptoKey);
    expect(found?.extractable).to.equal(key.extractable);
    expect(await second.key('b')).to.equal(undefined);
    const [row, ...others] = await second.sessions();
    expect(others).to.deep.equal([]);
    expect(row).to.deep.include({ id: 'a', startedAt: 1000, records: 13, downloaded: 0 });
    expect(row?.writtenAt).to.be.closeTo(Date.now(), 10_000);
  });

  it('keeps sessions apart, the oldest first', async () => {
    const opened = await journal();
    await create(opened, session('b', { startedAt: 2000 }));
    await create(opened, session('a', { startedAt: 3000 }));
    await create(opened, session('ab', { startedAt: 1000 }));
    await opened.append(record('a', 1));
    expect((await opened.sessions()).map(({ id }) => id)).to.deep.equal(['ab', 'b', 'a']);
    expect((await opened.records('a')).map(({ at }) => at)).to.deep.equal([0, 1]);
    await opened.destroy('a');
    expect((await opened.records('ab')).map(({ at }) => at)).to.deep.equal([0]);
  });

  it('has the later format from the first revised record on, and the first format before', async () => {
    const opened = await journal();
    await create(opened, session('a', { format: firstFormat }));
    await opened.append(record('a', 1));
    expect((await opened.sessions())[0]).to.include({ format: firstFormat, records: 2 });
    await opened.append({ ...record('a', 2), kind: 'revised' });
    await opened.append(record('a', 3));
    expect((await opened.sessions())[0]).to.include({ format: revisedFormat, records: 4 });
  });

  it('requests durable writes every time', async () => {
    const asking: string[] = [];
    replaceMethod(
      IDBDatabase.prototype,
      'transaction',
      (transaction) =>
        function (this: IDBDatabase, ...args) {
          asking.push(`${args[1]} ${args[2]?.durability}`);
          return transaction.apply(this, args);
        },
    );
    const opened = await journal();
    await create(opened, session('a'));
    await opened.append(record('a', 1));
    await opened.noteDownload('a', 3);
    await opened.keep(record('a', 2, { kind: 'kept' }), { until: 5000, users: 1 });
    await opened.destroy('a');
    expect(asking).to.deep.equal(Array.from({ length: 5 }, () => 'readwrite strict'));
  });

  it('notes the downloaded passwords', async () => {
    const opened = await journal();
    await create(opened, session('a'));
    await opened.noteDownload('a', 3);
    expect((await opened.sessions())[0]).to.include({ downloaded: 3, records: 1 });
  });

  it('keeps one record and the key that decrypts it when passwords are kept', async () => {
    const opened = await journal();
    await create(opened, session('a'));
    await create(opened, session('b'));
    for (const at of [1, 2]) await opened.append(record('a', at));
    const kept = record('a', 3, { kind: 'kept' });
    await opened.keep(kept, { until: 5000, users: 2 });
    expect(await opened.records('a')).to.deep.equal([kept]);
    expect(await opened.key('a')).to.be.instanceOf(CryptoKey);
    expect((await opened.sessions())[0]).to.deep.include({ kept: { until: 5000, users: 2 } });
    expect(await opened.records('b')).to.have.length(1);
  });

  it('destroys the key first, and leaves nothing', async () => {
    const order: string[] = [];
    const opened = await journal();
    await create(opened, session('a'));
    await create(opened, session('b'));
    await opened.append(record('a', 1));
    replaceMethod(
      IDBObjectStore.prototype,
      'delete',
      (remove) =>
        function (this: IDBObjectStore, ...args) {
          order.push(this.name);
          return remove.apply(this, args);
        },
    );
    await opened.destroy('a');
    expect(order).to.deep.equal(['keys', 'records', 'sessions']);
    const { sessions, keys, records } = await stored();
    expect([sessions.length, keys.length, records.length]).to.deep.equal([1, 1, 1]);
    await opened.destroy('a');
  });
});

const failures: readonly {
  readonly description: string;
  readonly write: (opened: Journal) => Promise<void>;
  readonly expected: string;
}[] = [
  {
    description: 'a record of a session that is gone',
    write: (opened) => opened.append(record('gone', 1)),
    expected: 'NotFoundError',
  },
  {
    description: 'a download of a session that is gone',
    write: (opened) => opened.noteDownload('gone', 1),
    expected: 'NotFoundError',
  },
  {
    description: 'passwords of a session that is gone',
    write: (opened) => opened.keep(record('gone', 1), { until: 1, users: 1 }),
    expected: 'NotFoundError',
  },
  {
    description: 'a position that is taken',
    write: (opened) => opened.append(record('a', 0)),
    expected: 'ConstraintError',
  },
  {
    description: 'a session that is there already',
    write: (opened) => create(opened, session('a')).then(() => undefined),
    expected: 'ConstraintError',
  },
  {
    description: 'a record when the disk is full',
    write: (opened) => {
      fillDisk();
      return opened.append(record('a', 1));
    },
    expected: 'QuotaExceededError',
  },
  {
    description: 'a new session when the disk is full',
    write: (opened) => {
      fillDisk();
      return create(opened, session('b')).then(() => undefined);
    },
    expected: 'QuotaExceededError',
  },
];

describe('the journal when a write fails', () => {
  for (const { description, write, expected } of failures) {
    it(`rejects and changes nothing: ${description}`, async () => {
      const opened = await journal();
      await create(opened, session('a'));
      const before = await stored();
      expect(await nameOfFailure(write(opened))).to.equal(expected);
      const { sessions, keys, records } = await stored();
      expect(sessions).to.deep.equal(before.sessions);
      expect(records).to.deep.equal(before.records);
      expect(keys).to.have.length(1);
    });
  }

  it('writes again when the disk has room again', async () => {
    const opened = await journal();
    await create(opened, session('a'));
    const disk = fillDisk();
    expect(await nameOfFailure(opened.append(record('a', 1)))).to.equal('QuotaExceededError');
    disk.isFull = false;
    await opened.append(record('a', 1));
    expect((await opened.sessions())[0]).to.include({ records: 2 });
  });

  it('rejects where the browser aborts a transaction that it has begun', async () => {
    const opened = await journal();
    await create(opened, session('a'));
    replaceMethod(
      IDBObjectStore.prototype,
      'add',
      (add) =>
        function (this: IDBObjectStore, ...args) {
          const request = add.apply(this, args);
          request.addEventListener('success', () => this.transaction.abort());
          return request;
        },
    );
    expect(await nameOfFailure(opened.append(record('a', 1)))).to.equal('AbortError');
    expect(await opened.records('a')).to.have.length(1);
  });

  it('reads a session as of one moment while another tab goes on writing', async () => {
    const [writer, reader] = [await journal(), await journal()];
    await create(writer, session('a'));
    const writing = Array.from({ length: 30 }, (_, at) => writer.append(record('a', at + 1)));
    let last = 0;
    while (last < 31) {
      const found = await reader.readAll('a');
      last = found?.records.length ?? 0;
      expect(found?.session.records).to.equal(last);
    }
    await Promise.all(writing);
    expect((await reader.readAll('a'))?.key).to.be.instanceOf(CryptoKey);
    expect(await reader.readAll('b')).to.equal(undefined);
  });
});

describe('rows of another origin in the journal', () => {
  it('are ignored and left alone where their shape is unknown', async () => {
    const opened = await journal();
    await create(opened, session('a'));
    const later = {
      ...session('later', { startedAt: 1, owner: 'newer' }),
      format: sessionFormat + 1,
      more: 1,
    };
    const odd: readonly unknown[] = [
      later,
      { id: 'no-times', owner: 'owner', format: sessionFormat },
      { ...session('odd-kept'), kept: 'yes' },
      { ...session('odd-format'), format: '1' },
    ];
    await tamper('sessions', (store) => odd.forEach((row) => store.add(row)));
    await tamper('records', (store) => {
      store.add({ session: 'a', at: 1 });
      store.add({ session: 'a', at: 2, kind: 'new-kind' });
      store.add({ session: 'a', at: 3, kind: 'sent', keys: 'u1' });
      store.add({ session: 'a', at: 4, kind: 'outcomes', sealed: { iv: 'text', data: 'text' } });
      store.add({ session: 'a', at: 5, kind: 'finished' });
    });
    await tamper('keys', (store) => store.put('no key', 'a'));
    expect((await opened.sessions()).map(({ id }) => id)).to.deep.equal(['a']);
    expect((await opened.records('a')).map(({ at }) => at)).to.deep.equal([0, 5]);
    expect(await opened.key('a')).to.equal(undefined);
    expect(await opened.hasNewer('newer')).to.equal(true);
    expect(await opened.hasNewer('owner')).to.equal(false);
    expect((await stored()).sessions).to.deep.include(later);
    expect(await nameOfFailure(openJournal().then((again) => (again as Journal).close()))).to.equal(
      undefined,
    );
    expect((await stored()).sessions).to.have.length(5);
  });
});
