import type { Format } from '../format.js';

export const result = {
  counts: 'What became of the rows',
  created: (count: number, f: Format) => f.plural(count, { one: '# user created', other: '# users created' }),
  duplicates: (count: number, f: Format) => f.plural(count, { one: '# duplicate', other: '# duplicates' }),
  errors: (count: number, f: Format) => f.plural(count, { one: '# error', other: '# errors' }),
  unknown: (count: number, f: Format) => f.plural(count, { other: '# unknown' }),
  notAttempted: (count: number, f: Format) => f.plural(count, { other: '# not attempted' }),
  leftOut: (count: number, f: Format) => f.plural(count, { other: '# left out' }),
  allDone: 'Every row of the file was imported.',

  breakdown: 'Errors by reason',
  missingDetails: 'Missing details',
  validation: 'Validation',
  rejected: 'Rejected by the server',
  rows: (count: number, f: Format) => f.plural(count, { one: '# row', other: '# rows' }),

  stopped: 'You stopped the import. Rows that were not sent count as not attempted.',
  /** The worker has ended, or an exception of our own has ended the import. */
  workerLost:
    'The import ended early: the background script of this page could not go on, maybe because this device is short of memory. The counts and both files are what this page knows. Users without an answer are unknown; rows that were not sent are named by their numbers only: take them from your file.',
  hostFailed: 'The import ended early: the server could not go on.',
  hostFailedBecause: (message: string) => `The import ended early. The server says: ${message}`,
  unknownHint: (count: number, f: Format) =>
    f.plural(count, {
      one: 'For # row no answer came that says what became of it, so the user may or may not have been created. The error details name it: look the user up before importing the row again.',
      other:
        'For # rows no answer came that says what became of them, so the users may or may not have been created. The error details name them: look the users up before importing the rows again.',
    }),

  createdUsers: 'Created users',
  /** On the button that opens the list. */
  list: 'List of created users',
  createdHint: 'The file lists the users that were created.',
  passwords: 'Temporary passwords',
  passwordsWarning:
    'Save them now: they are shown nowhere else. Without this file, passwords must be reset one by one on the users page.',
  /** The two texts above where this browser keeps the passwords for some time. */
  passwordsKept:
    'Save them now: this browser keeps them for 7 days. After that, passwords must be reset one by one on the users page.',
  passwordsSavedAndKept:
    'Keep the file safe, and delete it once the users have their passwords. This browser keeps them until 24 hours after Continue.',
  passwordsSaved:
    'Keep the file safe, and delete it once the users have their passwords. Lost ones must be reset one by one on the users page.',
  passwordsMissing: (count: number, f: Format) =>
    f.plural(count, {
      one: '# user created, password not received. Reset it on the users page.',
      other: '# users created, passwords not received. Reset them on the users page.',
    }),
  passwordsUnsure: (count: number, f: Format) =>
    f.plural(count, {
      one: '# password came for a user who may not have been created. The file says so beside it: look on the users page before you hand it on.',
      other:
        '# passwords came for users who may not have been created. The file says so beside them: look on the users page before you hand them on.',
    }),
  unread: (count: number, f: Format) =>
    f.plural(count, {
      one: 'Of # created user, part of the server’s answer could not be read. The file says what: look on the users page.',
      other:
        'Of # created users, part of the server’s answer could not be read. The file says what: look on the users page.',
    }),
  passwordsQuoted: (count: number, f: Format) =>
    f.plural(count, {
      one: '# password has a character that spreadsheets may take for the start of a formula. The CSV file has an apostrophe before that character, and says so: it is not part of the password.',
      other:
        '# passwords have a character that spreadsheets may take for the start of a formula. The CSV file has an apostrophe before that character, and says so: it is not part of the password.',
    }),
  downloadSuccess: 'Download success details',
  /** On the buttons beside those of the CSV files. Their names begin with it. */
  downloadXlsx: 'Download as .xlsx',
  downloadXlsxOf: {
    success: 'Download as .xlsx: success details',
    errors: 'Download as .xlsx: error details',
  },
  /** Only where a file has such numbers. */
  changedByExcel:
    'Excel may shorten long numbers and drop leading zeros when it opens the CSV file. The .xlsx file keeps every digit.',

  failed: 'Rows that were not imported',
  failedHint:
    'The file holds your columns and says what is wrong in each row. Correct it, then upload it as it is.',
  downloadErrors: 'Download error details',
  /** A page can hand a file to the browser, and never learns whether it was saved. The name is not known after a reload. */
  downloaded: (fileName: string | undefined) => `Check that ${fileName ?? 'the file'} is in your downloads`,
  retry: 'Retry failed rows',
  retryHint: (count: number, f: Format) =>
    f.plural(count, {
      one: '# row failed because of the server or the network and can be tried again.',
      other: '# rows failed because of the server or the network and can be tried again.',
    }),
  fix: (count: number, f: Format) => f.plural(count, { one: 'Fix # row here', other: 'Fix # rows here' }),
  fixHint: (count: number, f: Format) =>
    f.plural(count, {
      one: '# row was turned down by the server for its values. Change them here, then import it again.',
      other:
        '# rows were turned down by the server for their values. Change them here, then import them again.',
    }),
  /** Shown on the Review screen of rows that are being fixed. */
  fixing:
    'The server turned these rows down. Change the values it names, then import the rows again. A row that you leave as it is keeps its result and is not sent.',
  nothingFixed: 'No row is ready. Change the values that the server turned down, or go back to the result.',
  continue: 'Continue',
};
