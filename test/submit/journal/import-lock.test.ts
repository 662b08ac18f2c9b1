import { expect } from '@open-wc/testing';
import { ImportLock, type ImportProgress } from '../../../src/submit/journal/import-lock.js';

let owners = 0;
const newOwner = (): string => `lock-test-${Date.now()}-${++owners}`;
const noProgress = (): void => undefined;
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

/** Waits for the lock, and remembers what it hears meanwhile. */
function waiter(owner: string): {
  readonly heard: ImportProgress[];
  readonly controller: AbortController;
  readonly lock: Promise<ImportLock | undefined>;
} {
  const heard: ImportProgress[] = [];
  const controller = new AbortController();
  const lock = ImportLock.wait(owner, {
    signal: controller.signal,
    onProgress: (progress) => heard.push(progress),
  });
  return { heard, controller, lock };
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; !isTrue(); tries++) {
    if (tries > 100) expect.fail('It has not happened');
    await soon();
  }
}

describe('import lock', () => {
  it('is for one at a time', async () => {
    const owner = newOwner();
    const first = await ImportLock.acquire(owner);
    expect(first).to.be.instanceOf(ImportLock);
    expect(await ImportLock.acquire(owner)).to.equal(undefined);
    first?.release();
    const next = await waiter(owner).lock;
    expect(next).to.be.instanceOf(ImportLock);
    next?.release();
  });

  it('is each owner’s own', async () => {
    const locks = await Promise.all([ImportLock.acquire(newOwner()), ImportLock.acquire(newOwner())]);
    for (const lock of locks) expect(lock).to.be.instanceOf(ImportLock);
    for (const lock of locks) lock?.release();
  });

  it('goes to the one who waits, as soon as the other is gone', async () => {
    const owner = newOwner();
    const first = await ImportLock.acquire(owner);
    const { lock } = waiter(owner);
    let taken: ImportLock | undefined;
    void lock.then((found) => (taken = found));
    await soon();
    expect(taken).to.equal(undefined);
    first?.release();
    expect(await lock).to.be.instanceOf(ImportLock);
    expect(await ImportLock.acquire(owner), 'while it has it').to.equal(undefined);
    taken?.release();
  });

  it('goes to a waiting tab when another page dies with it', async () => {
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

  it('is at once there for one who waits for nobody', async () => {
    const owner = newOwner();
    const lock = await ImportLock.wait(owner, {
      signal: new AbortController().signal,
      onProgress: noProgress,
    });
    expect(lock).to.be.instanceOf(ImportLock);
    lock?.release();
  });

  it('is not taken by one who no longer wants it', async () => {
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

describe('import lock: how far the other is', () => {
  it('is heard by all who wait, and by nobody else', async () => {
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
    await until(() => one.heard.length > 1 && two.heard.length > 1);
    expect(one.heard).to.deep.equal(expected);
    expect(two.heard).to.deep.equal(expected);
    two.controller.abort();
    first?.release();
    const taken = await one.lock;
    taken?.announce({ done: 3, total: 5 });
    await soon();
    expect(one.heard, 'not from itself').to.deep.equal(expected);
    taken?.release();
    other?.release();
  });

  it('tells nothing but the two numbers', async () => {
    const owner = newOwner();
    const lock = await ImportLock.acquire(owner);
    const channel = new BroadcastChannel(`bulk-user-import ${owner}`);
    const heard: unknown[] = [];
    channel.onmessage = ({ data }) => heard.push(data);
    lock?.announce({ done: 1, total: 2, username: 'ada' } as ImportProgress);
    await until(() => heard.length > 0);
    expect(heard).to.deep.equal([{ done: 1, total: 2 }]);
    channel.close();
    lock?.release();
  });

  it('nonsense on the channel is passed over', async () => {
    const owner = newOwner();
    const first = await ImportLock.acquire(owner);
    const { heard, controller } = waiter(owner);
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
    await until(() => heard.length > 0);
    expect(heard).to.deep.equal([{ done: 1, total: 2 }]);
    channel.close();
    controller.abort();
    first?.release();
  });
});
