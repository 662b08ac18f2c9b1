import { expect } from '@open-wc/testing';
import type { BulkUserImport } from '../../src/bulk-user-import.js';
import type { ImportErrorDetail } from '../../src/session/events.js';
import { olderFile, workerAnswering, workerLookingAt } from '../engine/altered-worker.js';
import { encodeAs } from '../files/encodings/encode.js';
import { buildWorkbook, rowsOf } from '../files/spreadsheets/build-workbook.js';
import {
  allText,
  click,
  csvFile,
  find,
  findText,
  instantHost,
  csv,
  mount,
  unmountAll,
  waitFor,
} from '../harness.js';
import { header, toReview, twoUsers, user } from './few-users.js';
import { crash, newKey } from './resume-key.js';

const missing = `${location.origin}/no/such.worker.js`;
const older = olderFile('spreadsheet');

function errorsOf(element: BulkUserImport): readonly ImportErrorDetail[] {
  const errors: ImportErrorDetail[] = [];
  element.addEventListener('import-error', ({ detail }) => errors.push(detail));
  return errors;
}

function codesOf(errors: readonly ImportErrorDetail[]): readonly string[] {
  return errors.map(({ code }) => code);
}

describe('without a file of its own, <bulk-user-import>', () => {
  afterEach(unmountAll);

  const users = [header, user('ada', 2001), ['zoë', 'zoe@example.com', '2002', '3']];
  const workbook = buildWorkbook({ sheets: { Users: rowsOf(users) } });
  const western = Uint8Array.from(encodeAs(users.map((row) => row.join()).join('\n'), 'windows-1252'));
  const files = [
    {
      description: 'an Excel workbook',
      file: () => new File([Uint8Array.from(workbook)], 'users.xlsx'),
      files: { spreadsheet: missing },
      address: missing,
    },
    {
      description: 'an Excel workbook, though its reader is of another version',
      file: () => new File([Uint8Array.from(workbook)], 'users.xlsx'),
      files: { spreadsheet: older },
      address: older,
    },
    {
      description: 'text that is not Unicode',
      file: () => csvFile(western),
      files: { encodings: missing },
      address: missing,
    },
    {
      description: 'whole names',
      file: () =>
        csv([...header, 'Full name'], [...user('ada', 2001), 'Ada Novak'], [...user('zoe', 2002), 'Zoe Kim']),
      files: { names: missing },
      address: missing,
    },
    {
      description: 'cells that are damaged',
      file: () =>
        csv(header, user('ada', 2001), ['#REF!', 'ref@example.com', '2002', '3'], user('zoe', 2003)),
      files: { repairs: missing },
      address: missing,
      problem: 'An error of a spreadsheet, not a value.',
    },
  ];
  for (const { description, file, files: addresses, address, problem } of files) {
    it(`reads ${description}, and names the file that is not there`, async () => {
      const element = mount(instantHost(), { workerUrl: workerLookingAt(addresses) });
      const errors = errorsOf(element);
      await toReview(element, file());
      await findText(element, '2 ready');
      if (problem) await findText(element, problem);
      expect(codesOf(errors)).to.have.members(['worker-unavailable', 'file-missing']);
      const [fault] = errors.filter(({ code }) => code === 'file-missing');
      expect(fault?.message).to.contain(address);
      expect(fault?.recoverable).to.equal(true);
      expect(allText(element)).to.not.match(/storage|damaged|can’t be read|memory/);
    });
  }

  it('corrects rows without the repairs that a new text may need', async () => {
    const element = mount(instantHost(), { workerUrl: workerLookingAt({ repairs: missing }) });
    const errors = errorsOf(element);
    await toReview(element, csv(header, user('ada', 2001, 'Agnt'), user('zoe', 2002)));
    await click(element, 'button', /^Use Agent/);
    await findText(element, '2 ready');
    expect(codesOf(errors)).to.deep.equal([]);
  });

  it('keeps a journal all the same, and blames no storage', async () => {
    const resumeKey = newKey();
    const settings = { resumeKey, workerUrl: workerLookingAt({ journal: missing }) };
    const element = mount(instantHost({ createUsers: () => new Promise(() => undefined) }), settings);
    const errors = errorsOf(element);
    await toReview(element, twoUsers);
    await click(element, 'button', 'Import 2 users');
    await find(element, 'heading', 'Importing');
    expect(codesOf(errors)).to.have.members(['worker-unavailable', 'file-missing']);
    crash(element);
    const host = instantHost({
      recoverUsers: (keys) => Promise.resolve(keys.map((key) => ({ key, status: 'absent' }))),
    });
    const next = mount(host, settings);
    await click(next, 'button', 'Resume');
    await find(next, 'heading', 'Result');
    expect(host.created.map(({ username }) => username)).to.deep.equal(['ada', 'grace']);
  });

  it('names the worker that is of another version, and works in the page', async () => {
    const workerUrl = workerAnswering("{ name: data.name, version: '0.0.9' }");
    const element = mount(instantHost(), { workerUrl });
    const errors = errorsOf(element);
    await toReview(element, twoUsers);
    await waitFor(() => errors.length === 2, 'both errors');
    expect(codesOf(errors)).to.deep.equal(['worker-unavailable', 'file-missing']);
    expect(errors[1]?.message).to.contain('0.0.9').and.to.contain(workerUrl);
  });
});
