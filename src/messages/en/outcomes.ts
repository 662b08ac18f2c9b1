import type { ProblemParams } from '../../checking/problem.js';
import type { RowOutcome } from '../../submit/reported-row.js';
import type { Format } from '../format.js';

/** The text of a problem or an outcome. */
export type ProblemText = (params: ProblemParams, f: Format) => string;

/** The outcome of a row, as the error details name it. */
export type OutcomeCode = RowOutcome['code'];

/** Why a row that was sent, or was to be sent, has its outcome: for the error details. */
export const outcomes: Readonly<Record<OutcomeCode, ProblemText>> = {
  duplicate: ({ message }: ProblemParams) =>
    says(message, 'Already in the portal, so it was not created again. Remove the row or change it.'),
  rejected: ({ message, unread }: ProblemParams) =>
    says(
      message,
      unread
        ? 'The server rejected this user. Check the row.'
        : 'The server rejected this user without giving a reason. Check the row.',
    ),
  refused: ({ message }: ProblemParams) =>
    says(message, 'The server was not available, so the user was not created. Import the row again.'),
  unknown: ({ message }: ProblemParams) => {
    const said = says(message, '');
    const what = said
      ? `The server’s answer does not tell whether the user was created: “${said}”.`
      : 'No answer came: the user may or may not have been created.';
    return `${what} Look in the portal; if not, clear “Import error code” in this row and import it again.`;
  },
  'not-attempted': () => 'The import ended before this row was sent. Import it again.',
  'left-out': () => 'Left out on the Review screen. Import it again if it is wanted.',
};

/** The text of a problem outside the grid, where neither label nor value stands beside it. */
export const report = {
  /** Stands behind the text of a row; `parts` are texts of `success.unreadParts`. */
  unread: (parts: readonly string[], f: Format) =>
    `Part of the server’s answer could not be read: ${f.list(parts)}.`,
  cell: (label: string, value: string, text: string) => `${label} “${value}”: ${text}`,
  field: (label: string, text: string) => `${label}: ${text}`,
};

/** The host's own words, where it gave any. */
export function says(message: ProblemParams[string] | undefined, otherwise: string): string {
  return typeof message === 'string' && message.trim() !== '' ? message : otherwise;
}
