import { expect, waitUntil } from '@open-wc/testing';
import { ImportLock, type ImportProgress } from '../../../src/submit/journal/import-lock.js';

let owners = 0;
const newOwner = (): string => `lock-test-${Date.now()}-${++owners}`;
const noProgress = (): void => undefined;

/** Waits for the lock, and collects the progress reports meanwhile. */
function waiter(owner: string): {
  readonly received: ImportProgress[];
  readonly controller: AbortController;
  readonly lock: Promise<ImportLock | undefined>;
} {
  const received: ImportProgress[] = [];
  const controller = new AbortController();
  const lock = ImportLock.wait(owner, {
    signal: controller.signal,
    onProgress: (progress) => received.push(progress),
  });
  return { received, controller, lock };
}

describe('the import lock', () => {
  it('is held by one tab at a time', async () => {
    const owner = newOwner();
    const first = await ImportLock.acquire(owner);
    expect(first).to.be.instanceOf(ImportLock);
    expect(await ImportLock.acquire(owner)).to.equal(undefined);
    first?.release();
    const next = await waiter(owner).lock;
    expect(next).to.be.instanceOf(ImportLock);
    next?.release();
  });

  it('is separate for each owner', async () => {
    const locks = await Promise.all([ImportLock.acquire(newOwner()), ImportLock.acquire(newOwner())]);
    for (const lock of locks) expect(lock).to.be.instanceOf(ImportLock);
    for (const lock of locks) lock?.release();
  });

  it('passes to a waiting tab as soon as the other releases it', async () => {
    const owner = newOwner();
    const first = await ImportLock.acquire(owner);
    const { lock } = waiter(owner);
    let taken: ImportLock | undefined;
    void lock.then((found) => (taken = found));
    // The browser handles requests for a lock in their order.
    expect(await ImportLock.acquire(owner)).to.equal(undefined);
    expect(taken).to.equal(undefined);
    first?.release();
    expect(await lock).to.be.instanceOf(ImportLock);
    expect(await ImportLock.acquire(owner), 'while it has it').to.equal(undefined);
    taken?.release();
  });

  it('passes to a waiting tab when the other page dies with it', async () => {
    const owner = newOwner();
    const frame = document.createElement('iframe');
    document.body.append(frame);
    await new Promise<void>((resolve) => {
      void frame.contentWindow?.navigator.locks.request(`bulk-user-import ${owner}`, () => {
        resolve();
        return new Promise(() => undefined);
      });
    });
    const { lock } = waiter(owner);
    expect(await ImportLock.acquire(owner)).to.equal(undefined);
    frame.remove();
    const taken = await lock;
    expect(taken).to.be.instanceOf(ImportLock);
    taken?.release();
  });

  it('is there at once when no tab holds it', async () => {
    const owner = newOwner();
    const lock = await ImportLock.wait(owner, {
      signal: new AbortController().signal,
      onProgress: noProgress,
    });
    expect(lock).to.be.instanceOf(ImportLock);
    lock?.release();
  });

  it('is not taken by a tab that no longer wants it', async () => {
    const owner = newOwner();
    const first = await ImportLock.acquire(owner);
    const { lock, controller } = waiter(owner);
    controller.abort();
    expect(await lock).to.equal(undefined);
    const gone = new AbortController();
    gone.abort();
    expect(await ImportLock.wait(owner, { signal: gone.signal, onProgress: noProgress })).to.equal(undefined);
    first?.release();
    const next = await ImportLock.wait(owner, {
      signal: new AbortController().signal,
      onProgress: noProgress,
    });
    expect(next).to.be.instanceOf(ImportLock);
    next?.release();
  });
});

describe('the progress on the channel of the import lock', () => {
  it('reaches all tabs that wait, and no other', async () => {
    const owner = newOwner();
    const first = await ImportLock.acquire(owner);
    const other = await ImportLock.acquire(newOwner());
    const [one, two] = [waiter(owner), waiter(owner)];
    other?.announce({ done: 9, total: 9 });
    first?.announce({ done: 1, total: 5 });
    first?.announce({ done: 2, total: 5 });
    const expected = [
      { done: 1, total: 5 },
      { done: 2, total: 5 },
    ];
    await waitUntil(() => one.received.length > 1 && two.received.length > 1);
    expect(one.received).to.deep.equal(expected);
    expect(two.received).to.deep.equal(expected);
    two.controller.abort();
    first?.release();
    const taken = await one.lock;
    const last = waiter(owner);
    taken?.announce({ done: 3, total: 5 });
    await waitUntil(() => last.received.length > 0);
    expect(one.received, 'not from itself').to.deep.equal(expected);
    last.controller.abort();
    taken?.release();
    other?.release();
  });

  it('has the two numbers and nothing else', async () => {
    const owner = newOwner();
    const lock = await ImportLock.acquire(owner);
    const channel = new BroadcastChannel(`bulk-user-import ${owner}`);
    const received: unknown[] = [];
    channel.onmessage = ({ data }) => received.push(data);
    lock?.announce({ done: 1, total: 2, username: 'ada' } as ImportProgress);
    await waitUntil(() => received.length > 0);
    expect(received).to.deep.equal([{ done: 1, total: 2 }]);
    channel.close();
    lock?.release();
  });

  it('is ignored where it is nonsense', async () => {
    const owner = newOwner();
    const first = await ImportLock.acquire(owner);
    const { received, controller } = waiter(owner);
    const channel = new BroadcastChannel(`bulk-user-import ${owner}`);
    const nonsense: unknown[] = [
      undefined,
      null,
      'done',
      7,
      [],
      {},
      { done: 1 },
      { total: 1 },
      { done: '1', total: '2' },
      { done: 1.5, total: 2 },
      { done: NaN, total: Infinity },
      { done: 1, total: 2n ** 70n },
    ];
    for (const data of nonsense) channel.postMessage(data);
    channel.postMessage({ done: 1, total: 2 });
    await waitUntil(() => received.length > 0);
    expect(received).to.deep.equal([{ done: 1, total: 2 }]);
    channel.close();
    controller.abort();
    first?.release();
  });
});
