import type { FieldSource } from '../users/fields.js';
import type { RowFilter } from './state.js';

/** Everything a screen can ask of the session. Plain data, so that a screen knows nothing of how it is done. */
export type SessionRequest =
  /** The drop zone was touched, focused or dragged over: the worker may start. */
  | { readonly type: 'warm-up' }
  /** A file was dropped or chosen: read it and show its first rows. */
  | { readonly type: 'choose-file'; readonly file: File }
  /** Go on with the file that is shown. */
  | { readonly type: 'upload' }
  | { readonly type: 'next' }
  | { readonly type: 'back' }
  /** Skip the screens between: offered when nothing is open. */
  | { readonly type: 'go-to-review' }
  /** `undefined` opens the field again. */
  | { readonly type: 'set-source'; readonly field: string; readonly source: FieldSource | undefined }
  /** A list could not be loaded: try again. */
  | { readonly type: 'reload-list'; readonly list: string }
  | {
      readonly type: 'show-rows';
      readonly filter: RowFilter;
      readonly from: number;
      readonly count: number;
    }
  | { readonly type: 'leave-out'; readonly ids: readonly number[]; readonly leftOut: boolean }
  /** Import the ready users; `confirmed` answers the question about privileged roles. */
  | { readonly type: 'import'; readonly confirmed?: boolean }
  /** Close the open question without doing it. */
  | { readonly type: 'dismiss' }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'stop' }
  | { readonly type: 'retry-failed' }
  /** Go on with the unfinished import that is offered. */
  | { readonly type: 'resume-import' }
  /** Forget the unfinished import that is offered; `confirmed` answers the question. */
  | { readonly type: 'discard'; readonly confirmed?: boolean }
  /** `known`: what is known of the unfinished import. `kept`: the passwords of the last one. */
  | { readonly type: 'download'; readonly file: 'sample' | 'errors' | 'success' | 'known' | 'kept' }
  /** The passwords of the last import are not needed any more. */
  | { readonly type: 'forget-passwords' }
  /** Leave the result; `confirmed` answers the question about passwords that were not saved. */
  | { readonly type: 'continue'; readonly confirmed?: boolean };
