import type { Messages } from '../../messages/messages.js';
import type { ReviewState } from '../../session/state.js';
import type { GridRow, RowFilter } from '../../engine/protocol.js';
import type { CheckCounts } from '../../checking/row-status.js';

/** Tells one list of rows from another: a list that changes is shown from its start. */
export function listKey({ filter, search }: Pick<ReviewState, 'filter' | 'search'>): string {
  const { text = '', problem } = search;
  return JSON.stringify([filter, text, problem?.code, problem?.field, problem?.value]);
}

export function isSearched({ search }: Pick<ReviewState, 'search'>): boolean {
  return Boolean(search.text) || search.problem !== undefined;
}

/** Rows that are listed; until they are there, as many as the counts say. */
export function listedRowCount(review: ReviewState): number {
  const { window, filter, counts } = review;
  return window.total > 0 || isSearched(review) ? window.total : countOf(filter, counts);
}

function countOf(filter: RowFilter, counts: CheckCounts): number {
  const byFilter: Readonly<Record<RowFilter, number>> = {
    all: counts.rows,
    ready: counts.ready,
    duplicates: counts.duplicates,
    errors: counts.errors,
    warnings: counts.warnings,
    'left-out': counts.leftOut,
  };
  return byFilter[filter];
}

/** Stands where no row is listed. */
export function emptyListText(review: ReviewState | undefined, { review: words }: Messages): string {
  if (review && isSearched(review)) return words.noneFound;
  const texts: Readonly<Record<RowFilter, string>> = {
    all: words.noRows,
    ready: words.noReady,
    duplicates: words.noDuplicates,
    errors: words.noErrors,
    warnings: words.noWarnings,
    'left-out': words.noLeftOut,
  };
  return texts[review?.filter ?? 'all'];
}

/** Nothing for a row that is not here, or not yet. */
export function rowAt(review: ReviewState | undefined, position: number): GridRow | undefined {
  const { from = 0, rows = [] } = review?.window ?? {};
  return rows[position - from];
}

export function positionOfRow(review: ReviewState | undefined, id: number): number | undefined {
  const { from = 0, rows = [] } = review?.window ?? {};
  const index = rows.findIndex((row) => row.id === id);
  return index < 0 ? undefined : from + index;
}
