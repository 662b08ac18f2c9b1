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

/** Tries everything. */
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
  { description: 'nothing', input: [], expected: [] },
  { description: 'rows without columns', input: [[], []], expected: [undefined, undefined] },
  {
    description: 'a row that goes with none',
    input: [
      [0, 0],
      [0, 1],
    ],
    expected: [undefined, 1],
  },
  {
    description: 'the first does not take the only one of the second',
    input: [
      [3, 2],
      [3, 0],
    ],
    expected: [1, 0],
  },
  { description: 'two rows for one column', input: [[1], [2]], expected: [undefined, 0] },
  {
    description: 'a chain of exchanges',
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

  it('uses each column once, only where there is a score, and no other sum is greater', () => {
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
