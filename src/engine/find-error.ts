import type { Problem } from '../checking/problem.js';
import type { CellPlace } from './protocol.js';
import type { ErrorSearch } from './review-protocol.js';

/** A row that is listed: which of its cells have errors. */
type ErrorsOf = (id: number) => readonly Problem[];

/** The cell with an error that comes next in a list of rows, which begins again at its end. */
export function findError(
  ids: readonly number[],
  { id, position, column, isBackwards }: ErrorSearch,
  errorsOf: ErrorsOf,
  fields: readonly string[],
): CellPlace | undefined {
  const step = isBackwards ? -1 : 1;
  // Another row has taken the place of the row: all of its cells come next.
  const isSame = id !== undefined && ids[position] === id;
  const first = isBackwards && !isSame ? position - 1 : Math.max(0, position);
  const begins = isSame ? column : -Infinity;
  const columnsAt = (at: number): readonly number[] => {
    const columns = new Set(errorsOf(ids[at] ?? -1).map(({ field }) => fields.indexOf(field ?? '')));
    return [...columns].sort((a, b) => (a - b) * step);
  };
  for (let walked = 0; ids.length > 0 && walked <= ids.length; walked++) {
    const at = (first + walked * step + 2 * ids.length) % ids.length;
    const isStart = walked === 0 && isSame;
    const found = columnsAt(at).find((one) => !isStart || (one - begins) * step > 0);
    if (found !== undefined) return { position: at, column: found };
  }
  return undefined;
}
