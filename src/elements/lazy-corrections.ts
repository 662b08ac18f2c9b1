import { css } from 'lit';
import { issues } from '../messages/en/issues.js';
import { problems } from '../messages/en/problems.js';
import type { LaterPart } from './later-parts.js';
import { allSuggestionsStyles } from './review/all-suggestions-styles.js';
import { ProblemsPanel } from './review/problems-panel.js';
import { problemsPanelStyles } from './review/problems-panel-styles.js';
import { dialogStyles } from './shared/dialog-styles.js';
import { formStyles } from './shared/form-styles.js';

/** What is wrong with the rows, in words, and the repairs. */
export const correctionsPart: LaterPart = {
  elements: [['bulk-user-import-issues', ProblemsPanel]],
  styles: css`
    ${dialogStyles}${problemsPanelStyles}${allSuggestionsStyles}
  `,
  formStyles,
  texts: { issues, problems },
};
