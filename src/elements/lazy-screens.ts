import type { CSSResult } from 'lit';
import { DataGrid } from './review/data-grid.js';
import { FieldSourceElement } from './mapping/field-source.js';
import { HelpTipElement } from './shared/help-tip.js';
import { ProblemsPanel } from './review/problems-panel.js';
import { KeptPasswordsList } from './resume/kept-passwords-list.js';
import { LongListElement } from './long-list/long-list.js';
import { MappingScreen } from './mapping/mapping-screen.js';
import { QuestionDialog } from './shared/question-dialog.js';
import { ReadingPanel } from './upload/reading-panel.js';
import { ResultScreen } from './result/result-screen.js';
import { ResumeScreen } from './resume/resume-screen.js';
import { ReviewScreen } from './review/review-screen.js';
import { RowToolsElement } from './review/row-tools.js';
import { controlStyles } from './shared/control-styles.js';
import { fieldStyles } from './shared/field-styles.js';
import { gridCardStyles } from './review/grid-card-styles.js';
import { gridEditingStyles } from './review/grid-editing-styles.js';
import { gridStyles } from './review/grid-styles.js';
import { problemsPanelStyles } from './review/problems-panel-styles.js';
import { surfaceStyles } from './shared/surface-styles.js';
import { longListStyles } from './long-list/long-list-styles.js';
import { mappingStyles } from './mapping/mapping-styles.js';
import { readingStyles } from './upload/reading-styles.js';
import { resultStyles } from './result/result-styles.js';
import { resumeStyles } from './resume/resume-styles.js';
import { reviewStyles } from './review/review-styles.js';
import { submitStyles } from './submit/submit-styles.js';
import { SubmitScreen } from './submit/submit-screen.js';
import { ErrorNotice } from './shared/error-notice.js';

/**
 * Every screen after the first. The lazy screens load right behind the upload screen and are there before anybody has
 * chosen a file: a page that offers the import, and a visitor who never uses it, pay for the upload screen alone.
 */
export const lazyScreens: readonly (readonly [tag: string, element: CustomElementConstructor])[] = [
  ['bulk-user-import-help-tip', HelpTipElement],
  ['bulk-user-import-long-list', LongListElement],
  ['bulk-user-import-field', FieldSourceElement],
  ['bulk-user-import-reading', ReadingPanel],
  ['bulk-user-import-mapping', MappingScreen],
  ['bulk-user-import-grid', DataGrid],
  ['bulk-user-import-row-tools', RowToolsElement],
  ['bulk-user-import-issues', ProblemsPanel],
  ['bulk-user-import-review', ReviewScreen],
  ['bulk-user-import-submit', SubmitScreen],
  ['bulk-user-import-result', ResultScreen],
  ['bulk-user-import-trouble', ErrorNotice],
  ['bulk-user-import-question', QuestionDialog],
  ['bulk-user-import-resume', ResumeScreen],
  ['bulk-user-import-kept-passwords', KeptPasswordsList],
];

/** All texts, those of the first screen among them. */
export { en as allTexts } from '../messages/en.js';

export const lazyStyles: readonly CSSResult[] = [
  controlStyles,
  surfaceStyles,
  fieldStyles,
  longListStyles,
  readingStyles,
  mappingStyles,
  reviewStyles,
  gridStyles,
  gridCardStyles,
  gridEditingStyles,
  problemsPanelStyles,
  submitStyles,
  resultStyles,
  resumeStyles,
];
