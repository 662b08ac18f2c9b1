import type { Refusal } from '../files/table.js';
import type { ImportCounts } from '../submit/outcomes.js';
import type { SubmitStatus } from '../submit/submit-status.js';
import type { FieldDefinition } from '../fields/field-definition.js';
import type { FieldSource, ImportPlan } from '../fields/plan.js';
import type { CheckCounts } from '../checking/row-status.js';
import type { StartedPlan } from '../mapping/start-plan.js';
import type { CellEdit, EditState, ProblemGroup, RowSearch } from '../engine/review-protocol.js';
import type { SessionFailure } from '../messages/session-failure-text.js';
import type { Incident } from './incident-log.js';
import type { NavigableStep } from './shown-steps.js';
import type {
  AppliedCorrections,
  FileSummary,
  GridColumn,
  KeptPasswords,
  Limits,
  ListState,
  Question,
  ResultState,
  ReviewState,
  RowChange,
  SessionState,
  UnfinishedImport,
} from './state.js';
import type { FieldGap } from '../mapping/plan-gaps.js';
import type { PrivilegedRole, ReadingChoices, RowFilter, RowWindow } from '../engine/protocol.js';

/** Everything that can happen to a session. */
export type SessionEvent =
  | { readonly type: 'configured'; readonly fields: readonly FieldDefinition[]; readonly limits: Limits }
  | { readonly type: 'worker-unavailable' }
  /** The data of the worker is gone; `state` is what is left. */
  | { readonly type: 'returned-to-upload'; readonly state: SessionState }
  /** Without `failure`: the failure is over. */
  | { readonly type: 'failure-changed'; readonly failure?: SessionFailure }
  | { readonly type: 'owner-changed'; readonly isOtherOwner: boolean }
  | { readonly type: 'file-chosen'; readonly fileName: string }
  /** The file that was read or refused is read once more. */
  | { readonly type: 'reading-again'; readonly choices: ReadingChoices }
  | {
      readonly type: 'file-refused';
      readonly fileName: string;
      readonly refusal: Refusal;
      readonly choices: ReadingChoices;
      readonly sheets?: readonly string[];
    }
  | ({
      readonly type: 'file-read';
      readonly file: FileSummary;
      readonly corrections?: AppliedCorrections;
    } & StartedPlan)
  | { readonly type: 'corrections-dropped' }
  /** `field`: the field that gets the focus. */
  | { readonly type: 'moved'; readonly to: NavigableStep; readonly field?: string }
  | { readonly type: 'source-set'; readonly field: string; readonly source: FieldSource | undefined }
  | ({ readonly type: 'plan-replaced' } & StartedPlan)
  | { readonly type: 'gaps-found'; readonly gaps: readonly FieldGap[] }
  | { readonly type: 'gaps-shown' }
  | { readonly type: 'list-changed'; readonly list: string; readonly state: ListState }
  | { readonly type: 'checking' }
  | {
      readonly type: 'checked';
      readonly counts: CheckCounts;
      readonly privileged: readonly PrivilegedRole[];
      readonly columns: readonly GridColumn[];
    }
  | {
      readonly type: 'host-check-changed';
      readonly hostCheck: ReviewState['hostCheck'];
      readonly checked?: number | undefined;
    }
  | {
      readonly type: 'rows-shown';
      readonly filter: RowFilter;
      readonly search: RowSearch;
      readonly window: RowWindow;
    }
  | {
      readonly type: 'edited';
      readonly problemGroups: readonly ProblemGroup[];
      readonly edits: EditState;
      readonly change?: RowChange;
    }
  | { readonly type: 'cell-text-loaded'; readonly wholeText: CellEdit }
  | { readonly type: 'asked'; readonly question: Question }
  | { readonly type: 'dismissed' }
  | { readonly type: 'submitting'; readonly counts: ImportCounts }
  | { readonly type: 'progressed'; readonly counts: ImportCounts; readonly remainingMs?: number }
  | {
      readonly type: 'submit-status-changed';
      readonly status: SubmitStatus;
      readonly incidents?: readonly Incident[];
    }
  | { readonly type: 'finished'; readonly result: ResultState }
  | { readonly type: 'journal-changed'; readonly journal: NonNullable<SessionState['journal']> }
  | { readonly type: 'unfinished-found'; readonly unfinished: UnfinishedImport }
  | { readonly type: 'unfinished-gone' }
  | { readonly type: 'kept-changed'; readonly kept: readonly KeptPasswords[] }
  | {
      readonly type: 'resumed';
      readonly fields: readonly FieldDefinition[];
      readonly plan: ImportPlan;
      readonly file: FileSummary;
    }
  /** The rows that the server turned down are on Review again; the result stays, for Back. */
  | { readonly type: 'fixing-began' }
  | { readonly type: 'fixing-ended' }
  | { readonly type: 'result-changed'; readonly result: ResultState }
  | { readonly type: 'downloaded'; readonly file: 'errors' | 'success'; readonly fileName: string };
