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
  const two = [{ name: 'Administrator', users: 2 }];
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
});
