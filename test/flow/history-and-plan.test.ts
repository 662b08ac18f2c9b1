import { expect } from '@open-wc/testing';
import { basicUserFields } from '../../src/fields/basic-user-fields.js';
import type { ImportPlan } from '../../src/fields/plan.js';
import {
  allByRole,
  click,
  csv,
  find,
  findText,
  instantHost,
  mount,
  unmountAll,
  waitFor,
} from '../harness.js';
import { typeName } from './failed-rows-fixture.js';
import { header, toReview, user } from './few-users.js';
import { stored, tidyUp } from '../submit/journal/indexed-db.js';
import { crash, newKey } from './resume-key.js';

afterEach(async () => {
  unmountAll();
  await tidyUp();
});

/** Waits, frame by frame, for what takes a promise to be found out. */
async function until(isThere: () => Promise<boolean>): Promise<void> {
  for (let left = 600; left > 0 && !(await isThere()); left--)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(await isThere()).to.equal(true);
}

describe('corrections', () => {
  it('can still be undone, and are guarded, once a row was left out, taken back and the mapping seen', async () => {
    const element = mount(instantHost());
    await toReview(element, csv(header, user('ada', 2001), user('alan', 2002)));
    await typeName(element, 2, 'ada', 'augusta');
    const [leaveOut] = await waitFor(() => allByRole(element, 'button', /^Leave out/));
    leaveOut?.click();
    await findText(element, '1 ready');
    await click(element, 'button', /^Undo/);
    await findText(element, '2 ready');
    await click(element, 'button', 'Back');
    await find(element, 'heading', 'Optional fields');
    await click(element, 'button', 'Next');
    await findText(element, 'augusta');
    const undo = await find(element, 'button', /^Undo/);
    expect(undo.getAttribute('aria-disabled') ?? 'false').to.equal('false');
    expect(element.busy).to.equal('corrections');
  });
});

describe('a mapping that the portal gives', () => {
  it('comes before the mapping of an earlier visit to the file, which is no mapping of the portal’s', async () => {
    const resumeKey = newKey();
    const file = () =>
      csv(['Username', 'Email', 'Extension'], ...[1, 2].map((n) => user(`ada${n}`, 2000 + n).slice(0, 3)));
    const first = mount(instantHost(), { resumeKey, plan: { role: { from: 'same', value: '3' } } });
    await toReview(first, file());
    await typeName(first, 2, 'ada1', 'augusta');
    await until(async () => JSON.stringify(await stored()).includes('corrections'));
    crash(first);
    const second = mount(instantHost(), { resumeKey, plan: { role: { from: 'same', value: '2' } } });
    await second.openFile(file());
    expect(second.plan?.role).to.deep.equal({ from: 'same', value: '2' });
  });

  const halves: ImportPlan = {
    firstName: { from: 'column', header: 'Name', index: 3, part: 'given-name' },
    lastName: { from: 'column', header: 'Name', index: 3, part: 'family-name' },
  };

  it('is summed up on Review although no screen of the mapping was shown', async () => {
    const element = mount(instantHost(), { fields: basicUserFields, plan: halves });
    await element.openFile(
      csv(['Username', 'Email', 'Role', 'Name'], ['ada', 'ada@example.com', 3, 'Ada Lovelace']),
    );
    await find(element, 'heading', 'Review');
    (await findText(element, 'For all users')).click();
    await find(element, 'button', /Name: first name/);
  });
});
