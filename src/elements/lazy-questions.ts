import { resultQuestions, reviewQuestions } from '../messages/en/questions.js';
import { resume } from '../messages/en/resume.js';
import type { LaterPart } from './later-parts.js';
import { dialogStyles } from './shared/dialog-styles.js';
import { QuestionDialog } from './shared/question-dialog.js';

/** The dialog, with all that it may ask, and the texts of the resume screen, which it shows as well. */
export const questionsPart: LaterPart = {
  elements: [['bulk-user-import-question', QuestionDialog]],
  styles: dialogStyles,
  texts: { review: reviewQuestions, result: resultQuestions, resume },
};
