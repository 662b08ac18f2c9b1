import type { Messages } from '../../messages/messages.js';
import type { ReviewState } from '../../session/state.js';
import type { GridRow, RowFilter } from '../../engine/protocol.js';
import type { CheckCounts } from '../../checking/row-status.js';

/** The key of a list of rows: another list is shown from its start. */
export function listKey({ filter, search }: Pick<ReviewState, 'filter' | 'search'>): string {
  const { text = '', problem, privileged, changed = false, sort } = search;
  const { code, field, value } = problem ?? {};
  return JSON.stringify([filter, text, privileged, code, field, value, changed, sort]);
}

function isSearched({ search }: Pick<ReviewState, 'search'>): boolean {
  const { text, problem, privileged, changed } = search;
  return Boolean(text) || problem !== undefined || !!privileged || changed === true;
}

/** The number of listed rows; until the rows are there, the counts say it. */
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
export function emptyListText(review: ReviewState | undefined, { review: texts }: Messages): string {
  if (review && isSearched(review)) return texts.noneFound;
  const byFilter: Readonly<Record<RowFilter, string>> = {
    all: texts.noRows,
    ready: texts.noReady,
    duplicates: texts.noDuplicates,
    errors: texts.noErrors,
    warnings: texts.noWarnings,
    'left-out': texts.noLeftOut,
  };
  return byFilter[review?.filter ?? 'all'];
}

/** The row at a position; absent while it is not loaded. */
export function rowAt(review: ReviewState | undefined, position: number): GridRow | undefined {
  const { from = 0, rows = [] } = review?.window ?? {};
  return rows[position - from];
}

export function positionOfRow(review: ReviewState | undefined, id: number): number | undefined {
  const { from = 0, rows = [] } = review?.window ?? {};
  const index = rows.findIndex((row) => row.id === id);
  return index < 0 ? undefined : from + index;
}

/** True while the rows are being checked, and not even the first ones are there. */
export function areAwaited(review: ReviewState | undefined): boolean {
  return !review || (review.checking && review.window.rows.length === 0);
}

export function areEditable(review: ReviewState | undefined): boolean {
  return review?.checking === false && review.edits !== undefined;
}
