import type { FieldDefinition, ImportPlan } from '../fields/fields.js';
import type { ImportCounts } from '../submit/outcome.js';
import type { ReportTexts, TableSummary } from './answers.js';
import type { Describe, FieldLabel } from './report-rows.js';
import type { WorkbookParts } from './review-answers.js';

/** A desk is one owner's, from its first call to its last. */
export type JournalDeskOpener = (parts: WorkbookParts, resumeKey: string) => Promise<JournalDesk>;

/**
 * `insecure`: a page on plain http has no such storage. `newer`: a newer version of the element wrote it.
 * `unavailable`: storage is full, blocked, or forbidden. `deleted`: the journal of the running import was deleted.
 */
export type JournalTrouble = 'insecure' | 'newer' | 'unavailable' | 'deleted';

/** What is in the journal for somebody. */
export interface LookUp {
  readonly trouble?: JournalTrouble;
  /** Another tab has the import. */
  readonly elsewhere?: { readonly done?: number; readonly total?: number };
  readonly unfinished?: Unfinished;
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
  /** Past its time: this is the last offer, and it is deleted then. */
  readonly lastOfferUntil?: number;
}

export interface Unfinished {
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
  /** Past its time: this is the last offer, and it is deleted then. */
  readonly lastOfferUntil?: number;
}

/** What the page needs to go on where the import was. */
export interface Resumed {
  readonly fields: readonly FieldDefinition[];
  readonly plan: ImportPlan;
  readonly file: { readonly name: string; readonly size: number };
  readonly summary: TableSummary;
  readonly counts: ImportCounts;
  /** Passwords in the success details when they were downloaded last. */
  readonly downloaded: number;
}

/** How a file was mapped in an earlier import. */
export interface RememberedPlan {
  /** Of the file, in its order. */
  readonly headers: readonly string[];
  readonly plan: ImportPlan;
}

export interface JournalBeginning {
  readonly sessionId: string;
  readonly file: { readonly name: string; readonly size: number };
}

/** `elsewhere`: another tab has an import. `unfinished`: one was left behind. In neither case may this one go on. */
export type BeginAnswer = 'on' | 'elsewhere' | { readonly unfinished: Unfinished } | JournalTrouble;

/** What keeps the journal of a running import from being written. */
export type WriteTrouble = Extract<JournalTrouble, 'unavailable' | 'deleted'>;

/** Resolves with true when the journal is to be tried again, with false when the import is to end. */
export type AskAboutJournal = (trouble: WriteTrouble) => Promise<boolean> | boolean;

/** A file that goes out. */
export interface ReportFile {
  readonly fileName: string;
  readonly text: string;
}

/** One owner's side of the journal. It is loaded only where there is a resume key. */
export interface JournalDesk {
  /** What there is. `tell` is called when that changes because another tab has gone, or has gone on. */
  lookUp(tell: (found: LookUp) => void): Promise<LookUp>;
  /** Journals the run that has begun. Where that can't be, the run goes on without. */
  begin(beginning: JournalBeginning, ask: AskAboutJournal): Promise<BeginAnswer>;
  /** The plans of earlier imports, the latest first. Empty where none can be read. */
  recallPlans(): Promise<readonly RememberedPlan[]>;
  /** Goes on with the import that was found. */
  resume(ask: AskAboutJournal): Resumed;
  /** Forgets the import that was found, and its passwords. False: that was not possible. */
  discard(): Promise<boolean>;
  /** Every row with what is known of it, as CSV. */
  known(labels: readonly FieldLabel[], texts: ReportTexts, describe: Describe): Promise<ReportFile>;
  /** The success details were downloaded with so many passwords. */
  noteDownload(passwords: number): Promise<void>;
  /** The administrator is done: of all that was kept, only the passwords are, and not for long. */
  keep(labels: readonly FieldLabel[], texts: ReportTexts): Promise<void>;
  /** The passwords of an import that is over. `undefined`: they can't be read any more. */
  kept(id: string): Promise<ReportFile | undefined>;
  /** False: that was not possible. */
  forgetKept(id: string): Promise<boolean>;
  /** These were shown: what of them is past its time is deleted a day after that. */
  noteOffers(ids: readonly string[]): Promise<void>;
  /** The page goes: what was not sent stays to be done. */
  leave(): void;
  /** Lets other tabs have it. */
  release(): void;
}
