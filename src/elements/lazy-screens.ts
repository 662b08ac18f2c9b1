import { DataGrid } from './review/data-grid.js';
import { FieldSourceElement } from './mapping/field-source.js';
import { HelpTipElement } from './shared/help-tip.js';
import { MappingScreen } from './mapping/mapping-screen.js';
import { QuestionDialog } from './shared/question-dialog.js';
import { ReadingPanel } from './upload/reading-panel.js';
import { ResultScreen } from './result/result-screen.js';
import { ReviewScreen } from './review/review-screen.js';
import { RowToolsElement } from './review/row-tools.js';
import { SubmitScreen } from './submit/submit-screen.js';
import { ErrorNotice } from './shared/error-notice.js';

/**
 * Every screen after the first. The lazy screens load right behind the upload screen and are there before anybody has
 * chosen a file: a page that offers the import, and a visitor who never uses it, pay for the upload screen alone.
 */
export const lazyScreens: readonly (readonly [tag: string, element: CustomElementConstructor])[] = [
  ['bulk-user-import-help-tip', HelpTipElement],
  ['bulk-user-import-field', FieldSourceElement],
  ['bulk-user-import-reading', ReadingPanel],
  ['bulk-user-import-mapping', MappingScreen],
  ['bulk-user-import-grid', DataGrid],
  ['bulk-user-import-row-tools', RowToolsElement],
  ['bulk-user-import-review', ReviewScreen],
  ['bulk-user-import-submit', SubmitScreen],
  ['bulk-user-import-result', ResultScreen],
  ['bulk-user-import-trouble', ErrorNotice],
  ['bulk-user-import-question', QuestionDialog],
];

/** All texts, those of the first screen among them. */
export { en as allTexts } from '../messages/en.js';

export { LaterParts } from './later-parts.js';
