import { expect } from '@open-wc/testing';
import type { BulkUserImport } from '../../src/bulk-user-import.js';
import type { HeaderMatcher, HeaderMatches } from '../../src/mapping/header-matcher.js';
import type { ImportPlan } from '../../src/fields/plan.js';
import {
  allByRole,
  allText,
  choose,
  click,
  csv,
  find,
  findText,
  instantHost,
  mount,
  unmountAll,
  waitFor,
  goToReview,
} from '../harness.js';
import { newKey } from './resume-key.js';

const header = ['Login', 'Other address', 'Ext', 'Kind'];
const users = [
  ['ada', 'ada@example.com', '2001', '3'],
  ['grace', 'grace@example.com', '2002', '3'],
];
const file = (): File => csv(header, ...users);
const email: ImportPlan = { email: { from: 'column', header: 'Other address', index: 1 } };

async function open(element: BulkUserImport, chosen = file()): Promise<void> {
  expect(await element.openFile(chosen)).to.equal(true);
  await find(element, 'heading', 'Required fields');
}

async function shown(element: BulkUserImport, label: string): Promise<string | undefined> {
  const select = (await find(element, 'combobox', label)) as HTMLSelectElement;
  return select.selectedOptions[0]?.label.trim();
}

/** The matching of a portal without types. */
function untyped(matches: unknown): HeaderMatcher {
  return () => matches as HeaderMatches;
}

describe('columns found by their values', () => {
  afterEach(unmountAll);

  it('say how each was found, until somebody has chosen another', async () => {
    const element = mount(instantHost());
    await open(element, csv(['Login', 'Column 2', ''], ['ada', 'ada@example.com', 'Agent']));
    expect(await shown(element, 'Email')).to.equal('Column 2');
    // The list of roles may come after the file.
    await waitFor(() => element.plan?.role, 'the role');
    expect(await shown(element, 'Role')).to.equal('Column 3');
    await findText(element, 'Matched by name');
    await findText(element, 'Please choose');
    await choose(element, 'Username', 'Column 2');
    await waitFor(() => !element.shadowRoot?.textContent.includes('Matched by name'), 'the note to go');
  });
});

describe('the portal’s own matching', () => {
  afterEach(unmountAll);

  it('is called with the columns, and replaces the built-in matching', async () => {
    const calls: Parameters<HeaderMatcher>[] = [];
    const matchHeaders: HeaderMatcher = (...args) => {
      calls.push(args);
      return Promise.resolve(email);
    };
    const element = mount(instantHost(), { matchHeaders });
    await open(element);
    expect(calls).to.have.lengthOf(1);
    const [columns, fields] = calls[0] ?? [[], []];
    expect(columns).to.deep.equal(
      header.map((name, index) => ({
        header: name,
        index,
        samples: [...new Set(users.map((user) => user[index]))],
      })),
    );
    expect(fields).to.deep.equal(element.fields);
    expect(element.plan?.email).to.deep.equal(email.email);
    expect(element.plan?.sip).to.deep.equal({ from: 'same', value: 'webrtc' });
    expect(await shown(element, 'Username')).to.equal('Choose a column');
  });

  const answers: readonly { description: string; matchHeaders: HeaderMatcher; expected: object }[] = [
    {
      description: 'throws',
      matchHeaders: () => {
        throw new Error('Not here');
      },
      expected: { username: 'Login', virtualExtension: 'Ext' },
    },
    {
      description: 'rejects',
      matchHeaders: () => Promise.reject(new Error('Not now')),
      expected: { username: 'Login', virtualExtension: 'Ext' },
    },
    {
      description: 'returns nothing',
      matchHeaders: () => undefined,
      expected: { username: 'Login', virtualExtension: 'Ext' },
    },
    {
      description: 'returns something else',
      matchHeaders: untyped('Login'),
      expected: { username: 'Login', virtualExtension: 'Ext' },
    },
    {
      description: 'returns sources that do not fit',
      matchHeaders: untyped({
        ...email,
        username: { from: 'column', header: 'Gone', index: 0 },
        role: () => 'Kind',
        virtualExtension: { from: 'same', value: '2001' },
        nobody: { from: 'none' },
      }),
      expected: { email: 'Other address' },
    },
  ];
  for (const { description, matchHeaders, expected } of answers) {
    it(`does no harm when it ${description}`, async () => {
      const element = mount(instantHost(), { matchHeaders });
      await open(element);
      const columns = Object.entries(element.plan ?? {}).flatMap(([id, source]) =>
        source.from === 'column' ? [[id, source.header]] : [],
      );
      expect(Object.fromEntries(columns)).to.deep.equal(expected);
    });
  }

  it('has five seconds, and no more', async function () {
    this.timeout(20_000);
    const element = mount(instantHost(), { matchHeaders: () => new Promise(() => undefined) });
    const start = performance.now();
    await open(element);
    expect(performance.now() - start).to.be.within(4500, 12_000);
    expect(await shown(element, 'Username')).to.equal('Login');
  });
});

/** The role that all users get, once the list of roles is there. */
async function roleForAll(element: BulkUserImport): Promise<string | undefined> {
  await waitFor(() => !allText(element).includes('Loading the list…'), 'the list of roles');
  return shown(element, 'Role for all users');
}

describe('a remembered plan', () => {
  afterEach(unmountAll);

  /** Maps by hand the columns that no header matches, and imports. */
  async function importOnce(resumeKey: string | undefined): Promise<void> {
    const element = mount(instantHost(), resumeKey ? { resumeKey } : {});
    await open(element);
    await choose(element, 'Email', 'Other address');
    await choose(element, 'Role', 'Same for all users');
    await choose(element, 'Role for all users', 'Agent');
    await goToReview(element);
    await click(element, 'button', 'Import 2 users');
    await findText(element, '2 users created');
    await click(element, 'button', 'Continue');
    await click(element, 'button', 'Continue without passwords');
    await find(element, 'heading', 'Upload file');
    unmountAll();
  }

  it('knows what somebody has made of a word that no list knows', async () => {
    const resumeKey = newKey();
    const wrong = csv(['Username', 'Email', 'Ext', 'Role'], ['ada', 'ada@example.com', 2001, 'Agnet']);
    const first = mount(instantHost(), { resumeKey });
    await open(first, wrong);
    await goToReview(first);
    let validated: ImportPlan = {};
    first.addEventListener('import-validated', ({ detail }) => (validated = detail.plan));
    await click(first, 'button', /^Use Agent/);
    const role = { from: 'column', header: 'Role', index: 3, values: { Agnet: 'Agent' } };
    await find(first, 'button', 'Import 1 user');
    const asText = JSON.stringify(role);
    await waitFor(() => JSON.stringify(validated.role) === asText, 'the event with the plan');
    await click(first, 'button', 'Import 1 user');
    await findText(first, '1 user created');
    await click(first, 'button', 'Continue');
    await click(first, 'button', 'Continue without passwords');
    await find(first, 'heading', 'Upload file');
    unmountAll();
    const host = instantHost();
    const element = mount(host, { resumeKey });
    await open(element, wrong);
    await waitFor(() => element.plan?.role, 'the role');
    expect(element.plan?.role).to.deep.equal(role);
    await goToReview(element);
    await click(element, 'button', 'Import 1 user');
    await findText(element, '1 user created');
    expect(host.created.map(({ roleId }) => roleId)).to.deep.equal(['3']);
  });

  it('is used for the next file with these headers, and given up by a button', async () => {
    const resumeKey = newKey();
    await importOnce(resumeKey);
    const element = mount(instantHost(), { resumeKey });
    await open(element, csv([...header].reverse(), ...users.map((user) => [...user].reverse())));
    await findText(element, /^Mapped as in your last import of this kind of file\./);
    expect(element.plan?.email).to.deep.equal({ from: 'column', header: 'Other address', index: 2 });
    expect(await roleForAll(element)).to.equal('Agent');
    expect(allByRole(element, 'button', 'Go to Review')).to.have.lengthOf(1);
    await click(element, 'button', 'Match again');
    await findText(element, 'Please choose');
    expect(await shown(element, 'Email')).to.equal('Choose a column');
    expect(allByRole(element, 'button', 'Match again')).to.have.lengthOf(0);
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('Required fields');
  });

  it('comes after the portal’s plan, and is its owner’s alone', async () => {
    const resumeKey = newKey();
    await importOnce(resumeKey);
    const plan: ImportPlan = { email: { from: 'column', header: 'Kind', index: 3 } };
    const element = mount(instantHost(), { resumeKey, plan });
    await open(element);
    expect(await shown(element, 'Email')).to.equal('Kind');
    expect(await roleForAll(element)).to.equal('Agent');
    unmountAll();
    const other = mount(instantHost(), { resumeKey: newKey() });
    await open(other);
    expect(allByRole(other, 'button', 'Match again')).to.have.lengthOf(0);
  });

  it('is not used for a file with other headers', async () => {
    const resumeKey = newKey();
    await importOnce(resumeKey);
    const element = mount(instantHost(), { resumeKey });
    await open(element, csv([...header, 'More'], ['ada', 'ada@example.com', '2001', '3', '']));
    expect(allByRole(element, 'button', 'Match again')).to.have.lengthOf(0);
    expect(await shown(element, 'Email')).to.equal('Choose a column');
  });

  it('is not kept without a resume key', async () => {
    await importOnce(undefined);
    const element = mount(instantHost());
    await open(element);
    expect(await shown(element, 'Email')).to.equal('Choose a column');
  });
});
