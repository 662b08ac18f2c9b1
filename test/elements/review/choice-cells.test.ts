import { expect } from '@open-wc/testing';
import type { GridRow } from '../../../src/engine/protocol.js';
import { editableWith } from '../lazy-fixtures.js';
import { axeFindings, frames, mount, textOf, unmount } from '../screen-fixture.js';

afterEach(unmount);

const columns = ['role', 'desk'].map((field) => ({ field, column: field }));
const admin = { id: 2, name: 'Administrator', privileged: true };
const agent = { id: 3, name: 'Agent' };
const desks = [
  { id: 10, name: 'Sales' },
  { id: 11, name: 'Support' },
];

async function mountRow(row: Pick<GridRow, 'texts' | 'choices'>) {
  const rows: GridRow[] = [{ id: 0, row: 2, status: 'ready', problems: [], ...row }];
  const fixture = await mount(editableWith({ columns, window: { total: 1, from: 0, rows } }));
  await frames(2);
  return fixture;
}

describe('the cells of a list of the host', () => {
  const cases = [
    {
      description: 'have the name of an id, with the id beside it',
      row: { texts: ['3', ''], choices: [[agent], undefined] },
      expected: ['Agent (3)', ''],
    },
    {
      description: 'have the name where the file has it',
      row: { texts: ['agent', 'Sales'], choices: [[agent], desks.slice(0, 1)] },
      expected: ['agent', 'Sales'],
    },
    {
      description: 'have the names of several ids, among names',
      row: { texts: ['3', '10; Support|11'], choices: [[agent], desks] },
      expected: ['Agent (3)', 'Sales (10); Support|Support (11)'],
    },
    {
      description: 'have an id that means nothing as it is',
      row: { texts: ['99', '10'], choices: [undefined, undefined] },
      expected: ['99', '10'],
    },
    {
      description: 'say that a role is privileged, and keep what stands for it',
      row: { texts: ['Boss', ''], choices: [[admin], undefined] },
      expected: ['Boss Privileged', ''],
    },
  ];
  for (const { description, row, expected } of cases)
    it(description, async () => {
      const fixture = await mountRow(row);
      expect(fixture.all('.grid__row--loaded > .grid__cell--field').map(textOf)).to.deep.equal(expected);
      expect(await axeFindings(fixture)).to.deep.equal([]);
    });

  it('is edited as the file has it', async () => {
    const fixture = await mountRow({ texts: ['3', ''], choices: [[agent], undefined] });
    const [cell] = fixture.all('.grid__row--loaded > .grid__cell--field');
    cell?.focus();
    cell?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    await fixture.whenRendered();
    expect((fixture.find('.grid__cell--edited input') as HTMLInputElement).value).to.equal('3');
  });

  it('comes into view, with the focus on the first of its rows, where privileged roles are listed', async () => {
    const fixture = await mount(editableWith());
    const rows: GridRow[] = [
      { id: 4, row: 6, status: 'ready', problems: [], texts: ['2', ''], choices: [[admin], undefined] },
    ];
    const window = { total: 1, from: 0, rows };
    await fixture.show(editableWith({ columns, filter: 'ready', search: { privileged: true }, window }));
    await frames(2);
    expect(textOf(fixture.shadowRoot?.activeElement)).to.equal('Administrator (2) Privileged');
    fixture.pressButton('Remove filter: Privileged');
    expect(fixture.requests.at(-1)).to.deep.equal({ type: 'show-rows', filter: 'all', from: 0, count: 60 });
  });
});
