import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { bestAssignment } from '../../src/mapping/best-assignment.js';
import { runs } from '../runs.js';

function total(scores: readonly (readonly number[])[], assigned: readonly (number | undefined)[]): number {
  return assigned.reduce<number>(
    (sum, at, row) => sum + (at === undefined ? 0 : (scores[row]?.[at] ?? 0)),
    0,
  );
}

/** The greatest sum, found by trying every assignment. */
function greatest(scores: readonly (readonly number[])[], used: readonly number[] = []): number {
  const [first, ...others] = scores;
  if (!first) return 0;
  const without = greatest(others, used);
  return first.reduce(
    (best, score, at) => (used.includes(at) ? best : Math.max(best, score + greatest(others, [...used, at]))),
    without,
  );
}

const cases = [
  { description: 'is empty for no rows', input: [], expected: [] },
  {
    description: 'leaves rows without columns unassigned',
    input: [[], []],
    expected: [undefined, undefined],
  },
  {
    description: 'leaves a row without a score unassigned',
    input: [
      [0, 0],
      [0, 1],
    ],
    expected: [undefined, 1],
  },
  {
    description: 'does not give the first row the only column of the second',
    input: [
      [3, 2],
      [3, 0],
    ],
    expected: [1, 0],
  },
  {
    description: 'gives one column to the row with the higher score',
    input: [[1], [2]],
    expected: [undefined, 0],
  },
  {
    description: 'reassigns rows along a chain',
    input: [
      [5, 4, 0],
      [5, 0, 0],
      [0, 4, 3],
    ],
    expected: [1, 0, 2],
  },
];

describe('the best assignment', () => {
  for (const { description, input, expected } of cases) {
    it(description, () => expect(bestAssignment(input)).to.deep.equal(expected));
  }

  it('uses each column once, only where the score is not 0, and has the greatest sum', () => {
    const shape = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }));
    const matrix = shape.chain(([rows, columns]) => {
      const row = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 })), {
        minLength: columns,
        maxLength: columns,
      });
      return fc.array(row, { minLength: rows, maxLength: rows });
    });
    fc.assert(
      fc.property(matrix, (scores) => {
        const assigned = bestAssignment(scores);
        const columns = assigned.filter((at) => at !== undefined);
        expect(new Set(columns).size).to.equal(columns.length);
        const zeros = assigned.filter((at, row) => at !== undefined && scores[row]?.[at] === 0);
        expect(zeros).to.deep.equal([]);
        expect(total(scores, assigned)).to.equal(greatest(scores));
      }),
      { numRuns: runs(300) },
    );
  });
});
