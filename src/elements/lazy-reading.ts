import { reading } from '../messages/en/reading.js';
import { refusals } from '../messages/en/refusals.js';
import type { LaterPart } from './later-parts.js';
import { ReadingChoicesElement } from './upload/reading-choices.js';
import { readingChoicesStyles } from './upload/reading-choices-styles.js';
import { ReadingNotes } from './upload/reading-notes.js';
import { formStyles } from './shared/form-styles.js';

/** Why a file is refused, what is to be said about the reading of a file, and how the file can be read otherwise. */
export const readingPart: LaterPart = {
  elements: [
    ['bulk-user-import-reading-notes', ReadingNotes],
    ['bulk-user-import-reading-choices', ReadingChoicesElement],
  ],
  styles: readingChoicesStyles,
  formStyles,
  texts: { reading, refusals },
};
