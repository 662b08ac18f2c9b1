import type { Format } from '../format.js';

export const upload = {
  choose: 'Choose a file',
  /** Once there is one. */
  chooseAnother: 'Choose another file',
  drop: 'Drop a file of users here',
  dropNow: 'Drop the file to read it',
  accepted: 'CSV, tab-separated text, Excel or OpenDocument (.csv, .tsv, .txt, .xlsx, .ods)',
  paste: 'or paste cells from a spreadsheet',
  /** Stands where a file has its name. */
  pastedName: 'Pasted cells',
  reading: (fileName: string) => `Reading ${fileName}…`,
  severalFiles: (files: number, f: Format) =>
    `${f.number(files)} files came at once, and none of them was read. Take them one at a time.`,
  folder: 'You dropped a folder, and nothing was read. Open the folder and drop one file from it.',
  notAFile: 'What you dropped is not a file, and nothing was read. Drop a .csv file from your computer.',
  sample: 'Download a sample file',
  refusedTitle: (fileName: string) => `${fileName} was not read`,
  /** Read out when a file was read. */
  wasRead: (fileName: string, rows: number, f: Format) =>
    `${fileName} was read: ${f.plural(rows, { one: '# user', other: '# users' })}.`,
  /** Read out when the file was read again, with what was found out about it. */
  wasReadAgain: (fileName: string, facts: string) => `${fileName} was read again: ${facts}.`,
  users: (rows: number, f: Format) => f.plural(rows, { one: '# user', other: '# users' }),
  sheet: (name: string) => `sheet “${name}”`,
  headerRow: (row: number, f: Format) => (row === 0 ? 'no header row' : `header in row ${f.number(row)}`),
  blankRows: (rows: number, f: Format) =>
    f.plural(rows, { one: '# blank row skipped', other: '# blank rows skipped' }),
  delimiters: {
    comma: 'comma',
    semicolon: 'semicolon',
    tab: 'tab',
    pipe: 'vertical bar',
    colon: 'colon',
  },
  firstRows: 'First rows',
  row: 'Row',
  /** A column whose header is blank, or equal to another one's. */
  columnName: (header: string, position: number, f: Format) =>
    header === '' ? `Column ${f.number(position)}` : `${header} (column ${f.number(position)})`,
  moreColumns: (shown: number, columns: number, f: Format) =>
    `The first ${f.number(shown)} of ${f.number(columns)} columns are shown. All of them can be used.`,
  upload: 'Upload',
};

/** What a file must be like, below the drop zone: a list of rules, each with a name. */
export const rules = {
  heading: 'What the file needs',
  type: 'Type',
  typeText: 'CSV, tab-separated text, or one sheet of a workbook',
  size: 'Size',
  /** Rows or size may be without a bound, not both. */
  limits: (rows: number, bytes: number, f: Format) =>
    `At most ${[
      ...(rows < Infinity ? [f.plural(rows, { one: '# user', other: '# users' })] : []),
      ...(bytes < Infinity ? [f.bytes(bytes)] : []),
    ].join(' and ')}`,
  header: 'Header',
  headerText: 'One row above the users that names the columns',
  always: 'Always needed',
  unlessGenerated: 'Unless generated here',
  ifDifferent: 'If users differ',
  optional: 'Optional',
  /** A field whose column holds the IDs of entries in the system. */
  byId: (label: string) => `${label} (ID)`,
};
