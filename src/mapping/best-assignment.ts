/**
 * Assigns to every row at most one column of its own so that the sum of the scores is the greatest possible.
 * A score of 0 means that row and column do not match.
 *
 * The Hungarian method: a row at a time is added along the cheapest augmenting path, O(rows² × columns).
 *
 * @returns The column of each row; `undefined`: the row has no column.
 */
export function bestAssignment(scores: readonly (readonly number[])[]): readonly (number | undefined)[] {
  const rows = scores.length;
  // One empty column per row lets every row go without a column.
  const columns = (scores[0]?.length ?? 0) + rows;
  const matching: Matching = {
    rowPrice: new Float64Array(rows),
    columnPrice: new Float64Array(columns),
    rowOf: new Int32Array(columns).fill(UNASSIGNED),
  };
  for (let row = 0; row < rows; row++) addRow(row, scores, matching);
  const assigned = new Array<number | undefined>(rows).fill(undefined);
  matching.rowOf.forEach((row, column) => {
    if (row !== UNASSIGNED && (scores[row]?.[column] ?? 0) > 0) assigned[row] = column;
  });
  return assigned;
}

const UNASSIGNED = -1;
const START = -1;

interface Matching {
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
  readonly rowOf: Int32Array;
}

function addRow(row: number, scores: readonly (readonly number[])[], matching: Matching): void {
  const { rowPrice, columnPrice, rowOf } = matching;
  const columns = rowOf.length;
  /** Extra cost of each column over the best one, and the column from which each is reached. */
  const slack = new Float64Array(columns).fill(Infinity);
  const cameFrom = new Int32Array(columns).fill(START);
  const visited: number[] = [];
  const unvisited = new Set(columnPrice.keys());
  let column = START;
  do {
    const current = at(rowOf, column, row);
    let nearest = START;
    for (const other of unvisited) {
      const price = -(scores[current]?.[other] ?? 0) - at(rowPrice, current) - at(columnPrice, other);
      if (price < at(slack, other)) {
        slack[other] = price;
        cameFrom[other] = column;
      }
      if (nearest === START || at(slack, other) < at(slack, nearest)) nearest = other;
    }
    const step = at(slack, nearest);
    rowPrice[row] = at(rowPrice, row) + step;
    for (const seen of visited) {
      rowPrice[at(rowOf, seen)] = at(rowPrice, at(rowOf, seen)) + step;
      columnPrice[seen] = at(columnPrice, seen) - step;
    }
    for (const other of unvisited) slack[other] = at(slack, other) - step;
    unvisited.delete(nearest);
    visited.push(nearest);
    column = nearest;
  } while (rowOf[column] !== UNASSIGNED);
  reassign(column, row, cameFrom, rowOf);
}

/** Gives each column on the path to the row that led to the column. */
function reassign(end: number, row: number, cameFrom: Int32Array, rowOf: Int32Array): void {
  let column = end;
  while (column !== START) {
    const before = at(cameFrom, column, START);
    rowOf[column] = at(rowOf, before, row);
    column = before;
  }
}

function at(values: Float64Array | Int32Array, index: number, otherwise = 0): number {
  return values[index] ?? otherwise;
}
