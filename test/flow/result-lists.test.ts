import { expect } from '@open-wc/testing';
import type { BulkUserImport } from '../../src/bulk-user-import.js';
import type { CreateResult, ImportHost, NewUser, Recovered } from '../../src/host.js';
import { axeFindings } from '../elements/screen-fixture.js';
import {
  allByRole,
  allText,
  byRole,
  click,
  csv,
  find,
  findText,
  goToReview,
  instantHost,
  mount,
  type,
  unmountAll,
  waitFor,
} from '../harness.js';
import { header, user } from './few-users.js';
import { newKey } from './resume-key.js';

afterEach(unmountAll);

async function toResult(element: BulkUserImport, names: readonly string[]): Promise<void> {
  const rows = names.map((name, at) => user(name, 2000 + at));
  expect(await element.openFile(csv(header, ...rows))).to.equal(true);
  await goToReview(element);
  await click(element, 'button', /^Import \d+ users?$/);
  await find(element, 'heading', 'Result');
}

/** Items of the lists on the Result, as they are read. */
function users(element: Element): string[] {
  return allByRole(element, 'listitem')
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
    .filter((text) => text.startsWith('Row '));
}

describe('the created users on the Result', () => {
  it('are found by what somebody types, and show one password at a time', async () => {
    const host = instantHost();
    const element = mount(host);
    const names = Array.from({ length: 24 }, (_, at) => `user.${at + 1}`);
    await toResult(element, names);
    await click(element, 'button', 'List of created users');
    await waitFor(() => users(element).length === 10, 'the first page');
    await click(element, 'button', 'Next page');
    await findText(element, '11–20 of 24');
    await waitFor(() => users(element)[0]?.startsWith('Row 12 user.11'), 'the second page');
    await type(element, 'searchbox', 'Find a user', 'user.24', 'input');
    await waitFor(() => users(element).length === 1, 'the user that was searched for');
    expect(allText(element)).to.not.contain('pass-25');
    await click(element, 'button', 'Show');
    await findText(element, 'pass-25');
    expect(element.busy, 'a password that was seen is not saved').to.equal('passwords');
    await click(element, 'button', 'Hide');
    await waitFor(() => !allText(element).includes('pass-25'), 'the password to be hidden');
    expect(await axeFindings(element)).to.deep.equal([]);
  });

  it('show no password where the host wants none on screen', async () => {
    const element = mount(instantHost({ showPasswords: false }));
    await toResult(element, ['ada', 'grace']);
    await click(element, 'button', 'List of created users');
    await waitFor(() => users(element).length === 2, 'the users');
    expect(byRole(element, 'button', 'Show')).to.equal(undefined);
    expect(byRole(element, 'button', 'Copy')).to.equal(undefined);
    await find(element, 'button', 'Download success details');
  });
});

/** A back end with a limit of licences, which never answers for users called `lost-…`, whom it may have created. */
class LimitedBackEnd {
  readonly created: string[] = [];
  readonly calls: string[][] = [];
  licences = 1;
  /** `lost-` users of whom the back end knows by now. */
  knowsLost = false;
  readonly host: ImportHost = instantHost({
    createUsers: async (sent) => {
      this.calls.push(sent.map(({ username }) => username));
      return sent.flatMap((one) => this.#create(one));
    },
    // A refusal is not asked again, so that no test waits.
    recoverUsers: async (keys) => {
      if (!this.knowsLost) throw Object.assign(new Error('Not now'), { status: 404 });
      return keys.map((key) => this.#recover(key));
    },
  });
  readonly #keys = new Map<string, string>();

  #create({ key, username }: NewUser): CreateResult | [] {
    this.#keys.set(key, username);
    if (username.startsWith('lost') || this.licences > 0) {
      this.created.push(username);
      if (username.startsWith('lost')) return [];
      this.licences--;
      return { key, status: 'created', temporaryPassword: `pass-${username}` };
    }
    return { key, status: 'rejected', message: 'No licence is left.' };
  }

  #recover(key: string): Recovered {
    return { key, status: 'created', temporaryPassword: `pass-${this.#keys.get(key) ?? ''}` };
  }
}

for (const [kind, resumeKey] of [
  ['without a journal', () => undefined],
  ['with a journal', newKey],
] as const) {
  describe(`what was not created, ${kind}`, () => {
    const names = ['ada', 'lost-grace', 'joan', 'alan'];
    const start = async (): Promise<{ backEnd: LimitedBackEnd; element: BulkUserImport }> => {
      const backEnd = new LimitedBackEnd();
      const key = resumeKey();
      const element = mount(backEnd.host, key === undefined ? {} : { resumeKey: key });
      await toResult(element, names);
      await findText(element, '1 user created');
      await findText(element, 'No licence is left.');
      return { backEnd, element };
    };

    it('stands in the words of the server, with its rows', async () => {
      const { element } = await start();
      await findText(element, 'Rejected by the server · Rows 4 and 5');
      await click(element, 'button', 'Show 2 rows');
      await waitFor(() => users(element).some((text) => text.startsWith('Row 5 alan')), 'the rows');
      expect(await axeFindings(element)).to.deep.equal([]);
      await click(element, 'button', 'Hide the rows');
      await waitFor(() => !users(element).some((text) => text.startsWith('Row 5 alan')), 'no rows');
    });

    it('is sent again as it is once the reason is gone, and nothing else is', async () => {
      const { backEnd, element } = await start();
      backEnd.licences = 5;
      await click(element, 'button', 'Try again as it is');
      await findText(element, '3 users created');
      await findText(element, '1 unknown');
      expect(backEnd.calls).to.deep.equal([names, ['joan', 'alan']]);
      expect(backEnd.created).to.deep.equal(['ada', 'lost-grace', 'joan', 'alan']);
      expect(byRole(element, 'button', 'Try again as it is')).to.equal(undefined);
    });

    it('is asked about again where it is unknown, and nobody is sent', async () => {
      const { backEnd, element } = await start();
      backEnd.knowsLost = true;
      backEnd.licences = 5;
      await click(element, 'button', 'Ask the server again');
      await findText(element, '2 users created');
      await findText(element, '2 errors');
      expect(backEnd.calls).to.deep.equal([names]);
      expect(byRole(element, 'button', 'Ask the server again')).to.equal(undefined);
    });
  });
}

it('what happened on the way can be read on the Result', async () => {
  let isFirst = true;
  const host = instantHost();
  const element = mount({
    ...host,
    createUsers: (sent, request) => {
      const isBusy = isFirst;
      isFirst = false;
      if (isBusy) throw Object.assign(new Error('Busy'), { retryable: true, retryAfterSeconds: 2 });
      return host.createUsers(sent, request);
    },
  });
  await toResult(element, ['ada', 'grace']);
  await findText(element, 'What happened (2)');
  element.shadowRoot?.querySelector('summary')?.click();
  await findText(element, /^The server asked to wait until \d+:\d\d.[AP]M\.$/);
  await findText(element, '2 users sent again.');
});
