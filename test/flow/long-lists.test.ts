import { expect } from '@open-wc/testing';
import type { Choice, NewUser } from '../../src/host.js';
import {
  allByRole,
  choose,
  chooseFile,
  click,
  csv,
  find,
  findText,
  instantHost,
  mount,
  nextEvent,
  type,
  unmountAll,
  waitFor,
  goToReview,
} from '../harness.js';

const manyRoles = (length: number): readonly Choice[] =>
  Array.from({ length }, (_, at) => ({ id: at + 1, name: `Role ${at + 1}` }));

const people = csv(
  ['Username', 'Email', 'Virtual extension', 'Role'],
  ['ada', 'ada@example.com', 2001, 'Role 7'],
  ['grace', 'grace@example.com', 2002, 'Role 77777'],
  ['joan', 'joan@example.com', 2003, 'Rolle 5'],
);

/** Milliseconds: a shorter task of the page goes unnoticed, and drawing all entries takes many times as long. */
const LONGEST = 200;

/** @returns tasks that were too long, also for a busy machine: one copy of `list` is the measure. */
function watchTasks(list: readonly Choice[]) {
  const start = performance.now();
  structuredClone(list);
  const bound = LONGEST + 4 * (performance.now() - start);
  const long: number[] = [];
  const observer = new PerformanceObserver((list) =>
    long.push(...list.getEntries().map((entry) => entry.duration)),
  );
  observer.observe({ type: 'longtask' });
  return {
    stop: () => {
      long.push(...observer.takeRecords().map((entry) => entry.duration));
      observer.disconnect();
      return long.filter((duration) => duration > bound);
    },
  };
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Goes to the first screen of the mapping, with the lists loaded. */
async function toMapping(roles: readonly Choice[]) {
  const host = instantHost({ listRoles: () => Promise.resolve(roles) });
  const element = mount(host);
  await chooseFile(element, people);
  await click(element, 'button', 'Upload');
  await find(element, 'heading', 'Required fields');
  return { element, host };
}

describe('a long list', () => {
  afterEach(unmountAll);

  it('is a native menu of up to 50 entries, and an editable combobox of more', async () => {
    for (const [entries, isNative] of [
      [50, true],
      [51, false],
    ] as const) {
      const { element } = await toMapping(manyRoles(entries));
      await choose(element, 'Role', 'Same for all users');
      const control = await waitFor(() => {
        const found = allByRole(element, 'combobox', 'Role for all users')[0];
        return found && !found.matches(':disabled') && found;
      });
      expect(control instanceof HTMLSelectElement, `${entries} entries`).to.equal(isNative);
      await choose(element, 'Role for all users', `Role ${entries}`);
      await waitFor(() => element.plan?.role?.from === 'same' && element.plan.role.value === String(entries));
      unmountAll();
    }
  });

  it('never keeps the page busy with 200,000 entries, from loading to the import', async function () {
    // The worker needs a second for the entries, and longer on a busy machine.
    this.timeout(180_000);
    const roles = manyRoles(200_000);
    const tasks = watchTasks(roles);
    const { element, host } = await toMapping(roles);
    await choose(element, 'Role', 'Same for all users');
    await find(element, 'combobox', 'Role for all users');
    while (allByRole(element, 'combobox', 'Role for all users')[0]?.matches(':disabled')) await frame();
    for (const text of ['r', 'ro', 'role 1', 'role 19']) {
      await type(element, 'combobox', 'Role for all users', text, 'input');
      await waitFor(() => allByRole(element, 'option').some((option) => option.ariaPosInSet === '1'));
    }
    const drawn = [...(element.shadowRoot?.querySelectorAll('[role="option"]') ?? [])].length;
    expect(drawn).to.be.within(5, 60);
    await choose(element, 'Role for all users', 'Role 199999');
    await choose(element, 'Role', 'Role');
    await choose(element, 'Virtual extension', 'Virtual extension');
    await click(element, 'button', 'Next');
    await find(element, 'heading', 'Security');
    const validated = nextEvent(element, 'import-validated');
    await goToReview(element);
    await validated;
    await findText(element, '2 ready');
    await choose(element, 'Role for “Rolle 5”', 'Role 5');
    await findText(element, '3 ready');
    const complete = nextEvent(element, 'import-complete');
    await click(element, 'button', 'Import 3 users');
    await complete;
    expect(tasks.stop(), 'tasks that kept the page busy').to.deep.equal([]);
    const created: readonly NewUser[] = host.created;
    expect(created.map(({ roleId }) => roleId)).to.deep.equal(['7', '77777', '5']);
  });
});
