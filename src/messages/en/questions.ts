import type { Format } from '../format.js';

/** Questions on Review, and before it. */
export const reviewQuestions = {
  confirmTitle: 'Confirm privileged roles',
  /** `named`: the first of the users. */
  confirmRole: (users: number, role: string, f: Format, named: readonly string[]) => {
    if (users === 1 && named[0]) return `${named[0]} will be ${role}`;
    const more = users - named.length;
    const who = more > 0 ? [...named, f.plural(more, { other: '# more' })] : named;
    return (
      f.plural(users, { one: '# user will get', other: '# users will get' }) +
      ` ${role}${named.length > 0 ? `: ${f.list(who)}` : ''}`
    );
  },
  confirmHint: 'This role can do a lot. Make sure that everyone in the file should have it.',
  confirmHintSeveral: 'These roles can do a lot. Make sure that everyone in the file should have them.',
  importAnyway: 'Import anyway',
  /** Lists the users who would get these roles. */
  showThem: 'Show them',

  correctedTitle: 'Choose another source?',
  correctedCells: (cells: number, column: string, f: Format) =>
    f.plural(cells, {
      one: `# cell that you corrected in “${column}” will not be used.`,
      other: `# cells that you corrected in “${column}” will not be used.`,
    }),
  correctedHint: 'They are used again when you choose this column again.',
  /** Of cells that are of no column of the file. */
  correctedAnew: 'They are made anew from what you choose.',
  chooseAnyway: 'Choose anyway',

  lostTitle: 'Give up your corrections?',
  /** `rows`: left out, beside the corrected values. */
  lost: (cells: number, f: Format, rows = 0) => {
    const corrected = f.plural(cells, {
      one: '# value that you corrected',
      other: '# values that you corrected',
    });
    const out = f.plural(rows, { one: '# row', other: '# rows' });
    const both = (): string => f.list([corrected, `your choice to leave ${out} out`]);
    const lost = cells === 0 ? `Your choice to leave ${out} out` : rows === 0 ? corrected : both();
    const kept = cells + Math.sign(rows) === 1 ? 'it' : 'them';
    return `${lost} on Review would be lost. Back keeps ${kept}, and the file as it is.`;
  },
  giveUp: 'Give them up',

  unfinishedTitle: 'An import is unfinished',
  unfinishedFirst:
    'It was begun in another tab, or before this page was loaded. It comes first: finish or discard it, then import this file.',
  unfinishedLoss: (cells: number, f: Format) =>
    cells === 0
      ? 'Going to it in this tab gives up this file: choose it again afterwards.'
      : f.plural(cells, {
          one: 'Going to it in this tab gives up this file and # corrected value.',
          other: 'Going to it in this tab gives up this file and # corrected values.',
        }),
  unfinishedBack:
    'Back keeps everything here: finish the other import in a new tab, then choose Import once more.',
  showUnfinished: 'Go to the unfinished import',
};

/** Questions on the result. */
export const resultQuestions = {
  notFixedTitle: 'Nothing was sent',
  notFixed: (reason: 'journal' | 'worker') =>
    reason === 'journal'
      ? 'What you changed could not be saved in this browser, and is not sent before it is. Free some space on this device, then import again.'
      : 'Part of the page could not be loaded, so rows can not be fixed here. Download the error details, correct the rows in the file, then upload it as it is.',

  unsavedTitle: 'Passwords not downloaded',
  unsaved: (count: number, f: Format) =>
    f.plural(count, {
      one: 'The temporary password of # user was not downloaded. If you go on, it is lost and must be reset on the users page.',
      other:
        'The temporary passwords of # users were not downloaded. If you go on, they are lost and must be reset one by one on the users page.',
    }),
  unsavedButKept: (count: number, f: Format) =>
    f.plural(count, {
      one: 'The temporary password of # user was not downloaded. If you go on, it can be downloaded here for 7 days, then it must be reset on the users page.',
      other:
        'The temporary passwords of # users were not downloaded. If you go on, they can be downloaded here for 7 days, then they must be reset one by one on the users page.',
    }),
  isSavedTitle: 'Is the file there?',
  isSaved: (count: number, f: Format) =>
    f.plural(count, {
      one: 'Without it, the temporary password of # user is lost and must be reset on the users page.',
      other:
        'Without it, the temporary passwords of # users are lost and must be reset one by one on the users page.',
    }),
  notSavedHint:
    'This page is part of another one, which may not let it save files. If the file does not come, leave this open and ask whoever runs the page to allow downloads.',
  downloadAgain: 'Download again',
  isSavedContinue: 'Yes, continue',
  continueWithout: 'Continue without passwords',
};
