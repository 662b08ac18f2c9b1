import type { RowFilter } from '../engine/protocol.js';
import type { RowSearch } from '../engine/review-protocol.js';

/** The filter and the search that select the listed rows. */
export interface Listing {
  readonly filter: RowFilter;
  readonly search: RowSearch;
}

export function listsAll({ filter, search }: Listing): boolean {
  const { text, problem, privileged, changed, sort } = search;
  return filter === 'all' && !text && !problem && !privileged && !changed && !sort;
}
