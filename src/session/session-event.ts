import type { Refusal } from '../csv/table.js';
import type { ImportCounts, SubmitStatus } from '../submit/outcome.js';
import type { FieldDefinition, FieldSource, ImportPlan } from '../users/fields.js';
import type { CheckCounts } from '../users/problem.js';
import type { OpenStep } from './shown-steps.js';
import type {
  FileSummary,
  GridColumn,
  KeptPasswords,
  Limits,
  ListState,
  PlanGap,
  PrivilegedRole,
  Question,
  ResultState,
  ReviewState,
  RowFilter,
  RowWindow,
  SessionState,
  UnfinishedImport,
} from './state.js';

/** Everything that can happen to a session. */
export type SessionEvent =
  | { readonly type: 'configured'; readonly fields: readonly FieldDefinition[]; readonly limits: Limits }
  | { readonly type: 'worker-unavailable' }
  | { readonly type: 'file-chosen'; readonly fileName: string }
  | { readonly type: 'file-refused'; readonly fileName: string; readonly refusal: Refusal }
  | { readonly type: 'file-read'; readonly file: FileSummary; readonly plan: ImportPlan }
  | { readonly type: 'moved'; readonly to: OpenStep }
  | { readonly type: 'source-set'; readonly field: string; readonly source: FieldSource | undefined }
  | { readonly type: 'plan-replaced'; readonly plan: ImportPlan }
  | { readonly type: 'gaps-found'; readonly gaps: readonly PlanGap[] }
  | { readonly type: 'gaps-shown' }
  | { readonly type: 'list-changed'; readonly list: string; readonly state: ListState }
  | { readonly type: 'checking' }
  | {
      readonly type: 'checked';
      readonly counts: CheckCounts;
      readonly privileged: readonly PrivilegedRole[];
      readonly columns: readonly GridColumn[];
    }
  | { readonly type: 'host-check-changed'; readonly hostCheck: ReviewState['hostCheck'] }
  | { readonly type: 'rows-shown'; readonly filter: RowFilter; readonly window: RowWindow }
  | { readonly type: 'asked'; readonly question: Question }
  | { readonly type: 'dismissed' }
  | { readonly type: 'submitting'; readonly counts: ImportCounts }
  | { readonly type: 'progressed'; readonly counts: ImportCounts; readonly remainingMs?: number }
  | { readonly type: 'submit-status-changed'; readonly status: SubmitStatus }
  | { readonly type: 'finished'; readonly result: ResultState }
  | { readonly type: 'journal-changed'; readonly journal: NonNullable<SessionState['journal']> }
  | { readonly type: 'unfinished-found'; readonly unfinished: UnfinishedImport }
  | { readonly type: 'unfinished-gone' }
  | { readonly type: 'kept-changed'; readonly kept: KeptPasswords | undefined }
  | {
      readonly type: 'resumed';
      readonly fields: readonly FieldDefinition[];
      readonly plan: ImportPlan;
      readonly file: FileSummary;
    }
  | { readonly type: 'result-changed'; readonly result: ResultState }
  | { readonly type: 'downloaded'; readonly file: 'errors' | 'success' };
