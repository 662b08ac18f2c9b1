import type { RowSearch, RowSort } from '../../engine/review-protocol.js';

/** How the rows are sorted by a column, as `aria-sort` says it. */
export function sortOf(search: RowSearch | undefined, field: string): 'ascending' | 'descending' | 'none' {
  const { sort } = search ?? {};
  if (sort?.field !== field) return 'none';
  return sort.isDescending ? 'descending' : 'ascending';
}

/** The search with the next order by a column: ascending, descending, that of the file. */
export function sortedNext({ sort, ...search }: RowSearch, field: string): RowSearch {
  const isSame = sort?.field === field;
  if (isSame && sort.isDescending) return search;
  const next: RowSort = { field, isDescending: isSame };
  return { ...search, sort: next };
}
