import { expect } from '@open-wc/testing';
import type { BulkUserImport } from '../../src/bulk-user-import.js';
import { readSpreadsheet } from '../../src/files/spreadsheets/read-spreadsheet.js';
import type { ImportHost } from '../../src/host.js';
import {
  allByRole,
  allText,
  byRole,
  click,
  csv,
  download,
  find,
  findText,
  instantHost,
  mount,
  unmountAll,
  waitFor,
  goToReview,
} from '../harness.js';
import { header, user } from './few-users.js';
import { newKey } from './resume-key.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SUCCESS = 'Download as .xlsx: success details';
const ERRORS = 'Download as .xlsx: error details';
const LONG = '12345678901234567890123456789';
const HINT = /^Excel may shorten long numbers/;

/** Gives each user the next password. */
function hostWith(...passwords: readonly string[]): ImportHost {
  return {
    ...instantHost(),
    createUsers: (users) =>
      Promise.resolve(
        users.map(({ key }, at) => ({ key, status: 'created', temporaryPassword: passwords[at] ?? LONG })),
      ),
  };
}

/** The cells of a workbook, as our own reader has them, separated by vertical bars. */
function linesOf(bytes: Uint8Array): string[] {
  const read = readSpreadsheet(bytes, { maxRows: 500 });
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.text.trimEnd().replaceAll(',', '|').split('\n');
}

async function toResult(element: BulkUserImport, file: File): Promise<void> {
  expect(await element.openFile(file)).to.equal(true);
  await goToReview(element);
  await click(element, 'button', /^Import \d+ users?$/);
  await find(element, 'heading', 'Result');
}

describe('the files of the result as .xlsx', () => {
  afterEach(unmountAll);

  it('have every digit of passwords and extensions, and count as downloaded', async () => {
    const element = mount(hostWith(LONG, '0042', '=1+1', "'=2"));
    const names = ['ada', 'grace', 'joan', 'alan'];
    await toResult(element, csv(header, ...names.map((name, at) => user(name, 2001 + at))));
    expect(element.busy).to.equal('passwords');
    await findText(element, HINT);
    const { name, type, bytes } = await download(element, SUCCESS);
    expect(name).to.equal('users-success.xlsx');
    expect(type).to.equal(XLSX);
    expect(linesOf(bytes)).to.deep.equal([
      'Username|Email|First name|Last name|Role|Desk|Virtual extension|Temporary password',
      `ada|ada@example.com|||Agent||2001|${LONG}`,
      'grace|grace@example.com|||Agent||2002|0042',
      'joan|joan@example.com|||Agent||2003|=1+1',
      "alan|alan@example.com|||Agent||2004|'=2",
    ]);
    await waitFor(() => element.busy === undefined, 'the passwords to count as downloaded');
    await findText(element, 'Check that users-success.xlsx is in your downloads');
    expect(allText(element)).not.to.include(LONG);
    expect(element.shadowRoot?.innerHTML).not.to.include(LONG);
    await click(element, 'button', 'Continue');
    await find(element, 'heading', 'Upload file');
  });

  it('come back unchanged when error details are uploaded again', async () => {
    const element = mount(instantHost());
    await element.openFile(
      csv([...header, '=Note'], [...user('ada', 2001), "'=1"], ['joan', 'nowhere', '0042', '3', '=1+1']),
    );
    await click(element, 'button', 'Next');
    for (const heading of ['Security', 'Optional fields']) {
      await find(element, 'heading', heading);
      await click(element, 'button', 'Next');
    }
    await click(element, 'button', 'Import 1 user');
    const { name, bytes } = await download(element, ERRORS);
    expect(name).to.equal('users-errors.xlsx');
    await findText(element, 'Check that users-errors.xlsx is in your downloads');
    const lines = linesOf(bytes);
    expect(lines[0]).to.equal(`${header.join('|')}|=Note|Import row|Import error code|Import error`);
    expect(lines[1]).to.match(/^joan\|nowhere\|0042\|3\|=1\+1\|3\|email-invalid\|/);
    const { text } = await download(element, 'Download error details');

    const again = mount(instantHost());
    await again.openFile(new File([bytes], 'users-errors.xlsx'));
    const asCsv = mount(instantHost());
    await asCsv.openFile(new File([text], 'users-errors.csv'));
    const rows: string[] = [];
    for (const other of [again, asCsv]) {
      await goToReview(other);
      await findText(other, '1 with errors');
      const row = await waitFor(
        () => other.shadowRoot?.querySelector('[role=grid] [role=rowheader]')?.closest('[role=row]'),
        'the row',
      );
      rows.push(row.textContent);
      expect(other.plan).to.deep.equal(asCsv.plan);
    }
    expect(rows[0]).to.include('nowhere').and.to.include('0042');
    expect(rows[0]).to.equal(rows[1]);
  });

  it('say what Excel does to numbers only where a file has such numbers', async () => {
    const element = mount(hostWith('correct-horse', '123456789012345'));
    await toResult(element, csv(header, user('ada', 2001), user('grace', 2002)));
    await find(element, 'button', SUCCESS);
    expect(byRole(element, 'button', ERRORS)).to.equal(undefined);
    expect(allText(element)).not.to.match(/Excel may/);
  });

  it('describe both buttons of a file with what Excel does to its numbers', async () => {
    const element = mount(hostWith());
    await toResult(element, csv(header, user('ada', 2001)));
    const hint = await findText(element, HINT);
    for (const name of [SUCCESS, 'Download success details']) {
      const ids = byRole(element, 'button', name)?.getAttribute('aria-describedby')?.split(' ');
      expect(ids, name).to.include(hint.closest('p')?.id);
    }
    expect(allByRole(element, 'button', /^Download as \.xlsx/)).to.have.lengthOf(1);
  });

  it('are noted in the journal, so that a reload asks for no passwords', async () => {
    const resumeKey = newKey();
    const element = mount(hostWith(), { resumeKey });
    await toResult(element, csv(header, user('ada', 2001)));
    await download(element, SUCCESS);
    await waitFor(() => element.busy === undefined, 'the passwords to count as downloaded');
    element.remove();

    const next = mount(hostWith(), { resumeKey });
    await find(next, 'heading', 'Unfinished import');
    expect(allText(next)).not.to.include('not downloaded');
    await click(next, 'button', 'Resume');
    await find(next, 'heading', 'Result');
    expect(next.busy).to.equal(undefined);
  });
});
