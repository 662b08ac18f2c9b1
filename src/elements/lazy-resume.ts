import type { LaterPart } from './later-parts.js';
import { KeptPasswordsList } from './resume/kept-passwords-list.js';
import { ResumeScreen } from './resume/resume-screen.js';
import { resumeStyles } from './resume/resume-styles.js';

/** What the journal holds of imports before this one. */
export const resumePart: LaterPart = {
  elements: [
    ['bulk-user-import-resume', ResumeScreen],
    ['bulk-user-import-kept-passwords', KeptPasswordsList],
  ],
  styles: resumeStyles,
};
