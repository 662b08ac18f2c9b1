import { expect } from '@open-wc/testing';
import type { ImportHost } from '../../src/host.js';
import {
  byRole,
  click,
  find,
  findText,
  instantHost,
  mount,
  nextEvent,
  unmountAll,
  waitFor,
  goToReview,
} from '../harness.js';
import { recordConsoleErrors } from '../console-errors.js';
import { toReview, twoUsers } from './few-users.js';

let consoleErrors: ReturnType<typeof recordConsoleErrors>;

beforeEach(() => {
  consoleErrors = recordConsoleErrors();
});

afterEach(() => {
  consoleErrors.end();
  unmountAll();
});

describe('a missing host', () => {
  it('is reported when the first file is opened, until a host is set', async () => {
    const element = mount(undefined);
    const missing = nextEvent(element, 'import-error');
    expect(await element.openFile(twoUsers)).to.equal(true);
    const { code, recoverable } = (await missing).detail;
    expect([code, recoverable]).to.deep.equal(['host-missing', true]);
    const alert = await find(element, 'alert');
    expect(alert.textContent).to.include('Reload the page');
    expect(consoleErrors.lines.join('\n')).to.include('React below 19').and.include('server');
    element.host = instantHost();
    await waitFor(() => !byRole(element, 'alert'), 'the alert to go');
    await goToReview(element);
    await click(element, 'button', 'Import 2 users');
    await findText(element, '2 users created');
  });

  for (const { description, host } of [
    { description: 'no host', host: undefined },
    { description: 'a host without createUsers', host: { createUsers: undefined } },
  ]) {
    it(`keeps an import with ${description} from beginning, and is reported on Review`, async () => {
      const element = mount(instantHost());
      await toReview(element, twoUsers);
      // A portal without types may set anything.
      Reflect.set(element, 'host', host);
      const missing = nextEvent(element, 'import-error');
      await click(element, 'button', 'Import 2 users');
      expect((await missing).detail.code).to.equal('host-missing');
      expect((await find(element, 'alert')).textContent).to.include('Nothing was sent');
      expect([element.step, element.busy]).to.deep.equal(['review', undefined]);
      element.host = instantHost();
      await waitFor(() => !byRole(element, 'alert'), 'the alert to go');
      await click(element, 'button', 'Import 2 users');
      await findText(element, '2 users created');
    });
  }

  it('pauses a running import until a host is set', async () => {
    const host = instantHost();
    const create = host.createUsers.bind(host);
    const element = mount(
      {
        ...host,
        createUsers: (users, request) => {
          element.host = undefined;
          return create(users, request);
        },
      },
      { batchSize: 1 },
    );
    await toReview(element, twoUsers);
    await click(element, 'button', 'Import 2 users');
    await findText(element, /can’t create users at the moment/);
    element.host = host;
    await findText(element, '2 users created');
    expect(host.created).to.have.lengthOf(2);
  });
});

describe('a passwordPolicy that can’t be met', () => {
  const policies: readonly { readonly policy: unknown; readonly named: string }[] = [
    { policy: { length: 0 }, named: 'passwordPolicy.length' },
    { policy: { length: NaN }, named: 'passwordPolicy.length' },
    { policy: { length: 4, digits: 3, upper: 2 }, named: 'passwordPolicy.length' },
    { policy: { length: 1e9 }, named: 'passwordPolicy.length' },
    { policy: { length: 8, digits: 2, exclude: '0123456789' }, named: 'passwordPolicy.exclude' },
    { policy: { length: 8, digits: -1 }, named: 'passwordPolicy.digits' },
    { policy: { length: 8, exclude: 5 }, named: 'passwordPolicy.exclude' },
    { policy: 'strong', named: 'passwordPolicy' },
  ];
  for (const { policy, named } of policies) {
    it(`is refused by its property before anything is sent: ${JSON.stringify(policy)}`, async () => {
      const host = instantHost({ passwordPolicy: policy } as Partial<ImportHost>);
      const element = mount(host);
      await toReview(element, twoUsers);
      const failed = nextEvent(element, 'import-error');
      await click(element, 'button', 'Import 2 users');
      const { code, message, recoverable } = (await failed).detail;
      expect([code, recoverable]).to.deep.equal(['host-failed', true]);
      expect(message).to.include(`“${named}”`);
      expect((await find(element, 'alert')).textContent).to.include(`“${named}”`);
      expect(consoleErrors.lines.join('\n')).to.include(`host.${named}`);
      expect([element.step, element.busy, host.created.length]).to.deep.equal(['review', undefined, 0]);
      element.host = instantHost();
      await click(element, 'button', 'Import 2 users');
      await findText(element, '2 users created');
    });
  }
});
