import type { CSSResult } from 'lit';
import { DataGrid } from './data-grid.js';
import { FieldSourceElement } from './field-source.js';
import { HelpTipElement } from './help-tip.js';
import { IssuesPanel } from './issues-panel.js';
import { KeptPasswordsElement } from './kept-passwords.js';
import { LongListElement } from './long-list.js';
import { MappingScreen } from './mapping-screen.js';
import { QuestionDialog } from './question-dialog.js';
import { ReadingElement } from './reading.js';
import { ResultScreen } from './result-screen.js';
import { ResumeScreen } from './resume-screen.js';
import { ReviewScreen } from './review-screen.js';
import { RowToolsElement } from './row-tools.js';
import { controls } from './styles/controls.js';
import { fields } from './styles/fields.js';
import { gridCardStyles } from './styles/grid-cards.js';
import { gridEditingStyles } from './styles/grid-editing.js';
import { gridStyles } from './styles/grid.js';
import { issuesStyles } from './styles/issues.js';
import { laterSurfaces } from './styles/later-surfaces.js';
import { longListStyles } from './styles/long-list.js';
import { mappingStyles } from './styles/mapping.js';
import { readingStyles } from './styles/reading.js';
import { resultStyles } from './styles/result.js';
import { resumeStyles } from './styles/resume.js';
import { reviewStyles } from './styles/review.js';
import { submitStyles } from './styles/submit.js';
import { SubmitScreen } from './submit-screen.js';
import { TroubleElement } from './trouble.js';

/**
 * Every screen after the first. They load right behind it and are there before anybody has chosen a file, so that a page
 * that offers the import, and a visitor who never uses it, pay for the upload screen alone.
 */
export const laterScreens: readonly (readonly [tag: string, element: CustomElementConstructor])[] = [
  ['bulk-user-import-help-tip', HelpTipElement],
  ['bulk-user-import-long-list', LongListElement],
  ['bulk-user-import-field', FieldSourceElement],
  ['bulk-user-import-reading', ReadingElement],
  ['bulk-user-import-mapping', MappingScreen],
  ['bulk-user-import-grid', DataGrid],
  ['bulk-user-import-row-tools', RowToolsElement],
  ['bulk-user-import-issues', IssuesPanel],
  ['bulk-user-import-review', ReviewScreen],
  ['bulk-user-import-submit', SubmitScreen],
  ['bulk-user-import-result', ResultScreen],
  ['bulk-user-import-trouble', TroubleElement],
  ['bulk-user-import-question', QuestionDialog],
  ['bulk-user-import-resume', ResumeScreen],
  ['bulk-user-import-kept-passwords', KeptPasswordsElement],
];

/** All texts, those of the first screen among them. */
export { en as allTexts } from '../messages/en.js';

export const laterStyles: readonly CSSResult[] = [
  controls,
  laterSurfaces,
  fields,
  longListStyles,
  readingStyles,
  mappingStyles,
  reviewStyles,
  gridStyles,
  gridCardStyles,
  gridEditingStyles,
  issuesStyles,
  submitStyles,
  resultStyles,
  resumeStyles,
];
