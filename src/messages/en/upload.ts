import type { Format } from '../format.js';

export const upload = {
  choose: 'Choose a file',
  drop: 'Drop a file of users here',
  dropNow: 'Drop the file to read it',
  accepted: 'CSV or tab-separated text (.csv, .tsv, .txt)',
  reading: (fileName: string) => `Reading ${fileName}…`,
  severalFiles: (files: number, f: Format) =>
    `You dropped ${f.number(files)} files, and none of them was read. Drop them one at a time.`,
  folder: 'You dropped a folder, and nothing was read. Open the folder and drop one file from it.',
  notAFile: 'What you dropped is not a file, and nothing was read. Drop a .csv file from your computer.',
  sample: 'Download a sample file',
  refusedTitle: (fileName: string) => `${fileName} was not read`,
  /** Read out when a file was read. */
  wasRead: (fileName: string, rows: number, f: Format) =>
    `${fileName} was read: ${f.plural(rows, { one: '# user', other: '# users' })}.`,
  users: (rows: number, f: Format) => f.plural(rows, { one: '# user', other: '# users' }),
  headerRow: (row: number, f: Format) => `header in row ${f.number(row)}`,
  blankRows: (rows: number, f: Format) =>
    f.plural(rows, { one: '# blank row skipped', other: '# blank rows skipped' }),
  delimited: (delimiter: string) => `separated by ${delimiter}`,
  delimiters: {
    comma: 'commas',
    semicolon: 'semicolons',
    tab: 'tabs',
    pipe: 'vertical bars',
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

/** What a file must be like, below the drop zone: a list of names and what belongs to each. */
export const rules = {
  heading: 'What the file needs',
  size: 'Size',
  limits: (rows: number, bytes: number, f: Format) =>
    `At most ${f.plural(rows, { one: '# user', other: '# users' })} and ${f.bytes(bytes)}`,
  header: 'Header',
  headerText: 'One row above the users that names the columns',
  always: 'Always needed',
  unlessGenerated: 'Unless generated here',
  ifDifferent: 'If users differ',
  optional: 'Optional',
  /** A field whose column holds the IDs of entries in the system. */
  byId: (label: string) => `${label} (ID)`,
};
