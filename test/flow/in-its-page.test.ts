import { expect } from '@open-wc/testing';
import type { ImportHost } from '../../src/host.js';
import {
  chooseFile,
  click,
  csv,
  download,
  find,
  findText,
  goToRequired,
  goToReview,
  instantHost,
  mount,
  nextEvent,
  unmountAll,
  waitFor,
} from '../harness.js';
import { dueTimers } from '../turns.js';
import { typeName } from './failed-rows-fixture.js';
import { header, toReview, twoUsers } from './few-users.js';

/** A promise that is resolved by hand. */
function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

describe('<bulk-user-import> in its page', () => {
  afterEach(unmountAll);

  it('takes properties that were set before the upgrade', async () => {
    const early = document.implementation.createHTMLDocument().createElement('bulk-user-import');
    const host = instantHost();
    Object.assign(early, { host, maxRows: 1, plan: { role: { from: 'same', value: '2' } } });
    document.body.append(early);
    const element = early;
    try {
      await element.updateComplete;
      expect(element.plan).to.deep.equal({ role: { from: 'same', value: '2' } });
      const refused = nextEvent(element, 'import-error');
      expect(await element.openFile(twoUsers)).to.equal(false);
      expect((await refused).detail.code).to.equal('too-many-rows');
      expect(await element.openFile(csv(header.slice(0, 3), ['ada', 'ada@example.com', '2001']))).to.equal(
        true,
      );
      expect(element.plan?.role).to.deep.equal({ from: 'same', value: '2' });
    } finally {
      element.remove();
    }
  });

  it('stays as it is when it is moved', async () => {
    const element = mount(instantHost());
    await element.openFile(twoUsers);
    await goToRequired(element);
    const elsewhere = document.body.appendChild(document.createElement('section'));
    elsewhere.append(element);
    await dueTimers();
    expect(element.step).to.equal('required');
    await click(element, 'button', 'Next');
    await find(element, 'heading', 'Security');
    elsewhere.remove();
  });

  it('lets the batch in flight end and sends nothing more when it is removed while submitting', async () => {
    const answer = withResolvers<undefined>();
    const host = instantHost();
    const create = host.createUsers.bind(host);
    const called = withResolvers<undefined>();
    const slow: ImportHost['createUsers'] = async (users, request) => {
      called.resolve(undefined);
      await answer.promise;
      return create(users, request);
    };
    const element = mount({ ...host, createUsers: slow }, { batchSize: 1 });
    await toReview(element, twoUsers);
    await click(element, 'button', 'Import 2 users');
    await find(element, 'heading', 'Importing');
    await called.promise;
    let isComplete = false;
    element.addEventListener('import-complete', () => {
      isComplete = true;
    });
    const progress = nextEvent(element, 'import-progress');
    element.remove();
    await dueTimers();
    answer.resolve(undefined);
    const { detail } = await progress;
    expect(detail.created).to.equal(1);
    await waitFor(() => element.step === 'result', 'the end');
    expect(host.created).to.have.lengthOf(1);
    expect(isComplete).to.equal(false);
  });

  it('is busy while something could be lost, and only then', async () => {
    const element = mount(instantHost());
    const leaving = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await toReview(element, twoUsers);
    expect([element.busy, leaving()]).to.deep.equal([undefined, false]);
    await click(element, 'button', 'Import 2 users');
    await find(element, 'heading', 'Result');
    expect([element.busy, element.getAttribute('busy'), leaving()]).to.deep.equal([
      'passwords',
      'passwords',
      true,
    ]);
    expect(element.reset()).to.equal(false);
    await download(element, 'Download success details');
    await waitFor(() => !element.hasAttribute('busy'), 'the attribute to go');
    expect([element.busy, leaving()]).to.deep.equal([undefined, false]);
    expect(element.reset()).to.equal(true);
    await find(element, 'heading', 'Upload file');
  });

  it('is busy while corrections could be lost, on every screen before the import, and only then', async () => {
    const element = mount(instantHost());
    const leaving = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await toReview(element, twoUsers);
    await typeName(element, 2, 'ada', 'augusta');
    await waitFor(() => element.busy === 'corrections', 'the correction to count');
    await waitFor(() => element.getAttribute('busy') === 'corrections', 'the attribute');
    expect([leaving(), element.reset(), await element.openFile(twoUsers)]).to.deep.equal([
      true,
      false,
      false,
    ]);
    await find(element, 'heading', 'Review');
    await click(element, 'button', 'Undo');
    await waitFor(() => element.busy === undefined, 'nothing to lose');
    await waitFor(() => !element.hasAttribute('busy'), 'the attribute to go');
    expect(leaving()).to.equal(false);
    await click(element, 'button', 'Redo');
    await waitFor(() => element.busy === 'corrections', 'the correction to count again');
    await goToRequired(element);
    await click(element, 'button', 'Back');
    await find(element, 'heading', 'Upload file');
    expect([element.busy, await element.openFile(twoUsers)]).to.deep.equal(['corrections', false]);
    await click(element, 'button', 'Upload');
    await goToReview(element);
    await findText(element, 'augusta');
    await click(element, 'button', 'Import 2 users');
    await find(element, 'heading', 'Result');
    expect(element.busy).to.equal('passwords');
    await download(element, 'Download success details');
    await waitFor(() => element.busy === undefined, 'nothing to lose');
    expect(leaving()).to.equal(false);
  });

  it('gives corrections up when it is removed for good', async () => {
    const element = mount(instantHost());
    await toReview(element, twoUsers);
    await typeName(element, 2, 'ada', 'augusta');
    await waitFor(() => element.busy === 'corrections', 'the correction to count');
    element.remove();
    await waitFor(() => element.step === 'upload', 'the end of the session');
    expect(element.busy).to.equal(undefined);
  });

  it('goes on without a worker, and reports so', async () => {
    const element = mount(instantHost(), { workerUrl: '/no/such/worker.js' });
    const error = nextEvent(element, 'import-error');
    await chooseFile(element, twoUsers);
    const { detail } = await error;
    expect([detail.code, detail.recoverable]).to.deep.equal(['worker-unavailable', true]);
    await click(element, 'button', 'Upload');
    await findText(element, '2 ready');
  });
});
