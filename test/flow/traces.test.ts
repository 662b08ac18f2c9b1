import { expect } from '@open-wc/testing';
import type { BulkUserImport } from '../../src/bulk-user-import.js';
import type { ImportHost } from '../../src/host.js';
import {
  click,
  csvFile,
  download,
  find,
  findText,
  instantHost,
  mount,
  unmountAll,
  waitFor,
  goToReview,
} from '../harness.js';
import { storedTexts } from '../stored-texts.js';

const personal = [
  'Zaphod',
  'Beeblebrox',
  'zaphod@example.com',
  'trillian@example.com',
  'Trillian',
  'heart-of-gold',
];
const file = csvFile(
  [
    'Username,Email,First name,Last name,Extension,Role',
    'Zaphod,zaphod@example.com,Zaphod,Beeblebrox,2001,3',
    'Trillian,trillian@example.com,Tricia,McMillan,2002,3',
  ].join('\r\n'),
  'heart-of-gold.csv',
);
const password = /Secret-\d+|pass-\d+/;

const events = [
  'import-step',
  'import-file',
  'import-validated',
  'import-progress',
  'import-complete',
  'import-continue',
  'import-error',
] as const;

function listen(element: BulkUserImport): string[] {
  const details: string[] = [];
  for (const type of events) {
    element.addEventListener(type, ({ detail }) => details.push(JSON.stringify(detail)));
  }
  return details;
}

/* eslint-disable no-console, @typescript-eslint/unbound-method -- what is logged is what is tested */
/** Everything that is written to the console while the test runs. */
function listenToConsole(): { readonly lines: string[]; end: () => void } {
  const lines: string[] = [];
  const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
  const originals = methods.map((method) => console[method]);
  for (const method of methods)
    console[method] = (...args: unknown[]) => void lines.push(args.map(String).join(' '));
  return {
    lines,
    end: () => methods.forEach((method, at) => (console[method] = originals[at] ?? console[method])),
  };
}

/* eslint-enable no-console, @typescript-eslint/unbound-method */

function markup(root: Element | ShadowRoot): string {
  const inner = [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot ? [markup(element.shadowRoot)] : [],
  );
  return [root.innerHTML, ...inner].join('\n');
}

const hosts: readonly { readonly description: string; readonly host: () => ImportHost }[] = [
  { description: 'passwords of the server', host: () => instantHost() },
  {
    description: 'passwords made here',
    host: () => {
      const host = instantHost({ passwordPolicy: { length: 14 } });
      const create = host.createUsers.bind(host);
      return {
        ...host,
        createUsers: async (users, request) =>
          (await create(users, request)).map((result) => {
            if (result.status !== 'created') return result;
            const { temporaryPassword: _, ...rest } = result;
            return rest;
          }),
      };
    },
  },
];

describe('what an import leaves behind', () => {
  afterEach(unmountAll);

  for (const { description, host } of hosts) {
    it(`has no password in events, log, DOM and clear storage, and nothing personal in storage: ${description}`, async () => {
      const written = listenToConsole();
      try {
        const element = mount(host(), { resumeKey: `traces/zaphod@example.com-${Date.now()}` });
        const details = listen(element);
        expect(await element.openFile(file)).to.equal(true);
        await goToReview(element);
        await find(element, 'heading', 'Review');
        await waitFor(() => element.shadowRoot?.querySelector('[role=grid] [role=rowheader]'), 'the rows');
        await click(element, 'button', 'Import 2 users');
        await find(element, 'heading', 'Result');
        const seen = [markup(document.body)];
        const { text } = await download(element, 'Download success details');
        const passwords = passwordsIn(text);
        expect(passwords).to.have.lengthOf(2);
        const stored = [await storedTexts()];
        seen.push(markup(document.body));
        await click(element, 'button', 'Continue');
        await findText(element, /^Passwords of /);
        stored.push(await storedTexts());
        seen.push(markup(document.body));
        for (const secret of [...passwords, password]) {
          for (const trace of [...details, ...written.lines, ...seen, ...stored])
            expect(trace).not.to.match(toPattern(secret));
        }
        for (const name of personal) for (const trace of stored) expect(trace).to.not.include(name);
      } finally {
        written.end();
      }
    });
  }

  it('is nothing at all without a resume key', async () => {
    const before = await storedTexts();
    const element = mount(instantHost());
    expect(await element.openFile(file)).to.equal(true);
    await goToReview(element);
    await waitFor(() => element.shadowRoot?.querySelector('[role=grid] [role=rowheader]'), 'the rows');
    await click(element, 'button', 'Import 2 users');
    await find(element, 'heading', 'Result');
    expect(await storedTexts()).to.equal(before);
  });
});

/** The passwords in the success details, whatever the other columns are. */
function passwordsIn(text: string): string[] {
  const [header = '', ...lines] = text.replace('\ufeff', '').trimEnd().split('\r\n');
  const at = header.split(',').indexOf('"Temporary password"');
  return lines.map((line) => line.slice(1, -1).split('","')[at] ?? '');
}

function toPattern(secret: string | RegExp): RegExp {
  return typeof secret === 'string' ? new RegExp(secret.replace(/[^\w]/g, '\\$&')) : secret;
}
