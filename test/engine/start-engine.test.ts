import { expect } from '@open-wc/testing';
import { basicUserFields } from '../../src/fields/basic-user-fields.js';
import { startEngine } from '../../src/engine/start-engine.js';
import { waitFor } from '../harness.js';
import { olderFile, scriptUrl, workerAnswering, workerLookingAt } from './altered-worker.js';
import { replaceMethod, tidyUp } from '../submit/journal/indexed-db.js';

const file = new Blob(['Username,Email\nada,ada@example.com']);
const options = { maxRows: 500 };

describe('startEngine', () => {
  it('reads a file in a worker', async () => {
    const opened = await startEngine();
    expect(opened.where).to.equal('worker');
    const answer = await opened.engine.read(file, options);
    expect(answer.ok && answer.summary.rows).to.equal(1);
    opened.close();
  });

  const broken = [
    { description: 'the worker file is not there', workerUrl: '/no/such/worker.js' },
    {
      description: 'its address gives a page of HTML',
      workerUrl: new URL('../harness.ts.html', import.meta.url).href,
    },
    { description: 'it is a script that never answers', workerUrl: 'data:text/javascript,' },
    { description: 'it is on an origin that is not there', workerUrl: 'http://127.0.0.1:1/worker.js' },
  ];
  for (const { description, workerUrl } of broken) {
    it(`reads a file in the page when ${description}`, async () => {
      const opened = await startEngine({ workerUrl, timeout: 1000 });
      expect(opened.where).to.equal('page');
      expect(opened.fault).to.deep.equal({ address: new URL(workerUrl, location.href).href });
      const answer = await opened.engine.read(file, options);
      expect(answer.ok && answer.summary.rows).to.equal(1);
    });
  }

  const others = [
    { description: 'of another version', answer: "{ name: data.name, version: '0.0.9' }", found: '0.0.9' },
    { description: 'that names no version', answer: '{ name: data.name }', found: '' },
    { description: 'that returns what it was sent', answer: 'data', found: '' },
  ];
  for (const { description, answer, found } of others) {
    it(`runs no worker ${description}`, async () => {
      const workerUrl = workerAnswering(answer);
      const opened = await startEngine({ workerUrl });
      expect([opened.where, opened.fault]).to.deep.equal(['page', { address: workerUrl, found }]);
    });
  }

  const another = olderFile('encodings');
  const faults = [
    { description: 'is not there', address: `${location.origin}/no/such.js`, found: {} },
    { description: 'is of another version', address: another, found: { found: '0.0.9' } },
    { description: 'names no version', address: scriptUrl(''), found: { found: '' } },
  ];
  for (const { description, address, found } of faults) {
    it(`gives a worker up when a file that the worker needs ${description}`, async () => {
      const opened = await startEngine({ workerUrl: workerLookingAt({ encodings: address }) });
      expect(opened.where).to.equal('worker');
      const western = new Blob([
        Uint8Array.from([0x4e, 0x61, 0x6d, 0x65, 0x2c, 0x45, 0x0a, 0xe9, 0x2c, 0x78]),
      ]);
      const failure = await opened.engine.read(western, options).catch((error: unknown) => error);
      expect(failure).to.include({ name: 'WorkerLost' });
      expect(await opened.lost).to.deep.equal({ address, ...found });
    });
  }

  it('has a journal for any resume key, and passes calls on in their order', async () => {
    const opened = await startEngine();
    const { engine } = opened;
    expect(await engine.journal('then').recallPlans()).to.deep.equal([]);
    expect(await engine.journal('__proto__').recallPlans()).to.deep.equal([]);
    await engine.read(file, options);
    const [{ columns }, summary] = await Promise.all([
      engine.check(basicUserFields, {}, new Map()),
      engine.review.summary(),
    ]);
    expect(summary.check.columns).to.deep.equal(columns);
    opened.close();
  });

  it('closes the databases of journals before the worker is terminated, but for a page that may be frozen', async () => {
    const events: string[] = [];
    // Workers of other tests may end meanwhile.
    const started: Worker[] = [];
    replaceMethod(
      Worker.prototype,
      'postMessage',
      (post) =>
        function (this: Worker, ...args: unknown[]) {
          started.push(this);
          (post as (...args: unknown[]) => void).apply(this, args);
        },
    );
    replaceMethod(
      Worker.prototype,
      'terminate',
      (terminate) =>
        function (this: Worker) {
          if (this === started.at(-1)) events.push('terminated');
          terminate.call(this);
        },
    );
    for (const { atOnce, expected } of [
      { atOnce: false, expected: ['close returned', 'terminated'] },
      { atOnce: true, expected: ['terminated', 'close returned'] },
    ]) {
      events.length = 0;
      const opened = await startEngine();
      await opened.engine.journal('closing').recallPlans();
      opened.close({ atOnce });
      events.push('close returned');
      await waitFor(() => events.length === 2, 'the end of the worker');
      expect(events).to.deep.equal(expected);
    }
    await tidyUp();
  });

  it('answers with the failure of a file as data', async () => {
    const opened = await startEngine();
    const gone = { arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) };
    const inPage = await startEngine({ workerUrl: '/no/such/worker.js', timeout: 1000 });
    const answer = await inPage.engine.read(gone, options);
    expect(answer).to.deep.equal({ ok: false, refusal: { code: 'read-failed', params: {} } });
    opened.close();
  });
});
