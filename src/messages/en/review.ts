import type { Format } from '../format.js';

export interface SwitchWords {
  readonly term: string;
  readonly yes: string;
  readonly no: string;
}

const switches: Readonly<Record<string, SwitchWords>> = {
  advancedSecurity: { term: 'Advanced security', yes: 'On', no: 'Off' },
  digitsOnlyPassword: { term: 'Passwords', yes: 'Digits only (not recommended)', no: 'Standard' },
};

const unmapped: Readonly<Record<string, string>> = { active: 'Everybody' };

export const review = {
  checking: 'Checking the rows…',
  hostChecking: 'The server is checking the users too. What it finds appears here.',
  hostCheckingOf: (checked: number, users: number, f: Format) =>
    `The server is checking the users too: ${f.number(checked)} of ${f.number(users)}.`,
  hostCheckFailed:
    'The server could not check the users beforehand. You can import all the same: what it refuses will be in the error details.',

  counts: 'Rows of the file',
  allRows: (count: number, f: Format) => f.plural(count, { one: 'All # row', other: 'All # rows' }),
  ready: (count: number, f: Format) => f.plural(count, { one: '# ready', other: '# ready' }),
  duplicates: (count: number, f: Format) => f.plural(count, { one: '# duplicate', other: '# duplicates' }),
  withErrors: (count: number, f: Format) => f.plural(count, { other: '# with errors' }),
  warnings: (count: number, f: Format) =>
    f.plural(count, { one: '# with a warning', other: '# with warnings' }),
  leftOut: (count: number, f: Format) => f.plural(count, { other: '# left out' }),
  notImported: (count: number, f: Format) =>
    f.plural(count, {
      one: '# row will not be imported; it goes to the error details.',
      other: '# rows will not be imported; they go to the error details.',
    }),

  summary: 'For all users',
  summaryGenerated: 'Generated automatically',
  summaryYes: 'Yes',
  summaryNo: 'No',
  /** Short names of fields that are a switch, by field id. */
  summarySwitches: switches,
  summaryNotImported: 'Not imported',
  /** What it means for the users that a field is not imported, by field id, where that is not plain. */
  summaryUnmapped: unmapped,
  /** Heading of the fields that have a value in every row. */
  summaryByRow: 'From the file',
  /** In place of what all users get, where they get nothing alike. */
  summaryOfColumns: 'Everything is in the file',
  summaryColumn: (column: string) => `Column “${column}”`,
  /** Name of the button that leads to a field; without a term the field is not imported. */
  summaryChange: (term: string | undefined, text: string) =>
    term ? `Change ${term}: ${text}` : `Import ${text}`,
  summaryMore: (count: number, f: Format) => f.plural(count, { other: '# more' }),

  corrected: (changes: number, savedAt: number, f: Format) =>
    f.plural(changes, {
      one: `Your # correction of this file from ${f.dateTime(savedAt)} was applied.`,
      other: `Your # corrections of this file from ${f.dateTime(savedAt)} were applied.`,
    }),
  startAfresh: 'Start afresh',

  find: 'Find',
  findHint: 'Text or row number',
  /** Read out when other rows are listed. */
  listed: (count: number, rows: number, f: Format) =>
    f.plural(rows, {
      one: `${f.number(count)} of # row is listed.`,
      other: `${f.number(count)} of # rows are listed.`,
    }),
  /** Name of the button that lists all rows again. */
  showAllAgain: (name: string) => `Remove filter: ${name}`,
  changes: 'Changes',
  undo: 'Undo',
  redo: 'Redo',
  sortBy: (column: string) => `Sort by ${column}`,
  /** Lists the changed rows alone. */
  changedRows: (rows: number, f: Format) => `Changed (${f.number(rows)})`,
  /** What a changed cell held before. */
  was: (text: string) => `was: ${text}`,
  wasEmpty: 'was empty',
  /** Goes to the next cell with an error. */
  nextError: 'Next error',
  /** The last change. A repair changes one cell a row. */
  changed: (cells: number, f: Format) =>
    f.plural(cells, { one: '# cell changed.', other: '# cells changed.' }),
  undone: (cells: number, f: Format) =>
    f.plural(cells, { one: 'Undone: # cell is as it was.', other: 'Undone: # cells are as they were.' }),
  /** Offers the text that was typed into one cell for the other cells of its column. */
  fillOthers: (cells: number, text: string, f: Format) =>
    f.plural(cells, {
      one: `Fill the other empty cell with “${text}” too`,
      other: `Fill the # other empty cells with “${text}” too`,
    }),
  changeOthers: (cells: number, text: string, f: Format) =>
    f.plural(cells, { one: `Change the other “${text}” too`, other: `Change the # other “${text}” too` }),
  redone: (cells: number, f: Format) =>
    f.plural(cells, { one: 'Redone: # cell changed again.', other: 'Redone: # cells changed again.' }),

  rowsLeftOut: (rows: number, f: Format) =>
    f.plural(rows, { one: '# row left out.', other: '# rows left out.' }),
  rowsTakenBack: (rows: number, f: Format) =>
    f.plural(rows, { one: '# row is included again.', other: '# rows are included again.' }),

  filters: 'Show rows',
  filterAll: 'All',
  filterReady: 'Ready',
  filterDuplicates: 'Duplicates',
  filterErrors: 'Errors',
  filterWarnings: 'Warnings',
  filterLeftOut: 'Left out',

  grid: 'Users',
  gridHelp: 'To change a value, double-click it or press Enter.',
  /** Where there is no mouse. */
  gridHelpTouch: 'To change a value, tap it twice.',
  editCell: (column: string, row: number) => `${column}, row ${row}`,
  columnRow: 'Row',
  columnStatus: 'Status',
  columnAction: 'Leave out',
  fromColumn: (column: string) => `from “${column}”`,
  /** Short, since a note that is cut off would say the contrary: Active is what is not “Blocked”. */
  oppositeOf: (column: string) => `not “${column}”`,
  statusReady: 'Ready',
  statusDuplicate: 'Duplicate',
  statusError: 'Error',
  statusLeftOut: 'Left out',
  /** Behind a status: the fields that make the row a duplicate or an error. */
  statusFields: (fields: readonly string[]) => `: ${fields.join(', ')}`,
  /** Read out before a problem, in place of its icon. */
  severityError: 'Error:',
  severityDuplicate: 'Duplicate:',
  severityWarning: 'Warning:',
  leaveOut: 'Leave out',
  leaveOutRow: (row: number) => `Leave out row ${row}`,
  include: 'Include',
  includeRow: (row: number) => `Include row ${row}`,
  loadingRow: 'Loading',
  noRows: 'No rows here.',
  noReady: 'No row is ready. The rows with errors and the duplicates show what is wrong.',
  noDuplicates: 'No duplicates.',
  noErrors: 'No errors.',
  noWarnings: 'No warnings.',
  noLeftOut: 'No row was left out.',
  noneFound: 'No row matches. Look for something else, or take the filters away.',

  importUsers: (count: number, f: Format) =>
    f.plural(count, { one: 'Import # user', other: 'Import # users' }),
  importNothing: 'Import users',
  whileChecking: 'Wait until the rows have been checked.',
  nothingReady:
    'No row is ready. Correct the values here or in the file, or go back and choose other columns.',

  /** Beside a privileged role, and the name of the list of its users. */
  privileged: 'Privileged',
};
