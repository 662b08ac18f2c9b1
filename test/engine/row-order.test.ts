import { expect } from '@open-wc/testing';
import type { RowSort } from '../../src/engine/review-protocol.js';
import { cellsOf, checkTable, setupOf, tableOf } from './review-service-fixture.js';
import type { ReviewService } from '../../src/engine/review-service.js';

function startWith(field: string, texts: readonly string[]): ReviewService {
  const file = tableOf(texts.map((text, id) => cellsOf(`user${id}`, { [field]: text })));
  return checkTable(file, setupOf()).service;
}

function idsBy(service: ReviewService, sort: RowSort | undefined, text?: string): number[] {
  const search = { ...(sort && { sort }), ...(text && { text }) };
  return service.rows('all', search, 0, 50).rows.map(({ id }) => id);
}

describe('the order of rows by a column', () => {
  const cases: readonly (readonly [string, readonly string[], readonly number[], readonly number[]])[] = [
    ['sorts numbers as numbers', ['300', '20', '1000'], [1, 0, 2], [2, 0, 1]],
    ['sorts texts as people do', ['Zoe', 'émile', 'Ada', 'Emil'], [2, 3, 1, 0], [0, 1, 3, 2]],
    ['sorts numbers among texts as texts', ['9', 'a', '10'], [2, 0, 1], [1, 0, 2]],
    ['has empty cells last either way', ['', 'b', ' ', 'a'], [3, 1, 0, 2], [1, 3, 0, 2]],
    ['keeps equal ones in the order of the file', ['b', 'A', 'a', 'B'], [1, 2, 0, 3], [0, 3, 1, 2]],
  ];
  for (const [description, texts, ascending, descending] of cases) {
    it(description, () => {
      const service = startWith('firstName', texts);
      expect(idsBy(service, { field: 'firstName', isDescending: false })).to.deep.equal(ascending);
      expect(idsBy(service, { field: 'firstName', isDescending: true })).to.deep.equal(descending);
      expect(idsBy(service, undefined)).to.deep.equal(texts.map((_, id) => id));
    });
  }

  it('goes together with a search, and keeps the numbers of the rows', () => {
    const service = startWith('firstName', ['Zoe', 'Ada', 'Zacharias']);
    const sort = { field: 'firstName', isDescending: false };
    expect(idsBy(service, sort, 'z')).to.deep.equal([2, 0]);
    expect(service.rows('all', { sort }, 0, 50).rows.map(({ row }) => row)).to.deep.equal([3, 4, 2]);
  });

  it('leaves an edited row where it is until the next sorting', () => {
    const service = startWith('firstName', ['b', 'a', 'c']);
    const sort = { field: 'firstName', isDescending: false };
    expect(idsBy(service, sort)).to.deep.equal([1, 0, 2]);
    service.edit([{ id: 1, field: 'firstName', text: 'z' }]);
    expect(idsBy(service, sort)).to.deep.equal([1, 0, 2]);
    expect(idsBy(service, { ...sort, isDescending: true })).to.deep.equal([1, 2, 0]);
  });

  it('is that of the file where the field has no column', () => {
    const service = startWith('firstName', ['b', 'a']);
    expect(idsBy(service, { field: 'lastName', isDescending: false })).to.deep.equal([0, 1]);
  });
});
