import type { FieldSource } from '../fields/field-definition.js';
import type { CellEdit, Repair, RowSearch } from '../engine/review-protocol.js';
import type { ReadingChoices, RowFilter } from '../engine/protocol.js';

/** Everything a screen can ask of the session. Plain data, so that a screen knows nothing of how it is done. */
export type SessionRequest =
  /** The drop zone was touched, focused or dragged over: the worker may start. */
  | { readonly type: 'start-engine' }
  /** A file was dropped or chosen: read it and show its first rows. */
  | { readonly type: 'choose-file'; readonly file: File }
  /** Read the file once more, otherwise. What is absent is found out again. */
  | { readonly type: 'read-again'; readonly choices: ReadingChoices }
  /** Go on with the file that is shown. */
  | { readonly type: 'upload' }
  | { readonly type: 'next' }
  | { readonly type: 'back' }
  /** Skip the screens between: offered when the plan lacks nothing. */
  | { readonly type: 'go-to-review' }
  /** `undefined` takes the source away; `confirmed` answers the question about corrected cells. */
  | {
      readonly type: 'set-source';
      readonly field: string;
      readonly source: FieldSource | undefined;
      readonly confirmed?: boolean;
    }
  /** Forget what was remembered of such a file, and find the columns anew. */
  | { readonly type: 'match-again' }
  /** A list could not be loaded: try again. */
  | { readonly type: 'reload-list'; readonly list: string }
  | {
      readonly type: 'show-rows';
      readonly filter: RowFilter;
      readonly from: number;
      readonly count: number;
      readonly search?: RowSearch;
      /** Other rows of the list that is shown: a list that was chosen in the meantime comes first. */
      readonly isScroll?: boolean;
    }
  /** The whole text of a cell, of which the rows have the beginning. */
  | { readonly type: 'load-cell-text'; readonly id: number; readonly field: string }
  /** Other texts for cells, checked at once. */
  | { readonly type: 'edit-cells'; readonly edits: readonly CellEdit[] }
  /** The same for many rows. */
  | { readonly type: 'repair'; readonly repair: Repair }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'leave-out'; readonly ids: readonly number[]; readonly leftOut: boolean }
  /** Import the ready users; `confirmed` answers the question about privileged roles. */
  | { readonly type: 'import'; readonly confirmed?: boolean }
  /** Close the question without doing it. */
  | { readonly type: 'dismiss' }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'stop' }
  /** Send although the browser says that it is offline. */
  | { readonly type: 'try-anyway' }
  | { readonly type: 'retry-failed' }
  /** Back to Review with the rows that the server turned down. */
  | { readonly type: 'fix-failed' }
  /** Go on with the unfinished import that is offered. */
  | { readonly type: 'resume-import' }
  /** Forget the unfinished import that is offered; `confirmed` answers the question. */
  | { readonly type: 'discard'; readonly confirmed?: boolean }
  /** `known`: what is known of the unfinished import. */
  | { readonly type: 'download'; readonly file: 'sample' | 'errors' | 'success' | 'known' }
  /** The passwords of an import that is over. */
  | { readonly type: 'download-kept'; readonly id: string }
  /** They are not needed any more. */
  | { readonly type: 'forget-passwords'; readonly id: string }
  /** Give this file up for the unfinished import that comes first. */
  | { readonly type: 'show-unfinished' }
  /** Leave the result; `confirmed` answers the question about passwords that were not saved. */
  | { readonly type: 'continue'; readonly confirmed?: boolean };

type RequestOf<T extends SessionRequest['type']> = Extract<SessionRequest, { readonly type: T }>;

/** One handler for each of these requests. */
export type RequestHandlers<T extends SessionRequest['type']> = {
  readonly [K in T]: (request: RequestOf<K>) => unknown;
};
