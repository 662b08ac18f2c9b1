import { expect } from '@open-wc/testing';
import type { BulkUserImport } from '../../src/bulk-user-import.js';
import type { CreateResult, ImportHost } from '../../src/host.js';
import { basicUserFields } from '../../src/users/basic-user-fields.js';
import {
  allByRole,
  allText,
  choose,
  chooseFile,
  click,
  csv,
  csvFile,
  download,
  find,
  findText,
  instantHost,
  mount,
  nextEvent,
  unmountAll,
  waitFor,
} from '../harness.js';

const header = ['Username', 'Email', 'Extension', 'Role'];
const user = (name: string, extension: number, role = '3'): string[] => [
  name,
  `${name}@example.com`,
  String(extension),
  role,
];
const twoUsers = csv(header, user('ada', 2001), user('grace', 2002));

async function toReview(element: BulkUserImport, file: File): Promise<void> {
  expect(await element.openFile(file)).to.equal(true);
  await click(element, 'button', 'Go to Review');
  await find(element, 'heading', 'Review');
  await waitFor(() => element.shadowRoot?.querySelector('[role=grid] [role=rowheader]'), 'the rows');
}

/** A promise to settle by hand. */
function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

describe('<bulk-user-import>', () => {
  afterEach(unmountAll);

  it('takes what was set before it was upgraded', async () => {
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

  it('does not skip a screen on a double click', async () => {
    const element = mount(instantHost());
    await element.openFile(twoUsers);
    const next = await find(element, 'button', 'Next');
    next.click();
    next.click();
    await find(element, 'heading', 'Security');
    expect(element.step).to.equal('security');
  });

  it('creates nobody twice on a double click on Import', async () => {
    const host = instantHost();
    const element = mount(host);
    await toReview(element, twoUsers);
    const button = await find(element, 'button', 'Import 2 users');
    button.click();
    button.click();
    await find(element, 'heading', 'Result');
    expect(host.created).to.have.lengthOf(2);
  });

  it('changes nothing when it is moved', async () => {
    const element = mount(instantHost());
    await element.openFile(twoUsers);
    await find(element, 'heading', 'Required fields');
    const elsewhere = document.body.appendChild(document.createElement('section'));
    elsewhere.append(element);
    await new Promise((resolve) => setTimeout(resolve));
    expect(element.step).to.equal('required');
    await click(element, 'button', 'Next');
    await find(element, 'heading', 'Security');
    elsewhere.remove();
  });

  it('removed while submitting, lets the batch in flight end and sends nothing more', async () => {
    const answer = deferred<undefined>();
    const host = instantHost();
    const create = host.createUsers.bind(host);
    const asked = deferred<undefined>();
    const slow: ImportHost['createUsers'] = async (users, request) => {
      asked.resolve(undefined);
      await answer.promise;
      return create(users, request);
    };
    const element = mount({ ...host, createUsers: slow }, { batchSize: 1 });
    await toReview(element, twoUsers);
    await click(element, 'button', 'Import 2 users');
    await find(element, 'heading', 'Importing');
    await asked.promise;
    const complete = nextEvent(element, 'import-complete');
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    answer.resolve(undefined);
    const { detail } = await complete;
    expect(host.created).to.have.lengthOf(1);
    expect([detail.created, detail.notAttempted, detail.rows]).to.deep.equal([1, 1, 2]);
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

  it('asks before passwords are left behind', async () => {
    const element = mount(instantHost());
    await toReview(element, twoUsers);
    await click(element, 'button', 'Import 2 users');
    await click(element, 'button', 'Continue');
    await find(element, 'alertdialog');
    await click(element, 'button', 'Back');
    await waitFor(() => allByRole(element, 'alertdialog').length === 0, 'the question to close');
    expect(element.step).to.equal('result');
    await click(element, 'button', 'Continue');
    const continued = nextEvent(element, 'import-continue');
    await click(element, 'button', 'Continue without passwords');
    expect((await continued).detail.created).to.have.lengthOf(2);
  });

  it('asks before several users get a privileged role, from a column as well', async () => {
    const host = instantHost();
    const element = mount(host);
    await toReview(
      element,
      csv(header, user('ada', 2001, '1'), user('grace', 2002, 'admin'), user('alan', 2003)),
    );
    await click(element, 'button', 'Import 3 users');
    const dialog = await find(element, 'alertdialog', 'Confirm privileged roles');
    expect(dialog.textContent).to.match(/2 users will get Admin/);
    await click(dialog, 'button', 'Back');
    expect(element.step).to.equal('review');
    expect(host.created).to.have.lengthOf(0);
    await click(element, 'button', 'Import 3 users');
    await click(element, 'button', 'Import anyway');
    await findText(element, '3 users created');
  });

  it('passes over screens without fields', async () => {
    const host = instantHost();
    const element = mount(host, { fields: basicUserFields });
    await element.openFile(twoUsers);
    await find(element, 'heading', 'Required fields');
    await click(element, 'button', 'Next');
    await find(element, 'heading', 'Optional fields');
    await click(element, 'button', 'Back');
    await find(element, 'heading', 'Required fields');
  });

  it('lets a portal change any text', async () => {
    const element = mount(instantHost(), { messages: { mapping: { sameForAll: 'From Dialer' } } });
    await element.openFile(twoUsers);
    await choose(element, 'Role', 'From Dialer');
    await find(element, 'combobox', 'Role for all users');
  });

  it('goes on without a worker, and says so', async () => {
    const element = mount(instantHost(), { workerUrl: '/no/such/worker.js' });
    const told = nextEvent(element, 'import-error');
    await chooseFile(element, twoUsers);
    const { detail } = await told;
    expect([detail.code, detail.recoverable]).to.deep.equal(['worker-unavailable', true]);
    await click(element, 'button', 'Upload');
    await find(element, 'heading', 'Required fields');
  });

  it('leaves a row out, and takes it in again', async () => {
    const element = mount(instantHost());
    await toReview(element, twoUsers);
    await click(element, 'button', 'Leave out row 3');
    await findText(element, '1 left out');
    await find(element, 'button', 'Import 1 user');
    await click(element, 'button', 'Include row 3');
    await find(element, 'button', 'Import 2 users');
  });

  it('shows what the host knows to be wrong before anybody is created', async () => {
    const element = mount(
      instantHost({
        checkUsers: (users) =>
          Promise.resolve(
            users
              .filter(({ username }) => username === 'ada')
              .map(({ key }) => ({
                key,
                field: 'username',
                message: 'Taken since 2019.',
                kind: 'duplicate',
              })),
          ),
      }),
    );
    await toReview(element, twoUsers);
    await findText(element, '1 duplicate');
    await findText(element, /Taken since 2019\./);
    await find(element, 'button', 'Import 1 user');
  });

  it('retries what failed by the server, and only that', async () => {
    let failing = true;
    const host = instantHost();
    const create = host.createUsers.bind(host);
    const element = mount({
      ...host,
      idempotent: true,
      createUsers: async (users, request): Promise<readonly CreateResult[]> => {
        if (!failing) return create(users, request);
        return users.map(({ key }, at): CreateResult =>
          at ? { key, status: 'unknown' } : { key, status: 'created' },
        );
      },
    });
    await toReview(element, twoUsers);
    await click(element, 'button', 'Import 2 users');
    failing = false;
    await find(element, 'heading', 'Result');
    await findText(element, '2 users created');
  });

  it('error details come back in: fixed, they import; held back, they do not', async () => {
    const host = instantHost({
      createUsers: (users) => Promise.resolve(users.map(({ key }) => ({ key, status: 'unknown' }))),
    });
    const element = mount(host);
    await toReview(
      element,
      csv(header, user('=ada', 2001), user('grace', 2002), ['alan', 'wrong', '2003', '3']),
    );
    await click(element, 'button', 'Import 2 users');
    await findText(element, '2 unknown');
    const { text, name } = await download(element, 'Download error details');
    expect(name).to.equal('users-errors.csv');
    expect(text).to.include('"\'=ada","\'=ada@example.com"').and.include('"unknown"');
    await click(element, 'button', 'Continue');

    const again = csvFile(text.replace('"wrong"', '"alan@example.com"').replace('"email-invalid"', '""'));
    await toReview(element, again);
    await findText(element, '1 ready');
    await findText(element, '2 with errors');
    expect(allText(element)).to.include('=ada@example.com').and.not.include("'=ada");

    element.reset();
    await toReview(
      element,
      csvFile(text.replaceAll('"unknown"', '""').replace('"wrong"', '"alan@example.com"')),
    );
    await findText(element, '3 ready');
  });

  it('never tells a password to anybody but the success file', async () => {
    const element = mount(instantHost());
    const told: string[] = [];
    const events = [
      'import-step',
      'import-file',
      'import-validated',
      'import-progress',
      'import-complete',
      'import-continue',
    ] as const;
    for (const type of events) {
      element.addEventListener(type, (event) => told.push(JSON.stringify((event as CustomEvent).detail)));
    }
    await toReview(element, twoUsers);
    await click(element, 'button', 'Import 2 users');
    await find(element, 'heading', 'Result');
    expect(element.shadowRoot?.innerHTML).to.not.include('pass-2');
    const { text } = await download(element, 'Download success details');
    expect(text).to.include('pass-2');
    await click(element, 'button', 'Continue');
    await find(element, 'heading', 'Upload file');
    expect(told.length).to.be.above(7);
    expect(told.join('\n')).to.not.include('pass-');
  });
});
