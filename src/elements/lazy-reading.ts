import { reading } from '../messages/en/reading.js';
import type { LaterPart } from './later-parts.js';
import { ReadingChoicesElement } from './upload/reading-choices.js';
import { readingChoicesStyles } from './upload/reading-choices-styles.js';
import { ReadingNotes } from './upload/reading-notes.js';

/** What is to be said about the reading of a file, and how the file can be read otherwise. */
export const readingPart: LaterPart = {
  elements: [
    ['bulk-user-import-reading-notes', ReadingNotes],
    ['bulk-user-import-reading-choices', ReadingChoicesElement],
  ],
  styles: readingChoicesStyles,
  texts: { reading },
};
