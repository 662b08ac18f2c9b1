import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Format } from '../../messages/format.js';
import { fieldLabel } from '../../messages/field-texts.js';
import type { Messages } from '../../messages/messages.js';
import type { SessionRequest } from '../../session/requests.js';
import type { Question, SessionState } from '../../session/state.js';

/** What a question says. "Back" stands beside its actions, and leaves everything as it was. */
export interface QuestionView {
  readonly title: string;
  readonly body: TemplateResult;
  readonly actions: readonly QuestionAction[];
}

export interface QuestionAction {
  readonly label: string;
  readonly request: SessionRequest;
  /** `confirm` goes on with the step that raised the question; `destroy` loses something. */
  readonly kind?: 'confirm' | 'destroy';
  readonly isPrimary?: true;
  /** The question is gone before the request is made. */
  readonly dismisses?: true;
  /** The action takes the focus; where none does, Back has it. */
  readonly hasFocus?: true;
}

type QuestionAbout<T extends Question['about']> = Extract<Question, { about: T }>;

export function describeQuestion(
  question: Question,
  { fields, journal, review }: SessionState,
  messages: Messages,
  format: Format,
): QuestionView {
  switch (question.about) {
    case 'privileged-roles':
      return aboutRoles(question, messages, format);
    case 'passwords-not-saved':
      return aboutPasswords(question, messages, format, journal === 'on');
    case 'file-saved':
      return aboutSavedFile(question, messages, format);
    case 'discard':
      return aboutDiscard(question, messages, format);
    case 'corrected-cells':
      return aboutCorrections(question, fields, messages, format);
    case 'lost-corrections':
      return aboutLostCorrections(question, messages, format);
    case 'unfinished':
      return aboutUnfinished(
        question,
        review?.edits?.cells.reduce((sum, { count }) => sum + count, 0) ?? 0,
        messages,
        format,
      );
    case 'not-fixed': {
      const { notFixedTitle, notFixed } = messages.result;
      return { title: notFixedTitle, body: html`<p>${notFixed(question.reason)}</p>`, actions: [] };
    }
    case 'elsewhere': {
      const { elsewhereTitle, elsewhereHint } = messages.resume;
      return { title: elsewhereTitle, body: html`<p>${elsewhereHint}</p>`, actions: [] };
    }
  }
}

function aboutRoles(
  { roles }: QuestionAbout<'privileged-roles'>,
  { review }: Messages,
  format: Format,
): QuestionView {
  return {
    title: review.confirmTitle,
    body: html`<ul class="dialog__list" role="list">
        ${roles.map(
          ({ name, users, named }) => html`<li>${review.confirmRole(users, name, format, named)}</li>`,
        )}
      </ul>
      <p>${roles.length === 1 ? review.confirmHint : review.confirmHintSeveral}</p>`,
    actions: [
      {
        label: review.showThem,
        request: { type: 'show-rows', filter: 'ready', from: 0, count: 60, search: { privileged: true } },
        dismisses: true,
      },
      {
        label: review.importAnyway,
        request: { type: 'import', confirmed: true },
        kind: 'confirm',
        isPrimary: true,
      },
    ],
  };
}

function aboutPasswords(
  { passwords }: QuestionAbout<'passwords-not-saved'>,
  { result }: Messages,
  format: Format,
  areKept: boolean,
): QuestionView {
  const text = areKept ? result.unsavedButKept : result.unsaved;
  return {
    title: result.unsavedTitle,
    body: html`<p>${text(passwords, format)}</p>`,
    actions: [
      { label: result.continueWithout, request: { type: 'continue', confirmed: true }, kind: 'confirm' },
      {
        label: result.downloadSuccess,
        request: { type: 'download', file: 'success' },
        isPrimary: true,
        hasFocus: true,
      },
    ],
  };
}

function aboutSavedFile(
  { fileName, passwords }: QuestionAbout<'file-saved'>,
  { result }: Messages,
  format: Format,
): QuestionView {
  return {
    title: result.isSavedTitle,
    body: html`<p>${result.downloaded(fileName)}. ${result.isSaved(passwords, format)}</p>
      <p>${result.notSavedHint}</p>`,
    actions: [
      {
        label: result.downloadAgain,
        request: { type: 'download', file: 'success', ...(fileName?.endsWith('.xlsx') && { as: 'xlsx' }) },
      },
      {
        label: result.isSavedContinue,
        request: { type: 'continue', confirmed: true },
        kind: 'confirm',
        isPrimary: true,
      },
    ],
  };
}

function aboutDiscard(
  { done, total, passwords }: QuestionAbout<'discard'>,
  { resume }: Messages,
  format: Format,
): QuestionView {
  return {
    title: resume.discardTitle,
    body: html`<p>${resume.discardUsers}</p>
      ${total > done ? html`<p>${resume.discardRows(total - done, total, format)}</p>` : nothing}
      ${passwords > 0 ? html`<p>${resume.discardPasswords(passwords, format)}</p>` : nothing}`,
    actions: [
      { label: resume.discardImport, request: { type: 'discard', confirmed: true }, kind: 'destroy' },
      ...(passwords > 0
        ? [{ label: resume.download, request: { type: 'download', file: 'known' }, isPrimary: true } as const]
        : []),
    ],
  };
}

function aboutUnfinished(
  { unfinished: { fileName, startedAt, done, total } }: QuestionAbout<'unfinished'>,
  cells: number,
  { review, resume }: Messages,
  format: Format,
): QuestionView {
  return {
    title: review.unfinishedTitle,
    body: html`<p>${resume.offer(fileName, startedAt, done, total, format)}</p>
      <p>${review.unfinishedFirst}</p>
      <p>${review.unfinishedLoss(cells, format)} ${review.unfinishedBack}</p>`,
    actions: [{ label: review.showUnfinished, request: { type: 'show-unfinished' }, kind: 'confirm' }],
  };
}

function aboutCorrections(
  { field, source, column, derived, cells }: QuestionAbout<'corrected-cells'>,
  fields: SessionState['fields'],
  messages: Messages,
  format: Format,
): QuestionView {
  const { review } = messages;
  const made = fields.find(({ id }) => id === derived);
  const name = made ? fieldLabel(made, messages) : column;
  return {
    title: review.correctedTitle,
    body: html`<p>${review.correctedCells(cells, name, format)}</p>
      <p>${made ? review.correctedAnew : review.correctedHint}</p>`,
    actions: [
      {
        label: review.chooseAnyway,
        request: { type: 'set-source', field, source, confirmed: true },
        kind: 'confirm',
        isPrimary: true,
      },
    ],
  };
}

function aboutLostCorrections(
  { cells, rows, request }: QuestionAbout<'lost-corrections'>,
  { review }: Messages,
  format: Format,
): QuestionView {
  return {
    title: review.lostTitle,
    body: html`<p>${review.lost(cells, format, rows)}</p>`,
    actions: [
      {
        label: review.giveUp,
        request: { ...request, confirmed: true },
        kind: 'destroy',
        dismisses: true,
      },
    ],
  };
}
