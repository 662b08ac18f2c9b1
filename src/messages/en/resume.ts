import type { Format } from '../format.js';

/** The import that a reload or a crash left behind, or that another tab has, and the passwords of imports that are over. */
export const resume = {
  /** The file name is unknown where the journal can't be decrypted. */
  offer: (fileName: string | undefined, startedAt: number, done: number, total: number, f: Format) =>
    `Import${fileName === undefined ? '' : ` of ${fileName},`} started ${f.dateTime(startedAt)}: ${f.number(done)} of ${f.number(total)} done`,
  hint: 'Resume imports the rest. Users that were being sent when the page closed are checked first, so nobody is created twice.',
  hintDone: 'Every row is done. Resume shows the result.',
  passwords: (count: number, f: Format) =>
    f.plural(count, {
      one: '# temporary password was not downloaded yet. Discard deletes it.',
      other: '# temporary passwords were not downloaded yet. Discard deletes them.',
    }),
  unreadable: (count: number, f: Format) =>
    f.plural(count, {
      one: '# row can’t be read any more and counts as unknown: look the user up before importing the row again.',
      other:
        '# rows can’t be read any more and count as unknown: look the users up before importing the rows again.',
    }),
  lastOffer: (until: number, f: Format) =>
    `The time of this import is over: this is the last offer, until ${f.dateTime(until)}. Then it is deleted from this browser.`,
  download: 'Download what is known',
  discard: 'Discard',
  elsewhere: 'Users are being imported in another tab. This page takes over when that tab is closed.',

  discardTitle: 'Discard the unfinished import?',
  discardUsers: 'Users created so far stay. What became of each row is forgotten.',
  discardRows: (rows: number, total: number, f: Format) =>
    f.plural(rows, {
      one: `# of ${f.number(total)} rows is not done, and is not imported any more.`,
      other: `# of ${f.number(total)} rows are not done, and are not imported any more.`,
    }),
  discardPasswords: (count: number, f: Format) =>
    f.plural(count, {
      one: '# temporary password was never downloaded, and is lost for good.',
      other: '# temporary passwords were never downloaded, and are lost for good.',
    }),
  discardImport: 'Discard import',
  elsewhereTitle: 'Another tab is importing',
  elsewhereHint: 'Users are being imported in another tab. Wait until it has ended, then try again.',

  kept: (fileName: string, users: number, date: string, f: Format) =>
    `Passwords of ${fileName} (${f.plural(users, { one: '# user', other: '# users' })}), ${date}`,
  keptUntil: (until: number, f: Format) => `Kept in this browser until ${f.dateTime(until)}.`,
  keptLastOffer: (until: number, f: Format) =>
    `Their time is over: this is the last offer, until ${f.dateTime(until)}. Then they are deleted from this browser.`,
  keptGone:
    'These passwords can’t be downloaded any more: this browser’s storage was cleared or is damaged. Reset them one by one where users live.',
  downloadKept: (fileName: string) => `Download passwords of ${fileName}`,
  forget: (fileName: string) => `Forget passwords of ${fileName}`,
  forgotten: 'The passwords were deleted from this browser.',
};
