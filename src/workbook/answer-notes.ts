import { neutralise } from '../csv/formula.js';
import type { AnswerPart } from '../submit/outcome.js';
import type { ReportTexts } from './answers.js';
import type { CreatedRow } from './import-run.js';

/** There was to be a password, and none came that could be used. */
export function isPasswordMissed(outcome: CreatedRow['outcome']): boolean {
  if (outcome.unread?.includes('temporaryPassword')) return true;
  return outcome.status === 'created' && outcome.recovered === true;
}

/** What could not be read of an answer besides its password. */
export function unreadBesides({ unread = [] }: CreatedRow['outcome']): readonly AnswerPart[] {
  return unread.filter((part) => part !== 'temporaryPassword');
}

/** What is to be said of a row's password. */
export function passwordNote(
  { password, outcome }: CreatedRow,
  hasPasswords: boolean,
  texts: ReportTexts,
): string {
  if (password === undefined) {
    if (outcome.unread?.includes('temporaryPassword')) return texts.passwordUnreadable;
    return hasPasswords || isPasswordMissed(outcome) ? texts.passwordNotReceived : '';
  }
  const notes = [
    ...(neutralise(password) === password ? [] : [texts.apostropheNote]),
    ...(outcome.status === 'unknown' ? [texts.maybeCreated] : []),
  ];
  return notes.join(' ');
}

/** What else is to be said of a row's answer. */
export function answerNote({ outcome }: CreatedRow, texts: ReportTexts): string {
  const unread = unreadBesides(outcome);
  return unread.length ? `${texts.unread} ${unread.map((part) => texts.unreadParts[part]).join(', ')}` : '';
}
