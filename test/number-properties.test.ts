import { expect } from '@open-wc/testing';
import type { BulkUserImport } from '../src/bulk-user-import.js';
import { allText, csv, find, findText, click, instantHost, mount, unmountAll, waitFor } from './harness.js';
import { dueTimers } from './turns.js';
import { header, toReview, twoUsers, user } from './flow/few-users.js';

type NumberProperty = 'maxRows' | 'maxFileSize' | 'batchSize' | 'concurrency' | 'batchTimeout';

const properties: Readonly<
  Record<NumberProperty, { readonly attribute: string; readonly standard: number }>
> = {
  maxRows: { attribute: 'max-rows', standard: 500 },
  maxFileSize: { attribute: 'max-file-size', standard: 10_485_760 },
  batchSize: { attribute: 'batch-size', standard: 25 },
  concurrency: { attribute: 'concurrency', standard: 1 },
  batchTimeout: { attribute: 'batch-timeout', standard: 60_000 },
};
const names = Object.keys(properties) as NumberProperty[];

/** Values that are no valid number of anything. */
const nonsense: readonly unknown[] = [NaN, 0, -0, -5, 2.5, -Infinity, 'many', '', ' ', true, [7], {}];
const nonsenseTexts = ['', ' ', 'NaN', '0', '-5', '2.5', '-Infinity', 'many', '12 users'];

describe('the number properties', () => {
  const log: Pick<Console, 'warn'> = console;
  const { warn } = log;
  let warnings: string[];

  beforeEach(() => {
    warnings = [];
    log.warn = (...words: unknown[]) => warnings.push(words.map(String).join(' '));
  });
  afterEach(() => {
    log.warn = warn;
    unmountAll();
  });

  const create = (): BulkUserImport => document.createElement('bulk-user-import');

  for (const name of names) {
    const { attribute, standard } = properties[name];
    const warned = new RegExp(`${name} .*\\b${attribute}\\b`);

    it(`${name} has its default until a number is set, and again once the number is unset`, () => {
      const element = create();
      expect(element[name]).to.equal(standard);
      for (const none of [null, undefined]) {
        element[name] = 7;
        expect(element[name]).to.equal(7);
        Reflect.set(element, name, none);
        expect(element[name], String(none)).to.equal(standard);
      }
      element.setAttribute(attribute, '7');
      expect(element[name]).to.equal(7);
      element.removeAttribute(attribute);
      expect(element[name]).to.equal(standard);
      expect(warnings).to.deep.equal([]);
    });

    it(`${name} ignores an invalid value, and warns`, () => {
      const element = create();
      for (const value of nonsense) {
        element[name] = 7;
        Reflect.set(element, name, value);
        expect(element[name], String(value)).to.equal(standard);
      }
      expect(warnings).to.have.lengthOf(nonsense.length);
      for (const warning of warnings) expect(warning).to.match(warned);
    });

    it(`${attribute} ignores an invalid value, and warns`, () => {
      const element = create();
      for (const value of nonsenseTexts) {
        element[name] = 7;
        element.setAttribute(attribute, value);
        expect(element[name], value).to.equal(standard);
      }
      expect(warnings).to.have.lengthOf(nonsenseTexts.length);
      for (const warning of warnings) expect(warning).to.match(warned);
    });
  }

  for (const name of ['maxRows', 'maxFileSize', 'batchTimeout'] as const) {
    it(`${name} takes Infinity for no bound`, () => {
      const element = create();
      element[name] = Infinity;
      expect(element[name]).to.equal(Infinity);
      element[name] = 7;
      element.setAttribute(properties[name].attribute, 'Infinity');
      expect(element[name]).to.equal(Infinity);
      expect(warnings).to.deep.equal([]);
    });
  }

  it('batchSize ignores Infinity', () => {
    const element = create();
    element.batchSize = Infinity;
    expect(element.batchSize).to.equal(25);
    expect(warnings).to.have.lengthOf(1);
  });

  it('concurrency is 32 at most', () => {
    const element = create();
    element.concurrency = 32;
    expect(warnings).to.deep.equal([]);
    for (const value of [33, 1e9, Infinity]) {
      element.concurrency = value;
      expect(element.concurrency).to.equal(32);
    }
    expect(warnings).to.have.lengthOf(3);
  });

  it('an import with invalid numbers runs by the defaults', async () => {
    const batches: number[] = [];
    const host = instantHost();
    const element = mount(
      instantHost({
        createUsers: (users, request) => {
          batches.push(users.length);
          return host.createUsers(users, request);
        },
      }),
      { batchSize: 0, concurrency: NaN, batchTimeout: -1, maxRows: 0, maxFileSize: 0.5 },
    );
    await toReview(element, twoUsers);
    await click(element, 'button', 'Import 2 users');
    await findText(element, '2 users created');
    expect(batches).to.deep.equal([2]);
  });

  for (const batchTimeout of [Infinity, 2 ** 31, 1e15]) {
    it(`no call is aborted under a batchTimeout of ${batchTimeout} milliseconds`, async () => {
      let answer = (): void => undefined;
      const answered = new Promise<void>((resolve) => {
        answer = resolve;
      });
      const host = instantHost();
      const lists = { called: false };
      const element = mount(
        instantHost({
          checkUsers: async () => {
            await overflowedTimers();
            return [];
          },
          listRoles: async (request) => {
            lists.called = true;
            await overflowedTimers();
            if (request.signal.aborted) throw new Error('Given up');
            return [{ id: 3, name: 'Agent' }];
          },
          createUsers: async (users, request) => {
            await answered;
            return host.createUsers(users, request);
          },
        }),
        { batchTimeout },
      );
      await toReview(element, twoUsers);
      const button = await find(element, 'button', 'Import 2 users');
      await waitFor(() => button.ariaDisabled === 'false', 'the host to have checked the users');
      expect(lists.called).to.equal(true);
      expect(allText(element)).to.not.match(/could not be (loaded|checked)/);
      await click(element, 'button', 'Import 2 users');
      await find(element, 'heading', 'Importing');
      await overflowedTimers();
      expect(element.step).to.equal('submit');
      answer();
      await findText(element, '2 users created');
    });
  }

  it('a file may have any number of rows where no limit is set', async () => {
    const element = mount(instantHost(), { maxRows: Infinity, maxFileSize: Infinity });
    await find(element, 'heading', 'Upload file');
    expect(allText(element)).to.not.match(/Infinity|At most|∞/);
    const rows = Array.from({ length: 600 }, (_, at) => user(`user${at}`, 2000 + at));
    expect(await element.openFile(csv(header, ...rows))).to.equal(true);
  });

  it('the upload screen names only the limits that are set', async () => {
    const element = mount(instantHost(), { maxRows: Infinity });
    await findText(element, 'At most 10 megabytes');
    element.maxRows = 40;
    element.maxFileSize = Infinity;
    await findText(element, 'At most 40 users');
    await waitFor(() => warnings.length === 0, 'no warning');
  });
});

/** A browser lets a timer that is too long run at once: resolves after such a timer, which may be set right after the call. */
async function overflowedTimers(): Promise<void> {
  await dueTimers();
  await dueTimers();
}
