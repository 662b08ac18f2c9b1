import { expect } from '@open-wc/testing';
import type { BulkUserImport } from '../../src/bulk-user-import.js';
import type { ImportFileDetail } from '../../src/session/events.js';
import {
  allByRole,
  byRole,
  choose,
  chooseFile,
  click,
  csvFile,
  find,
  findText,
  instantHost,
  mount,
  nextEvent,
  unmountAll,
  waitFor,
} from '../harness.js';
import { buildWorkbook, rowsOf } from '../files/spreadsheets/build-workbook.js';

const CHANGE = 'Change how the file is read';
const people = 'ada;ada@example.com;2001;3\ngrace;grace@example.com;2002;3';
const titled = `Users of Berlin\n\nLogin;Email;Extension;Role\n${people}`;

/** The bytes of a text whose characters are one byte each. */
const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

const cellsOf = (element: Element, row: number) =>
  [...((byRole(element, 'table', 'First rows') as HTMLTableElement | undefined)?.rows[row]?.cells ?? [])].map(
    ({ innerText }) => innerText,
  );

/** Resolves once the first rows have these headers. */
const shows = (element: Element, ...headers: string[]) =>
  waitFor(() => cellsOf(element, 0).slice(1).join() === headers.join(), `the columns ${headers.join(', ')}`);

async function open(file: File): Promise<{ element: BulkUserImport; read: ImportFileDetail[] }> {
  const element = mount(instantHost());
  const read: ImportFileDetail[] = [];
  element.addEventListener('import-file', ({ detail }) => read.push(detail));
  await find(element, 'heading', 'Upload file');
  await chooseFile(element, file);
  return { element, read };
}

describe('the reading of a file', () => {
  afterEach(unmountAll);

  it('is detected, shown, and changed together with the first rows', async () => {
    const { element, read } = await open(csvFile(titled));
    await shows(element, 'Login', 'Email', 'Extension', 'Role');
    await findText(element, '2 users · UTF-8 · semicolon · header in row 3');
    await click(element, 'button', CHANGE);
    await choose(element, 'Header row', 'Row 4: ada; ada@example.com; 2001; 3');
    await shows(element, 'ada', 'ada@example.com', '2001', '3');
    expect(cellsOf(element, 1)).to.deep.equal(['5', 'grace', 'grace@example.com', '2002', '3']);
    await click(element, 'button', 'Undo these changes');
    await shows(element, 'Login', 'Email', 'Extension', 'Role');
    expect(read.map(({ headerRow, rows }) => [headerRow, rows])).to.deep.equal([
      [3, 2],
      [4, 1],
      [3, 2],
    ]);
    await click(element, 'button', 'Upload');
    await findText(element, '2 ready');
  });

  it('returns to what it was before a choice that has the file refused', async () => {
    const { element, read } = await open(csvFile(titled));
    await click(element, 'button', CHANGE);
    const refused = nextEvent(element, 'import-error');
    await choose(element, 'Delimiter', 'Vertical bar');
    const { detail } = await refused;
    expect((await find(element, 'alert')).textContent).to.contain(detail.message);
    expect(allByRole(element, 'button', 'Upload')).to.deep.equal([]);
    await choose(element, 'Delimiter', 'Semicolon');
    await shows(element, 'Login', 'Email', 'Extension', 'Role');
    expect(allByRole(element, 'alert')).to.deep.equal([]);
    expect(read).to.have.length(2);
  });

  it('has no header where somebody chooses so, and columns are found by their values', async () => {
    const element = mount(instantHost());
    await find(element, 'heading', 'Upload file');
    const refused = nextEvent(element, 'import-error');
    await chooseFile(element, csvFile(people));
    expect((await refused).detail.code).to.equal('no-header');
    await click(element, 'button', 'Name the columns instead');
    await shows(element, 'Column 1', 'Column 2', 'Column 3', 'Column 4');
    expect(cellsOf(element, 1).slice(0, 2)).to.deep.equal(['1', 'ada']);
    await findText(element, '2 users · UTF-8 · semicolon · no header row');
    await click(element, 'button', 'Upload');
    const email = (await find(element, 'combobox', 'Email')) as HTMLSelectElement;
    expect(email.selectedOptions[0]?.label.trim()).to.equal('Column 2');
  });

  it('says that an encoding is a guess, and takes another encoding', async () => {
    const bytes = bytesOf(
      'Username;Email;First name\njose;jose@example.com;Jos\xe9\nzoe;zoe@example.com;Zo\xeb\n',
    );
    const { element, read } = await open(csvFile(bytes));
    await findText(element, /Windows-1252 fits best/);
    expect(cellsOf(element, 1).at(-1)).to.equal('José');
    await choose(element, 'Encoding', 'Windows-1251 (Cyrillic)');
    await waitFor(() => cellsOf(element, 1).at(-1) === 'Josй', 'the letters of the other encoding');
    expect(read.map(({ encoding }) => encoding)).to.deep.equal(['windows-1252', 'windows-1251']);
  });

  it('takes the sheet that somebody chooses, also where the sheet that is found is refused', async () => {
    const rows = titled.split('\n').map((line) => line.split(';'));
    const sheets = {
      'Old users': rowsOf([
        ['Login', 'Email'],
        ['<c><f>A1</f></c>', 'ann@example.com'],
      ]),
      Users: rowsOf(rows),
    };
    const { element, read } = await open(new File([buildWorkbook({ sheets }) as BlobPart], 'Users.xlsx'));
    await find(element, 'alert');
    expect(allByRole(element, 'combobox', 'Encoding')).to.deep.equal([]);
    await choose(element, 'Sheet', 'Users');
    await shows(element, 'Login', 'Email', 'Extension', 'Role');
    await findText(element, '2 users · sheet “Users” · header in row 3');
    expect(allByRole(element, 'alert')).to.deep.equal([]);
    expect(read.map(({ name }) => name)).to.deep.equal(['Users.xlsx']);
    await choose(element, 'Sheet', 'Old users');
    await find(element, 'alert');
  });

  it('is the same for pasted cells', async () => {
    const element = mount(instantHost());
    await find(element, 'heading', 'Upload file');
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/plain',
      `Username\tEmail\tExtension\tRole\r\n${people.replaceAll(';', '\t')}\r\n`,
    );
    const paste = new Event('paste', { bubbles: true, composed: true, cancelable: true });
    Object.defineProperty(paste, 'clipboardData', { value: clipboardData });
    const fileRead = nextEvent(element, 'import-file');
    document.body.dispatchEvent(paste);
    const { name, rows, delimiter } = (await fileRead).detail;
    expect({ name, rows, delimiter }).to.deep.equal({ name: 'Pasted cells', rows: 2, delimiter: '\t' });
    await findText(element, 'Pasted cells');
  });

  it('starts anew with another file', async () => {
    const { element, read } = await open(csvFile(titled));
    await click(element, 'button', CHANGE);
    await choose(element, 'Header row', 'No header row');
    await waitFor(() => read.length === 2, 'the file without a header');
    await chooseFile(element, csvFile(titled, 'other.csv'));
    await findText(element, 'other.csv');
    await shows(element, 'Login', 'Email', 'Extension', 'Role');
    expect(byRole(element, 'button', CHANGE)?.getAttribute('aria-expanded')).to.equal('false');
  });
});
