import { expect } from '@open-wc/testing';
import type { BulkUserImport } from '../../src/bulk-user-import.js';
import type { CreateResult, ImportHost, NewUser } from '../../src/host.js';
import {
  allByRole,
  allText,
  byRole,
  choose,
  chooseFile,
  click,
  csvFile,
  download,
  find,
  findText,
  instantHost,
  mount,
  nextEvent,
  unmountAll,
  waitFor,
  goToReview,
} from '../harness.js';
import { replaceMethod, tidyUp } from '../submit/journal/indexed-db.js';
import { toReview } from './few-users.js';
import { newKey } from './resume-key.js';

const header = 'Username,Email,Extension,Role';
const rows = (users: number): string[] =>
  Array.from({ length: users }, (_, at) => `user${at + 1},user${at + 1}@example.com,${2001 + at},3`);
const file = (users: number, name = 'alices.csv'): File =>
  csvFile([header, ...rows(users)].join('\r\n'), name);

const newKeys = () => ({ alice: newKey(), bob: newKey() });

/** Runs an import up to its Result. */
async function toResult(element: BulkUserImport, chosen: File): Promise<void> {
  await toReview(element, chosen);
  await click(element, 'button', 'Import 2 users');
  await find(element, 'heading', 'Result');
}

/** A host that hangs in the second batch until the test lets it go on. */
function slowHost(): ImportHost & { readonly created: NewUser[]; letGo: () => void } {
  const created: NewUser[] = [];
  let letGo = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return {
    ...instantHost(),
    created,
    letGo,
    createUsers: async (users): Promise<CreateResult[]> => {
      const isFirst = created.length === 0;
      created.push(...users);
      if (!isFirst) await released;
      return users.map(({ key, row }) => ({ key, status: 'created', temporaryPassword: `secret-${row}` }));
    },
  };
}

/** Asserts that nothing of the owner before is on screen, or to be had by any button. */
async function findNothing(element: BulkUserImport): Promise<void> {
  await find(element, 'heading', 'Upload file');
  expect(element.step).to.equal('upload');
  expect(allText(element)).to.not.match(/alices|user1|secret/);
  expect(
    allByRole(element, 'button', /^(Download passwords|Forget|Discard|Resume|Download what)/),
  ).to.deep.equal([]);
}

/** An element of its own that offers the unfinished import of a key. */
async function offered(resumeKey: string): Promise<BulkUserImport> {
  const element = mount(instantHost(), { resumeKey });
  await find(element, 'heading', 'Unfinished import');
  return element;
}

describe('another administrator at the same element', () => {
  afterEach(unmountAll);

  for (const next of ['bob', 'nobody'] as const) {
    const keyOf = ({ bob }: { readonly bob: string }): string | undefined =>
      next === 'bob' ? bob : undefined;

    it(`does not see the file that was chosen: ${next}`, async () => {
      const both = newKeys();
      const element = mount(instantHost(), { resumeKey: both.alice });
      await chooseFile(element, file(2));
      await find(element, 'button', 'Upload');
      element.resumeKey = keyOf(both);
      await element.updateComplete;
      await findNothing(element);
    });

    it(`does not see the rows on Review: ${next}`, async () => {
      const both = newKeys();
      const element = mount(instantHost(), { resumeKey: both.alice });
      await toReview(element, file(2));
      const steps: string[] = [];
      element.addEventListener('import-step', ({ detail }) =>
        steps.push(`${detail.previous} ${detail.step}`),
      );
      element.resumeKey = keyOf(both);
      await element.updateComplete;
      await findNothing(element);
      await waitFor(() => steps.length, 'the portal to hear of it');
      expect(steps).to.deep.equal(['review upload']);
    });

    it(`is not offered the unfinished import: ${next}`, async () => {
      const both = newKeys();
      const first = mount(instantHost(), { resumeKey: both.alice });
      await toResult(first, file(2));
      first.reset({ force: true });
      await find(first, 'button', 'Resume');
      first.resumeKey = keyOf(both);
      await first.updateComplete;
      await findNothing(first);
      await click(await offered(both.alice), 'button', 'Resume');
    });

    it(`does not see the Result, which waits for its owner: ${next}`, async () => {
      const both = newKeys();
      const element = mount(instantHost(), { resumeKey: both.alice });
      await toResult(element, file(2));
      element.resumeKey = keyOf(both);
      await element.updateComplete;
      await findNothing(element);
      expect(element.busy).to.equal(undefined);
      element.resumeKey = both.alice;
      await click(element, 'button', 'Resume');
      const { text } = await download(element, 'Download success details');
      expect(text).to.include('pass-2').and.to.include('pass-3');
    });

    it(`does not see kept passwords: ${next}`, async () => {
      const both = newKeys();
      const element = mount(instantHost(), { resumeKey: both.alice });
      await toResult(element, file(2));
      await download(element, 'Download success details');
      await click(element, 'button', 'Continue');
      await find(element, 'button', 'Download passwords of alices.csv');
      element.resumeKey = keyOf(both);
      await element.updateComplete;
      await findNothing(element);
      element.resumeKey = both.alice;
      const { text } = await download(element, 'Download passwords of alices.csv');
      expect(text).to.include('pass-2');
    });

    it(`gets nothing of a running import, which goes on to its end: ${next}`, async () => {
      const both = newKeys();
      const host = slowHost();
      const element = mount(host, { resumeKey: both.alice, batchSize: 2 });
      await toReview(element, file(5));
      await click(element, 'button', 'Import 5 users');
      await waitFor(() => host.created.length === 4, 'the second batch');
      element.resumeKey = keyOf(both);
      await findText(element, /^Somebody else started this import/);
      expect(element.busy).to.equal('submitting');
      expect(await element.openFile(file(1))).to.equal(false);
      // The first owner still has the lock.
      const other = mount(instantHost(), { resumeKey: both.alice });
      await findText(other, /being imported in another tab/);
      const complete = nextEvent(element, 'import-complete');
      host.letGo();
      expect((await complete).detail).to.include({ created: 5, rows: 5 });
      await findNothing(element);
      await findText(other, /^Import of alices\.csv, started .+: 5 of 5 done$/);
      await click(other, 'button', 'Resume');
      const { text } = await download(other, 'Download success details');
      for (const row of [2, 3, 4, 5, 6]) expect(text).to.include(`secret-${row}`);
      await click(other, 'button', 'Continue');
      await find(other, 'button', 'Download passwords of alices.csv');
      await findNothing(element);
    });
  }

  it('imports under a key, a lock and passwords of their own', async () => {
    const { alice, bob } = newKeys();
    const host = slowHost();
    const element = mount(host, { resumeKey: alice, batchSize: 2 });
    await find(element, 'heading', 'Upload file');
    element.resumeKey = bob;
    await toReview(element, file(5, 'bobs.csv'));
    await click(element, 'button', 'Import 5 users');
    await waitFor(() => host.created.length === 4, 'the second batch');
    const other = mount(instantHost(), { resumeKey: bob });
    await findText(other, /being imported in another tab/);
    host.letGo();
    await find(element, 'heading', 'Result');
    element.reset({ force: true });
    element.remove();
    await click(other, 'button', 'Resume');
    await findText(other, '5 users created');
    await download(other, 'Download success details');
    await click(other, 'button', 'Continue');
    await find(other, 'button', 'Download passwords of bobs.csv');
    const third = mount(instantHost(), { resumeKey: alice });
    expect(await third.openFile(file(1))).to.equal(true);
  });

  it('keeps the file that was chosen before their key was set, and its import is journaled for them', async () => {
    const { bob } = newKeys();
    const element = mount(instantHost(), {});
    await toReview(element, file(2));
    element.resumeKey = bob;
    await element.updateComplete;
    expect(element.step).to.equal('review');
    await click(element, 'button', 'Import 2 users');
    await find(element, 'heading', 'Result');
    element.reset({ force: true });
    element.remove();
    await offered(bob);
  });

  it('does not get the plan of the owner before', async () => {
    const { alice, bob } = newKeys();
    const odd = csvFile(
      ['Login,Mail,Ext,Group', 'a,a@example.com,2001,3', 'b,b@example.com,2002,3'].join('\r\n'),
    );
    const element = mount(instantHost(), { resumeKey: alice });
    expect(await element.openFile(odd)).to.equal(true);
    await choose(element, 'Role', 'Same for all users');
    await choose(element, 'Role for all users', 'Supervisor');
    await goToReview(element);
    await click(element, 'button', 'Import 2 users');
    await find(element, 'heading', 'Result');
    element.resumeKey = bob;
    await element.updateComplete;
    expect(await element.openFile(odd)).to.equal(true);
    expect(byRole(element, 'combobox', 'Role for all users')).to.equal(undefined);
  });

  it('never gets passwords that only this page has, which wait for their owner', async () => {
    const { alice, bob } = newKeys();
    // Without storage there is no journal.
    const element = mount(instantHost(), {});
    element.workerUrl = '/no/such/worker.js';
    replaceMethod(IDBFactory.prototype, 'open', () => () => {
      throw new DOMException('No', 'SecurityError');
    });
    try {
      element.resumeKey = alice;
      await toResult(element, file(2));
      element.resumeKey = bob;
      await element.updateComplete;
      await findNothing(element);
      expect(element.busy, 'closing the page would still lose them').to.equal('passwords');
      await toReview(element, file(2, 'bobs.csv'));
      element.resumeKey = undefined;
      await element.updateComplete;
      await findNothing(element);
      element.resumeKey = alice;
      await element.updateComplete;
      await find(element, 'heading', 'Result');
      const { name, text } = await download(element, 'Download success details');
      expect(name).to.equal('alices-success.csv');
      expect(text).to.include('pass-2').and.to.include('pass-3');
      await waitFor(() => element.busy === undefined, 'nothing left to lose');
    } finally {
      await tidyUp();
    }
  });

  it('does not see what a late reading of the journal finds for the owner before', async () => {
    const { alice, bob } = newKeys();
    const first = mount(instantHost(), { resumeKey: alice });
    await toResult(first, file(2));
    first.reset({ force: true });
    first.remove();
    const element = mount(instantHost(), { resumeKey: alice });
    await element.updateComplete;
    // The reading of Alice's journal is under way: the worker has not even started.
    element.resumeKey = bob;
    await offered(alice);
    await findNothing(element);
    expect(await element.openFile(file(1, 'bobs.csv'))).to.equal(true);
  });
});
