import { errors } from './en/errors.js';
import { fields } from './en/fields.js';
import { columns, success } from './en/files.js';
import { gaps, mapping, valueProblems } from './en/mapping.js';
import { outcomes, problems, report } from './en/problems.js';
import { refusals } from './en/refusals.js';
import { result } from './en/result.js';
import { resume } from './en/resume.js';
import { review } from './en/review.js';
import { actions, progress, steps } from './en/steps.js';
import { submit } from './en/submit.js';
import { rules, upload } from './en/upload.js';

/** English, and the pattern for every other language. */
export const en = {
  /** Numbers and plurals follow the page's language where it is this one, else this one. */
  lang: 'en',
  steps,
  progress,
  actions,
  upload,
  rules,
  refusals,
  mapping,
  gaps,
  valueProblems,
  fields,
  errors,
  review,
  problems,
  outcomes,
  report,
  submit,
  result,
  resume,
  columns,
  success,
};
