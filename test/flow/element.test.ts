import { expect } from '@open-wc/testing';
import type { CreateResult } from '../../src/host.js';
import { basicUserFields } from '../../src/fields/basic-user-fields.js';
import {
  allByRole,
  allText,
  choose,
  click,
  csv,
  csvFile,
  download,
  find,
  findText,
  goToRequired,
  instantHost,
  mount,
  nextEvent,
  unmountAll,
  waitFor,
} from '../harness.js';
import { header, toReview, twoUsers, user } from './few-users.js';

describe('<bulk-user-import>', () => {
  afterEach(unmountAll);

  it('does not skip a screen on a double click', async () => {
    const element = mount(instantHost());
    await element.openFile(twoUsers);
    await goToRequired(element);
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

  it('asks before passwords that were not downloaded are lost', async () => {
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
    expect(dialog.textContent).to.match(/2 users will get Admin: ada and grace/);
    await click(dialog, 'button', 'Back');
    expect(element.step).to.equal('review');
    expect(host.created).to.have.lengthOf(0);
    await click(element, 'button', 'Import 3 users');
    await click(element, 'button', 'Import anyway');
    await findText(element, '3 users created');
  });

  it('skips screens without fields', async () => {
    const host = instantHost();
    const element = mount(host, { fields: basicUserFields });
    await element.openFile(csv(header.slice(0, 3), user('ada', 2001).slice(0, 3)));
    await find(element, 'heading', 'Required fields');
    await choose(element, 'Role', 'Same for all users');
    await choose(element, 'Role for all users', 'Agent');
    await click(element, 'button', 'Next');
    await find(element, 'heading', 'Optional fields');
    await click(element, 'button', 'Back');
    await find(element, 'heading', 'Required fields');
  });

  it('lets a portal change any text', async () => {
    const element = mount(instantHost(), { messages: { mapping: { sameForAll: 'From Dialer' } } });
    await element.openFile(twoUsers);
    await goToRequired(element);
    await choose(element, 'Role', 'From Dialer');
    await find(element, 'combobox', 'Role for all users');
  });

  it('excludes a row, and takes the row in again', async () => {
    const element = mount(instantHost());
    await toReview(element, twoUsers);
    await click(element, 'button', 'Leave out row 3');
    await findText(element, '1 left out');
    await find(element, 'button', 'Import 1 user');
    await click(element, 'button', 'Include row 3');
    await find(element, 'button', 'Import 2 users');
  });

  it('shows the problems of the host’s check before anybody is created', async () => {
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

  it('retries only the users who failed at the server', async () => {
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

  it('takes its own error details: fixed rows import, rows that are held back do not', async () => {
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

  it('puts passwords into the success details alone', async () => {
    const element = mount(instantHost());
    const details: string[] = [];
    const events = [
      'import-step',
      'import-file',
      'import-validated',
      'import-progress',
      'import-complete',
      'import-continue',
    ] as const;
    for (const type of events) {
      element.addEventListener(type, (event) => details.push(JSON.stringify((event as CustomEvent).detail)));
    }
    await toReview(element, twoUsers);
    await click(element, 'button', 'Import 2 users');
    await find(element, 'heading', 'Result');
    expect(element.shadowRoot?.innerHTML).to.not.include('pass-2');
    const { text } = await download(element, 'Download success details');
    expect(text).to.include('pass-2');
    await click(element, 'button', 'Continue');
    await find(element, 'heading', 'Upload file');
    expect(details.length).to.be.above(7);
    expect(details.join('\n')).to.not.include('pass-');
  });
});
