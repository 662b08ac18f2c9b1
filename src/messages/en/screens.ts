import { issuesElsewhere, mappingElsewhere, readingElsewhere } from './elsewhere.js';
import { firstScreenTexts } from './first-screen.js';
import { laterErrors } from './later-errors.js';
import { outcomes, report } from './outcomes.js';
import { result } from './result.js';
import { review } from './review.js';
import { submit } from './submit.js';
import { success } from './success.js';
import { trouble } from './trouble.js';

/** The texts that every import needs. The others come with the part of the interface that shows them. */
export const screenTexts = {
  ...firstScreenTexts,
  errors: { ...firstScreenTexts.errors, ...laterErrors },
  reading: readingElsewhere,
  mapping: mappingElsewhere,
  review,
  issues: issuesElsewhere,
  outcomes,
  report,
  submit,
  result,
  success,
  trouble,
};
