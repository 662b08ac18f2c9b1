import { expect } from '@open-wc/testing';
import type { FieldSource } from '../../src/fields/plan.js';
import { openReview, setupOf } from './review-service-fixture.js';

const column = { from: 'column', header: 'Role', index: 3 } as const;
const privilegedOf = (role: FieldSource, ...roles: string[]) =>
  openReview(
    roles.map((text) => ({ role: text })),
    setupOf({ role, virtualExtension: { from: 'generated' } }),
  )
    .review()
    .summary().privileged;

describe('the users who would get a privileged role', () => {
  const two = [{ name: 'Administrator', users: 2, named: ['user0', 'user1'] }];
  const cases: readonly { description: string; source: FieldSource; roles: readonly string[] }[] = [
    { description: 'by their cells', source: column, roles: ['2', 'Administrator', 'Agent'] },
    {
      description: 'by what a word stands for',
      source: { ...column, values: { Boss: 'Administrator' } },
      roles: ['Boss', ' boss ', 'Agent'],
    },
    {
      description: 'by what empty cells stand for',
      source: { ...column, ifEmpty: '2' },
      roles: ['', ' ', '1'],
    },
    { description: 'as everybody', source: { from: 'same', value: '2' }, roles: ['', ''] },
  ];
  for (const { description, source, roles } of cases) {
    it(`are counted ${description}`, () => expect(privilegedOf(source, ...roles)).to.deep.equal(two));
  }

  it('are called by their names, the first three of each role', () => {
    const admin = { role: '2' };
    const { service } = openReview(
      [{ ...admin, firstName: 'Ana' }, admin, {}, admin, admin],
      setupOf({ virtualExtension: { from: 'generated' } }),
    );
    expect(service.summary().check.privileged).to.deep.equal([
      { name: 'Administrator', users: 4, named: ['Ana', 'user1', 'user3'] },
    ]);
  });

  it('can be listed alone', () => {
    const { service } = openReview([{ role: '2' }, {}, { role: 'Administrator' }, { role: '2', email: 'x' }]);
    const { rows, total } = service.rows('ready', { privileged: true }, 0, 10);
    expect({ total, ids: rows.map(({ id }) => id) }).to.deep.equal({ total: 2, ids: [0, 2] });
  });
});

describe('what the cells of a list mean', () => {
  it('stands beside their texts, where the list is of the host', () => {
    const { service } = openReview([{ role: '2', desk: '10; 11' }, { role: 'agent' }, { role: 'nobody' }]);
    const { rows } = service.rows('all', {}, 0, 10);
    const idsOf = (at: number) => rows.map(({ choices }) => choices?.[at]?.map(({ id }) => id));
    expect(rows[0]?.choices?.[2]?.[0]).to.deep.include({ name: 'Administrator', privileged: true });
    expect(idsOf(2)).to.deep.equal([[2], [1], undefined]);
    expect(idsOf(4)).to.deep.equal([['10', '11'], undefined, undefined]);
    expect(idsOf(0)).to.deep.equal([undefined, undefined, undefined]);
  });
});
