import { expect } from '@open-wc/testing';
import { BulkUserImport } from '../../src/bulk-user-import.js';
import { buildWorkbook } from '../files/spreadsheets/build-workbook.js';
import {
  allText,
  byRole,
  chooseFile,
  choose,
  click,
  csv,
  find,
  findText,
  goToReview,
  instantHost,
  mount,
  unmountAll,
  waitFor,
} from '../harness.js';
import { deleteJournal, stored, tamper, tidyUp } from '../submit/journal/indexed-db.js';
import { typeName } from './failed-rows-fixture.js';
import { header, toReview, user } from './few-users.js';
import { crash, newKey } from './resume-key.js';

const people = () => csv(header, user('ada', 2001), ['grace', 'nowhere', '2002', '3'], user('alan', 2003));
const APPLIED = /^Your \d corrections? of this file from .* (was|were) applied\.$/;

interface PlansRow {
  readonly owner: string;
  readonly corrections?: readonly { readonly file: string; readonly savedAt: number }[];
}

const kept = async () =>
  ((await stored()).plans as readonly PlansRow[]).flatMap(({ corrections = [] }) => corrections);

async function waitUntilKept(count = 1): Promise<void> {
  let found = await kept();
  for (let left = 300; found.length !== count && left > 0; left--) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    found = await kept();
  }
  expect(found).to.have.lengthOf(count);
}

const savedAt = async () => (await kept())[0]?.savedAt ?? 0;

/** Resolves once a write has come after this time. */
async function waitUntilKeptAfter(before: number): Promise<void> {
  for (let left = 300; (await savedAt()) <= before && left > 0; left--)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(await savedAt()).to.be.above(before);
}

/** Corrects a name and an email address, and takes the page away. */
async function correctAndCrash(resumeKey: string, file = people()): Promise<void> {
  const element = mount(instantHost(), { resumeKey });
  await toReview(element, file);
  await typeName(element, 2, 'ada', 'augusta');
  await waitUntilKept();
  const before = await savedAt();
  await typeName(element, 3, 'nowhere', 'grace@example.com', 'Email');
  await findText(element, '3 ready');
  await waitUntilKeptAfter(before);
  crash(element);
}

beforeEach(deleteJournal);
afterEach(async () => {
  unmountAll();
  await tidyUp();
});

describe('corrections of a file that was not imported', () => {
  it('are applied when the same file is chosen again, and said', async () => {
    const resumeKey = newKey();
    await correctAndCrash(resumeKey);
    const host = instantHost();
    const element = mount(host, { resumeKey });
    await toReview(element, people());
    await findText(element, APPLIED);
    expect(allText(element)).to.match(/Your 2 corrections of this file/);
    await findText(element, '3 ready');
    await click(element, 'button', 'Import 3 users');
    await find(element, 'heading', 'Result');
    expect(host.created.map(({ username, email }) => [username, email])).to.deep.equal([
      ['augusta', 'ada@example.com'],
      ['grace', 'grace@example.com'],
      ['alan', 'alan@example.com'],
    ]);
    await waitUntilKept(0);
  });

  it('are dropped by a button, and stay dropped', async () => {
    const resumeKey = newKey();
    await correctAndCrash(resumeKey);
    const element = mount(instantHost(), { resumeKey });
    await toReview(element, people());
    await click(element, 'button', 'Start afresh');
    await findText(element, '2 ready');
    await findText(element, 'ada');
    expect(allText(element)).to.not.match(/augusta|Start afresh/);
    await waitUntilKept(0);
    crash(element);
    const again = mount(instantHost(), { resumeKey });
    await toReview(again, people());
    await findText(again, '2 ready');
    expect(byRole(again, 'button', 'Start afresh')).to.equal(undefined);
  });

  it('go on from what was applied, as often as the page goes', async () => {
    const resumeKey = newKey();
    await correctAndCrash(resumeKey);
    const second = mount(instantHost(), { resumeKey });
    await toReview(second, people());
    await findText(second, '3 ready');
    const before = await savedAt();
    await typeName(second, 4, 'alan', 'turing');
    await waitUntilKeptAfter(before);
    expect(byRole(second, 'button', 'Start afresh')).to.equal(undefined);
    crash(second);
    const third = mount(instantHost(), { resumeKey });
    await toReview(third, people());
    await findText(third, '3 ready');
    for (const name of ['augusta', 'turing', 'grace@example.com']) await findText(third, name);
    expect(allText(third)).to.match(/Your 3 corrections/);
  });

  it('bring back the mapping that they were made under, and the rows that were left out', async () => {
    const resumeKey = newKey();
    const first = mount(instantHost(), { resumeKey });
    await toReview(first, people());
    await click(first, 'button', 'Back');
    await find(first, 'heading', 'Optional fields');
    await choose(first, 'First name', 'Username');
    await click(first, 'button', 'Next');
    await click(first, 'button', 'Leave out row 4');
    await findText(first, '1 left out');
    await waitUntilKept();
    crash(first);
    const second = mount(instantHost(), { resumeKey });
    await toReview(second, people());
    await findText(second, '1 left out');
    await find(second, 'button', 'Include row 4');
    expect(second.plan?.firstName).to.deep.include({ from: 'column', header: 'Username' });
    expect(allText(second)).to.match(/Your 1 correction of this file/);
  });

  it('come back from a repair, and without values that are derived from other columns', async () => {
    const file = () =>
      csv(
        ['Name', ...header],
        ['Ann Lee', ...user('ann', 2001, 'Agnet')],
        ['Bo Berg', ...user('bo', 2002, 'Agnet')],
      );
    const resumeKey = newKey();
    const first = mount(instantHost(), { resumeKey });
    await toReview(first, file());
    await click(first, 'button', /^Use Agent/);
    await findText(first, '2 ready');
    await waitUntilKept();
    const repaired = await savedAt();
    await typeName(first, 2, 'Ann', 'Anna', 'First name');
    await waitUntilKeptAfter(repaired);
    const before = await savedAt();
    await typeName(first, 3, 'bo', 'bob');
    await waitUntilKeptAfter(before);
    crash(first);
    const host = instantHost();
    const second = mount(host, { resumeKey });
    await toReview(second, file());
    await findText(second, '2 ready');
    expect(allText(second)).to.match(/Your 3 corrections/);
    await click(second, 'button', 'Import 2 users');
    await find(second, 'heading', 'Result');
    const created = host.created.map(({ username, firstName, roleId }) => [username, firstName, roleId]);
    expect(created).to.deep.equal([
      ['ann', 'Ann', '3'],
      ['bob', 'Bo', '3'],
    ]);
  });

  it('are none once all were undone', async () => {
    const resumeKey = newKey();
    const element = mount(instantHost(), { resumeKey });
    await toReview(element, people());
    await typeName(element, 2, 'ada', 'augusta');
    await waitUntilKept();
    await click(element, 'button', 'Undo');
    await waitUntilKept(0);
  });

  const other: readonly { readonly description: string; readonly file: () => File }[] = [
    { description: 'another file', file: () => csv(header, user('ada', 2001), user('alan', 2003)) },
    {
      description: 'the same users in another order',
      file: () => csv(header, user('alan', 2003), user('ada', 2001)),
    },
  ];
  for (const { description, file } of other) {
    it(`are not applied to ${description}`, async () => {
      const resumeKey = newKey();
      await correctAndCrash(resumeKey);
      const element = mount(instantHost(), { resumeKey });
      await toReview(element, file());
      await findText(element, '2 ready');
      expect(allText(element)).to.not.match(/augusta|corrections of this file/);
    });
  }

  it('are not applied to another reading of the file', async () => {
    const rows = [header, user('ada', 2001), user('grace', 2002)].map(
      (cells, at) =>
        `<row${at === 2 ? ' hidden="1"' : ''}>${cells.map((cell) => `<c t="str"><v>${cell}</v></c>`).join('')}</row>`,
    );
    const bytes = buildWorkbook({ sheets: { Users: `${rows.join('')}</sheetData>` } });
    const workbook = () => new File([bytes.slice().buffer], 'users.xlsx');
    const resumeKey = newKey();
    const first = mount(instantHost(), { resumeKey });
    await toReview(first, workbook());
    await typeName(first, 2, 'ada', 'augusta');
    await waitUntilKept();
    crash(first);
    const second = mount(instantHost(), { resumeKey });
    await find(second, 'heading', 'Upload file');
    await chooseFile(second, workbook());
    await click(second, 'checkbox', 'Include hidden rows');
    await findText(second, '1 hidden row is included');
    await click(second, 'button', 'Upload');
    await goToReview(second);
    await findText(second, '2 ready');
    expect(allText(second)).to.not.include('augusta');
  });

  it('are another administrator’s to nobody', async () => {
    await correctAndCrash(newKey());
    const element = mount(instantHost(), { resumeKey: newKey() });
    await toReview(element, people());
    await findText(element, '2 ready');
    expect(allText(element)).to.not.include('augusta');
  });

  it('are dropped in silence where they do not open, and where they are older than a day', async () => {
    const day = 24 * 60 * 60 * 1000;
    const changes: readonly ((one: object) => object)[] = [
      (one: object) => ({ ...one, sealed: { iv: new Uint8Array(12), data: new ArrayBuffer(40) } }),
      (one: object) => ({ ...one, savedAt: Date.now() - day }),
    ];
    for (const change of changes) {
      await deleteJournal();
      const resumeKey = newKey();
      await correctAndCrash(resumeKey);
      const [row] = (await stored()).plans as readonly PlansRow[];
      await tamper('plans', (store) => store.put({ ...row, corrections: row?.corrections?.map(change) }));
      const element = mount(instantHost(), { resumeKey });
      await toReview(element, people());
      await findText(element, '2 ready');
      expect(allText(element)).to.not.include('augusta');
      expect(byRole(element, 'alert')).to.equal(undefined);
      crash(element);
    }
  });

  it('are swept after a day, and forgotten with the owner', async () => {
    const resumeKey = newKey();
    await correctAndCrash(resumeKey);
    const [row] = (await stored()).plans as readonly PlansRow[];
    const old = row?.corrections?.map((one) => ({ ...one, savedAt: Date.now() - 25 * 60 * 60 * 1000 }));
    await tamper('plans', (store) => store.put({ ...row, corrections: old }));
    mount(instantHost(), { resumeKey: newKey() });
    await waitUntilKept(0);
    await correctAndCrash(resumeKey);
    expect(await BulkUserImport.findUnfinished(resumeKey)).to.equal(undefined);
    await BulkUserImport.forget(resumeKey);
    expect((await stored()).plans).to.deep.equal([]);
  });

  it('do not come back once they were forgotten while the page was open', async () => {
    const resumeKey = newKey();
    const element = mount(instantHost(), { resumeKey });
    await toReview(element, people());
    await typeName(element, 2, 'ada', 'augusta');
    await waitUntilKept();
    await BulkUserImport.forget(resumeKey);
    await typeName(element, 4, 'alan', 'turing');
    await findText(element, 'turing');
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect((await stored()).plans).to.deep.equal([]);
  });

  it('are sealed on disk', async () => {
    await correctAndCrash(newKey());
    expect(JSON.stringify(await stored())).to.not.match(/augusta|nowhere|example\.com|users\.csv/);
  });

  it('are not kept without a resume key', async () => {
    const element = mount(instantHost());
    await toReview(element, people());
    await typeName(element, 2, 'ada', 'augusta');
    await waitFor(() => element.busy === 'corrections', 'the correction');
    const databases = await indexedDB.databases();
    expect(databases.map(({ name }) => name)).to.not.include('bulk-user-import');
  });
});
