import { expect } from '@open-wc/testing';
import { cellsOf, openDesk, setupOf, tableOf } from './review-stage.js';

const file = tableOf([
  cellsOf('ada'),
  cellsOf('grace', { email: 'no address' }),
  cellsOf('ada'),
  cellsOf('alan'),
]);
const setup = setupOf({ virtualExtension: { from: 'generated' } });
const { fields, plan, lists } = setup;

describe('the first rows', () => {
  it('are checked by themselves, and counted with the rest', () => {
    const { desk } = openDesk(file, setup);
    const { total, from, rows } = desk.firstRows(fields, plan, lists, 2);
    expect({ total, from }).to.deep.equal({ total: 4, from: 0 });
    expect(rows.map(({ id, row, status }) => ({ id, row, status }))).to.deep.equal([
      { id: 0, row: 2, status: 'ready' },
      { id: 1, row: 3, status: 'error' },
    ]);
    expect(rows[1]?.problems.map(({ code }) => code)).to.deep.equal(['email-invalid']);
  });

  it('stay left out', () => {
    const { desk } = openDesk(file, setup, [1, 3]);
    const { rows } = desk.firstRows(fields, plan, lists, 2);
    expect(rows.map(({ status }) => status)).to.deep.equal(['ready', 'left-out']);
  });

  it('change nothing of what is known of all', () => {
    const { desk, review } = openDesk(file, setup);
    const before = desk.answer();
    desk.firstRows(fields, plan, lists, 2);
    expect(desk.answer()).to.deep.equal(before);
    expect(review().statusOf(2)).to.equal('duplicate');
  });
});
