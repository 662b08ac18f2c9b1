import { expect } from '@open-wc/testing';
import { findError } from '../../src/engine/find-error.js';
import { cellsOf, checkTable, setupOf, tableOf } from './review-service-fixture.js';

describe('the search for the next error', () => {
  /** Ids in the order of the list, and the faulty columns of each row. */
  const ids = [10, 20, 30, 40];
  const faulty: Readonly<Record<number, readonly string[]>> = { 20: ['a', 'c'], 40: ['row', 'b'] };
  const columns = ['a', 'b', 'c'];

  const cases: readonly {
    readonly description: string;
    readonly from: readonly [id: number, position: number, column: number];
    readonly isBackwards?: boolean;
    readonly expected: readonly [position: number, column: number];
  }[] = [
    { description: 'goes to the first cell of a later row', from: [10, 0, 0], expected: [1, 0] },
    { description: 'goes on in the same row', from: [20, 1, 0], expected: [1, 2] },
    { description: 'finds what is wrong with a row as a whole', from: [20, 1, 2], expected: [3, -1] },
    { description: 'begins again after the last one', from: [40, 3, 1], expected: [1, 0] },
    { description: 'goes back in the same row', from: [20, 1, 2], isBackwards: true, expected: [1, 0] },
    { description: 'goes back to the last of all', from: [20, 1, 0], isBackwards: true, expected: [3, 1] },
    {
      description: 'counts all cells of the row that took the place of a corrected one',
      from: [15, 1, 2],
      expected: [1, 0],
    },
    {
      description: 'goes back past the row that took the place of a corrected one',
      from: [15, 3, 2],
      isBackwards: true,
      expected: [1, 2],
    },
  ];
  for (const { description, from, isBackwards = false, expected } of cases) {
    it(description, () => {
      const [id, position, column] = from;
      const errorsOf = (row: number) =>
        (faulty[row] ?? []).map(
          (field) => ({ code: 'missing', severity: 'error', field, row, params: {} }) as const,
        );
      const found = findError(ids, { id, position, column, isBackwards }, errorsOf, columns);
      expect(found && [found.position, found.column]).to.deep.equal(expected);
    });
  }

  it('finds the only one again, and nothing where there is none', () => {
    const from = { id: 1, position: 0, column: 0, isBackwards: false };
    const only = [{ code: 'missing', severity: 'error', field: 'a', row: 2, params: {} }] as const;
    expect(findError([1], from, () => only, columns)).to.deep.equal({ position: 0, column: 0 });
    expect(findError([1], from, () => [], columns)).to.equal(undefined);
    expect(findError([], from, () => only, columns)).to.equal(undefined);
  });

  it('comes with the rows around, and passes over rows that are left out', () => {
    const setup = setupOf({ virtualExtension: { from: 'generated' } });
    const table = tableOf(
      Array.from({ length: 100 }, (_, id) =>
        cellsOf(`ada${id}`, id % 30 === 29 ? { email: 'no address' } : {}),
      ),
    );
    const { service } = checkTable(table, setup, [29]);
    const from = { id: 0, position: 0, column: 0, isBackwards: false };
    const window = service.rowsAtError('all', {}, from, 20);
    expect(window.found?.position).to.equal(59);
    expect(window).to.include({ total: 100, from: 49 });
    expect(window.rows[10]?.status).to.equal('error');
    expect(service.rowsAtError('errors', {}, from, 20).found?.position).to.equal(0);
    expect(service.rowsAtError('ready', {}, from, 20).found).to.equal(undefined);
  });
});
