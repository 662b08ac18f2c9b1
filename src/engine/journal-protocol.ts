import type { FieldDefinition } from '../fields/field-definition.js';
import type { ImportPlan } from '../fields/plan.js';
import type { ImportCounts } from '../submit/outcomes.js';
import type { JournalFailure, WriteFailure } from '../submit/journal/journal-failure.js';
import type { RememberedPlan } from '../submit/journal/plan-schema.js';
import type { Describe, FieldLabel, ReportTexts, TableSummary } from './protocol.js';

export type { JournalFailure, WriteFailure } from '../submit/journal/journal-failure.js';
export type { RememberedPlan } from '../submit/journal/plan-schema.js';

/** What the journal holds for an owner. */
export interface JournalContents {
  readonly failure?: JournalFailure;
  /** Another tab has the import. */
  readonly elsewhere?: { readonly done?: number; readonly total?: number };
  readonly unfinished?: UnfinishedSession;
  /** Passwords of imports that are over, the latest first. */
  readonly kept?: readonly KeptImport[];
}

/** The passwords of an import that is over. */
export interface KeptImport {
  readonly id: string;
  readonly fileName: string;
  readonly users: number;
  /** When the import was started; as all times here in milliseconds since the epoch. */
  readonly startedAt: number;
  readonly until: number;
  /** Set once the import is past its time: this is the last offer, after which it is deleted. */
  readonly lastOfferUntil?: number;
}

export interface UnfinishedSession {
  readonly id: string;
  /** Absent: what was saved can't be read any more. */
  readonly fileName?: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly done: number;
  readonly total: number;
  /** Rows that can't be read any more. */
  readonly unreadable: number;
  /** Passwords that were received and never downloaded. */
  readonly passwords: number;
  /** Set once the import is past its time: this is the last offer, after which it is deleted. */
  readonly lastOfferUntil?: number;
}

/** What the page needs to go on where the import was. */
export interface ResumedImport {
  readonly fields: readonly FieldDefinition[];
  readonly plan: ImportPlan;
  readonly file: { readonly name: string; readonly size: number };
  readonly summary: TableSummary;
  readonly counts: ImportCounts;
  /** Passwords in the success details when they were downloaded last. */
  readonly downloaded: number;
}

export interface JournalStart {
  readonly sessionId: string;
  readonly file: { readonly name: string; readonly size: number };
}

/** `elsewhere`: another tab has an import. `unfinished`: one was left behind. In neither case may this one go on. */
export type BeginResult = 'on' | 'elsewhere' | { readonly unfinished: UnfinishedSession } | JournalFailure;

/** Resolves with true when the journal is to be tried again, with false when the import is to end. */
export type WriteFailureHandler = (failure: WriteFailure) => Promise<boolean> | boolean;

/** A file, in the page or in the worker. */
export interface FileBytes {
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The corrections of a file that was not imported. */
export interface RecalledCorrections {
  readonly plan: ImportPlan;
  /** Corrected cells, and rows that were left out or taken in. */
  readonly changes: number;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
}

/** A file that goes out. */
export interface ReportFile {
  readonly fileName: string;
  readonly text: string;
}

/** One owner's side of the journal. It is loaded only where there is a resume key. */
export interface JournalPort {
  /** Finds what the journal holds. `onChange` is called when that changes because another tab has gone, or has gone on. */
  findImports(onChange: (found: JournalContents) => void): Promise<JournalContents>;
  /** Journals the run that has begun. Where there can be no journal, the run goes on without. */
  begin(start: JournalStart, onWriteFailure: WriteFailureHandler): Promise<BeginResult>;
  /** The plans of earlier imports, the latest first. Empty where none can be read. */
  recallPlans(): Promise<readonly RememberedPlan[]>;
  /** Goes on with the import that was found. */
  resume(onWriteFailure: WriteFailureHandler): ResumedImport;
  /** Forgets the import that was found, and its passwords. False: that was not possible. */
  discard(): Promise<boolean>;
  /** Every row with what is known of it, as CSV. */
  interimReport(labels: readonly FieldLabel[], texts: ReportTexts, describe: Describe): Promise<ReportFile>;
  /** The success details were downloaded with so many passwords. */
  noteDownload(passwords: number): Promise<void>;
  /** The administrator is done: of the import, only the passwords are kept, and not for long. */
  keepPasswords(labels: readonly FieldLabel[], texts: ReportTexts): Promise<void>;
  /** The passwords of an import that is over. `undefined`: they can't be read any more. */
  readPasswords(id: string): Promise<ReportFile | undefined>;
  /** False: that was not possible. */
  forgetPasswords(id: string): Promise<boolean>;
  /** These imports were offered: those past their time are deleted a day after that. */
  noteOffers(ids: readonly string[]): Promise<void>;
  /**
   * The corrections of the file that was read last, from an earlier visit.
   *
   * @param reading How the file was read: other choices make other rows of it.
   */
  recallCorrections(file: FileBytes, reading: readonly unknown[]): Promise<RecalledCorrections | undefined>;
  /** Makes the rows what the recalled corrections make of them. False: another file was read meanwhile. */
  restoreCorrections(): boolean;
  /** Keeps what now differs from the file, until its import begins. */
  keepCorrections(plan: ImportPlan): Promise<void>;
  /** The rows are those of the file again. */
  startAfresh(): Promise<void>;
  /** The page is left: rows that were not sent stay pending. */
  leave(): void;
  /** Gives up the lock, so that other tabs can have the import. */
  release(): void;
  /** Gives up the lock, and resolves when the database is closed. */
  close(): Promise<void>;
}
