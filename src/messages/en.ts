import { firstScreenTexts } from './en/first-screen.js';
import { laterErrors } from './en/later-errors.js';
import { gaps, mapping, valueProblems } from './en/mapping.js';
import { issues } from './en/issues.js';
import { outcomes, problems, report } from './en/problems.js';
import { reading } from './en/reading.js';
import { resume } from './en/resume.js';
import { result } from './en/result.js';
import { review } from './en/review.js';
import { submit } from './en/submit.js';
import { success } from './en/success.js';
import { trouble } from './en/trouble.js';

/** The texts in English, and the type of every other language. */
export const en = {
  ...firstScreenTexts,
  errors: { ...firstScreenTexts.errors, ...laterErrors },
  reading,
  mapping,
  gaps,
  valueProblems,
  review,
  issues,
  problems,
  outcomes,
  report,
  submit,
  resume,
  result,
  success,
  trouble,
};
