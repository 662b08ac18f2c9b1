import { columns } from './columns.js';
import { errors } from './errors.js';
import { fields } from './fields.js';
import { actions, progress, steps } from './steps.js';
import { rules, upload } from './upload.js';

/** The texts until the lazy screens are there: a page that only offers the import does not load the rest. */
export const firstScreenTexts = {
  /** Numbers and plurals follow the variant of this language that the page has, if any. */
  lang: 'en',
  steps,
  progress,
  actions,
  upload,
  rules,
  fields,
  errors,
  columns,
};
