import { expect } from '@open-wc/testing';
import type { CreateResult, HostProblem, ImportHost, NewUser } from '../../src/host.js';
import type { ImportErrorDetail } from '../../src/session/events.js';
import {
  allText,
  click,
  csv,
  download,
  find,
  findText,
  instantHost,
  mount,
  unmountAll,
  waitFor,
} from '../harness.js';
import { header, toReview, twoUsers, user } from './few-users.js';

/** A host that returns `first` for the first user, and `others` for the others: created with a password. */
function answering(
  first: object,
  parts: Partial<ImportHost> = {},
  others: object = { status: 'created', temporaryPassword: 'secret' },
): ImportHost {
  return {
    ...instantHost(),
    createUsers: (users) =>
      Promise.resolve(users.map(({ key }, at) => ({ key, ...(at ? others : first) }) as CreateResult)),
    ...parts,
  };
}

async function importTwo(host: ImportHost) {
  const element = mount(host);
  await toReview(element, twoUsers);
  await click(element, 'button', 'Import 2 users');
  await find(element, 'heading', 'Result');
  return element;
}

/** The longest task of the page during `work`, in milliseconds. */
async function longestTask(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  let isOver = false;
  const { port1, port2 } = new MessageChannel();
  const measure = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) port2.postMessage(undefined);
  };
  port1.onmessage = measure;
  measure();
  await work();
  isOver = true;
  measure();
  port1.close();
  return longest;
}

describe('a result of the host', () => {
  afterEach(unmountAll);

  it('may have numbers for password and extension', async () => {
    const element = await importTwo(
      answering({ status: 'created', temporaryPassword: 48291357, virtualExtension: 7 }),
    );
    const { text } = await download(element, 'Download success details');
    expect(text).to.match(/^"ada".*"7","48291357"/m);
    expect(text).not.to.match(/note/i);
  });

  it('is reported with its row where a password or an extension can’t be read', async () => {
    const element = await importTwo(
      answering({ status: 'created', temporaryPassword: { value: 'x' }, virtualExtension: true }),
    );
    await findText(element, /^1 user created, password not received\./);
    await findText(element, /^Of 1 created user, part of the server’s answer could not be read\./);
    const { text } = await download(element, 'Download success details');
    expect(text).to.match(/"Temporary password","Password note","Answer note"/);
    expect(text).to.match(
      /^"ada".*"","Created, password not received: what .*","Part of .*virtual extension"/m,
    );
    expect(text).to.match(/^"grace".*"secret","",""/m);
  });

  it('is reported although no user has a password', async () => {
    const unreadable = { status: 'created', temporaryPassword: false };
    const element = await importTwo(answering(unreadable, {}, unreadable));
    await findText(element, /^2 users created, passwords not received\./);
  });

  it('is reported in the error details where its reason can’t be read', async () => {
    const element = await importTwo(answering({ status: 'rejected', message: { code: 17 } }));
    const { text } = await download(element, 'Download error details');
    expect(text).to.include('Part of the server’s answer could not be read: message.');
    expect(text).not.to.include('without giving a reason');
  });

  it('has a line of its own for a recovered user without a password', async () => {
    const element = await importTwo(
      answering(
        { status: 'unknown' },
        {
          recoverUsers: (keys) => Promise.resolve(keys.map((key) => ({ key, status: 'created', id: 1 }))),
        },
      ),
    );
    await findText(element, '2 users created');
    await findText(element, /^1 user created, password not received\./);
  });

  it('keeps its password where the outcome of the user is unknown', async () => {
    const element = await importTwo(
      answering({ status: 'unknown', temporaryPassword: 's3cret', message: 'Still queued' }),
    );
    await findText(element, '1 unknown');
    await findText(element, /^1 password came for a user who may not have been created\./);
    const success = await download(element, 'Download success details');
    expect(success.text).to.match(/^"ada".*"s3cret","The server did not say whether this user was created/m);
    const errors = await download(element, 'Download error details');
    expect(errors.text).to.include('“Still queued”').and.not.include('s3cret');
  });

  for (const { call, host } of [
    {
      call: 'createUsers',
      host: (long: typeof repeat) => ({ createUsers: (users: readonly NewUser[]) => long(users) }),
    },
    {
      call: 'recoverUsers',
      host: (long: typeof repeat) => ({
        createUsers: () => Promise.reject(new TypeError()),
        recoverUsers: (keys: readonly string[]) => long(keys.map((key) => ({ key }))),
      }),
    },
  ])
    it(`ends the import where ${call} returns far more users than it got, and valid results are kept`, async () => {
      const errors: ImportErrorDetail[] = [];
      const element = mount({ ...instantHost(), ...host(repeat) });
      element.addEventListener('import-error', ({ detail }) => errors.push(detail));
      await toReview(element, twoUsers);
      await click(element, 'button', 'Import 2 users');
      await findText(element, '2 users created');
      expect(errors.map(({ code }) => code)).to.deep.equal(['host-failed']);
    });

  it('may have 20,000 warnings for one row: no task is long, and Review shows their number', async () => {
    const rows = Array.from({ length: 2000 }, (_, at) => user(`user${at}`, 2001 + at));
    const element = mount(
      {
        ...instantHost(),
        checkUsers: ([first]) =>
          Promise.resolve(
            Array.from({ length: 20_000 }, (_, at) => warning(first?.key ?? '', `Doubt ${at}`)),
          ),
      },
      { batchSize: 2000, maxRows: 5000 },
    );
    await toReview(element, csv(header, ...rows));
    await findText(element, '1 with a warning');
    expect(allText(element)).to.include('Doubt 0').and.include('(and 19,990 more like this)');
    expect(allText(element)).not.to.include('Doubt 10');
    const took = await longestTask(async () => {
      await click(element, 'button', 'Leave out row 3');
      await findText(element, '1 left out');
    });
    expect(took).to.be.below(200);
  });

  it('is asked about a row that was left out when the others were checked, once the row is taken back', async () => {
    let asked: string[] = [];
    const element = mount({
      ...instantHost(),
      checkUsers: (users) => {
        asked.push(...users.map(({ username }) => username));
        return Promise.resolve([]);
      },
    });
    await toReview(element, csv(header, user('ada', 2001), user('grace', 2002)));
    await waitFor(() => asked.length === 2, 'the first check');
    await click(element, 'button', 'Leave out row 3');
    await findText(element, '1 left out');
    await click(element, 'button', 'Back');
    asked = [];
    await click(element, 'button', 'Next');
    await waitFor(() => asked.length > 0, 'the second check');
    expect(asked).to.deep.equal(['ada']);
    await click(element, 'button', 'Include row 3');
    await waitFor(() => asked.includes('grace'), 'the check of the row that was taken back');
  });

  it('is read in part, and reported, where there are far more problems than users', async () => {
    const errors: ImportErrorDetail[] = [];
    const element = mount({
      ...instantHost(),
      checkUsers: ([first]) =>
        Promise.resolve(Array.from({ length: 20_000 }, () => warning(first?.key ?? '', 'Doubt'))),
    });
    element.addEventListener('import-error', ({ detail }) => errors.push(detail));
    await toReview(element, twoUsers);
    await findText(element, /^The server could not check the users beforehand\./);
    await findText(element, '1 with a warning');
    expect(errors.map(({ code }) => code)).to.deep.equal(['host-failed']);
  });
});

describe('a host that changes its arguments', () => {
  afterEach(unmountAll);

  it('changes nothing of the import', async () => {
    const sent: string[] = [];
    const host = instantHost({
      checkUsers: (users) => {
        for (const one of (users as NewUser[]).splice(0)) one.username = 'spoilt';
        return Promise.resolve([]);
      },
    });
    const create = host.createUsers.bind(host);
    const element = mount(
      {
        ...host,
        createUsers: async (users, request) => {
          sent.push(users.map(({ username }) => username).join(' '));
          const results = await create(users, request);
          (users as NewUser[]).splice(0);
          return results;
        },
      },
      {
        matchHeaders: (columns, fields) => {
          for (const field of fields) Object.assign(field, { id: 'spoilt', label: 'spoilt' });
          (fields as unknown[]).splice(0);
          (columns as unknown[]).splice(0);
          return undefined;
        },
      },
    );
    for (const name of ['import-file', 'import-validated', 'import-progress', 'import-complete'] as const)
      element.addEventListener(name, ({ detail }) => spoil(detail));
    await element.openFile(twoUsers);
    spoil(element.plan ?? {});
    await toReview(element, twoUsers);
    const button = await find(element, 'button', 'Import 2 users');
    await waitFor(() => button.getAttribute('aria-disabled') === 'false', 'the check by the host to end');
    button.click();
    await findText(element, '2 users created');
    expect(sent).to.deep.equal(['ada grace']);
    const { text } = await download(element, 'Download success details');
    expect(text)
      .to.match(/^"ada","ada@example.com"/m)
      .and.match(/^"grace"/m);
  });
});

/** Overwrites every property of an object, nested ones included. */
function spoil(detail: object): void {
  for (const [name, value] of Object.entries(detail)) {
    if (typeof value === 'object' && value !== null) spoil(value as object);
    Object.assign(detail, { [name]: typeof value === 'number' ? 999 : 'spoilt' });
  }
}

function repeat(users: readonly { readonly key: string }[]): Promise<CreateResult[]> {
  const results = users.map(({ key }): CreateResult => ({ key, status: 'created' }));
  return Promise.resolve(Array.from({ length: 11 }, () => results).flat());
}

function warning(key: string, message: string): HostProblem {
  return { key, message, kind: 'warning' };
}
