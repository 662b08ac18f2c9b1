import { expect } from '@open-wc/testing';
import type { ImportHost } from '../../src/host.js';
import type { ImportPlan } from '../../src/fields/plan.js';
import { buildWorkbook } from '../files/spreadsheets/build-workbook.js';
import {
  chooseFile,
  click,
  csv,
  csvFile,
  find,
  findText,
  instantHost,
  mount,
  nextEvent,
  unmountAll,
  waitFor,
} from '../harness.js';
import { dueTimers } from '../turns.js';
import { header, numberedUsers, twoUsers, user } from './few-users.js';

interface Case {
  readonly description: string;
  readonly file: File;
  readonly settings?: { readonly plan?: ImportPlan; readonly maxRows?: number };
  readonly host?: Partial<ImportHost>;
}

const names = ['Name', ...header];
const ann = ['Ann Lee', ...user('ann', 2001)];
const halves: ImportPlan = {
  firstName: { from: 'column', header: 'Name', index: 0, part: 'given-name' },
  lastName: { from: 'column', header: 'Name', index: 0, part: 'family-name' },
};
const built: ImportPlan = { username: { from: 'built', recipe: 'email-name' } };

function workbook(...hidden: number[]): File {
  const rows = [header, ...numberedUsers(3)].map(
    (cells, at) =>
      `<row${hidden.includes(at) ? ' hidden="1"' : ''}>${cells.map((cell) => `<c t="str"><v>${cell}</v></c>`).join('')}</row>`,
  );
  const bytes = buildWorkbook({ sheets: { Users: `${rows.join('')}</sheetData>` } });
  return new File([bytes.slice().buffer], 'users.xlsx');
}

const straight: readonly Case[] = [
  { description: 'whose columns are all known by name', file: twoUsers },
  {
    description: 'whose names are in another language',
    file: csv(['Benutzername', 'E-Mail', 'Durchwahl', 'Rolle'], user('ada', 2001)),
  },
  {
    description: 'with a column that no field takes',
    file: csv([...header, 'Shoe size'], [...user('ada', 2001), '38']),
  },
  {
    description: 'with blank rows and a comment',
    file: csvFile(`${header.join()}\n\n# the first\n${user('ada', 2001).join()}\n\n`),
  },
  { description: 'with duplicates', file: csv(header, user('ada', 2001), user('ada', 2001)) },
  { description: 'that is a workbook without hidden rows', file: workbook() },
  {
    description: 'with a role for all that the portal gives',
    file: csv(header.slice(0, 3), user('ada', 2001).slice(0, 3)),
    settings: { plan: { role: { from: 'same', value: '3' } } },
  },
  {
    description: 'with columns that the portal gives',
    file: csv(['A', 'B', 'C', 'D'], user('ada', 2001)),
    settings: {
      plan: {
        username: { from: 'column', header: 'A', index: 0 },
        email: { from: 'column', header: 'B', index: 1 },
        virtualExtension: { from: 'column', header: 'C', index: 2 },
        role: { from: 'column', header: 'D', index: 3 },
      },
    },
  },
  {
    description: 'with split names that the portal gives',
    file: csv(names, ann),
    settings: { plan: halves },
  },
  {
    description: 'with built usernames that the portal gives',
    file: csv(header.slice(1), user('ann', 2001).slice(1)),
    settings: { plan: built },
  },
];

const toRequired: readonly Case[] = [
  { description: 'without a role', file: csv(header.slice(0, 3), user('ada', 2001).slice(0, 3)) },
  {
    description: 'with a column known by its values alone',
    file: csv(['Username', 'Where to write', 'Extension', 'Role'], user('ada', 2001), user('grace', 2002)),
  },
  { description: 'with hidden rows', file: workbook(2) },
  { description: 'with whole names that were split', file: csv(names, ann) },
  {
    description: 'with a column of the contrary',
    file: csv([...header, 'Blocked'], [...user('ada', 2001), 'yes'], [...user('grace', 2002), 'no']),
  },
  {
    description: 'with a total that was left out',
    file: csvFile(`${header.join()}\n${user('ada', 2001).join()}\nTotal,1`),
  },
  {
    description: 'in an encoding that was guessed',
    file: csvFile(
      new Uint8Array([
        ...new TextEncoder().encode(`${header.join()},Last name\n${user('ada', 2001).join()},M`),
        0xfc,
        ...new TextEncoder().encode('ller'),
      ]),
    ),
  },
  {
    description: 'with an error in a row',
    file: csv(header, user('ada', 2001), ['grace', 'nowhere', '2002', '3']),
  },
  {
    description: 'with a warning in a row',
    file: csv([...header, 'First name'], [...user('ada', 2001), 'MÃ¼ller']),
  },
  {
    description: 'with a role for all that is none of the host’s',
    file: csv(header.slice(0, 3), user('ada', 2001).slice(0, 3)),
    settings: { plan: { role: { from: 'same', value: 'no-such-role' } } },
  },
  {
    description: 'of more rows than are checked at the mapping',
    file: csv(
      header,
      ...Array.from({ length: 10_500 }, (_, at) => [`u${at}`, `u${at}@example.com`, 20_000 + at, '3']),
    ),
    settings: { maxRows: 20_000 },
  },
  {
    description: 'whose roles could not be loaded',
    file: twoUsers,
    host: { listRoles: () => Promise.reject(new Error('down')) },
  },
];

/** A host whose roles come when the test says so. */
function slowLists(): { readonly host: ImportHost; readonly answer: () => void } {
  const host = instantHost();
  let answer = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (answer = resolve));
  const listRoles: ImportHost['listRoles'] = async (request) => {
    await waiting;
    return host.listRoles?.(request) ?? [];
  };
  return { host: { ...host, listRoles }, answer: () => answer() };
}

describe('a file that leaves nothing to be decided', () => {
  afterEach(unmountAll);

  for (const { description, file, settings, host } of straight) {
    it(`leads straight to Review: one ${description}`, async () => {
      const element = mount(instantHost(host), settings);
      const steps: string[] = [];
      element.addEventListener('import-step', ({ detail }) =>
        steps.push(`${detail.previous} → ${detail.step}`),
      );
      expect(await element.openFile(file)).to.equal(true);
      expect(steps).to.deep.equal(['upload → review']);
      await find(element, 'heading', 'Review');
      await waitFor(() => element.shadowRoot?.querySelector('[role=grid] [role=rowheader]'), 'the rows');
    });
  }

  it('leads straight to Review by the button Upload, and back by way of Optional fields', async () => {
    const host = instantHost();
    const element = mount(host);
    await find(element, 'heading', 'Upload file');
    await chooseFile(element, twoUsers);
    await click(element, 'button', 'Upload');
    await find(element, 'heading', 'Review');
    await click(element, 'button', 'Back');
    await find(element, 'heading', 'Optional fields');
    await click(element, 'button', 'Next');
    await find(element, 'heading', 'Review');
    await click(element, 'button', 'Import 2 users');
    await findText(element, '2 users created');
    expect(host.created.map(({ username }) => username)).to.deep.equal(['ada', 'grace']);
  });

  it('has its rows checked by the host, once, as on any way to Review', async () => {
    const asked: number[] = [];
    const checkUsers: ImportHost['checkUsers'] = (users) => {
      asked.push(users.length);
      const [{ key } = { key: '' }] = users;
      return Promise.resolve([{ key, field: 'username', message: 'Taken since 2019.', kind: 'duplicate' }]);
    };
    const element = mount(instantHost({ checkUsers }));
    await element.openFile(twoUsers);
    await findText(element, '1 duplicate');
    expect(asked).to.deep.equal([2]);
    expect(element.step).to.equal('review');
  });

  it('moves once on a double click on Upload', async () => {
    const element = mount(instantHost());
    const steps: string[] = [];
    element.addEventListener('import-step', ({ detail }) => steps.push(detail.step));
    await find(element, 'heading', 'Upload file');
    await chooseFile(element, twoUsers);
    const upload = await find(element, 'button', 'Upload');
    upload.click();
    upload.click();
    await findText(element, '2 ready');
    expect(steps).to.deep.equal(['review']);
  });

  it('waits for lists that come late, and leads to Review by them', async () => {
    const { host, answer } = slowLists();
    const element = mount(host);
    const read = nextEvent(element, 'import-file');
    const opened = element.openFile(twoUsers);
    await read;
    await dueTimers();
    expect(element.step).to.equal('upload');
    answer();
    expect(await opened).to.equal(true);
    expect(element.step).to.equal('review');
    await findText(element, '2 ready');
  });

  it('shows the mapping where the lists do not come in time, and stays there when they come', async () => {
    const { host, answer } = slowLists();
    const element = mount(host);
    expect(await element.openFile(twoUsers)).to.equal(true);
    expect(element.step).to.equal('required');
    answer();
    await click(element, 'button', 'Go to Review');
    await findText(element, '2 ready');
  });

  it('goes by the plan that the portal gives when it hears of the file', async () => {
    const element = mount(instantHost());
    element.addEventListener('import-file', () => {
      element.plan = { role: { from: 'same', value: '2' } };
    });
    expect(await element.openFile(csv(header.slice(0, 3), user('ada', 2001).slice(0, 3)))).to.equal(true);
    expect(element.step).to.equal('review');
    expect(element.plan?.role).to.deep.equal({ from: 'same', value: '2' });
  });

  it('waits for an Upload of its own where another file was chosen meanwhile', async () => {
    const { host, answer } = slowLists();
    const element = mount(host);
    await find(element, 'heading', 'Upload file');
    await chooseFile(element, twoUsers);
    await click(element, 'button', 'Upload');
    await chooseFile(element, csv(header, user('alan', 2003)));
    await findText(element, /^1 user ·/);
    answer();
    await dueTimers();
    expect(element.step).to.equal('upload');
    await click(element, 'button', 'Upload');
    await findText(element, '1 ready');
  });
});

describe('a file that leaves something to be decided', () => {
  afterEach(unmountAll);

  for (const { description, file, settings, host } of toRequired) {
    it(`leads to Required fields: one ${description}`, async () => {
      const element = mount(instantHost(host), settings);
      expect(await element.openFile(file)).to.equal(true);
      expect(element.step).to.equal('required');
      await find(element, 'heading', 'Required fields');
    });
  }

  it('leads straight to Review once hidden rows were asked for', async () => {
    const element = mount(instantHost());
    await find(element, 'heading', 'Upload file');
    await chooseFile(element, workbook(2));
    await click(element, 'checkbox', 'Include hidden rows');
    await findText(element, '1 hidden row is included');
    await click(element, 'button', 'Upload');
    await findText(element, '3 ready');
  });
});
