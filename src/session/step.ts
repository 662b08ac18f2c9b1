/** The screens. */
export type Step =
  'upload' | 'required' | 'security' | 'optional' | 'review' | 'submit' | 'result' | 'resume';

/** What closing or leaving would lose. */
export type Busy = 'submitting' | 'passwords' | 'corrections';
