import { expect } from '@open-wc/testing';
import { cellsOf, checkTable, setupOf, tableOf } from './review-service-fixture.js';
import type { ReviewService } from '../../src/engine/review-service.js';

const EMAIL = 1;

function start(): ReviewService {
  const file = tableOf(['ada', 'grace', 'alan'].map((name) => cellsOf(name)));
  return checkTable(file, setupOf({ virtualExtension: { from: 'generated' } })).service;
}

function changedIds(service: ReviewService, text?: string): number[] {
  return service.rows('all', { changed: true, ...(text && { text }) }, 0, 50).rows.map(({ id }) => id);
}

describe('changed rows', () => {
  it('are counted and listed, until their cells hold what the file says again', () => {
    const service = start();
    expect(changedIds(service)).to.deep.equal([]);
    expect(service.summary().edits.rows).to.equal(undefined);
    service.edit([{ id: 2, field: 'email', text: 'x@example.com' }]);
    const { edits } = service.edit([{ id: 0, field: 'firstName', text: 'Ada' }]);
    expect(edits.rows).to.equal(2);
    expect(changedIds(service)).to.deep.equal([0, 2]);
    service.edit([{ id: 2, field: 'email', text: 'alan@example.com' }]);
    expect(changedIds(service)).to.deep.equal([0]);
    service.undo();
    expect(changedIds(service)).to.deep.equal([0, 2]);
  });

  it('are searched like others', () => {
    const service = start();
    service.edit([
      { id: 0, field: 'firstName', text: 'Ada' },
      { id: 1, field: 'firstName', text: 'Grace' },
    ]);
    expect(changedIds(service, 'grace')).to.deep.equal([1]);
    expect(service.rows('errors', { changed: true }, 0, 50).total).to.equal(0);
  });

  it('say what each changed cell held before', () => {
    const service = start();
    service.edit([{ id: 1, field: 'email', text: 'x@example.com' }]);
    const { rows } = service.rows('all', {}, 0, 50);
    expect(rows.map(({ before }) => before)).to.deep.equal([
      undefined,
      { [EMAIL]: 'grace@example.com' },
      undefined,
    ]);
  });
});
