import { expect } from '@open-wc/testing';
import type { FieldSource, ImportPlan } from '../../src/fields/plan.js';
import type { Table } from '../../src/files/table.js';
import { checkTable, setupOf, textsOfColumn } from './review-service-fixture.js';

const FIRST = 2;
const LAST = 3;

const table: Table = {
  headers: ['Name', 'Email'],
  rows: [
    { row: 2, cells: ['Bo Berg', 'bo@example.com'] },
    { row: 3, cells: ['Ann Lee', 'ann@example.com'] },
  ],
  headerRow: 1,
  encoding: 'utf-8',
  delimiter: ',',
  blankRows: 0,
};
const half = (part: 'given-name' | 'family-name'): FieldSource => ({
  from: 'column',
  header: 'Name',
  index: 0,
  part,
});
const plan: ImportPlan = {
  firstName: half('given-name'),
  lastName: half('family-name'),
  username: { from: 'built', recipe: 'given.family' },
  email: { from: 'column', header: 'Email', index: 1 },
  virtualExtension: { from: 'generated' },
  role: { from: 'same', value: '1' },
};

describe('corrected halves of names', () => {
  const cases = [
    { change: 'another role', next: { role: { from: 'same', value: '2' } }, last: 'Bergh', counts: [LAST] },
    {
      change: 'other usernames',
      next: { username: { from: 'built', recipe: 'g.family' } },
      last: 'Bergh',
      counts: [LAST],
    },
    { change: 'no usernames', next: { username: { from: 'none' } }, last: 'Bergh', counts: [LAST] },
    {
      change: 'the other half from nowhere',
      next: { firstName: { from: 'none' } },
      last: 'Bergh',
      counts: [FIRST],
    },
    { change: 'no halves', next: { firstName: { from: 'none' }, lastName: { from: 'none' } }, counts: [] },
  ] as const;
  for (const { change, next, counts, ...expected } of cases)
    it(`count ${counts.length > 0 ? 'on' : 'no more'} under a plan with ${change}`, () => {
      const fixture = checkTable(table, setupOf(plan));
      const { service } = fixture;
      service.edit([{ id: 0, field: 'lastName', text: 'Bergh' }]);
      service.check(setupOf({ ...plan, ...next }));
      const { cells, rows } = service.summary().edits;
      for (const column of counts) expect(cells).to.deep.include({ column, count: 1 });
      expect(rows).to.equal(counts.length > 0 ? 1 : undefined);
      const texts = counts.map((column) => textsOfColumn(fixture, column));
      if ('last' in expected) expect(texts).to.deep.equal([[expected.last, 'Lee']]);
      service.edit([{ id: 0, field: 'email', text: 'b@example.com' }]);
      service.undo();
      expect(service.summary().edits.rows).to.equal(rows);
    });

  it('do not count once they are as they were', () => {
    const { service } = checkTable(table, setupOf(plan));
    service.edit([{ id: 0, field: 'lastName', text: 'Bergh' }]);
    service.check(setupOf({ ...plan, username: { from: 'none' } }));
    service.edit([{ id: 0, field: 'lastName', text: 'Berg' }]);
    expect(service.summary().edits.cells).to.deep.equal([]);
  });
});
