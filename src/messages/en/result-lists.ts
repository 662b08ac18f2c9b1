import { says } from './outcomes.js';
import type { ProblemParams } from '../../checking/problem.js';
import type { Format } from '../format.js';

/** The texts of the created users in a list. */
export const createdList = {
  findUser: 'Find a user',
  findUserHint: 'Username, email or row',
  noneFound: (text: string) => `No user is found for “${text}”.`,
  row: (row: number, f: Format) => `Row ${f.number(row)}`,
  show: 'Show',
  hide: 'Hide',
  copy: 'Copy',
  /** Stands where the password is hidden. */
  hidden: '••••••••',
  noPassword: 'No password',
  maybeCreated: 'May not have been created',
  shown: 'Shown for 30 seconds, or until you hide it.',
  unavailable: 'This password can’t be shown any more. Take it from the success details.',
  copied: (username: string) =>
    `The password of ${username} is on the clipboard, which is not cleared: copy something else once you have pasted it.`,
  notCopied: 'This browser did not allow to copy. Choose Show, and copy the password by hand.',
  page: (from: number, to: number, total: number, f: Format) =>
    `${f.number(from)}–${f.number(to)} of ${f.number(total)}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
};

/** The texts of the rows that were not created, by what the server said. */
export const failureList = {
  why: 'Why rows were not imported',
  /** Where the server gave no words of its own. */
  reasons: {
    duplicate: () => 'Already in the portal, so not created again.',
    rejected: () => 'Turned down without a reason.',
    refused: () => 'The server was not available. Nobody was created.',
    unknown: ({ message }: ProblemParams) => {
      const said = says(message, '');
      return said
        ? `The answer does not tell whether the users were created: “${said}”`
        : 'No answer came: the users may or may not have been created.';
    },
    'not-attempted': () => 'The import ended before these rows were sent.',
    'left-out': () => 'Left out on the Review screen.',
  },
  /** Who has said so, and what it means for the rows. */
  kinds: {
    duplicate: 'Duplicate, says the server',
    rejected: 'Rejected by the server',
    refused: 'Put off by the server',
    unknown: 'Unknown',
    'not-attempted': 'Not attempted',
    'left-out': 'Left out',
    error: 'Error in the file',
    duplicateInFile: 'Duplicate in the file',
  },
  rowNumbers: (numbers: readonly number[], more: number, f: Format) => {
    const shown = numbers.map((number) => f.number(number));
    if (more > 0) return `Rows ${shown.join(', ')} ${f.plural(more, { other: 'and # more' })}`;
    return shown.length === 1 ? `Row ${shown.join('')}` : `Rows ${f.list(shown)}`;
  },
  showRows: (count: number, f: Format) => f.plural(count, { one: 'Show # row', other: 'Show # rows' }),
  hideRows: 'Hide the rows',
  tryAgain: 'Try again as it is',
  tryAgainHint: 'Sends the rows unchanged: for when the reason is gone, such as a limit that was raised.',
  ask: 'Ask the server again',
  askHint: 'Asks what became of these users. Only those that the server says do not exist are created.',
  moreReasons: (count: number, f: Format) =>
    f.plural(count, { one: 'Show # more reason', other: 'Show # more reasons' }),
  otherReasons: (groups: number, rows: number, f: Format) =>
    `${f.plural(groups, { one: '# more reason', other: '# more reasons' })} (${f.plural(rows, { one: '# row', other: '# rows' })}): see the error details.`,
};
