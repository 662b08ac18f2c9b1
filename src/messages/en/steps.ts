import type { Format } from '../format.js';

/** Names of the steps: in the progress list and as the heading of each screen. */
export const steps = {
  upload: 'Upload file',
  required: 'Required fields',
  security: 'Security',
  optional: 'Optional fields',
  review: 'Review',
  result: 'Result',
  /** Heading while users are being created; the progress list is then at `review`. */
  submit: 'Importing',
  /** Heading of the offer to go on with an unfinished import. */
  resume: 'Unfinished import',
};

export const progress = {
  label: 'Progress',
  /** Read out before the name of a step that is behind. */
  done: 'Done',
  /** Shown on narrow screens. */
  position: (step: number, steps: number, f: Format) => `Step ${f.number(step)} of ${f.number(steps)}`,
  upNext: (name: string) => `Next: ${name}`,
};

export const actions = {
  back: 'Back',
  next: 'Next',
  goToReview: 'Go to Review',
  tryAgain: 'Try again',
};
