import { expect } from '@open-wc/testing';
import type { BulkUserImport } from '../../src/bulk-user-import.js';
import type { SessionRow } from '../../src/submit/journal/journal-rows.js';
import { ownerOf } from '../../src/submit/journal/cipher.js';
import {
  allByRole,
  allText,
  click,
  csvFile,
  download,
  find,
  findText,
  instantHost,
  mount,
  unmountAll,
  waitFor,
  goToReview,
} from '../harness.js';
import { tamper, stored } from '../submit/journal/indexed-db.js';
import { newKey } from './resume-key.js';

const day = 24 * 60 * 60 * 1000;
const rows = ['user1,user1@example.com,2001,3', 'user2,user2@example.com,2002,3'];
const file = csvFile(['Username,Email,Extension,Role', ...rows].join('\r\n'));

async function sessionsOf(resumeKey: string): Promise<readonly SessionRow[]> {
  const owner = await ownerOf(resumeKey);
  return ((await stored()).sessions as readonly SessionRow[]).filter((row) => row.owner === owner);
}

/** Moves all times in the journal back, as if the clock had leapt by so many days since. */
async function leap(resumeKey: string, days: number): Promise<void> {
  const back = (time: number | undefined): number | undefined => time && time - days * day;
  const sessions = await sessionsOf(resumeKey);
  await tamper('sessions', (store) => {
    for (const { kept, ...row } of sessions)
      store.put({
        ...row,
        startedAt: back(row.startedAt),
        writtenAt: back(row.writtenAt),
        lastOffer: back(row.lastOffer),
        ...(kept && { kept: { ...kept, until: back(kept.until) } }),
      });
  });
}

/** Resolves when the offer of an import past its time is on disk: from then on the last day counts. */
async function noted(resumeKey: string): Promise<void> {
  for (let isNoted = false; !isNoted;)
    isNoted = (await sessionsOf(resumeKey)).every(({ lastOffer }) => lastOffer !== undefined);
}

async function toResult(resumeKey: string): Promise<BulkUserImport> {
  const element = mount(instantHost(), { resumeKey });
  expect(await element.openFile(file)).to.equal(true);
  await goToReview(element);
  await click(element, 'button', 'Import 2 users');
  await find(element, 'heading', 'Result');
  return element;
}

async function leave(element: BulkUserImport): Promise<void> {
  element.reset({ force: true });
  element.remove();
  await element.updateComplete;
}

describe('an import that is past its time when the page is opened', () => {
  afterEach(unmountAll);

  for (const days of [8, 20_000]) {
    it(`is offered once more after ${days} days, says so, and has its passwords`, async () => {
      const resumeKey = newKey();
      await leave(await toResult(resumeKey));
      await leap(resumeKey, days);
      const element = mount(instantHost(), { resumeKey });
      await findText(
        element,
        /^The time of this import is over: this is the last offer, until .+ deleted from this browser\.$/,
      );
      await noted(resumeKey);
      await leave(element);
      await leap(resumeKey, 0.9);
      const again = mount(instantHost(), { resumeKey });
      await findText(again, /^The time of this import is over/);
      await click(again, 'button', 'Resume');
      expect((await download(again, 'Download success details')).text).to.include('pass-2');
    });
  }

  it('is deleted a day after that offer', async () => {
    const resumeKey = newKey();
    await leave(await toResult(resumeKey));
    await leap(resumeKey, 8);
    const element = mount(instantHost(), { resumeKey });
    await find(element, 'button', 'Resume');
    await noted(resumeKey);
    await leave(element);
    await leap(resumeKey, 1);
    const last = mount(instantHost(), { resumeKey });
    expect(await last.openFile(file)).to.equal(true);
    expect(await sessionsOf(resumeKey)).to.deep.equal([]);
  });

  it('has its kept passwords offered once more, whose last day begins only when they are seen', async () => {
    const resumeKey = newKey();
    const first = await toResult(resumeKey);
    await download(first, 'Download success details');
    await click(first, 'button', 'Continue');
    await find(first, 'button', 'Download passwords of users.csv');
    await leave(first);
    await leave(await toResult(resumeKey));
    // Nobody sees kept passwords behind an unfinished import.
    await leap(resumeKey, 3);
    const busy = mount(instantHost(), { resumeKey });
    await find(busy, 'button', 'Resume');
    await leap(resumeKey, 3);
    await click(busy, 'button', 'Discard');
    await click(busy, 'button', 'Discard import');
    await findText(busy, /^Their time is over: this is the last offer, until .+/);
    expect((await download(busy, 'Download passwords of users.csv')).text).to.include('pass-2');
    await noted(resumeKey);
    await leave(busy);
    await leap(resumeKey, 1);
    const last = mount(instantHost(), { resumeKey });
    expect(await last.openFile(file)).to.equal(true);
    expect(await sessionsOf(resumeKey)).to.deep.equal([]);
  });

  it('is forgotten by itself, also where two imports were of one file', async () => {
    const resumeKey = newKey();
    for (const _ of [1, 2]) {
      const element = await toResult(resumeKey);
      await download(element, 'Download success details');
      await click(element, 'button', 'Continue');
      await find(element, 'heading', 'Upload file');
      await leave(element);
    }
    const element = mount(instantHost(), { resumeKey });
    const forget = 'Forget passwords of users.csv';
    await waitFor(() => allByRole(element, 'button', forget).length === 2, 'both');
    const titles = allText(element).match(/^Passwords of users\.csv .*$/gm) ?? [];
    expect(new Set(titles).size).to.equal(2);
    const [newest] = [...(await sessionsOf(resumeKey))]
      .sort((a, b) => b.startedAt - a.startedAt)
      .map(({ id }) => id);
    allByRole(element, 'button', forget)[1]?.click();
    await waitFor(() => allByRole(element, 'button', forget).length === 1, 'one of them');
    expect((await sessionsOf(resumeKey)).map(({ id }) => id)).to.deep.equal([newest]);
  });

  it('is no longer called kept where its passwords were deleted elsewhere', async () => {
    const resumeKey = newKey();
    const element = await toResult(resumeKey);
    await download(element, 'Download success details');
    await click(element, 'button', 'Continue');
    await find(element, 'button', 'Download passwords of users.csv');
    await tamper('keys', (store) => store.clear());
    await click(element, 'button', 'Download passwords of users.csv');
    await find(element, 'alert');
    await findText(element, /^These passwords can’t be downloaded any more/);
  });
});
