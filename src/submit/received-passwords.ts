import { addedApostrophes } from '../files/csv/formula.js';
import type { ResultSummary } from './import-result.js';
import type { CreatedOutcome, Outcome, UnknownOutcome } from './outcomes.js';
import type { ResultProperty } from './result-properties.js';
import type { ReportTexts } from './reported-row.js';

/** A user who was created, or who may have been created and for whom a password came. */
export interface PasswordRow {
  readonly outcome: CreatedOutcome | UnknownOutcome;
  /** The password, received or generated here. */
  readonly password: string | undefined;
}

/** The outcome of a user who was created, or for whom a password came; `undefined` for any other outcome. */
export function receivedOutcome(outcome: Outcome | undefined): PasswordRow['outcome'] | undefined {
  const hasPassword = outcome?.status === 'unknown' && outcome.temporaryPassword !== undefined;
  return outcome?.status === 'created' || hasPassword ? outcome : undefined;
}

/** True when a password was expected and no usable one came. */
function isPasswordMissing(outcome: PasswordRow['outcome']): boolean {
  if (outcome.unread?.includes('temporaryPassword')) return true;
  return outcome.status === 'created' && outcome.recovered === true;
}

/** Unreadable properties of a result besides its password. */
function otherUnread({ unread = [] }: PasswordRow['outcome']): readonly ResultProperty[] {
  return unread.filter((part) => part !== 'temporaryPassword');
}

/** The note on a row's password. */
export function passwordNote(
  { password, outcome }: PasswordRow,
  hasPasswords: boolean,
  texts: ReportTexts,
): string {
  if (password === undefined) {
    if (outcome.unread?.includes('temporaryPassword')) return texts.passwordUnreadable;
    return hasPasswords || isPasswordMissing(outcome) ? texts.passwordNotReceived : '';
  }
  const doubt = outcome.status === 'unknown' && texts.maybeCreated;
  return [apostropheNote(password, texts), doubt].filter(Boolean).join(' ');
}

function apostropheNote(password: string, texts: ReportTexts): string {
  const added = addedApostrophes(password).join(', ');
  if (added === '1') return texts.apostropheNote;
  return added && texts.innerApostropheNote.replace('#', added);
}

/** The note on the other properties of a row's result. */
export function unreadNote({ outcome }: PasswordRow, texts: ReportTexts): string {
  const unread = otherUnread(outcome);
  return unread.length ? `${texts.unread} ${unread.map((part) => texts.unreadParts[part]).join(', ')}` : '';
}

/**
 * Counts passwords. A host that never returns passwords is not missing any: a password is missing where other users have
 * one, where the user was found after a lost response, or where something unreadable came instead.
 */
export function countPasswords(
  created: Iterable<PasswordRow>,
): Pick<ResultSummary, 'passwords' | 'passwordsMissing' | 'passwordsQuoted' | 'passwordsUnsure' | 'unread'> {
  let passwords = 0;
  let passwordsQuoted = 0;
  let without = 0;
  let missed = 0;
  let passwordsUnsure = 0;
  let unread = 0;
  for (const { password, outcome } of created) {
    if (otherUnread(outcome).length) unread++;
    if (password === undefined) {
      without++;
      if (isPasswordMissing(outcome)) missed++;
      continue;
    }
    if (outcome.status === 'unknown') passwordsUnsure++;
    passwords++;
    if (addedApostrophes(password).length) passwordsQuoted++;
  }
  const passwordsMissing = passwords > 0 ? without : missed;
  return { passwords, passwordsQuoted, passwordsMissing, passwordsUnsure, unread };
}
