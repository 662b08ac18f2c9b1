import type { Problem } from '../checking/problem.js';
import { withoutUndefined } from '../fields/without-undefined.js';
import { outcomeName, type Outcome, type OutcomeName } from './outcomes.js';
import type { ResultProperty } from './result-properties.js';

/** What became of a row, as the error details say. */
export interface RowOutcome {
  readonly code: Exclude<OutcomeName, 'created'> | 'left-out';
  readonly field?: string;
  /** The host's own words. */
  readonly message?: string;
  /** Properties that came and could not be read. */
  readonly unread?: readonly ResultProperty[];
}

/** The reported outcome; `undefined` when the row was created. */
export function reportedOutcome(outcome: Outcome): RowOutcome | undefined {
  if (outcome.status === 'created') return undefined;
  const { field, message, unread }: Pick<Outcome, 'status'> & Omit<RowOutcome, 'code'> = outcome;
  return withoutUndefined({ code: outcomeName(outcome), field, message, unread });
}

/** A row of the error details whose text is requested. */
export interface FailedRow {
  readonly row: number;
  readonly problems: readonly Problem[];
  readonly outcome?: RowOutcome;
}

/** Returns the texts of rows that were not created. */
export type Describe = (rows: readonly FailedRow[]) => readonly string[] | Promise<readonly string[]>;

/** The name of a field, as the portal's texts have it. */
export interface FieldLabel {
  readonly id: string;
  readonly label: string;
}

/** Names of the report columns that are not fields, and the notes in them. */
export interface ReportTexts {
  readonly temporaryPassword: string;
  readonly passwordNote: string;
  /** The password starts like a formula: the apostrophe before the password is not part of it. */
  readonly apostropheNote: string;
  /** The note on apostrophes inside the password: `#` stands for their positions. */
  readonly innerApostropheNote: string;
  readonly passwordNotReceived: string;
  /** Something came in place of a password that is none. */
  readonly passwordUnreadable: string;
  /** The password came, and its user may not have been created. */
  readonly maybeCreated: string;
  /** A column for other properties that could not be read, with its cell texts: the text, and then the properties. */
  readonly answerNote: string;
  readonly unread: string;
  readonly unreadParts: Readonly<Record<ResultProperty, string>>;
  readonly allDesks: string;
}
