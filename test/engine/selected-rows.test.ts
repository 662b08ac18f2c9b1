import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { RowFilter } from '../../src/engine/protocol.js';
import type { RowSearch } from '../../src/engine/review-protocol.js';
import { openReview, textsOfColumn } from './review-service-fixture.js';

const ROLE = 3;
const FIRST_NAME = 5;

const rows = [
  { firstName: 'Zoë' },
  { firstName: 'Ada', role: 'Cook' },
  { firstName: 'Bo', role: 'Cook' },
  { firstName: 'Ada' },
];

describe('the row ids of a list', () => {
  const cases: readonly {
    description: string;
    filter?: RowFilter;
    search?: RowSearch;
    part?: readonly [from: number, count: number];
    expected: readonly number[];
  }[] = [
    { description: 'of all rows', expected: [0, 1, 2, 3] },
    { description: 'of a filter', filter: 'errors', expected: [1, 2] },
    { description: 'of a search', search: { text: 'ada' }, expected: [1, 3] },
    { description: 'of a filter and a search', filter: 'errors', search: { text: 'ada' }, expected: [1] },
    {
      description: 'in the order of a column',
      search: { sort: { field: 'firstName', isDescending: false } },
      expected: [1, 3, 2, 0],
    },
    {
      description: 'between two positions of that order',
      search: { sort: { field: 'firstName', isDescending: true } },
      part: [1, 2],
      expected: [2, 1],
    },
    { description: 'past the end', part: [3, 5], expected: [3] },
    { description: 'of no row', filter: 'left-out', expected: [] },
  ];
  for (const {
    description,
    filter = 'all',
    search = {},
    part: [from, count] = [0, Infinity],
    expected,
  } of cases) {
    it(`are those ${description}`, () => {
      const { service } = openReview(rows);
      expect(service.idsOf(filter, search, from, count)).to.deep.equal(expected);
    });
  }
});

describe('filling some rows', () => {
  it('gives their cells one text, as one change', () => {
    const fixture = openReview(rows);
    const { changed, cells, check } = fixture.service.repair({
      kind: 'fill-rows',
      field: 'role',
      ids: [1, 2, 3],
      text: '1',
    });
    expect(textsOfColumn(fixture, ROLE)).to.deep.equal(['Agent', 'Agent', 'Agent', 'Agent']);
    expect([changed, cells, check.counts.ready]).to.deep.equal([[1, 2], 2, 4]);
    fixture.service.undo();
    expect(textsOfColumn(fixture, ROLE)).to.deep.equal(['Agent', 'Cook', 'Cook', 'Agent']);
  });

  it('can empty them, and leaves rows alone that are left out', () => {
    const fixture = openReview(rows);
    fixture.service.leaveOut({ ids: [1] }, true);
    fixture.service.repair({ kind: 'fill-rows', field: 'firstName', ids: [0, 1], text: '' });
    expect(textsOfColumn(fixture, FIRST_NAME)).to.deep.equal(['', 'Ada', 'Bo', 'Ada']);
  });

  it('changes exactly the rows that were listed, whatever is searched and however it is sorted', () => {
    const search = fc.record(
      {
        text: fc.constantFrom('a', 'zo', 'cook', '3'),
        sort: fc.record({ field: fc.constantFrom('firstName', 'role'), isDescending: fc.boolean() }),
      },
      { requiredKeys: [] },
    );
    const filter = fc.constantFrom<RowFilter>('all', 'ready', 'errors');
    fc.assert(
      fc.property(filter, search, fc.nat(3), fc.nat(4), (one, found, from, count) => {
        const fixture = openReview(rows);
        const shown = fixture.service.rows(one, found, from, count).rows.map(({ id }) => id);
        const ids = fixture.service.idsOf(one, found, from, count);
        expect(ids).to.deep.equal(shown);
        fixture.service.repair({ kind: 'fill-rows', field: 'firstName', ids, text: 'Filled' });
        const filled = textsOfColumn(fixture, FIRST_NAME).flatMap((text, id) =>
          text === 'Filled' ? id : [],
        );
        expect(filled).to.deep.equal(shown.toSorted((a, b) => a - b));
      }),
    );
  });
});
