import type { SessionEvent } from './session-event.js';
import type { ReviewState, SessionState } from './state.js';

export type ReviewEvent = Extract<
  SessionEvent,
  {
    readonly type:
      'checking' | 'checked' | 'host-check-changed' | 'rows-shown' | 'edited' | 'cell-text-loaded';
  }
>;

const noReview: ReviewState = {
  checking: true,
  hostCheck: 'none',
  counts: { rows: 0, ready: 0, duplicates: 0, errors: 0, warnings: 0, leftOut: 0 },
  privileged: [],
  columns: [],
  filter: 'all',
  search: {},
  problemGroups: [],
  window: { total: 0, from: 0, rows: [] },
};

/** The next state of Review; `undefined`: the event can't come before the rows are checked for the first time. */
export function reviewAfter(review: ReviewState | undefined, event: ReviewEvent): ReviewState | undefined {
  if (event.type === 'checking') return restartReview(review ?? noReview);
  if (!review) return undefined;
  switch (event.type) {
    case 'checked': {
      const { counts, privileged, columns } = event;
      return { ...review, checking: false, counts, privileged, columns };
    }
    case 'host-check-changed':
      return { ...review, hostCheck: event.hostCheck, hostChecked: event.checked };
    case 'rows-shown': {
      const { filter, search, window } = event;
      return { ...review, filter, search, window };
    }
    case 'edited': {
      const { problemGroups, edits, change } = event;
      return { ...review, problemGroups, edits, ...(change && { lastChange: change }) };
    }
    case 'cell-text-loaded':
      return { ...review, wholeText: event.wholeText };
  }
}

/** A new check keeps filter, search and edits, and knows nothing of the rows. */
function restartReview({ counts, filter, search, edits }: ReviewState): ReviewState {
  return { ...noReview, counts, filter, search, ...(edits && { edits }) };
}

/** The number of rows that somebody has left out: not those that were set aside when the file was read. */
export function leftOutByHand({ review, result }: SessionState): number {
  const counts = review?.counts;
  return counts && !result ? counts.leftOut - (counts.setAside ?? 0) : 0;
}
