import { expect } from '@open-wc/testing';
import { WorkerLost } from '../../src/engine/watch-worker.js';
import type { RunningEngine } from '../../src/engine/engine-port.js';
import { startEngine } from '../../src/engine/start-engine.js';
import { dyingWorker } from './dying-worker.js';

const csv = (text: string): Blob => new Blob([text]);

describe('a worker that ends', () => {
  const NativeWorker = Worker;
  const opened: RunningEngine[] = [];
  const open = async (workerUrl?: string): Promise<RunningEngine & { readonly isLost: () => boolean }> => {
    const one = await startEngine({ workerUrl });
    const { where, engine, lost } = one;
    expect(where).to.equal('worker');
    opened.push(one);
    let isLost = false;
    void lost?.then(() => {
      isLost = true;
    });
    return { where, engine, ...(lost && { lost }), close: () => one.close(), isLost: () => isLost };
  };
  afterEach(() => {
    globalThis.Worker = NativeWorker;
    Reflect.deleteProperty(navigator, 'locks');
    for (const one of opened.splice(0)) one.close();
  });

  for (const { how, isTerminated = false, hasLocks = true } of [
    { how: 'closes itself' },
    { how: 'is terminated', isTerminated: true },
    { how: 'closes itself, where there are no locks', hasLocks: false },
  ]) {
    it(`is noticed within 20 s, and calls are rejected, when it ${how}`, async function () {
      this.timeout(40_000);
      const dying = dyingWorker();
      let worker: Worker | undefined;
      globalThis.Worker = class extends NativeWorker {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          // eslint-disable-next-line @typescript-eslint/no-this-alias -- the test ends it
          worker = this;
        }
      };
      if (!hasLocks) Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
      const { engine, lost } = await open(dying.url);
      await engine.read(csv('Username,Email\nada,ada@example.com'), { maxRows: 5 });
      const since = performance.now();
      if (isTerminated) worker?.terminate();
      else dying.end();
      await lost;
      expect(performance.now() - since).to.be.below(20_000);
      expect(await rejectionOf(engine.ledger.finish())).to.be.instanceOf(WorkerLost);
    });
  }

  it('rejects the calls that were under way', async () => {
    const dying = dyingWorker();
    const { engine } = await open(dying.url);
    const rows = Array.from({ length: 50_000 }, (_, at) => `user${at},user${at}@example.com`);
    const underWay = engine.read(csv(['Username,Email', ...rows].join('\n')), { maxRows: 50_000 });
    dying.end();
    // It may have been quicker than its end.
    const end = await underWay.then(
      ({ ok }) => ok,
      (error: unknown) => error instanceof WorkerLost,
    );
    expect(end).to.equal(true);
  });

  it('is not given up while it is alive, nor called lost when it is closed on purpose', async () => {
    const one = await open();
    await one.engine.read(csv('a,b\n1,2'), { maxRows: 5 });
    expect(one.isLost()).to.equal(false);
    one.close();
    // The browser takes the locks of workers away in their order.
    const dying = dyingWorker();
    const other = await open(dying.url);
    dying.end();
    await other.lost;
    expect(one.isLost()).to.equal(false);
  });
});

function rejectionOf(call: Promise<unknown>): Promise<unknown> {
  return call.catch((error: unknown) => error);
}
