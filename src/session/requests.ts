import type { FieldSource } from '../fields/plan.js';
import type { CellEdit, ErrorSearch, Repair, RowSearch, RowsToLeaveOut } from '../engine/review-protocol.js';
import type { ReadingChoices, RowFilter } from '../engine/protocol.js';

/**
 * Every request of a screen to the session: plain data, so that a screen knows nothing of the session's work. A password
 * alone goes back to the one who asks, since the state of the session never has one.
 */
export type SessionRequest =
  /** The drop zone was touched, focused or dragged over: the worker may start. */
  | { readonly type: 'start-engine' }
  /** A file was dropped or chosen: read it and show its first rows. `confirmed`: yes to the question about corrections. */
  | { readonly type: 'choose-file'; readonly file: File; readonly confirmed?: boolean }
  /** Read the file once more by other choices; an absent choice is detected again. `confirmed`: as above. */
  | { readonly type: 'read-again'; readonly choices: ReadingChoices; readonly confirmed?: boolean }
  /** Go on with the file that is shown. */
  | { readonly type: 'upload' }
  | { readonly type: 'next' }
  | { readonly type: 'back' }
  /** Skip the screens between: offered when the plan lacks nothing. */
  | { readonly type: 'go-to-review' }
  /** Back from Review to the screen of a field, which gets the focus. */
  | { readonly type: 'go-to-field'; readonly field: string }
  /** `undefined` takes the source away; `confirmed`: yes to the question about corrected cells. */
  | {
      readonly type: 'set-source';
      readonly field: string;
      readonly source: FieldSource | undefined;
      readonly confirmed?: boolean;
    }
  /** Drop the remembered plan of such a file, and match the columns anew. */
  | { readonly type: 'match-again' }
  /** Load a list once more that could not be loaded. */
  | { readonly type: 'reload-list'; readonly list: string }
  | {
      readonly type: 'show-rows';
      readonly filter: RowFilter;
      readonly from: number;
      readonly count: number;
      readonly search?: RowSearch;
      /** Other rows of the listing on screen; a listing that was chosen in the meantime comes first. */
      readonly isScroll?: boolean;
    }
  /** The row ids of a part of the list on screen: thousands of them are no state. */
  | {
      readonly type: 'list-ids';
      readonly from: number;
      readonly count: number;
      readonly reply: (ids: readonly number[]) => void;
    }
  /** Go to the next cell with an error. */
  | { readonly type: 'find-error'; readonly from: ErrorSearch }
  /** The whole text of a cell, which the rows hold shortened. */
  | { readonly type: 'load-cell-text'; readonly id: number; readonly field: string }
  /** New texts for cells, which are checked at once. */
  | { readonly type: 'edit-cells'; readonly edits: readonly CellEdit[] }
  /** A repair of many rows. */
  | { readonly type: 'repair'; readonly repair: Repair }
  /** Several repairs of many rows, as one change. */
  | { readonly type: 'repair-all'; readonly repairs: readonly Repair[] }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** Drop the corrections of an earlier visit. */
  | { readonly type: 'start-afresh' }
  | ({ readonly type: 'leave-out'; readonly leftOut: boolean } & RowsToLeaveOut)
  /** Import the ready users; `confirmed`: yes to the question about privileged roles. */
  | { readonly type: 'import'; readonly confirmed?: boolean }
  /** Close the dialog with no. */
  | { readonly type: 'dismiss' }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'stop' }
  /** Send although the browser says that it is offline. */
  | { readonly type: 'try-anyway' }
  | { readonly type: 'retry-failed' }
  /** List the created users that a search finds. */
  | { readonly type: 'list-created'; readonly text: string; readonly from: number; readonly count: number }
  /** List rows of a failure group. */
  | { readonly type: 'list-failed'; readonly group: string; readonly from: number; readonly count: number }
  /** Send the rows of a failure group once more: unchanged, or once the server says that they are absent. */
  | { readonly type: 'retry-group'; readonly group: string; readonly again: 'as-is' | 'ask' }
  /** The password of one created user; `undefined`: there is none, or none may be shown. */
  | {
      readonly type: 'read-password';
      /** Row id. */
      readonly id: number;
      readonly reply: (password: string | undefined) => void;
    }
  /** Back to Review with the rows that the server turned down. */
  | { readonly type: 'fix-failed' }
  /** Go on with the unfinished import that is offered. */
  | { readonly type: 'resume-import' }
  /** Discard the unfinished import that is offered; `confirmed`: yes to the question. */
  | { readonly type: 'discard'; readonly confirmed?: boolean }
  /** `known`: the interim report of the unfinished import. `as`: CSV, if absent. */
  | {
      readonly type: 'download';
      readonly file: 'sample' | 'errors' | 'success' | 'known';
      readonly as?: 'xlsx';
    }
  /** Download the passwords of a finished import. */
  | { readonly type: 'download-kept'; readonly id: string }
  /** Delete the kept passwords of a finished import. */
  | { readonly type: 'forget-passwords'; readonly id: string }
  /** Give this file up for the unfinished import that comes first. */
  | { readonly type: 'show-unfinished' }
  /** Leave the result; `confirmed`: yes to the question about passwords that were not saved. */
  | { readonly type: 'continue'; readonly confirmed?: boolean };

/** Requests for other rows than those that may have been corrected. */
export type FileRequest = RequestOf<'choose-file' | 'read-again'>;

type RequestOf<T extends SessionRequest['type']> = Extract<SessionRequest, { readonly type: T }>;

/** One handler for each type of request. */
export type RequestHandlers<T extends SessionRequest['type']> = {
  readonly [K in T]: (request: RequestOf<K>) => unknown;
};
