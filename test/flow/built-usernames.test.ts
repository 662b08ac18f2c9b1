import { expect } from '@open-wc/testing';
import type { BulkUserImport } from '../../src/bulk-user-import.js';
import {
  allByRole,
  choose,
  click,
  csv,
  download,
  find,
  findText,
  instantHost,
  mount,
  unmountAll,
  waitFor,
  goToReview,
} from '../harness.js';
import { newKey } from './resume-key.js';

afterEach(unmountAll);

const staff = (): File =>
  csv(
    ['Name of person', 'Email', 'Extension', 'Role'],
    ['"Lee, Ann"', 'ann@example.com', 2001, 3],
    ['"van der Berg, Bo"', 'bo@example.com', 2002, 3],
    ['"Lee, Ann"', 'ann.lee@example.org', 2003, 3],
  );

/** Builds the usernames from whole names, which are split for them. */
async function mapNames(element: BulkUserImport): Promise<void> {
  expect(await element.openFile(staff())).to.equal(true);
  await choose(element, 'Username', 'Built from first and last name');
  await find(element, 'combobox', 'Username looks like');
}

/** Presses a button that waits for the portal's own check. */
async function clickOnceChecked(element: BulkUserImport, name: string): Promise<void> {
  const button = await find(element, 'button', name);
  await waitFor(() => button.getAttribute('aria-disabled') !== 'true', 'the end of the portal’s check');
  button.click();
}

const optionsOf = async (element: BulkUserImport, name: string): Promise<readonly string[]> => {
  const menu = (await find(element, 'combobox', name)) as HTMLSelectElement;
  return [...menu.options].map(({ label }) => label);
};

describe('a file with whole names and no usernames', () => {
  it('has both names split and the usernames built, as they look for the first user', async () => {
    const host = instantHost();
    const element = mount(host);
    await mapNames(element);
    await find(element, 'option', 'ann.lee');
    expect(await optionsOf(element, 'Username looks like')).to.deep.equal(['ann.lee', 'a.lee', 'annlee']);
    await choose(element, 'Username looks like', 'a.lee');
    await goToReview(element);
    await findText(element, 'a.lee2');
    await click(element, 'button', 'Import 3 users');
    await findText(element, '3 users created');
    expect(
      host.created.map(({ username, firstName, lastName }) => [username, firstName, lastName]),
    ).to.deep.equal([
      ['a.lee', 'Ann', 'Lee'],
      ['b.vanderberg', 'Bo', 'van der Berg'],
      ['a.lee2', 'Ann', 'Lee'],
    ]);
  });

  it('has what the portal turned down in error details that can be uploaded as they are', async () => {
    const host = instantHost({
      checkUsers: (users) =>
        Promise.resolve(
          users
            .filter(({ username }) => username === 'ann.lee')
            .map(({ key }) => ({ key, field: 'username', message: 'Taken', kind: 'duplicate' as const })),
        ),
    });
    const element = mount(host);
    await mapNames(element);
    await goToReview(element);
    await findText(element, '1 duplicate');
    await click(element, 'button', 'Import 2 users');
    await findText(element, '2 users created');
    const { text } = await download(element, 'Download error details');
    await click(element, 'button', 'Continue');
    await click(element, 'button', 'Continue without passwords');
    await find(element, 'heading', 'Upload file');
    const again = new File([text.replace(/ann\.lee(?!@)/, 'ann.lee9')], 'again.csv');
    expect(await element.openFile(again)).to.equal(true);
    expect(element.plan?.username).to.deep.include({ from: 'column', header: 'Username' });
    await goToReview(element);
    await clickOnceChecked(element, 'Import 1 user');
    await findText(element, '1 user created');
    expect(host.created.at(-1)).to.deep.include({ username: 'ann.lee9', firstName: 'Ann', lastName: 'Lee' });
  });

  it('goes on with the next number on one click where the portal has a username', async () => {
    const host = instantHost({
      checkUsers: (users) =>
        Promise.resolve(
          users
            .filter(({ username }) => username === 'ann.lee')
            .map(({ key }) => ({ key, field: 'username', message: 'Taken', kind: 'duplicate' as const })),
        ),
    });
    const element = mount(host);
    await mapNames(element);
    await goToReview(element);
    await click(element, 'button', /^Use the next number: .*ann\.lee3/);
    await clickOnceChecked(element, 'Import 3 users');
    await findText(element, '3 users created');
    expect(host.created.map(({ username }) => username)).to.deep.equal([
      'ann.lee3',
      'bo.vanderberg',
      'ann.lee2',
    ]);
  });

  it('is mapped alike the next time, by a plan that is remembered', async () => {
    const resumeKey = newKey();
    const first = mount(instantHost(), { resumeKey });
    await mapNames(first);
    await goToReview(first);
    await click(first, 'button', 'Import 3 users');
    await findText(first, '3 users created');
    await click(first, 'button', 'Continue');
    await click(first, 'button', 'Continue without passwords');
    await find(first, 'heading', 'Upload file');
    unmountAll();
    const element = mount(instantHost(), { resumeKey });
    expect(await element.openFile(staff())).to.equal(true);
    await findText(element, /^Mapped as in your last import of this kind of file\./);
    expect(element.plan).to.deep.include({
      username: { from: 'built', recipe: 'given.family' },
      firstName: { from: 'column', header: 'Name of person', index: 0, part: 'given-name' },
      lastName: { from: 'column', header: 'Name of person', index: 0, part: 'family-name' },
    });
    await goToReview(element);
    await findText(element, 'bo.vanderberg');
    expect(allByRole(element, 'columnheader', /^Username/)).to.have.lengthOf(1);
  });
});
