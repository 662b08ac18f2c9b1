import type { FileRequest } from './requests.js';
import type { Refusal } from '../files/table.js';
import type { Choice } from '../host.js';
import type { ImportCounts } from '../submit/outcomes.js';
import type { SubmitStatus } from '../submit/submit-status.js';
import type { JournalFailure } from '../submit/journal/journal-failure.js';
import type { SessionFailure } from '../messages/session-failure-text.js';
import type { FieldDefinition } from '../fields/field-definition.js';
import type { FieldSource, ImportPlan } from '../fields/plan.js';
import type { CheckCounts } from '../checking/row-status.js';
import type { FieldGap } from '../mapping/plan-gaps.js';
import type { MatchedBy } from '../mapping/start-plan.js';
import type { KeptImport, UnfinishedSession } from '../engine/journal-protocol.js';
import type {
  PrivilegedRole,
  ReadingChoices,
  ResultSummary,
  RowFilter,
  RowWindow,
  TableColumn,
  TableSummary,
  TextLength,
} from '../engine/protocol.js';
import type { CreatedList, FailedList } from '../engine/outcome-protocol.js';
import type {
  CellEdit,
  EditState,
  ProblemGroup,
  RowSearch,
  SameForOthers,
} from '../engine/review-protocol.js';
import type { Incident } from './incident-log.js';
import type { Step } from './step.js';

export type { Step } from './step.js';

/** Everything that the screens show. Only the session changes the state, through `transition`. */
export interface SessionState {
  readonly step: Step;
  readonly fields: readonly FieldDefinition[];
  readonly limits: Limits;
  readonly upload: UploadState;
  /** The file that was read; from the moment its first rows can be shown. */
  readonly file?: FileSummary;
  readonly plan: ImportPlan;
  /** What the source of each field was matched by, as long as nobody has chosen another: by field id. */
  readonly matched: ReadonlyMap<string, MatchedBy>;
  /** The corrections of an earlier visit that were applied to the file. */
  readonly corrections?: AppliedCorrections;
  /** The gaps of the plan, on all screens. */
  readonly gaps: readonly FieldGap[];
  /** True once Next was pressed in vain: the gaps of this screen are shown at their fields. */
  readonly showGaps: boolean;
  /** On a screen of the mapping: the field that somebody came to change. */
  readonly soughtField?: string;
  /** Lists from the host, by list name. A list that the host does not have is absent. */
  readonly lists: ReadonlyMap<string, ListState>;
  /** From the first arrival on Review. */
  readonly review?: ReviewState;
  /** From the first batch on. */
  readonly submit?: SubmitState;
  /** Also on Review, while the rows that the server turned down are fixed there. */
  readonly result?: ResultState;
  /** A question that is shown as a dialog. */
  readonly question?: Question;
  /** The worker could not start; reading goes on in the page. */
  readonly workerUnavailable: boolean;
  /** In step `resume`: an import that a reload or a crash left behind, or that another tab has. */
  readonly unfinished?: UnfinishedImport;
  /** What keeps the session from going on as it was, or has returned it to Upload. The failure stands above the screen. */
  readonly failure?: SessionFailure;
  /** Kept passwords of finished imports, the latest first. Absent: the journal was not read yet. */
  readonly kept?: readonly KeptPasswords[];
  /** In step `submit`: the resume key is another owner's by now. */
  readonly isOtherOwner?: boolean;
  /** With a resume key, from the first batch on: whether the import survives the page, or why it does not. */
  readonly journal?: 'on' | JournalFailure;
}

export interface AppliedCorrections {
  /** Corrected cells, and rows that were left out or taken in. */
  readonly changes: number;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
}

export interface Limits {
  /** Users a file. */
  readonly maxRows: number;
  /** Bytes. */
  readonly maxFileSize: number;
}

export type UploadState =
  | { readonly phase: 'empty' }
  | { readonly phase: 'reading'; readonly fileName: string }
  | RefusedFile
  /** `file` is set: the first rows are shown and Upload goes on. */
  | ReadAgain<{ readonly phase: 'read' }>;

/** `again`: the file is being read once more, with these choices; the first rows stay on screen meanwhile. */
type ReadAgain<T> = T & { readonly again?: ReadingChoices };

export type RefusedFile = ReadAgain<{
  readonly phase: 'refused';
  readonly fileName: string;
  readonly refusal: Refusal;
  /** How the administrator chose to have the file read. */
  readonly choices: ReadingChoices;
  /** Of a spreadsheet: the names of all sheets, where they are known. */
  readonly sheets?: readonly string[];
  /** The file as read before a choice had it refused. */
  readonly before?: FileSummary;
}>;

export interface FileSummary extends TableSummary {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly columns: readonly ColumnSummary[];
  /** How the administrator chose to have the file read. */
  readonly choices: ReadingChoices;
}

export interface ColumnSummary extends TableColumn {
  /** What a person sees: the header, "Email (column 3)" where two are equal, "Column 4" where it is blank. */
  readonly name: string;
}

export type ListState =
  | { readonly phase: 'loading' }
  | {
      readonly phase: 'ready';
      readonly choices: readonly Choice[];
      /** Names that several entries of a long list share, trimmed and in lower case. */
      readonly sharedNames?: ReadonlySet<string>;
    }
  | { readonly phase: 'failed'; readonly message?: string };

export interface ReviewState {
  /** True while the rows are being checked. */
  readonly checking: boolean;
  /** The host's own check: `failed` means that it could not be done, not that rows are wrong. */
  readonly hostCheck: 'none' | 'running' | 'done' | 'failed';
  /** While the host checks all users: how many it has checked. */
  readonly hostChecked?: number | undefined;
  readonly counts: CheckCounts;
  readonly privileged: readonly PrivilegedRole[];
  /** The fields that are columns of the grid, in order. */
  readonly columns: readonly GridColumn[];
  readonly filter: RowFilter;
  readonly search: RowSearch;
  /** The problems to repair, the worst first. */
  readonly problemGroups: readonly ProblemGroup[];
  /** Absent: the rows can be read, not changed. */
  readonly edits?: EditState;
  /** The last change of rows. */
  readonly lastChange?: RowChange;
  /** The whole text of the cell that was requested last. */
  readonly wholeText?: CellEdit;
  /** The window of rows that is on screen. */
  readonly window: RowWindow;
}

/** One change of rows on Review, which can be undone as a whole. */
export interface RowChange {
  readonly kind: 'edit' | 'repair' | 'undo' | 'redo' | 'leave-out' | 'take-back';
  /** Number of changed cells; of rows that were left out, or taken back, of these. */
  readonly count: number;
  /** Other rows to which the same change applies. */
  readonly others?: SameForOthers;
}

export interface GridColumn {
  readonly field: string;
  /** The column of the file that holds the field's values. */
  readonly column: string;
  /** How the column's dates are written, where the values prove it. */
  readonly reading?: string;
  /** Absent until the first rows are there. */
  readonly length?: TextLength;
}

export interface SubmitState {
  readonly counts: ImportCounts;
  readonly status: SubmitStatus;
  /** Time-left estimate, in milliseconds; absent while there is none. */
  readonly remainingMs?: number;
  /** What happened so far, the latest last. */
  readonly incidents?: readonly Incident[];
}

export interface ResultState extends ResultSummary {
  readonly successDownloaded: boolean;
  readonly errorsDownloaded: boolean;
  /** Names of the files that were handed to the browser since the page was loaded. No page can know whether a file was saved. */
  readonly fileNames?: Readonly<Partial<Record<'success' | 'errors', string>>>;
  /** Stopped by the administrator, or because the host (its message, if it may be shown) or the worker could not go on. */
  readonly stopped?: 'administrator' | 'host-failed' | 'worker-lost';
  readonly hostMessage?: string;
  /** The created users on screen. Absent: none were asked for since the counts have changed. */
  readonly listed?: ListedUsers;
  /** The rows on screen of the one failure group that is open. */
  readonly failed?: FailedList;
}

export interface ListedUsers extends CreatedList {
  /** False: the host wants no password on screen. */
  readonly showsPasswords: boolean;
}

export type UnfinishedImport =
  | ({ readonly phase: 'offered' } & UnfinishedSession)
  /** Another tab has the import. */
  | { readonly phase: 'elsewhere'; readonly done?: number; readonly total?: number };

export interface KeptPasswords extends KeptImport {
  /** True once a download has found the passwords unreadable. */
  readonly isGone?: boolean;
}

export type Question =
  | { readonly about: 'privileged-roles'; readonly roles: readonly PrivilegedRole[] }
  /** Continue was pressed while passwords were never downloaded. */
  | { readonly about: 'passwords-not-saved'; readonly passwords: number }
  /** Continue was pressed in a frame, which may keep files from being saved without a word. */
  | { readonly about: 'file-saved'; readonly fileName: string | undefined; readonly passwords: number }
  /** Discard was pressed at an unfinished import; `passwords` were never downloaded. */
  | {
      readonly about: 'discard';
      readonly done: number;
      readonly total: number;
      readonly passwords: number;
    }
  /** Another tab imports for the same administrator: this one has to wait. */
  | { readonly about: 'elsewhere' }
  /** Import was pressed, and an import that another tab has left behind comes first. */
  | { readonly about: 'unfinished'; readonly unfinished: UnfinishedSession }
  /** Nothing was sent: the fixed rows can't be journaled, or a service of the engine can't be loaded. */
  | { readonly about: 'not-fixed'; readonly reason: 'journal' | 'worker' }
  /** Another file was chosen, or another reading of the file, and cells are corrected, or rows left out. `request`: to go on with. */
  | {
      readonly about: 'lost-corrections';
      readonly cells: number;
      readonly rows: number;
      readonly request: FileRequest;
    }
  /** A field gets another source, and its column has corrected cells. */
  | {
      readonly about: 'corrected-cells';
      readonly field: string;
      readonly source: FieldSource | undefined;
      readonly column: string;
      /** Id of the field whose cells are made anew, where they are of no column of the file. */
      readonly derived?: string;
      readonly cells: number;
    };
