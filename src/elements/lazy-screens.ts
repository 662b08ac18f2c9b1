import { Announcer } from './announcer.js';
import { DataGrid } from './review/data-grid.js';
import { ReadingPanel } from './upload/reading-panel.js';
import { ResultScreen } from './result/result-screen.js';
import { ReviewScreen } from './review/review-screen.js';
import { RowToolsElement } from './review/row-tools.js';
import { SubmitScreen } from './submit/submit-screen.js';
import { ErrorNotice } from './shared/error-notice.js';

/**
 * The screens that every import shows after the first. The lazy screens load right behind the upload screen and are there before anybody has
 * chosen a file: a page that offers the import, and a visitor who never uses it, pay for the upload screen alone.
 */
export const lazyScreens: readonly (readonly [tag: string, element: CustomElementConstructor])[] = [
  ['bulk-user-import-announcer', Announcer],
  ['bulk-user-import-reading', ReadingPanel],
  ['bulk-user-import-grid', DataGrid],
  ['bulk-user-import-row-tools', RowToolsElement],
  ['bulk-user-import-review', ReviewScreen],
  ['bulk-user-import-submit', SubmitScreen],
  ['bulk-user-import-result', ResultScreen],
  ['bulk-user-import-trouble', ErrorNotice],
];

export { LaterParts } from './later-parts.js';
