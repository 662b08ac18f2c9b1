import type { FileSummary, SessionState } from '../../../src/session/state.js';
import type { ReadingChoices } from '../../../src/engine/protocol.js';
import { allByRole, byRole } from '../../harness.js';
import { file, refusedState, stateWith } from '../fixtures.js';
import type { ScreenFixture } from '../screen-fixture.js';

export const CHANGE = 'Change how the file is read';
export const UNDO = 'Undo these changes';
export const NAME_COLUMNS = 'Name the columns instead';

export const fileWithTitleRows: FileSummary = {
  ...file,
  encoding: 'windows-1252',
  delimiter: ';',
  headerRow: 3,
  firstRecords: [
    { row: 1, cells: ['Users of the Berlin office', '', ''] },
    { row: 3, cells: ['Name', 'Email', 'Telephone extension of the user', 'Role', 'Desk'] },
    { row: 4, cells: ['Jürgen', ' j@example.com ', '\u202e2001', ''] },
  ],
};
export const workbookFile: FileSummary = { ...file, sheet: 'Users', sheets: ['Read me', 'Users'] };
export const fileWithGuessedEncoding: FileSummary = {
  ...fileWithTitleRows,
  notes: [{ code: 'guessed-encoding' }],
};
export const doubleEncodedFile: FileSummary = {
  ...file,
  notes: [{ code: 'double-encoded', row: 5, sample: 'MÃ¼ller' }],
};

export const stateAfterReading = (summary: FileSummary, again?: ReadingChoices): SessionState =>
  stateWith({ file: summary, upload: again ? { phase: 'read', again } : { phase: 'read' } });
export const noHeader = refusedState({ code: 'no-header', params: {} });
export const undecodable = refusedState({ code: 'undecodable', params: { row: 7, encoding: 'utf-8' } });
export const oneColumn = refusedState({ code: 'one-column', params: { header: 'a:b' } });
/** A file that could be read until somebody chose otherwise. */
export const refusedAfterChoice: SessionState = {
  ...oneColumn,
  upload: {
    phase: 'refused',
    fileName: 'users.csv',
    refusal: { code: 'one-column', params: {} },
    choices: { delimiter: '|' },
    before: fileWithTitleRows,
  },
};

export const isOpen = (fixture: ScreenFixture) =>
  byRole(fixture, 'button', CHANGE)?.getAttribute('aria-expanded');
export const comboboxes = (fixture: ScreenFixture) => allByRole(fixture, 'combobox').map(({ id }) => id);
export const choicesOf = (fixture: ScreenFixture) =>
  fixture.requests.map((request) => (request.type === 'read-again' ? request.choices : request.type));
