import { expect } from '@open-wc/testing';
import {
  allByRole,
  allText,
  chooseFile,
  click,
  csvFile,
  find,
  findText,
  instantHost,
  mount,
  unmountAll,
  waitFor,
} from '../harness.js';
import { toReview } from './few-users.js';

const text = [
  'Username,Email,Extension,Role',
  'ada,ada@example.com,2001,3',
  '# the others',
  'grace,grace@example.com,2002,3',
  'Username,Email,Extension,Role',
  'alan,alan@example.com,2003,3',
  'Total,3',
].join('\n');

describe('rows that look like no users', () => {
  afterEach(unmountAll);

  it('are named on Upload, and what is no row of the table is counted', async () => {
    const element = mount(instantHost());
    await find(element, 'heading', 'Upload file');
    await chooseFile(element, csvFile(text));
    await find(element, 'table', 'First rows');
    const said = allText(element);
    expect(said).to.match(/^3 users ·/m);
    expect(said).to.contain(
      'Left out at first: row 5 (the header again) and row 7 (a total). If they are users after all, take them back in Review. Skipped: 1 comment line.',
    );
  });

  it('are left out on Review, and nobody creates them', async () => {
    const host = instantHost();
    const element = mount(host);
    await toReview(element, csvFile(text));
    await findText(element, '2 left out');
    await click(element, 'button', 'Import 3 users');
    await find(element, 'heading', 'Result');
    expect(host.created.map(({ username }) => username)).to.deep.equal(['ada', 'grace', 'alan']);
  });

  it('are taken back on one click', async () => {
    const element = mount(instantHost());
    await toReview(element, csvFile(text));
    await findText(element, '2 left out');
    await findText(element, /^Left out at first: row 5 \(the header again\) and row 7 \(a total\)\.$/);
    const takeBack = await find(element, 'button', 'Take back');
    takeBack.focus();
    takeBack.click();
    await findText(element, '2 with errors');
    await waitFor(() => allByRole(element, 'button', 'Take back').length === 0, 'the end of the notice');
    expect(element.shadowRoot?.activeElement?.closest('[role=grid]')).to.be.instanceOf(Element);
    // Rows that somebody leaves out are others than those that were set aside.
    const [leaveOut] = allByRole(element, 'button', /^Leave out/);
    leaveOut?.click();
    await findText(element, '1 left out');
    expect(allByRole(element, 'button', 'Take back')).to.have.length(0);
  });
});
