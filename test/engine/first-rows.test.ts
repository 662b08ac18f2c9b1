import { expect } from '@open-wc/testing';
import { cellsOf, checkTable, setupOf, tableOf } from './review-service-fixture.js';

const file = tableOf([
  cellsOf('ada'),
  cellsOf('grace', { email: 'no address' }),
  cellsOf('ada'),
  cellsOf('alan'),
]);
const setup = setupOf({ virtualExtension: { from: 'generated' } });
const { fields, plan, lists } = setup;

describe('ReviewService.firstRows', () => {
  it('checks the first rows by themselves, and counts them with the rest', () => {
    const { service } = checkTable(file, setup);
    const { total, from, rows } = service.firstRows(fields, plan, lists, 2);
    expect({ total, from }).to.deep.equal({ total: 4, from: 0 });
    expect(rows.map(({ id, row, status }) => ({ id, row, status }))).to.deep.equal([
      { id: 0, row: 2, status: 'ready' },
      { id: 1, row: 3, status: 'error' },
    ]);
    expect(rows[1]?.problems.map(({ code }) => code)).to.deep.equal(['email-invalid']);
  });

  it('keeps rows left out', () => {
    const { service } = checkTable(file, setup, [1, 3]);
    const { rows } = service.firstRows(fields, plan, lists, 2);
    expect(rows.map(({ status }) => status)).to.deep.equal(['ready', 'left-out']);
  });

  it('changes nothing of what is known of all rows', () => {
    const { service, review } = checkTable(file, setup);
    const before = service.summary();
    service.firstRows(fields, plan, lists, 2);
    expect(service.summary()).to.deep.equal(before);
    expect(review().statusOf(2)).to.equal('duplicate');
  });
});
