import type { Refusal } from '../files/table.js';
import type { Choice } from '../host.js';
import type { ImportCounts } from '../submit/outcomes.js';
import type { SubmitStatus } from '../submit/submit-status.js';
import type { JournalFailure } from '../submit/journal/journal-failure.js';
import type { SessionFailure } from '../messages/session-failure-text.js';
import type { FieldDefinition, FieldSource, ImportPlan } from '../fields/field-definition.js';
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
} from '../engine/protocol.js';
import type {
  CellEdit,
  EditState,
  ProblemGroup,
  RowSearch,
  SameForOthers,
} from '../engine/review-protocol.js';

export type Step =
  'upload' | 'required' | 'security' | 'optional' | 'review' | 'submit' | 'result' | 'resume';

/** The whole of what the screens show. Only the session changes it, through `transition`. */
export interface SessionState {
  readonly step: Step;
  readonly fields: readonly FieldDefinition[];
  readonly limits: Limits;
  readonly upload: UploadState;
  /** The file that was read; from the moment its first rows can be shown. */
  readonly file?: FileSummary;
  readonly plan: ImportPlan;
  /** What told the source of each field, as long as nobody has chosen another: by field id. */
  readonly matched: ReadonlyMap<string, MatchedBy>;
  /** What the plan still lacks, on any screen. */
  readonly gaps: readonly FieldGap[];
  /** True once Next was pressed in vain: the gaps of this screen are shown at their fields. */
  readonly showGaps: boolean;
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
  /** Passwords of imports that are over and can still be downloaded, the latest first. Absent: it was not looked up yet. */
  readonly kept?: readonly KeptPasswords[];
  /** In step `submit`: the resume key is another administrator's by now. */
  readonly isOtherOwner?: boolean;
  /** With a resume key, from the first batch on: whether the import survives the page, or why it does not. */
  readonly journal?: 'on' | JournalFailure;
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

/** `again`: it is being read once more, with these choices; what is shown stays until the answer is there. */
type ReadAgain<T> = T & { readonly again?: ReadingChoices };

export type RefusedFile = ReadAgain<{
  readonly phase: 'refused';
  readonly fileName: string;
  readonly refusal: Refusal;
  /** What somebody chose of how it is read. */
  readonly choices: ReadingChoices;
  /** Of a spreadsheet: the names of all sheets, where they are known. */
  readonly sheets?: readonly string[];
  /** As it was before a choice had it refused. */
  readonly before?: FileSummary;
}>;

export interface FileSummary extends TableSummary {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly columns: readonly ColumnSummary[];
  /** What somebody chose of how it is read. */
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
      /** Of a long list: what several entries are called, trimmed and in lower case. */
      readonly sharedNames?: ReadonlySet<string>;
    }
  | { readonly phase: 'failed'; readonly message?: string };

export interface ReviewState {
  /** The rows are being checked. */
  readonly checking: boolean;
  /** The host's own check: `failed` means that it could not be done, not that rows are wrong. */
  readonly hostCheck: 'none' | 'running' | 'done' | 'failed';
  readonly counts: CheckCounts;
  readonly privileged: readonly PrivilegedRole[];
  /** The fields that are columns of the grid, in order. */
  readonly columns: readonly GridColumn[];
  readonly filter: RowFilter;
  readonly search: RowSearch;
  /** What there is to repair, the worst first. */
  readonly problemGroups: readonly ProblemGroup[];
  /** Absent: the rows can be looked at, not changed. */
  readonly edits?: EditState;
  /** What was done to the rows last. */
  readonly lastChange?: RowChange;
  /** The whole text of the cell that was asked for last. */
  readonly wholeText?: CellEdit;
  /** The window of rows that is on screen. */
  readonly window: RowWindow;
}

/** One step of what is done to rows on Review: it can be undone as a whole. */
export interface RowChange {
  readonly kind: 'edit' | 'repair' | 'undo' | 'redo';
  /** Rows that it changed. */
  readonly rows: number;
  /** The same can be done to others. */
  readonly others?: SameForOthers;
}

export interface GridColumn {
  readonly field: string;
  /** The file's column it comes from. */
  readonly column: string;
  /** How its cells are to be read, where the column has told. */
  readonly reading?: string;
}

export interface SubmitState {
  readonly counts: ImportCounts;
  readonly status: SubmitStatus;
  /** Milliseconds that the rest will take by the time-left estimate; absent while it can't be told. */
  readonly remainingMs?: number;
}

export interface ResultState extends ResultSummary {
  readonly successDownloaded: boolean;
  readonly errorsDownloaded: boolean;
  /** Names of the files that were handed to the browser, since the page was loaded. Whether they were saved no page can know. */
  readonly fileNames?: Readonly<Partial<Record<'success' | 'errors', string>>>;
  /** Stopped by the administrator, or because the host (its message, if it may be shown) or the worker could not go on. */
  readonly stopped?: 'administrator' | 'host-failed' | 'worker-lost';
  readonly hostMessage?: string;
}

export type UnfinishedImport =
  | ({ readonly phase: 'offered' } & UnfinishedSession)
  /** Another tab has it. */
  | { readonly phase: 'elsewhere'; readonly done?: number; readonly total?: number };

export interface KeptPasswords extends KeptImport {
  /** They can't be read any more, as was found out when they were to be downloaded. */
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
  /** What was fixed can't be written to the journal, or can't be fixed since part of the worker is not there: nothing was sent. */
  | { readonly about: 'not-fixed'; readonly reason: 'journal' | 'worker' }
  /** A field gets its values from elsewhere, and its column has cells that were corrected. */
  | {
      readonly about: 'corrected-cells';
      readonly field: string;
      readonly source: FieldSource | undefined;
      readonly column: string;
      readonly cells: number;
    };
