import { expect } from '@open-wc/testing';
import type { RowSearch } from '../../src/engine/review-protocol.js';
import { openReview } from './review-service-fixture.js';

describe('a search for rows', () => {
  const fixture = openReview([
    { username: 'ada', firstName: 'Zoë' },
    { username: 'grace', role: 'Agnet', firstName: 'ZOE\u0308' },
    { username: 'alan', email: 'wrong' },
    { username: 'STRASSE', role: 'Cook' },
  ]);
  const cases: readonly { description: string; search: RowSearch; filter?: 'errors'; expected: number[] }[] =
    [
      { description: 'everything', search: {}, expected: [2, 3, 4, 5] },
      {
        description: 'text in any case and any encoding of accents',
        search: { text: ' zoë ' },
        expected: [2, 3],
      },
      { description: 'text with sharp s', search: { text: 'straße' }, expected: [5] },
      { description: 'a row number', search: { text: '4' }, expected: [4] },
      { description: 'text that is nowhere', search: { text: 'adaada@' }, expected: [] },
      { description: 'text across two cells', search: { text: 'adaada' }, expected: [] },
      {
        description: 'text among the errors only',
        search: { text: 'a' },
        filter: 'errors',
        expected: [3, 4, 5],
      },
      {
        description: 'a problem',
        search: { problem: { code: 'choice-unknown', field: 'role' } },
        expected: [3, 5],
      },
      {
        description: 'a problem of one value',
        search: { problem: { code: 'choice-unknown', field: 'role', value: 'agnet ' } },
        expected: [3],
      },
      {
        description: 'a problem of another field',
        search: { problem: { code: 'choice-unknown', field: 'desk' } },
        expected: [],
      },
      {
        description: 'a problem and text',
        search: { text: 'cook', problem: { code: 'choice-unknown' } },
        expected: [5],
      },
    ];
  for (const { description, search, filter = 'all', expected } of cases) {
    it(`finds ${description}`, () => {
      const found = fixture.service.rows(filter, search, 0, 10);
      expect(found.rows.map(({ row }) => row)).to.deep.equal(expected);
      expect(found.total).to.equal(expected.length);
    });
  }

  it('finds the edited text of a cell', () => {
    const edited = openReview([{ firstName: 'Ada' }, { firstName: 'Grace' }]);
    expect(edited.service.rows('all', { text: 'hedy' }, 0, 10).total).to.equal(0);
    edited.service.edit([{ id: 1, field: 'firstName', text: 'Hedy' }]);
    expect(edited.service.rows('all', { text: 'hedy' }, 0, 10).rows.map(({ id }) => id)).to.deep.equal([1]);
    expect(edited.service.rows('all', { text: 'grace' }, 0, 10).total).to.equal(0);
  });

  it('has the whole text of a cell', () => {
    const long = 'x'.repeat(200);
    const { service } = openReview([{ firstName: long }]);
    expect(service.textOf(0, 'firstName')).to.equal(long);
    expect(service.textOf(0, 'sip')).to.equal('');
  });
});
