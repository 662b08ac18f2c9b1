import { expect } from '@open-wc/testing';
import { buildWorkbook } from '../files/spreadsheets/build-workbook.js';
import {
  allText,
  chooseFile,
  click,
  find,
  findText,
  instantHost,
  mount,
  unmountAll,
  waitFor,
} from '../harness.js';

const row = (attributes: string, ...cells: string[]) =>
  `<row ${attributes}>${cells.map((cell) => `<c t="str"><v>${cell}</v></c>`).join('')}</row>`;
const user = (name: string, attributes = '') => row(attributes, name, `${name}@example.com`, '3');
const users = [
  row('', 'Username', 'Email', 'Role'),
  user('ada'),
  user('grace', 'hidden="1"'),
  user('alan'),
  user('edsger', 'hidden="1"'),
];

function workbook(): File {
  const bytes = buildWorkbook({ sheets: { Users: `${users.join('')}</sheetData>` } });
  return new File([bytes.slice().buffer], 'users.xlsx');
}

describe('the hidden rows of a workbook', () => {
  afterEach(unmountAll);

  it('are left out, said, and taken in by a checkbox', async () => {
    const element = mount(instantHost());
    await find(element, 'heading', 'Upload file');
    await chooseFile(element, workbook());
    await findText(element, '2 hidden rows are left out');
    expect(allText(element)).to.match(/^2 users ·/m);
    await click(element, 'checkbox', 'Include hidden rows');
    await findText(element, '2 hidden rows are included');
    expect(allText(element)).to.match(/^4 users ·/m);
    await click(element, 'checkbox', 'Include hidden rows');
    await waitFor(() => allText(element).includes('2 hidden rows are left out'), 'rows left out again');
    expect(allText(element)).to.match(/^2 users ·/m);
  });
});
